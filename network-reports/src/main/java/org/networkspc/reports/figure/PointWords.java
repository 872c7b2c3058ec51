package org.networkspc.reports.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.networkspc.chart.Band;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.PeriodName;
import org.networkspc.interpret.Interpretation;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.pool.Tally;
import org.networkspc.rule.Side;
import org.networkspc.series.Completeness;
import org.networkspc.series.Standing;

/** One point in words: period, value, numbers behind it, limits, what the rules say, who reported. */
record PointWords(Interpretation reading, ValueText text) {

    /**
     * @param index of the point in the chart
     */
    String of(ChartPoint point, int index) {
        Measure measure = reading.chart().series().measure();
        List<String> parts = new ArrayList<>();
        parts.add(PeriodName.of(point.start(), measure.cadence()) + ": " + text.of(point.value())
                + counted(measure.kind(), point.subgroup().tally()));
        parts.add(limits(point));
        parts.add(said(point, index));
        parts.add(reported(point.subgroup().completeness()));
        return parts.stream().filter(p -> !p.isEmpty()).collect(Collectors.joining("; "));
    }

    private String counted(MeasureKind kind, Tally tally) {
        boolean counted = reading.chart().series().pooling().isCounted();
        if (!counted || !kind.isRatio() || !(tally.denominator() > 0)) {
            return "";
        }
        return " (" + plain(tally.numerator()) + " of " + plain(tally.denominator()) + ")";
    }

    private static String plain(double number) {
        return Decimals.fixed(number, number == Math.rint(number) ? 0 : 1);
    }

    private String limits(ChartPoint point) {
        Band shown = point.limits().shown(3);
        String centre = "centre " + text.of(point.limits().centre());
        if (!point.limits().isBounded()) {
            return centre;
        }
        String from = Double.isFinite(shown.lower()) ? "from " + text.of(shown.lower()) : "";
        String to = Double.isFinite(shown.upper()) ? " to " + text.of(shown.upper()) : "";
        return centre + ", limits " + (from + to).strip();
    }

    private String said(ChartPoint point, int index) {
        if (point.ghosted()) {
            return "left out of limits and rules";
        }
        if (point.standing() == Standing.PROVISIONAL) {
            return "still to report, not judged yet";
        }
        String rules = reading.signalsAt(index).stream()
                .filter(s -> s.side() != Side.BOTH)
                .map(reading::words)
                .distinct()
                .collect(Collectors.joining(", "));
        String variation = reading.at(index).words();
        return rules.isEmpty() ? variation : variation + ": " + rules;
    }

    private static String reported(Completeness completeness) {
        return completeness.expected() <= 1
                ? ""
                : completeness.reported() + " of " + completeness.expected() + " reported";
    }
}
