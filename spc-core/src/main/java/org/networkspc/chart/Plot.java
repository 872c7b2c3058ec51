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
    private final Chain valued;
    private Scale scale = Scale.AS_LEARNED;
    private Band possible = Band.NONE;

    Plot(ChartSpec spec, Series series) {
        this.spec = spec;
        this.method = spec.method();
        this.series = series;
        this.subgroups = method.statistic().of(series.subgroups());
        this.valued = Chain.unjoined(subgroups);
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
        Chain drawn = plotsRanges() ? chain : Chain.unjoined(phase);
        if (drawn.isEmpty()) {
            return Optional.empty();
        }
        Baseline baseline = baseline(frozen ? learned.upTo(spec.baselineEnd()) : learned);
        boolean centreGiven = spec.given().centre().isPresent();
        Estimate estimate = method.learn(baseline.isEmpty() && !centreGiven ? baseline(drawn) : baseline);
        List<ChartPoint> points = points(drawn, estimate, hasLimits(baseline), frozen);
        int size = centreGiven ? 0 : baseline.size();
        return points.isEmpty()
                ? Optional.empty()
                : Optional.of(new Phase(points, gaps(phase), estimate, size, frozen));
    }

    private Baseline baseline(Chain learned) {
        return new Baseline(
                learned, spec.convention(), spec.choices(), spec.given().dividedBy(multiplier()));
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

    private List<ChartPoint> points(Chain drawn, Estimate estimate, boolean limited, boolean frozen) {
        return method.hasMemory()
                ? pointsWithMemory(drawn.subgroups(), estimate, limited, frozen)
                : pointsOfTheirOwn(drawn, estimate, limited, frozen);
    }

    private List<ChartPoint> pointsOfTheirOwn(Chain drawn, Estimate estimate, boolean limited, boolean frozen) {
        ChartPoint[] points = new ChartPoint[drawn.size()];
        ControlLimits shared = limits(drawn.first(), estimate, limited);
        int k = 0;
        for (int i = drawn.next(0); i >= 0; i = drawn.next(i + 1)) {
            Subgroup subgroup = drawn.get(i);
            ControlLimits limits =
                    k == 0 || !method.limitsFollowSubgroups() ? shared : limits(subgroup, estimate, limited);
            points[k++] = point(subgroup, subgroup.value() * multiplier(), limits, frozen);
        }
        return List.of(points);
    }

    private ControlLimits limits(Subgroup subgroup, Estimate estimate, boolean limited) {
        Scale here = scale(subgroup);
        return limited
                ? method.limits(estimate, subgroup, spec, here)
                : here.centreOnly(method.limits(estimate, subgroup, spec).centre());
    }

    private List<ChartPoint> pointsWithMemory(
            List<Subgroup> drawn, Estimate estimate, boolean limited, boolean frozen) {
        Accumulation points = new Accumulation(
                drawn,
                this::counts,
                this::scale,
                (subgroup, value, limits) -> point(
                        subgroup, value, limited ? limits : scale(subgroup).withoutLimits(limits), frozen));
        method.accumulate(estimate, spec, points);
        return points.points();
    }

    private ChartPoint point(Subgroup subgroup, double value, ControlLimits limits, boolean frozen) {
        boolean monitoring = frozen && subgroup.start().isAfter(spec.baselineEnd());
        boolean ghost = !spec.ghosts().isEmpty() && spec.ghosts().contains(subgroup.start());
        return new ChartPoint(subgroup, value, limits, ghost, monitoring);
    }

    private boolean counts(Subgroup subgroup) {
        return subgroup.counts() && !spec.ghosts().contains(subgroup.start());
    }

    /** The same object as long as the possible range is. */
    private Scale scale(Subgroup subgroup) {
        if (method.hasOwnScale()) {
            return Scale.AS_LEARNED;
        }
        Band range = method.possible(subgroup, series.measure().kind(), spec);
        if (scale == Scale.AS_LEARNED || range != possible) {
            possible = range;
            scale = new Scale(multiplier(), range.times(multiplier()));
        }
        return scale;
    }

    /** Enough was learned from, or nothing was left to learn. */
    private boolean hasLimits(Baseline baseline) {
        if (!baseline.isEmpty() && baseline.size() >= spec.convention().fewestForLimits()) {
            return true;
        }
        return spec.given().centre().isPresent()
                && method.learn(baseline(Chain.unjoined(List.of()))).hasSpread();
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
        begins.add(valued.first().start());
        for (LocalDate rebase : spec.rebases()) {
            requireRebaseWithinData(rebase);
            LocalDate begin = firstOnOrAfter(subgroups, rebase);
            if (begin.isAfter(begins.get(begins.size() - 1))) {
                begins.add(begin);
            }
        }
        return begins;
    }

    /** First day of the first value on or after this date. */
    static LocalDate firstOnOrAfter(List<Subgroup> subgroups, LocalDate date) {
        return subgroups.stream()
                .filter(Subgroup::hasValue)
                .map(Subgroup::start)
                .filter(start -> !start.isBefore(date))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("date must not be after the data, was " + date));
    }

    private void requireRebaseWithinData(LocalDate rebase) {
        LocalDate first = valued.first().start();
        LocalDate last = valued.last().start();
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
