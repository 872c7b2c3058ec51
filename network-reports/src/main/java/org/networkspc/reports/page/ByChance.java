package org.networkspc.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.networkspc.chart.Chart;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.rule.FalseSignalTable;

/** How many new signals the charts of an edition are expected to show in a period when nothing changes. */
final class ByChance {
    private int counted;
    private int uncounted;
    private double expected;

    private ByChance() {}

    /** Over the network's line and every member's line of every measure, each with its own baseline, once per chart. */
    static Block.Words of(Edition edition) {
        ByChance chance = new ByChance();
        for (MeasurePlan plan : edition.config().measures()) {
            List<Chart> charts = new ArrayList<>();
            edition.pooled(plan).ifPresent(reading -> charts.add(reading.chart()));
            edition.members(plan).forEach(member -> charts.add(member.reading().chart()));
            charts.forEach(chart -> chance.add(chart, plan));
        }
        return new Block.Words("What chance alone would show", List.of(chance.sentence()));
    }

    private void add(Chart chart, MeasurePlan plan) {
        OptionalDouble here = FalseSignalTable.shipped().inPack(List.of(chart), Edition.rules(plan));
        here.ifPresent(number -> expected += number);
        counted += here.isPresent() ? 1 : 0;
        uncounted += here.isPresent() ? 0 : 1;
    }

    private String sentence() {
        String known =
                counted + (counted == 1 ? " chart is" : " charts are") + " read here. When nothing changes, about "
                        + String.format(Locale.ROOT, "%.1f", expected)
                        + " new signals a period are expected among them, each with its own baseline.";
        return uncounted == 0
                ? known
                : known + " " + uncounted + " more, run charts among them, are judged as a whole and not counted.";
    }
}
