package org.networkspc.interpret;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.networkspc.chart.Band;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.ControlLimits;
import org.networkspc.chart.PeriodName;
import org.networkspc.chart.Phase;
import org.networkspc.rule.Cited;
import org.networkspc.rule.NumberOfRuns;
import org.networkspc.rule.OutsideRunsBox;
import org.networkspc.rule.Side;
import org.networkspc.rule.Signal;
import org.networkspc.rule.SpecialCauseRule;
import org.networkspc.rule.UnusuallyFewCrossings;
import org.networkspc.words.Phrase;

/** Finds out what a chart shows and words what is known of it, part by part. */
final class Teller {
    /** Points that a phase needs before change is told from usual variation. */
    private static final int FEWEST_TO_TELL = 10;

    private final Evidence evidence;
    private final List<ChartPoint> points;
    private final int latest;
    private final Map<Said, Object> known = new EnumMap<>(Said.class);

    Teller(Evidence evidence) {
        this.evidence = evidence;
        this.points = evidence.chart().points();
        this.latest = evidence.latestCounted();
    }

    Finding finding() {
        known.put(Said.MEASURE, evidence.measure().name());
        known.put(Said.PERIOD, Phrase.of(PeriodName.unit(evidence.measure().cadence())));
        return new Finding(shape(), known);
    }

    private Shape shape() {
        if (points.isEmpty()) {
            return Shape.NOTHING_REPORTED;
        }
        if (latest < 0) {
            return Shape.NOTHING_COMPLETE;
        }
        level();
        method();
        Optional<Signal> told = evidence.told(latest);
        if (evidence.doubt().isPresent()) {
            return doubted(evidence.doubt().get(), told.or(() -> evidence.unsided(latest)));
        }
        if (told.isPresent()) {
            return signalled(told.get());
        }
        Optional<Signal> unsided = evidence.unsided(latest);
        if (unsided.isPresent()) {
            return pattern(unsided.get());
        }
        return phases().size() > 1 ? stepped() : usual();
    }

    /** The latest point beside its centre and limits. */
    private void level() {
        ChartPoint point = points.get(latest);
        ControlLimits limits = point.limits();
        known.put(Said.LATEST, name(latest));
        known.put(Said.BEGIN, name(evidence.firstOfLastPhase()));
        known.put(Said.VALUE, evidence.quantity(point.value()));
        known.put(Said.CENTRE, evidence.quantity(limits.centre()));
        known.put(Said.COUNTED, points(evidence.lastPhase().counted().size()));
        known.put(Said.FEWEST, String.valueOf(FEWEST_TO_TELL));
        Band shown = limits.shown(3);
        if (limits.isBounded()) {
            know(Said.LOWER, shown.lower());
            know(Said.UPPER, shown.upper());
            know(Said.SIGMA, limits.sigma());
        }
    }

    /** Nothing where there is none, as beyond the one limit of a cumulative sum. */
    private void know(Said said, double value) {
        if (Double.isFinite(value)) {
            known.put(said, evidence.quantity(value));
        }
    }

    private void method() {
        Phase phase = evidence.lastPhase();
        known.put(Said.SPEC, evidence.chart().spec().phrase());
        known.put(Said.RULES, Phrase.of(evidence.rules().code()));
        List<ChartPoint> learned =
                phase.counted().stream().filter(point -> !point.monitoring()).toList();
        if (phase.baseline() > 0 && !learned.isEmpty()) {
            known.put(Said.BASELINE, Phrase.of("{0}, {1}", evidence.span(learned), points(phase.baseline())));
        }
        FalseAlarms.of(evidence).ifPresent(alarms -> known.put(Said.CHANCE, alarms.phrase()));
    }

    /** A change that is not told; what was seen is. */
    private Shape doubted(Doubt doubt, Optional<Signal> seen) {
        seen.ifPresent(this::evidenceOf);
        doubt.founders().ifPresent(words -> known.put(Said.FOUNDERS, words));
        return doubt.reason() == Doubt.Reason.WITHIN_LINKING ? Shape.WITHIN_LINKING : Shape.MOVING_DIFFERENTLY;
    }

    private Shape signalled(Signal signal) {
        boolean high = signal.side() == Side.HIGH;
        known.put(Said.SIDE, high ? Phrase.of("higher") : Phrase.of("lower"));
        known.put(Said.COURSE, high ? Phrase.of("rising") : Phrase.of("falling"));
        evidenceOf(signal);
        switch (evidence.at(latest)) {
            case IMPROVING -> known.put(Said.IMPROVING, "");
            case CONCERNING -> known.put(Said.CONCERNING, "");
            default -> {}
        }
        if (signal.members().size() == 1) {
            return Shape.STANDS_OUT;
        }
        if (Movement.isTrend(signal)) {
            known.put(
                    Said.FIRST_VALUE,
                    evidence.quantity(points.get(signal.members().get(0)).value()));
            return Shape.TREND;
        }
        if (Movement.isRun(evidence, signal)) {
            size(signal);
            return Shape.RUN;
        }
        return Shape.SEVERAL_STAND_OUT;
    }

    private void evidenceOf(Signal signal) {
        known.put(Said.EVIDENCE, evidence.phrase(signal));
        known.put(Said.RULE, signal.rule());
        known.put(Said.REFERENCE, Cited.of(signal.reference()));
        known.put(Said.FIRST, name(signal.members().get(0)));
        known.put(Said.LAST, name(signal.members().get(signal.members().size() - 1)));
        known.put(Said.COMPLETE, name(signal.at()));
    }

    /** How far, told from the points that came after the run was complete. */
    private void size(Signal run) {
        Phase phase = evidence.lastPhase();
        known.put(
                Said.WHEN,
                phase.frozen() || phase.baseline() == 0 ? Phrase.of("before") : Phrase.of("for the whole time"));
        known.put(Said.BEFORE, evidence.quantity(phase.centre()));
        Movement.of(evidence).ifPresent(moved -> {
            known.put(Said.SINCE, evidence.quantity(moved.since()));
            known.put(Said.SINCE_WHEN, evidence.period(moved.from()));
        });
        int missing = Movement.FEWEST_TO_TELL - Movement.after(evidence, run).size();
        known.put(Said.MORE, Phrase.of(missing == 1 ? "{0} more point" : "{0} more points", missing));
    }

    private Shape pattern(Signal signal) {
        evidenceOf(signal);
        if (evidence.rules().rule(signal.rule()).filter(Teller::tellsOfLevel).isPresent()) {
            known.put(Said.FEW_CROSSINGS, "");
        }
        return Shape.UNUSUAL_PATTERN;
    }

    /** Few crossings, few runs and long runs tell of a level that changed; other patterns without a side do not. */
    private static boolean tellsOfLevel(SpecialCauseRule rule) {
        return rule instanceof UnusuallyFewCrossings
                || rule instanceof OutsideRunsBox
                || rule instanceof NumberOfRuns runs && runs.few();
    }

    /** The last phase beside the one before it. */
    private Shape stepped() {
        Phase before = phases().get(phases().size() - 2);
        Phase now = evidence.lastPhase();
        known.put(Said.BEFORE, evidence.quantity(before.centre()));
        known.put(Said.SPAN_BEFORE, evidence.span(before.points()));
        known.put(Said.SIDE, now.centre() > before.centre() ? Phrase.of("higher") : Phrase.of("lower"));
        boolean same = evidence.quantity(before.centre()).equals(evidence.quantity(now.centre()));
        if (evidence.isRecounted()) {
            return isShort(now) ? Shape.RECOUNTED_SHORT : Shape.RECOUNTED;
        }
        if (isShort(now)) {
            return same ? Shape.SAME_LEVEL_SHORT : Shape.NEW_LEVEL_SHORT;
        }
        return same ? Shape.SAME_LEVEL : Shape.NEW_LEVEL;
    }

    private Shape usual() {
        return isShort(evidence.lastPhase()) ? Shape.FEW_POINTS : Shape.USUAL;
    }

    private boolean isShort(Phase phase) {
        if (evidence.rules().fewest() > phase.baseline()) {
            known.put(Said.SILENT, "");
        }
        return phase.baseline() > 0 && phase.baseline() < FEWEST_TO_TELL;
    }

    private Phrase name(int point) {
        return evidence.period(points.get(point).start());
    }

    private static Phrase points(int n) {
        return Phrase.of(n == 1 ? "{0} point" : "{0} points", n);
    }

    private List<Phase> phases() {
        return evidence.chart().phases();
    }
}
