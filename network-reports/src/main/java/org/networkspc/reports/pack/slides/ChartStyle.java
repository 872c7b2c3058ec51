package org.networkspc.reports.pack.slides;

import java.util.Arrays;
import java.util.Locale;

/** What charts on slides are. The words on the slide are the same. */
public enum ChartStyle {
    /** Charts of the office program, with their numbers in a workbook behind them. */
    NATIVE,
    /** Pictures as on the pages: SVG, with PNG for programs that cannot show it. */
    PICTURES;

    /** @throws IllegalArgumentException for any other name */
    public static ChartStyle parse(String name) {
        return Arrays.stream(values())
                .filter(style -> style.name().equals(name.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("charts must be native or pictures, was " + name));
    }
}
