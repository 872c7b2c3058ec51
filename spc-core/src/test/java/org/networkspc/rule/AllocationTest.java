package org.networkspc.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.networkspc.chart.Band;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.chart.ControlLimits;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.pool.Moments;
import org.networkspc.pool.Tally;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;

/**
 * What plotting and testing allocate for each further point, against what the result itself takes: the point, its place in
 * the list, and its limits where they follow the subgroup. Sizes of objects are measured on the machine that runs this.
 */
class AllocationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int FEW = 2_000;
    private static final int MANY = 6_000;
    /** Past 200 points the fewest crossings to be expected are computed anew each time, which is not by point. */
    private static final int MOST_KEPT = 190;

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    /** The points once more as an array, before a list takes them over; and a few bits that mark what counts. */
    private static final double BESIDE = 4 + 1;
    /** In standard deviations: crosses the centre often, never climbs long, neither hugs the centre nor avoids it. */
    private static final double[] QUIET = {0.4, 1.3, -0.5, -1.2, 0.6, -0.3, 1.4, -0.7, -1.1, 0.9};

    @ParameterizedTest
    @EnumSource(names = {"I", "P", "P_PRIME", "U", "U_PRIME", "C", "I_PRIME", "XBAR_S"})
    void plottingAllocatesThePointsAndTheirLimitsOnly(ChartType type) {
        double allocated = slope(FEW, MANY, points -> {
            Series series = series(type, points);
            return () -> ChartSpec.of(type).plot(series);
        });
        double result = bytesOfPoint() + (type.limitsFollowSubgroups() ? bytesOfLimits() : 0);
        assertTrue(
                allocated >= result && allocated <= result + BESIDE,
                () -> type + ": " + allocated + " bytes a point, " + result + " of them the result");
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
                36, bytesOfPoint(), 0.1, "header 12, two references 8, a double 8, two flags 2, and a reference to it");
        assertEquals(
                136, bytesOfLimits(), 0.1, "header 12, a double 8, four references 16; three bands of 12, 4 and 16");
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
        bytes(less);
        bytes(more);
        return (double) (bytes(more) - bytes(less)) / (many - few);
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

    private static Series series(ChartType type, int points) {
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
            case P, P_PRIME -> Measure.proportion("seen", "Seen in time");
            case U, U_PRIME, I_PRIME -> Measure.rate("falls", "Falls per 1,000 bed days", 1_000);
            case C -> Measure.count("falls", "Falls");
            default -> Measure.measurement("wait", "Days to first visit");
        };
    }

    private static Tally tally(ChartType type, int point) {
        double sigmas = QUIET[point % QUIET.length];
        double size = 400 + 10 * (point % 7);
        return switch (type) {
            case P, P_PRIME -> Tally.ratio(Math.rint(0.5 * size + sigmas * Math.sqrt(0.25 * size)), size);
            case U, U_PRIME, I_PRIME -> Tally.ratio(Math.rint(size / 4 + sigmas * Math.sqrt(size / 4)), size);
            case C -> Tally.count(Math.rint(100 + 10 * sigmas));
            case XBAR_S -> Tally.values(Moments.of(sigmas - 2.2, sigmas - 1.1, sigmas, sigmas + 1.1, sigmas + 2.2));
            default -> Tally.value(sigmas);
        };
    }
}
