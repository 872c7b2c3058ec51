package org.networkspc.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;

/** One plotting of one series: phases, baseline, ghosts, gaps and multiplier, the same for every chart method. */
final class Plot {
    private final ChartSpec spec;
    private final ChartMethod method;
    private final Series series;
    private final List<Subgroup> subgroups;
    private final List<Subgroup> valued;

    Plot(ChartSpec spec, Series series) {
        this.spec = spec;
        this.method = spec.method();
        this.series = series;
        this.subgroups = method.statistic().of(series.subgroups());
        this.valued = valued(subgroups);
    }

    /** Those with a value. */
    static List<Subgroup> valued(List<Subgroup> subgroups) {
        List<Subgroup> valued = new ArrayList<>(subgroups.size());
        for (Subgroup subgroup : subgroups) {
            if (subgroup.hasValue()) {
                valued.add(subgroup);
            }
        }
        return valued;
    }

    Chart chart() {
        if (valued.isEmpty()) {
            return new Chart(spec, series, List.of());
        }
        if (spec.given().sigma().isPresent() && !method.takesSigma()) {
            throw new IllegalArgumentException("sigma must not be given for a " + method.title() + ", was "
                    + spec.given().sigma().getAsDouble());
        }
        List<LocalDate> begins = phaseBeginnings();
        requireDatesWithinData(begins);
        List<Phase> phases = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < begins.size(); i++) {
            boolean last = i == begins.size() - 1;
            int to = last ? subgroups.size() : firstFrom(begins.get(i + 1), from);
            phase(subgroups.subList(from, to), last && spec.isFrozen()).ifPresent(phases::add);
            from = to;
        }
        return new Chart(spec, series, phases);
    }

    private int firstFrom(LocalDate date, int from) {
        int index = from;
        while (subgroups.get(index).start().isBefore(date)) {
            index++;
        }
        return index;
    }

    /** The phase of these subgroups; none when nothing of it can be plotted, such as a single moving range. */
    private Optional<Phase> phase(List<Subgroup> phase, boolean frozen) {
        Chain chain = plotsRanges() ? movingRanges(phase) : Chain.of(phase, spec, series.measure());
        Chain learned = plotsRanges() ? chain.without(spec.ghosts()) : chain;
        List<Subgroup> drawn = plotsRanges() ? chain.subgroups() : valued(phase);
        if (drawn.isEmpty()) {
            return Optional.empty();
        }
        Baseline baseline = (frozen ? learned.upTo(spec.baselineEnd()) : learned).baseline(phase, spec, multiplier());
        boolean centreGiven = spec.given().centre().isPresent();
        Estimate estimate = baseline.isEmpty() && !centreGiven
                ? method.learn(Chain.unjoined(drawn).baseline(phase, spec, multiplier()))
                : method.learn(baseline);
        List<ChartPoint> points = points(drawn, estimate, hasLimits(baseline), frozen);
        int size = centreGiven ? 0 : baseline.subgroups().size();
        return points.isEmpty()
                ? Optional.empty()
                : Optional.of(new Phase(points, gaps(phase), estimate, size, frozen));
    }

    private static List<LocalDate> gaps(List<Subgroup> subgroups) {
        List<LocalDate> gaps = new ArrayList<>(0);
        for (Subgroup subgroup : subgroups) {
            if (!subgroup.hasValue()) {
                gaps.add(subgroup.start());
            }
        }
        return gaps;
    }

    private List<ChartPoint> points(List<Subgroup> drawn, Estimate estimate, boolean limited, boolean frozen) {
        return method.hasMemory()
                ? pointsWithMemory(drawn, estimate, limited, frozen)
                : pointsOfTheirOwn(drawn, estimate, limited, frozen);
    }

    private List<ChartPoint> pointsOfTheirOwn(
            List<Subgroup> drawn, Estimate estimate, boolean limited, boolean frozen) {
        List<ChartPoint> points = new ArrayList<>(drawn.size());
        ControlLimits limits = limits(drawn.get(0), estimate, limited);
        boolean shared = !method.limitsFollowSubgroups();
        for (int i = 0; i < drawn.size(); i++) {
            Subgroup subgroup = drawn.get(i);
            if (i > 0 && !shared) {
                limits = limits(subgroup, estimate, limited);
            }
            points.add(point(subgroup, subgroup.value() * multiplier(), limits, frozen));
        }
        return points;
    }

    private ControlLimits limits(Subgroup subgroup, Estimate estimate, boolean limited) {
        ControlLimits limits = method.limits(estimate, subgroup, spec);
        return shown(subgroup, limited ? limits : ControlLimits.centreOnly(limits.centre()));
    }

    private List<ChartPoint> pointsWithMemory(
            List<Subgroup> drawn, Estimate estimate, boolean limited, boolean frozen) {
        List<Accumulated> accumulated = method.accumulate(estimate, drawn, this::counts, spec);
        double scale = method.hasOwnScale() ? 1 : multiplier();
        List<ChartPoint> points = new ArrayList<>(accumulated.size());
        for (int i = 0; i < accumulated.size(); i++) {
            ControlLimits limits = accumulated.get(i).limits();
            points.add(point(
                    drawn.get(i),
                    accumulated.get(i).value() * scale,
                    shown(drawn.get(i), limited ? limits : ControlLimits.centreOnly(limits.centre())),
                    frozen));
        }
        return points;
    }

    private ChartPoint point(Subgroup subgroup, double value, ControlLimits limits, boolean frozen) {
        boolean monitoring = frozen && subgroup.start().isAfter(spec.baselineEnd());
        boolean ghost = !spec.ghosts().isEmpty() && spec.ghosts().contains(subgroup.start());
        return new ChartPoint(subgroup, value, limits, ghost, monitoring);
    }

    private boolean counts(Subgroup subgroup) {
        return subgroup.counts() && !spec.ghosts().contains(subgroup.start());
    }

    private ControlLimits shown(Subgroup subgroup, ControlLimits limits) {
        return method.hasOwnScale()
                ? limits
                : limits.possible(method.possible(subgroup, series.measure().kind(), spec))
                        .times(multiplier());
    }

    /** Enough was learned from, or nothing was left to learn. */
    private boolean hasLimits(Baseline baseline) {
        if (!baseline.isEmpty()
                && baseline.subgroups().size() >= spec.convention().fewestForLimits()) {
            return true;
        }
        Baseline nothing = Chain.unjoined(List.of()).baseline(List.of(), spec, multiplier());
        return spec.given().centre().isPresent() && method.learn(nothing).hasSpread();
    }

    /** Numerators are shown as they are; everything else on the scale of the measure. */
    private double multiplier() {
        return method.statistic() == ChartMethod.Statistic.NUMERATOR
                ? 1
                : series.measure().multiplier();
    }

    /** Moving ranges of a phase; where the convention says so, the one that ends at a ghost is drawn too. */
    private Chain movingRanges(List<Subgroup> phase) {
        boolean all = spec.convention().limits().rangesOfExcluded();
        return Chain.of(phase, all ? spec.ghosting() : spec, series.measure()).movingRanges();
    }

    private boolean plotsRanges() {
        return method.statistic() == ChartMethod.Statistic.MOVING_RANGE;
    }

    /** First days of the first points of all phases. */
    private List<LocalDate> phaseBeginnings() {
        List<LocalDate> begins = new ArrayList<>();
        begins.add(valued.get(0).start());
        for (LocalDate rebase : spec.rebases()) {
            requireRebaseWithinData(rebase);
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

    private void requireRebaseWithinData(LocalDate rebase) {
        LocalDate first = valued.get(0).start();
        LocalDate last = valued.get(valued.size() - 1).start();
        if (!rebase.isAfter(first) || rebase.isAfter(last)) {
            throw new IllegalArgumentException("rebase must lie after the first point " + first
                    + " and not after the last " + last + ", was " + rebase);
        }
    }

    private void requireDatesWithinData(List<LocalDate> begins) {
        LocalDate lastPhase = begins.get(begins.size() - 1);
        if (spec.baselineEnd().isBefore(lastPhase)) {
            throw new IllegalArgumentException("baselineEnd must not be before the last phase begins " + lastPhase
                    + ", was " + spec.baselineEnd());
        }
        for (LocalDate ghost : spec.ghosts()) {
            if (subgroups.stream().noneMatch(s -> s.start().equals(ghost))) {
                throw new IllegalArgumentException(
                        "ghost must be the first day of a period of the series, was " + ghost);
            }
        }
    }
}
