package org.networkspc.interpret;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.networkspc.chart.Phase;
import org.networkspc.chart.TwoPartLimits;
import org.networkspc.rule.Signal;
import org.networkspc.series.Bridge;
import org.networkspc.series.LikeForLike;
import org.networkspc.series.LineVariance;
import org.networkspc.series.LinkedShift;
import org.networkspc.series.SharedVariation;

/** A chart of a like-for-like line beside its fit: the months of the baseline, and what is compared with them. */
final class LinkedLine {
    private final Evidence evidence;
    private final LikeForLike fit;
    private final List<LocalDate> months;
    private final int[] baseline;
    private final Optional<Signal> told;

    LinkedLine(Evidence evidence, LikeForLike fit) {
        this.evidence = evidence;
        this.fit = fit;
        months = fit.panel().months();
        Phase last = evidence.lastPhase();
        baseline = last.counted().stream()
                .limit(last.baseline())
                .mapToInt(point -> months.indexOf(point.start()))
                .filter(month -> month >= 0)
                .toArray();
        int latest = evidence.latestCounted();
        told = latest < 0 ? Optional.empty() : evidence.told(latest);
    }

    LikeForLike fit() {
        return fit;
    }

    boolean hasBaseline() {
        return baseline.length > 0;
    }

    List<Bridge> bridges() {
        return Bridge.of(fit, variance(), baseline);
    }

    /** Whether the chart by itself would tell of a level that changed: a run, a trend, a pattern or a new phase. */
    private boolean tellsOfChange() {
        int latest = evidence.latestCounted();
        return told.map(signal -> signal.members().size() > 1)
                .orElse(latest >= 0
                        && (evidence.unsided(latest).isPresent()
                                || evidence.chart().phases().size() > 1));
    }

    /** The first month in which somebody joined between what is compared. */
    Optional<LocalDate> join() {
        int from = comparedFrom();
        return IntStream.range(0, fit.panel().members().size())
                .map(this::firstMonth)
                .filter(first -> first > from && first < months.size())
                .boxed()
                .min(Comparator.naturalOrder())
                .map(months::get);
    }

    private int firstMonth(int member) {
        return IntStream.range(0, months.size())
                .filter(month -> fit.panel().has(member, month))
                .findFirst()
                .orElse(months.size());
    }

    /** A frozen baseline is compared as a whole; a phase within itself; a new phase with the one before. */
    private int comparedFrom() {
        List<Phase> phases = evidence.chart().phases();
        Phase last = evidence.lastPhase();
        if (last.frozen()) {
            return baseline[baseline.length - 1];
        }
        Phase first = told.isEmpty() && phases.size() > 1 ? phases.get(phases.size() - 2) : last;
        return months.indexOf(first.points().get(0).start());
    }

    /** The run at the latest counted point against the line's own errors. */
    Optional<LinkedShift> shift() {
        LineVariance variance = variance();
        return run().map(run -> LinkedShift.of(fit, variance, baseline, since(run), shared(variance)));
    }

    private Optional<Signal> run() {
        return told.filter(signal -> Movement.isRun(evidence, signal));
    }

    /**
     * Why a change that the chart tells of is not one.
     *
     * @param moving whether members are suspected of moving differently; asked only where it matters
     */
    Optional<Doubt> doubt(BooleanSupplier moving) {
        if (!tellsOfChange()) {
            return Optional.empty();
        }
        if (join().isPresent() && moving.getAsBoolean()) {
            return Optional.of(Doubt.of(Doubt.Reason.MOVING_DIFFERENTLY));
        }
        LineVariance variance = variance();
        return run().filter(run -> LinkedShift.isWithinLinking(fit, variance, baseline, since(run), shared(variance)))
                .map(run -> Doubt.of(Doubt.Reason.WITHIN_LINKING));
    }

    /** The run's months that lie outside the baseline. */
    private int[] since(Signal run) {
        int last = baseline[baseline.length - 1];
        int[] all = run.members().stream()
                .mapToInt(point ->
                        months.indexOf(evidence.chart().points().get(point).start()))
                .toArray();
        int[] after = IntStream.of(all).filter(month -> month > last).toArray();
        return after.length > 0 ? after : all;
    }

    /** The variances of the fit, which the limits may have computed already. */
    private LineVariance variance() {
        return evidence.chart().spec().method() instanceof TwoPartLimits limits ? limits.variance() : fit.variance();
    }

    private double shared(LineVariance variance) {
        boolean[] joined = new boolean[baseline.length];
        for (int k = 1; k < joined.length; k++) {
            joined[k] = baseline[k] - baseline[k - 1] == 1;
        }
        return SharedVariation.of(fit.line(), variance, baseline, joined);
    }
}
