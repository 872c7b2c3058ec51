package org.networkspc.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.series.Subgroup;

/**
 * The counted subgroups of a phase, and between which neighbours a moving range may be taken: two marks for each subgroup
 * of the phase, so that nothing is copied.
 *
 * <p>A ghosted point is spanned: its neighbours are joined. A provisional one is not; which missing periods are, the
 * convention says. Times between events have no calendar.
 */
final class Chain {
    private final List<Subgroup> phase;
    private final BitSet counted;
    /** Which counted ones a moving range joins to the counted one before. */
    private final BitSet joined;

    private Chain(List<Subgroup> phase, BitSet counted, BitSet joined) {
        this.phase = phase;
        this.counted = counted;
        this.joined = joined;
    }

    static Chain of(List<Subgroup> phase, ChartSpec spec, Measure measure) {
        boolean byCalendar = spec.convention().bridging() == Bridging.NOTHING && measure.kind() != MeasureKind.BETWEEN;
        BitSet counted = new BitSet(phase.size());
        BitSet joined = new BitSet(phase.size());
        boolean broken = true;
        LocalDate before = LocalDate.MIN;
        for (int i = 0; i < phase.size(); i++) {
            Subgroup subgroup = phase.get(i);
            boolean ghost = !spec.ghosts().isEmpty() && spec.ghosts().contains(subgroup.start());
            if (!broken && byCalendar && !areNeighbours(before, subgroup.start(), measure)) {
                broken = true;
            }
            before = subgroup.start();
            if (subgroup.counts() && !ghost) {
                counted.set(i);
                joined.set(i, !broken);
                broken = false;
            } else if (subgroup.hasValue() ? !ghost : spec.convention().bridging() != Bridging.EVERY_GAP) {
                broken = true;
            }
        }
        return new Chain(phase, counted, joined);
    }

    private static boolean areNeighbours(LocalDate earlier, LocalDate later, Measure measure) {
        return measure.cadence().indexOf(later) - measure.cadence().indexOf(earlier) <= 1;
    }

    /** All that have a value, unjoined. */
    static Chain unjoined(List<Subgroup> phase) {
        return new Chain(phase, valued(phase), new BitSet());
    }

    /** All that have a value, each joined to its neighbour if that has one too. */
    static Chain ofNeighbours(List<Subgroup> phase) {
        BitSet valued = valued(phase);
        BitSet joined = new BitSet(phase.size());
        for (int i = 1; i < phase.size(); i++) {
            joined.set(i, valued.get(i) && valued.get(i - 1));
        }
        return new Chain(phase, valued, joined);
    }

    private static BitSet valued(List<Subgroup> phase) {
        BitSet valued = new BitSet(phase.size());
        for (int i = 0; i < phase.size(); i++) {
            valued.set(i, phase.get(i).hasValue());
        }
        return valued;
    }

    /** The whole phase, frozen, ghosted and missing alike. */
    List<Subgroup> phase() {
        return phase;
    }

    boolean isEmpty() {
        return counted.isEmpty();
    }

    int size() {
        return counted.cardinality();
    }

    /** Where the next counted one is, from this index of the phase on; −1 after the last. */
    int next(int from) {
        return counted.nextSetBit(from);
    }

    Subgroup get(int index) {
        return phase.get(index);
    }

    Subgroup first() {
        return phase.get(next(0));
    }

    Subgroup last() {
        return phase.get(counted.length() - 1);
    }

    /** The counted ones as a list of their own. */
    List<Subgroup> subgroups() {
        List<Subgroup> subgroups = new ArrayList<>(size());
        for (int i = next(0); i >= 0; i = next(i + 1)) {
            subgroups.add(phase.get(i));
        }
        return subgroups;
    }

    /** For each counted one, whether a moving range joins it to the one before. */
    boolean[] joined() {
        boolean[] each = new boolean[size()];
        int k = 0;
        for (int i = next(0); i >= 0; i = next(i + 1)) {
            each[k++] = joined.get(i);
        }
        return each;
    }

    /** Each moving range as a subgroup of its own, where the range ends. */
    Chain movingRanges() {
        List<Subgroup> ranges = new ArrayList<>(joined.cardinality());
        int before = -1;
        for (int i = next(0); i >= 0; i = next(i + 1)) {
            if (joined.get(i)) {
                Subgroup here = phase.get(i);
                ranges.add(here.with(Math.abs(here.value() - phase.get(before).value())));
            }
            before = i;
        }
        return unjoined(ranges);
    }

    /** Only the counted ones that hold, joined as they are. */
    Chain where(Predicate<Subgroup> holds) {
        BitSet kept = new BitSet(phase.size());
        for (int i = next(0); i >= 0; i = next(i + 1)) {
            kept.set(i, holds.test(phase.get(i)));
        }
        BitSet ranges = (BitSet) joined.clone();
        ranges.and(kept);
        return new Chain(phase, kept, ranges);
    }

    Chain upTo(LocalDate lastDay) {
        return where(subgroup -> !subgroup.start().isAfter(lastDay));
    }

    /** Without the subgroups of these days. */
    Chain without(Set<LocalDate> days) {
        return days.isEmpty() ? this : where(subgroup -> !days.contains(subgroup.start()));
    }

    double sum(ToDoubleFunction<Subgroup> statistic) {
        double sum = 0;
        for (int i = next(0); i >= 0; i = next(i + 1)) {
            sum += statistic.applyAsDouble(phase.get(i));
        }
        return sum;
    }

    /** A statistic of each counted one, in ascending order. */
    double[] sorted(ToDoubleFunction<Subgroup> statistic) {
        double[] values = new double[size()];
        int k = 0;
        for (int i = next(0); i >= 0; i = next(i + 1)) {
            values[k++] = statistic.applyAsDouble(phase.get(i));
        }
        Arrays.sort(values);
        return values;
    }

    /** Mean of the ranges between joined neighbours that hold; infinite when there is none. */
    double meanRange(Range range, DoublePredicate holds) {
        double sum = 0;
        int ranges = 0;
        int before = -1;
        for (int i = next(0); i >= 0; i = next(i + 1)) {
            if (joined.get(i)) {
                double between = range.between(phase.get(before), phase.get(i));
                if (holds.test(between)) {
                    sum += between;
                    ranges++;
                }
            }
            before = i;
        }
        return ranges == 0 ? Double.POSITIVE_INFINITY : sum / ranges;
    }

    /** All ranges between joined neighbours, in ascending order. */
    double[] sortedRanges(Range range) {
        double[] ranges = new double[joined.cardinality()];
        int k = 0;
        int before = -1;
        for (int i = next(0); i >= 0; i = next(i + 1)) {
            if (joined.get(i)) {
                ranges[k++] = range.between(phase.get(before), phase.get(i));
            }
            before = i;
        }
        Arrays.sort(ranges);
        return ranges;
    }

    /** How far two joined neighbours lie apart. */
    @FunctionalInterface
    interface Range {
        double between(Subgroup earlier, Subgroup later);
    }
}
