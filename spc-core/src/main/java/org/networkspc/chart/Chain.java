package org.networkspc.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.series.Subgroup;

/**
 * The counted subgroups of a phase, and between which neighbours a moving range may be taken.
 *
 * <p>A ghosted point is spanned: its neighbours are joined. A provisional one is not; which missing periods are, the
 * convention says. Times between events have no calendar.
 */
record Chain(List<Subgroup> subgroups, List<Boolean> joined) {

    static Chain of(List<Subgroup> phase, ChartSpec spec, Measure measure) {
        boolean byCalendar = spec.convention().bridging() == Bridging.NOTHING && measure.kind() != MeasureKind.BETWEEN;
        List<Subgroup> counted = new ArrayList<>(phase.size());
        List<Boolean> joined = new ArrayList<>(phase.size());
        boolean broken = true;
        LocalDate before = LocalDate.MIN;
        for (Subgroup subgroup : phase) {
            boolean ghost = !spec.ghosts().isEmpty() && spec.ghosts().contains(subgroup.start());
            if (!broken && byCalendar && !areNeighbours(before, subgroup.start(), measure)) {
                broken = true;
            }
            before = subgroup.start();
            if (subgroup.counts() && !ghost) {
                counted.add(subgroup);
                joined.add(!broken);
                broken = false;
            } else if (subgroup.hasValue() ? !ghost : spec.convention().bridging() != Bridging.EVERY_GAP) {
                broken = true;
            }
        }
        return new Chain(counted, joined);
    }

    static Chain unjoined(List<Subgroup> subgroups) {
        return new Chain(subgroups, subgroups.stream().map(s -> false).toList());
    }

    private static boolean areNeighbours(LocalDate earlier, LocalDate later, Measure measure) {
        return measure.cadence().indexOf(later) - measure.cadence().indexOf(earlier) <= 1;
    }

    /** Each moving range as a subgroup of its own, where the range ends. */
    Chain movingRanges() {
        List<Subgroup> ranges = new ArrayList<>();
        for (int i = 1; i < subgroups.size(); i++) {
            if (joined.get(i)) {
                Subgroup here = subgroups.get(i);
                double range = Math.abs(here.value() - subgroups.get(i - 1).value());
                ranges.add(new Subgroup(here.start(), range, here.tally(), here.standing(), here.completeness()));
            }
        }
        return unjoined(ranges);
    }

    Chain upTo(LocalDate lastDay) {
        int size = (int)
                subgroups.stream().filter(s -> !s.start().isAfter(lastDay)).count();
        return new Chain(subgroups.subList(0, size), joined.subList(0, size));
    }

    /** Without the subgroups of these days. */
    Chain without(Set<LocalDate> days) {
        return days.isEmpty()
                ? this
                : unjoined(subgroups.stream()
                        .filter(s -> !days.contains(s.start()))
                        .toList());
    }

    Baseline baseline(List<Subgroup> phase, ChartSpec spec, double multiplier) {
        return new Baseline(
                subgroups,
                joined,
                spec.convention().limits().looseNormalised() ? phase : List.of(),
                spec.convention(),
                spec.choices(),
                spec.given().dividedBy(multiplier));
    }
}
