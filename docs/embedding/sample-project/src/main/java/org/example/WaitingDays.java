package org.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.interpret.Interpretation;
import org.networkspc.measure.Direction;
import org.networkspc.measure.Measure;
import org.networkspc.rule.RuleSet;
import org.networkspc.rule.Signal;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;

/** Draws an I chart of mean waiting days, month by month, in plain text. */
public final class WaitingDays {
    private static final double[] DAYS = {22, 20, 21, 19, 18, 20, 21, 19, 20, 20, 22, 18, 20, 13};

    private WaitingDays() {}

    public static void main(String[] args) {
        Measure waiting = Measure.measurement("wait", "Days from referral to first visit").improvement(Direction.DECREASE);
        List<Subgroup> months = new ArrayList<>();
        for (double days : DAYS) {
            months.add(Subgroup.of(LocalDate.of(2024, 1, 1).plusMonths(months.size()), days));
        }
        Chart chart = ChartSpec.of(ChartType.I)
                .frozenAfter(LocalDate.of(2025, 1, 1))
                .plot(Series.of(waiting, months));
        Interpretation reading = Interpretation.of(chart, RuleSet.STANDARD);

        ChartPoint first = chart.points().get(0);
        System.out.printf(Locale.ROOT, "mean %.2f, limits %.2f to %.2f%n", first.limits().centre(),
                first.limits().shown(3).lower(), first.limits().shown(3).upper());
        for (Signal signal : reading.signals()) {
            System.out.println(chart.points().get(signal.at()).start() + ": " + reading.words(signal));
        }
    }
}
