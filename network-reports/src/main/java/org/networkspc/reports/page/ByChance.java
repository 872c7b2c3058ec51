package org.networkspc.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.networkspc.chart.Chart;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.rule.ExpectedFalseSignals;
import org.networkspc.words.Digits;
import org.networkspc.words.Phrase;

/** How many new signals the charts of an edition are expected to show in a period when nothing changes. */
final class ByChance {
    private ByChance() {}

    /** Over the network's line and every member's line of every measure, each with its own baseline, once per chart. */
    static Block.Words of(Edition edition) {
        int counted = 0;
        double expected = 0;
        for (MeasurePlan plan : edition.config().measures()) {
            List<Chart> charts = charts(edition, plan);
            OptionalDouble here = ExpectedFalseSignals.of(Edition.rules(plan)).on(charts);
            counted += charts.size();
            expected += here.orElse(0);
        }
        return new Block.Words(
                edition.say("What chance alone would show"),
                List.of(edition.words().say(sentence(counted, expected))));
    }

    private static List<Chart> charts(Edition edition, MeasurePlan plan) {
        List<Chart> charts = new ArrayList<>();
        edition.lines().pooled(plan).ifPresent(reading -> charts.add(reading.chart()));
        edition.memberLines()
                .all(plan)
                .forEach(member -> charts.add(member.reading().chart()));
        return charts;
    }

    private static Phrase sentence(int charts, double expected) {
        return Phrase.of(
                charts == 1
                        ? "{0} chart is read here. When nothing changes, about {1} new signals a period are expected"
                                + " among them, each with its own baseline."
                        : "{0} charts are read here. When nothing changes, about {1} new signals a period are expected"
                                + " among them, each with its own baseline.",
                charts,
                new Digits(String.format(Locale.ROOT, "%.1f", expected)));
    }
}
