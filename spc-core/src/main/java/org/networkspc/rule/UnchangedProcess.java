package org.networkspc.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartMethod;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.chart.Given;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;

/**
 * A process on which nothing changes, and the chart that watches it: what false signals are counted on.
 *
 * @param spec the chart, its limits still to be learned
 * @param kind of the values, which are charted without a multiplier
 * @param truth what an endless baseline would teach; empty where a chart learns a spread that cannot be given
 * @param draw one subgroup; subgroups are independent
 */
record UnchangedProcess(ChartSpec spec, MeasureKind kind, Optional<Given> truth, Draw draw) {
    /** Events an occasion, on average: enough for three-sigma limits to be near those of normal values. */
    private static final int EVENTS = 20;
    /** Trials that give as many, at a share of one in ten, where no count lies on a limit. */
    private static final int TRIALS = 200;
    /** Values in a subgroup, the usual size in textbooks. */
    private static final int WITHIN = 5;
    /** Cases without one, or days, from one rare event to the next, on average. */
    private static final double APART = 20;

    private static final Given ONE_SIGMA = new Given(OptionalDouble.empty(), OptionalDouble.of(1));
    private static final NormalDistribution NORMAL_VALUES = NormalDistribution.of(0, 1);

    private static final UnchangedProcess NORMAL = new UnchangedProcess(
            ChartSpec.of(ChartType.I),
            MeasureKind.MEASUREMENT,
            Optional.of(Given.of(0, 1)),
            (day, random) -> Subgroup.of(day, random.nextGaussian()));

    /** Draws the subgroup of a day. */
    @FunctionalInterface
    interface Draw {
        Subgroup on(LocalDate day, Random random);
    }

    /** The process that goes with a chart, see {@link FalseSignalSimulation}. */
    static UnchangedProcess of(ChartMethod method) {
        UnchangedProcess single = method.single() instanceof ChartType type ? of(type) : NORMAL;
        return new UnchangedProcess(ChartSpec.of(method), single.kind, single.truth, single.draw);
    }

    private static UnchangedProcess of(ChartType type) {
        Optional<Given> unknown = Optional.empty();
        return switch (type) {
            case I, I_MEDIAN -> NORMAL;
            case RUN -> normal(Given.centre(0), NORMAL.draw);
            case MR -> normal(ONE_SIGMA, NORMAL.draw);
            case XBAR_R, XBAR_S -> normal(Given.of(0, 1), UnchangedProcess::several);
            case R, S -> normal(ONE_SIGMA, UnchangedProcess::several);
            case P, NP -> counted(MeasureKind.PROPORTION, Optional.of(Given.centre((double) EVENTS / TRIALS)));
            case P_PRIME -> counted(MeasureKind.PROPORTION, unknown);
            case U -> counted(MeasureKind.RATE, Optional.of(Given.centre(EVENTS)));
            case U_PRIME -> counted(MeasureKind.RATE, unknown);
            case I_PRIME -> counted(MeasureKind.RATE, Optional.of(Given.of(EVENTS, Math.sqrt(EVENTS))));
            case C -> counted(MeasureKind.COUNT, Optional.of(Given.centre(EVENTS)));
            case G ->
                apart(
                        Optional.of(Given.centre(APART)),
                        random -> Math.floor(exponential(random) / Math.log1p(1 / APART)));
            case T -> apart(unknown, random -> APART * exponential(random));
        };
    }

    private static UnchangedProcess normal(Given truth, Draw draw) {
        return new UnchangedProcess(NORMAL.spec, MeasureKind.MEASUREMENT, Optional.of(truth), draw);
    }

    private static Subgroup several(LocalDate day, Random random) {
        return Subgroup.ofValues(
                day,
                random.doubles(WITHIN)
                        .map(NORMAL_VALUES::inverseCumulativeProbability)
                        .toArray());
    }

    /** As many events as fit into an occasion, 20 on average; or of 200 trials those that gave one. */
    private static UnchangedProcess counted(MeasureKind kind, Optional<Given> truth) {
        Draw draw = switch (kind) {
            case PROPORTION -> (day, random) -> Subgroup.ofRatio(day, successes(random), TRIALS);
            case RATE -> (day, random) -> Subgroup.ofRatio(day, events(random), 1);
            default -> (day, random) -> Subgroup.ofEvents(day, events(random));
        };
        return new UnchangedProcess(NORMAL.spec, kind, truth, draw);
    }

    private static long successes(Random random) {
        return random.doubles(TRIALS).filter(u -> u * TRIALS < EVENTS).count();
    }

    private static int events(Random random) {
        int events = -1;
        for (double time = 0; time <= EVENTS; time += exponential(random)) {
            events++;
        }
        return events;
    }

    private static UnchangedProcess apart(Optional<Given> truth, ToDoubleFunction<Random> gap) {
        return new UnchangedProcess(
                NORMAL.spec, MeasureKind.BETWEEN, truth, (day, random) -> Subgroup.of(day, gap.applyAsDouble(random)));
    }

    private static double exponential(Random random) {
        return -Math.log1p(-random.nextDouble());
    }

    /** The first days of the process. */
    List<Subgroup> first(int days, Random random) {
        return IntStream.range(0, days)
                .mapToObj(day -> draw.on(LocalDate.EPOCH.plusDays(day), random))
                .toList();
    }

    /** Days of the process as one line. */
    Series series(List<Subgroup> days) {
        return Series.of(Measure.of("simulated", "Simulated values", kind, 1), days);
    }

    /** A chart of so many points, limits learned from all of them. */
    Chart chart(int points, Random random) {
        return spec.plot(series(first(days(points), random)));
    }

    /** How many days make so many points: a moving range needs the day before as well. */
    int days(int points) {
        return spec.method().statistic() == ChartMethod.Statistic.MOVING_RANGE ? points + 1 : points;
    }
}
