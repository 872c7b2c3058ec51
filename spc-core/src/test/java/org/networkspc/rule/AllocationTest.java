package org.networkspc.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.networkspc.chart.Band;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartMethod;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.chart.ControlLimits;
import org.networkspc.chart.Cusum;
import org.networkspc.chart.Ewma;
import org.networkspc.chart.Vlad;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.pool.Moments;
import org.networkspc.pool.Tally;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;

/**
 * What plotting and testing allocate for each further point, against what the result itself takes: the point, its place in
 * the list, and what only this point refers to. The smallest object takes 16 bytes, so that not one more would go unseen.
 */
class AllocationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int FEW = 2_000;
    private static final int MANY = 6_000;
    private static final int TIMES = 5;
    /** Past 200 points the fewest crossings to be expected are computed anew each time, which is not by point. */
    private static final int MOST_KEPT = 190;

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    /** A point and its place in the list. */
    private static final int POINT = 36;
    /** Limits and their three bands. */
    private static final int LIMITS = 136;
    /** A subgroup with another number read from it. */
    private static final int OWN_SUBGROUP = 40;
    /** A possible range that differs from point to point. */
    private static final int POSSIBLE = 32;

    private static final int REFERENCE = 4;
    /** Which subgroups count and which a moving range joins. */
    private static final double BITS = 1;
    /** In standard deviations: crosses the centre often, never climbs long, neither hugs the centre nor avoids it. */
    private static final double[] QUIET = {0.4, 1.3, -0.5, -1.2, 0.6, -0.3, 1.4, -0.7, -1.1, 0.9};

    /** Every chart of the catalogue, what its points refer to, and the arrays it fills once a chart. */
    static Stream<Arguments> charts() {
        return Stream.of(
                arguments(ChartType.I, 0, 0),
                arguments(ChartType.RUN, 0, 1),
                arguments(ChartType.I_MEDIAN, 0, 2),
                arguments(ChartType.MR, OWN_SUBGROUP, 0),
                arguments(ChartType.P, LIMITS, 0),
                arguments(ChartType.P_PRIME, LIMITS, 0),
                arguments(ChartType.NP, LIMITS + OWN_SUBGROUP + POSSIBLE, 0),
                arguments(ChartType.C, 0, 0),
                arguments(ChartType.U, LIMITS, 0),
                arguments(ChartType.U_PRIME, LIMITS, 0),
                arguments(ChartType.G, 0, 1),
                arguments(ChartType.T, 0, 0),
                arguments(ChartType.I_PRIME, LIMITS, 0),
                arguments(ChartType.XBAR_R, LIMITS, 0),
                arguments(ChartType.R, LIMITS + OWN_SUBGROUP, 0),
                arguments(ChartType.XBAR_S, LIMITS, 0),
                arguments(ChartType.S, LIMITS + OWN_SUBGROUP, 0),
                arguments(Ewma.USUAL, LIMITS, 0),
                arguments(Ewma.USUAL.of(ChartType.P), LIMITS, 0),
                arguments(Cusum.USUAL, 0, 0),
                arguments(Cusum.USUAL.of(ChartType.U), 0, 0),
                arguments(new Vlad(), 0, 0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("charts")
    void plottingMakesNoObjectForAPointThatTheResultDoesNotKeep(ChartMethod method, int referredTo, int sorted) {
        double allocated = slope(FEW, MANY, points -> {
            Series series = series(method, points);
            return () -> ChartSpec.of(ChartType.I).with(method).plot(series);
        });
        double result = POINT + referredTo;
        double atMost = result + arrays(method, sorted);
        assertTrue(
                allocated >= result && allocated <= atMost,
                () -> method.title() + ": " + allocated + " bytes a point, " + result + " of them the result, at most "
                        + atMost + " with its arrays");
    }

    /** Bytes for each point in arrays of a chart: the points before a list takes them over, numbers put in order, bits. */
    private static double arrays(ChartMethod method, int sorted) {
        boolean listsSubgroups = method.hasMemory() || method.statistic() != ChartMethod.Statistic.VALUE;
        return REFERENCE + (listsSubgroups ? REFERENCE : 0) + sorted * Double.BYTES + BITS;
    }

    @ParameterizedTest
    @EnumSource(names = {"I", "P_PRIME", "U", "XBAR_S"})
    void rulesThatFindNothingAllocateNothingForAPoint(ChartType type) {
        double allocated = slope(MOST_KEPT - 80, MOST_KEPT, points -> {
            Chart chart = ChartSpec.of(type).plot(series(type, points));
            assertEquals(List.of(), signals(chart));
            return () -> signals(chart);
        });
        assertEquals(0, allocated, 0.1, type::code);
    }

    @Test
    void theResultIsWhatItsFieldsTake() {
        assertEquals(
                POINT,
                bytesOfPoint(),
                0.1,
                "header 12, two references 8, a double 8, two flags 2, and a reference to it");
        assertEquals(
                LIMITS, bytesOfLimits(), 0.1, "header 12, a double 8, four references 16; three bands of 12, 4 and 16");
    }

    private static List<Signal> signals(Chart chart) {
        List<Signal> signals = new ArrayList<>();
        for (RuleSet set : RuleSet.all()) {
            signals.addAll(set.test(chart));
        }
        return signals;
    }

    private interface Work {
        Supplier<?> of(int points);
    }

    /** Bytes for each further point. */
    private static double slope(int few, int many, Work work) {
        Supplier<?> less = work.of(few);
        Supplier<?> more = work.of(many);
        return (double) (least(more) - least(less)) / (many - few);
    }

    /** Of several times, so that what is made once, and what the optimiser spares now and then, tells nothing. */
    private static long least(Supplier<?> work) {
        return LongStream.generate(() -> bytes(work)).limit(TIMES).min().orElseThrow();
    }

    private static long bytes(Supplier<?> work) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        Object result = work.get();
        long after = THREADS.getCurrentThreadAllocatedBytes();
        assertTrue(result != null);
        return after - before;
    }

    private static double bytesOfPoint() {
        Subgroup subgroup = Subgroup.of(FIRST, 1);
        ControlLimits limits = ControlLimits.centreOnly(1);
        return slope(FEW, MANY, points -> () -> {
            ChartPoint[] all = new ChartPoint[points];
            for (int i = 0; i < points; i++) {
                all[i] = new ChartPoint(subgroup, 1, limits, false, false);
            }
            return all;
        });
    }

    private static double bytesOfLimits() {
        return slope(FEW, MANY, points -> {
            Object[] all = new Object[points];
            return () -> {
                for (int i = 0; i < points; i++) {
                    Band one = new Band(0, i);
                    Band two = new Band(0, i);
                    Band three = new Band(0, i);
                    all[i] = new ControlLimits(1, one, two, three, Band.NONE);
                }
                return all;
            };
        });
    }

    private static Series series(ChartMethod method, int points) {
        ChartType type = method.single() instanceof ChartType one ? one : ChartType.P;
        List<Subgroup> days = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            days.add(Subgroup.of(FIRST.plusMonths(i), tally(type, i), kind(type)));
        }
        return Series.of(measure(type), days);
    }

    private static MeasureKind kind(ChartType type) {
        return measure(type).kind();
    }

    private static Measure measure(ChartType type) {
        return switch (type) {
            case P, P_PRIME, NP -> Measure.proportion("seen", "Seen in time");
            case U, U_PRIME, I_PRIME -> Measure.rate("falls", "Falls per 1,000 bed days", 1_000);
            case C -> Measure.count("falls", "Falls");
            case G, T -> Measure.between("between", "Days between falls");
            default -> Measure.measurement("wait", "Days to first visit");
        };
    }

    private static Tally tally(ChartType type, int point) {
        double sigmas = QUIET[point % QUIET.length];
        double size = 400 + 10 * (point % 7);
        return switch (type) {
            case P, P_PRIME, NP -> Tally.ratio(Math.rint(0.5 * size + sigmas * Math.sqrt(0.25 * size)), size);
            case U, U_PRIME, I_PRIME -> Tally.ratio(Math.rint(size / 4 + sigmas * Math.sqrt(size / 4)), size);
            case C -> Tally.count(Math.rint(100 + 10 * sigmas));
            case G, T -> Tally.value(Math.rint(30 + 10 * sigmas));
            case XBAR_R, R, XBAR_S, S ->
                Tally.values(Moments.of(sigmas - 2.2, sigmas - 1.1, sigmas, sigmas + 1.1, sigmas + 2.2));
            default -> Tally.value(sigmas);
        };
    }
}
