package org.networkspc.reports.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.Phase;
import org.networkspc.interpret.Interpretation;
import org.networkspc.interpret.LikeForLikeReading;
import org.networkspc.series.Bridge;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;
import org.networkspc.words.Words;

/**
 * A reading laid out on its timeline.
 *
 * @param phases points phase by phase, in date order
 */
record Plotted(Timeline timeline, Axis axis, ValueText text, List<List<PlottedPoint>> phases) {

    static Plotted of(Interpretation reading, Axis axis, Words words) {
        Series series = reading.chart().series();
        Timeline timeline = Timeline.of(series, words.months());
        ValueText own = ValueText.of(series.measure(), axis, words);
        boolean ownScale = reading.chart().spec().method().hasOwnScale();
        ValueText text = ownScale ? own.withoutUnit() : own;
        PointWords said = new PointWords(reading, text, words);
        List<List<PlottedPoint>> phases = new ArrayList<>();
        int index = 0;
        for (Phase phase : reading.chart().phases()) {
            List<PlottedPoint> points = new ArrayList<>();
            for (ChartPoint point : phase.points()) {
                int period = timeline.starts().indexOf(point.start());
                points.add(new PlottedPoint(period, point, reading.at(index), said.of(point, index)));
                index++;
            }
            phases.add(points);
        }
        return new Plotted(timeline, axis, text, phases);
    }

    List<PlottedPoint> points() {
        return phases.stream().flatMap(List::stream).toList();
    }

    /** Runs of points a line may join: it breaks where a phase begins, a period has no value, or too few members join parts. */
    List<List<PlottedPoint>> runs(Chart chart) {
        List<List<PlottedPoint>> runs = new ArrayList<>();
        Set<LocalDate> broken = broken(chart);
        for (int i = 0; i < phases.size(); i++) {
            Phase phase = chart.phases().get(i);
            List<PlottedPoint> run = new ArrayList<>();
            for (PlottedPoint point : phases.get(i)) {
                if (point.point().ghosted()) {
                    continue;
                }
                if (!run.isEmpty()
                        && breaks(phase, broken, run.get(run.size() - 1).point(), point.point())) {
                    runs.add(run);
                    run = new ArrayList<>();
                }
                run.add(point);
            }
            runs.add(run);
        }
        return runs;
    }

    /** Where a period is missing, and where too few members join one part of a like-for-like line to the other. */
    private static boolean breaks(Phase phase, Set<LocalDate> broken, ChartPoint from, ChartPoint to) {
        return phase.hasGapBetween(from, to) || broken.contains(from.start()) != broken.contains(to.start());
    }

    private static Set<LocalDate> broken(Chart chart) {
        return LikeForLikeReading.bridges(chart).stream()
                .filter(Bridge::broken)
                .map(Bridge::month)
                .collect(Collectors.toSet());
    }

    static double scaled(Series series, Subgroup subgroup) {
        return subgroup.value() * series.measure().multiplier();
    }
}
