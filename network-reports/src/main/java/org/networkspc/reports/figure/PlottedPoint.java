package org.networkspc.reports.figure;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.networkspc.chart.ChartPoint;
import org.networkspc.interpret.Variation;
import org.networkspc.series.Standing;

/**
 * A point with its place in time and all that is said of it.
 *
 * @param period its place on the timeline
 * @param words what a screen reader or a tooltip says
 */
record PlottedPoint(int period, ChartPoint point, Variation variation, String words) {

    /** How the mark is drawn. */
    enum Look {
        FULL,
        /** Incomplete, but the fit allows for absence. */
        HOLLOW,
        /** Provisional: not judged yet. */
        DASHED,
        /** Left out by the reader's choice. */
        CROSS
    }

    double value() {
        return point.value();
    }

    Mark mark() {
        return Mark.of(variation);
    }

    Look look() {
        if (point.ghosted()) {
            return Look.CROSS;
        }
        return switch (point.standing()) {
            case PROVISIONAL -> Look.DASHED;
            case INCOMPLETE -> Look.HOLLOW;
            default -> Look.FULL;
        };
    }

    boolean isJoined() {
        return !point.ghosted() && point.standing() != Standing.PROVISIONAL;
    }

    /** Attributes of its group. One point takes the tab key, the arrow keys reach the others. */
    Map<String, String> attributes(boolean takesTab) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("class", "point " + mark().name().toLowerCase(Locale.ROOT));
        attributes.put("tabindex", takesTab ? "0" : "-1");
        attributes.put("role", "img");
        attributes.put("aria-label", words);
        attributes.put("data-period", point.start().toString());
        attributes.put(SvgGraphics.TITLE, words);
        return attributes;
    }
}
