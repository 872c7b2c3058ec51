package org.networkspc.reports.page;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as people read them, the same in every locale. */
final class Numbers {
    private Numbers() {}

    /** A value in a table: one more place than a headline has. */
    static String exact(double value) {
        return decimal(value, places(value) + 1);
    }

    /** A whole number, or one with places where it has them: "1,204". */
    static String count(double value) {
        return decimal(value, value == Math.rint(value) ? 0 : 2);
    }

    private static int places(double value) {
        return Math.abs(value) >= 1_000 ? 0 : 1;
    }

    /** With so many places. */
    static String decimal(double value, int places) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(places);
        format.setMaximumFractionDigits(places);
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        return format.format(value);
    }
}
