package org.networkspc.interpret;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartMethod;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.PeriodName;
import org.networkspc.chart.Phase;
import org.networkspc.measure.Direction;
import org.networkspc.measure.Measure;
import org.networkspc.rule.RuleSet;
import org.networkspc.rule.Side;
import org.networkspc.rule.Signal;
import org.networkspc.words.Digits;
import org.networkspc.words.Phrase;

/**
 * A chart and its signals, with the questions that the parts of an interpretation ask.
 *
 * @param doubt why a change that the signals show is not told as one
 */
record Evidence(Chart chart, RuleSet rules, List<Signal> signals, Optional<Doubt> doubt) {

    Evidence(Chart chart, RuleSet rules, List<Signal> signals) {
        this(chart, rules, signals, Optional.empty());
    }

    Evidence doubted(Optional<Doubt> reason) {
        return new Evidence(chart, rules, signals, reason);
    }

    Measure measure() {
        return chart.series().measure();
    }

    Variation at(int point) {
        return sided(point).map(this::meaning).orElse(Variation.COMMON_CAUSE);
    }

    /**
     * What the latest counted point of the last phase says; a signal without a side has no direction either, nor has one
     * that members moving differently leave open.
     */
    Variation latest() {
        int latest = latestCounted();
        if (latest < 0) {
            return Variation.COMMON_CAUSE;
        }
        if (doubt.isPresent() && (sided(latest).isPresent() || unsided(latest).isPresent())) {
            return doubt.get().reason() == Doubt.Reason.WITHIN_LINKING ? Variation.COMMON_CAUSE : Variation.NEUTRAL;
        }
        boolean unsided = unsided(latest).isPresent();
        return sided(latest).map(this::meaning).orElse(unsided ? Variation.NEUTRAL : Variation.COMMON_CAUSE);
    }

    /** The first signal with a side that a point belongs to. */
    Optional<Signal> sided(int point) {
        return signals.stream()
                .filter(s -> s.side() != Side.BOTH && s.members().contains(point))
                .findFirst();
    }

    /** The first signal without a side that a point belongs to. */
    Optional<Signal> unsided(int point) {
        return signals.stream()
                .filter(s -> s.side() == Side.BOTH && s.members().contains(point))
                .findFirst();
    }

    /** Of the signals at a point that say the same as the first, the one with most points: the one to tell. */
    Optional<Signal> told(int point) {
        return sided(point)
                .flatMap(first -> signals.stream()
                        .filter(s -> s.side() == first.side() && s.members().contains(point))
                        .max(Comparator.comparingInt(s -> s.members().size())));
    }

    private Variation meaning(Signal signal) {
        return switch (measure().direction()) {
            case NEUTRAL -> Variation.NEUTRAL;
            case INCREASE -> signal.side() == Side.HIGH ? Variation.IMPROVING : Variation.CONCERNING;
            case DECREASE -> signal.side() == Side.LOW ? Variation.IMPROVING : Variation.CONCERNING;
        };
    }

    /** Index of the latest counted point of the last phase; −1 when it has none. */
    int latestCounted() {
        List<ChartPoint> points = chart.points();
        int latest = -1;
        for (int i = firstOfLastPhase(); i < points.size(); i++) {
            latest = points.get(i).counts() ? i : latest;
        }
        return latest;
    }

    /** The last phase; asking for it on a chart without phases is an error. */
    Phase lastPhase() {
        return chart.phases().get(chart.phases().size() - 1);
    }

    /** Whether the last phase began because the measure is counted anew since then: a step there tells of no change. */
    boolean isRecounted() {
        List<Phase> phases = chart.phases();
        if (phases.size() < 2) {
            return false;
        }
        List<ChartPoint> before = phases.get(phases.size() - 2).points();
        LocalDate ended = before.get(before.size() - 1).start();
        LocalDate begun = lastPhase().points().get(0).start();
        return measure().reporting().versions().stream().anyMatch(day -> day.isAfter(ended) && !day.isAfter(begun));
    }

    /** How a period is called. */
    Phrase period(LocalDate start) {
        return PeriodName.phrase(start, measure().cadence());
    }

    /** "May 2022 to March 2023". */
    Phrase span(List<ChartPoint> points) {
        return Phrase.of(
                "{0} to {1}",
                period(points.get(0).start()),
                period(points.get(points.size() - 1).start()));
    }

    /** A number on the scale of the chart, as people read it. */
    Digits quantity(double value) {
        ChartMethod method = chart.spec().method();
        return new Digits(
                method.statistic() == ChartMethod.Statistic.NUMERATOR || method.hasOwnScale()
                        ? Quantity.plain(value)
                        : Quantity.of(value, measure()));
    }

    int firstOfLastPhase() {
        List<Phase> phases = chart.phases();
        return phases.isEmpty()
                ? 0
                : chart.points().size() - phases.get(phases.size() - 1).points().size();
    }

    boolean hasSignalInLastPhase() {
        return signals.stream().anyMatch(s -> s.at() >= firstOfLastPhase());
    }

    Phrase phrase(Signal signal) {
        return rules.rule(signal.rule())
                .map(rule -> rule.phrase(signal))
                .orElseGet(() -> Phrase.asWritten(signal.rule()));
    }

    boolean isImprovement(Side side) {
        return measure().direction() == (side == Side.HIGH ? Direction.INCREASE : Direction.DECREASE);
    }
}
