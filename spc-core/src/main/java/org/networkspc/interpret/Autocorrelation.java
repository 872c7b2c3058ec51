package org.networkspc.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.Phase;
import org.networkspc.rule.Signal;

/**
 * How much neighbouring points resemble each other, once each level has been taken away: of each phase the baseline, what
 * was monitored, and a run that still holds have a mean of their own, so that a step is not taken for resemblance.
 *
 * @param lagOne correlation of residuals with the ones before them, −1 to 1
 * @param points how many counted points it rests on
 */
record Autocorrelation(double lagOne, int points) {
    private static final int FEWEST_TO_TELL = 20;

    static Autocorrelation of(Evidence evidence) {
        double products = 0;
        double squares = 0;
        int points = 0;
        for (List<ChartPoint> stretch : stretches(evidence)) {
            double mean =
                    stretch.stream().mapToDouble(ChartPoint::value).average().orElse(0);
            double before = 0;
            for (ChartPoint point : stretch) {
                double residual = point.value() - mean;
                products += residual * before;
                squares += residual * residual;
                before = residual;
            }
            points += stretch.size();
        }
        return new Autocorrelation(squares > 0 ? products / squares : 0, points);
    }

    /** Beyond 2/√n, from 20 points (r = 0.3 about doubles false alarms). */
    boolean isMarked() {
        return points >= FEWEST_TO_TELL && lagOne > 2 / Math.sqrt(points);
    }

    private static List<List<ChartPoint>> stretches(Evidence evidence) {
        Optional<Signal> holding =
                evidence.latestCounted() < 0 ? Optional.empty() : evidence.told(evidence.latestCounted());
        Set<Integer> run = new TreeSet<>(holding.map(Signal::members).orElse(List.of()));
        List<List<ChartPoint>> stretches = new ArrayList<>();
        int first = 0;
        for (Phase phase : evidence.chart().phases()) {
            List<ChartPoint> baseline = new ArrayList<>();
            List<ChartPoint> monitored = new ArrayList<>();
            List<ChartPoint> held = new ArrayList<>();
            for (int i = 0; i < phase.points().size(); i++) {
                ChartPoint point = phase.points().get(i);
                if (point.counts()) {
                    (run.contains(first + i) ? held : point.monitoring() ? monitored : baseline).add(point);
                }
            }
            stretches.addAll(List.of(baseline, monitored, held));
            first += phase.points().size();
        }
        return stretches;
    }
}
