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
import org.networkspc.words.Digits;
import org.networkspc.words.Words;

/** One point in words: period, value, numbers behind it, limits, what the rules say, who reported. */
record PointWords(Interpretation reading, ValueText text, Words words) {

    /**
     * @param index of the point in the chart
     */
    String of(ChartPoint point, int index) {
        Measure measure = reading.chart().series().measure();
        List<String> parts = new ArrayList<>();
        parts.add(words.say("{0}: {1}", PeriodName.phrase(point.start(), measure.cadence()), text.of(point.value()))
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
        return words.say(" ({0} of {1})", plain(tally.numerator()), plain(tally.denominator()));
    }

    private static Digits plain(double number) {
        return new Digits(Decimals.fixed(number, number == Math.rint(number) ? 0 : 1));
    }

    private String limits(ChartPoint point) {
        Band shown = point.limits().shown(3);
        String centre = text.of(point.limits().centre());
        boolean from = Double.isFinite(shown.lower());
        boolean to = Double.isFinite(shown.upper());
        if (!point.limits().isBounded() || !from && !to) {
            return words.say("centre {0}", centre);
        }
        return words.say(
                from && to
                        ? "centre {0}, limits from {1} to {2}"
                        : from ? "centre {0}, limits from {1}" : "centre {0}, limits to {2}",
                centre,
                from ? text.of(shown.lower()) : "",
                to ? text.of(shown.upper()) : "");
    }

    private String said(ChartPoint point, int index) {
        if (point.ghosted()) {
            return words.say("left out of limits and rules");
        }
        if (point.standing() == Standing.PROVISIONAL) {
            return words.say("still to report, not judged yet");
        }
        String rules = reading.signalsAt(index).stream()
                .filter(s -> s.side() != Side.BOTH)
                .map(signal -> reading.words(signal, words))
                .distinct()
                .collect(Collectors.joining(", "));
        String variation = words.say(reading.at(index).words());
        return rules.isEmpty() ? variation : words.say("{0}: {1}", variation, rules);
    }

    private String reported(Completeness completeness) {
        return completeness.expected() <= 1
                ? ""
                : words.say(
                        completeness.isLeast() ? "at least {0} of {1} reported" : "{0} of {1} reported",
                        completeness.reported(),
                        completeness.expected());
    }
}
