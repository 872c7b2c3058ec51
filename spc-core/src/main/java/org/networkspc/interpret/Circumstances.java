package org.networkspc.interpret;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.chart.Phase;
import org.networkspc.measure.MeasureKind;
import org.networkspc.series.Subgroup;

/**
 * What decides which chart fits.
 *
 * @param kind of the measure
 * @param sized whether the line's own denominators, or values within subgroups, can size its limits
 * @param points how many points count in the last phase; empty before there are numbers
 * @param zeros whether some time or number of cases between events is 0
 * @param events expected at the average point, of a proportion the rarer outcome; empty where nothing is counted
 * @param largest how many values the largest subgroup has; empty without subgroups
 * @param dispersion against chance alone; empty where chance alone says nothing or nothing is known yet
 */
record Circumstances(
        MeasureKind kind,
        boolean sized,
        OptionalInt points,
        boolean zeros,
        OptionalDouble events,
        OptionalInt largest,
        Optional<Dispersion> dispersion) {

    /** Largest subgroups whose range still tells nearly as much as their standard deviation (Montgomery, chapter 6). */
    static final int RANGES_UP_TO = 10;

    /** Before there are numbers. */
    static Circumstances of(MeasureKind kind) {
        return new Circumstances(
                kind, true, OptionalInt.empty(), false, OptionalDouble.empty(), OptionalInt.empty(), Optional.empty());
    }

    static Circumstances of(Chart chart) {
        MeasureKind kind = chart.series().measure().kind();
        List<Phase> phases = chart.phases();
        if (phases.isEmpty()) {
            return of(kind);
        }
        List<ChartPoint> counted = phases.get(phases.size() - 1).counted();
        boolean sized = isSized(chart, counted);
        Optional<Chart> chance =
                sized ? chanceChart(kind).map(type -> chart.spec().with(type).plot(chart.series())) : Optional.empty();
        return new Circumstances(
                kind,
                sized,
                OptionalInt.of(counted.size()),
                counted.stream().anyMatch(point -> point.subgroup().value() == 0),
                chance.map(Circumstances::events).orElse(OptionalDouble.empty()),
                counted.stream()
                        .mapToInt(point -> Math.toIntExact(point.subgroup().count()))
                        .filter(n -> n > 1)
                        .max(),
                chance.flatMap(Dispersion::of));
    }

    private static boolean isSized(Chart chart, List<ChartPoint> counted) {
        if (chart.series().measure().kind() == MeasureKind.MEASUREMENT) {
            return counted.stream().map(ChartPoint::subgroup).allMatch(s -> s.count() > 1);
        }
        return ChartSpec.of(ChartType.U_PRIME).suiting(chart.series()).method() == ChartType.U_PRIME
                && (chart.series().measure().kind() == MeasureKind.COUNT
                        || counted.stream()
                                .map(ChartPoint::subgroup)
                                .mapToDouble(Subgroup::denominator)
                                .allMatch(d -> d > 0));
    }

    /** The chart that supposes chance alone. */
    private static Optional<ChartType> chanceChart(MeasureKind kind) {
        return switch (kind) {
            case PROPORTION -> Optional.of(ChartType.P);
            case RATE -> Optional.of(ChartType.U);
            case COUNT -> Optional.of(ChartType.C);
            case MEASUREMENT -> Optional.of(ChartType.XBAR_S);
            case BETWEEN -> Optional.empty();
        };
    }

    private static OptionalDouble events(Chart chart) {
        Phase last = chart.phases().get(chart.phases().size() - 1);
        OptionalDouble expected = last.counted().stream()
                .mapToDouble(
                        point -> ExpectedEvents.at(point, last, chart.spec().method()))
                .average();
        return expected.isPresent() && Double.isFinite(expected.getAsDouble()) ? expected : OptionalDouble.empty();
    }

    int pointsOr(int unknown) {
        return points.orElse(unknown);
    }
}
