package org.networkspc.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.networkspc.measure.MeasureKind;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;

/** One plotting of one series: phases, baseline, ghosts, gaps and multiplier, the same for every chart method. */
final class Plot {
    private final ChartSpec spec;
    private final Series series;
    private final List<Subgroup> valued;

    Plot(ChartSpec spec, Series series) {
        this.spec = spec;
        this.series = series;
        this.valued = series.subgroups().stream().filter(Subgroup::hasValue).toList();
    }

    Chart chart() {
        if (valued.isEmpty()) {
            return new Chart(spec, series, List.of());
        }
        requireDatesWithinData();
        List<LocalDate> begins = phaseBeginnings();
        List<Phase> phases = new ArrayList<>();
        for (int i = 0; i < begins.size(); i++) {
            boolean last = i == begins.size() - 1;
            LocalDate end = last ? LocalDate.MAX : begins.get(i + 1);
            LocalDate begin = i == 0 ? LocalDate.MIN : begins.get(i);
            List<Subgroup> subgroups = series.subgroups().stream()
                    .filter(s -> !s.start().isBefore(begin) && s.start().isBefore(end))
                    .toList();
            phases.addAll(phase(subgroups, last && spec.isFrozen()));
        }
        return new Chart(spec, series, phases);
    }

    /** The phase of these subgroups; none when nothing of it can be plotted, such as a single moving range. */
    private List<Phase> phase(List<Subgroup> subgroups, boolean frozen) {
        Chain chain = Chain.of(subgroups, spec, series.measure());
        boolean ranges = spec.method().statistic() == ChartMethod.Statistic.MOVING_RANGE;
        Chain learned = ranges ? chain.movingRanges() : chain;
        List<Subgroup> drawn = ranges
                ? learned.subgroups()
                : subgroups.stream().filter(Subgroup::hasValue).toList();
        if (drawn.isEmpty()) {
            return List.of();
        }
        Baseline baseline = (frozen ? learned.upTo(spec.baselineEnd()) : learned).baseline(spec, multiplier());
        boolean centreGiven = spec.given().centre().isPresent();
        Estimate estimate = baseline.isEmpty() && !centreGiven
                ? spec.method().learn(Chain.unjoined(drawn).baseline(spec, multiplier()))
                : spec.method().learn(baseline);
        boolean limited = hasLimits(baseline);
        List<ChartPoint> points = drawn.stream()
                .map(s -> point(s, estimate, limited, frozen && s.start().isAfter(spec.baselineEnd())))
                .toList();
        List<LocalDate> gaps = subgroups.stream()
                .filter(s -> !s.hasValue())
                .map(Subgroup::start)
                .toList();
        return List.of(new Phase(
                points, gaps, estimate, centreGiven ? 0 : baseline.subgroups().size(), frozen));
    }

    private ChartPoint point(Subgroup subgroup, Estimate estimate, boolean limited, boolean monitoring) {
        ControlLimits limits =
                limited ? spec.method().limits(estimate, subgroup, spec) : ControlLimits.centreOnly(estimate.centre());
        return new ChartPoint(
                subgroup,
                subgroup.value() * multiplier(),
                limits.possible(possible()).times(multiplier()),
                spec.ghosts().contains(subgroup.start()),
                monitoring);
    }

    /** Enough was learned from, or nothing was left to learn. */
    private boolean hasLimits(Baseline baseline) {
        if (!baseline.isEmpty()
                && baseline.subgroups().size() >= spec.convention().fewestForLimits()) {
            return true;
        }
        Baseline nothing = Chain.unjoined(List.of()).baseline(spec, multiplier());
        return spec.given().centre().isPresent() && spec.method().learn(nothing).hasSpread();
    }

    private double multiplier() {
        return series.measure().multiplier();
    }

    /** The range a plotted value can lie in, before the multiplier. */
    private Band possible() {
        boolean ranges = spec.method().statistic() == ChartMethod.Statistic.MOVING_RANGE;
        MeasureKind kind = series.measure().kind();
        if (kind == MeasureKind.MEASUREMENT && !ranges) {
            return Band.NONE;
        }
        return new Band(0, kind == MeasureKind.PROPORTION ? 1 : Double.POSITIVE_INFINITY);
    }

    /** First days of the first points of all phases. */
    private List<LocalDate> phaseBeginnings() {
        List<LocalDate> begins = new ArrayList<>();
        begins.add(valued.get(0).start());
        for (LocalDate rebase : spec.rebases()) {
            LocalDate begin = firstOnOrAfter(valued, rebase);
            if (begin.isAfter(begins.get(begins.size() - 1))) {
                begins.add(begin);
            }
        }
        return begins;
    }

    static LocalDate firstOnOrAfter(List<Subgroup> valued, LocalDate date) {
        return valued.stream()
                .map(Subgroup::start)
                .filter(start -> !start.isBefore(date))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("date must not be after the data, was " + date));
    }

    private void requireDatesWithinData() {
        LocalDate first = valued.get(0).start();
        LocalDate last = valued.get(valued.size() - 1).start();
        for (LocalDate rebase : spec.rebases()) {
            if (!rebase.isAfter(first) || rebase.isAfter(last)) {
                throw new IllegalArgumentException("rebase must lie after the first point " + first
                        + " and not after the last " + last + ", was " + rebase);
            }
        }
        List<LocalDate> begins = phaseBeginnings();
        LocalDate lastPhase = begins.get(begins.size() - 1);
        if (spec.baselineEnd().isBefore(lastPhase)) {
            throw new IllegalArgumentException("baselineEnd must not be before the last phase begins " + lastPhase
                    + ", was " + spec.baselineEnd());
        }
        for (LocalDate ghost : spec.ghosts()) {
            if (series.subgroups().stream().noneMatch(s -> s.start().equals(ghost))) {
                throw new IllegalArgumentException(
                        "ghost must be the first day of a period of the series, was " + ghost);
            }
        }
    }
}
