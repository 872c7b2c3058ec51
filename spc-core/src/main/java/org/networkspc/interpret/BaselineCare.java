package org.networkspc.interpret;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.chart.Convention;
import org.networkspc.chart.PeriodName;
import org.networkspc.chart.Phase;
import org.networkspc.measure.Cadence;

/** Cautions about what the centre and limits were learned from, and how. */
final class BaselineCare {
    private static final int SHORT = 20;
    /** A phase with fewer counted points than limits need elsewhere tells its level only roughly. */
    private static final int SETTLED = 12;
    /** After so many years it is worth asking whether a baseline still describes the work. */
    private static final int OLD_YEARS = 3;

    private BaselineCare() {}

    static Optional<String> noPoints(Evidence evidence) {
        return said(evidence.chart().phases().isEmpty(), "Nothing has been reported yet.");
    }

    static Optional<String> noCountedPoints(Evidence evidence) {
        return said(
                evidence.lastPhase().baseline() == 0 && !isCentreGiven(evidence),
                "No point counts yet: all are provisional or left out, so there are no limits.");
    }

    static Optional<String> isShort(Evidence evidence) {
        int n = evidence.lastPhase().baseline();
        ChartSpec spec = evidence.chart().spec();
        if (n == 0 || spec.method() == ChartType.RUN) {
            return Optional.empty();
        }
        int fewest = spec.convention().fewestForLimits();
        if (n < fewest) {
            return Optional.of("Limits need " + fewest + " counted points; there " + (n == 1 ? "is 1" : "are " + n)
                    + " so far, so none are drawn.");
        }
        return said(
                n < SHORT,
                "Limits rest on " + n + (n == 1 ? " point" : " points")
                        + FalseAlarms.of(evidence)
                                .map(alarms -> ": when nothing changes, " + alarms.words() + ".")
                                .orElse(", so they are a first guess."));
    }

    static Optional<String> recentRebase(Evidence evidence) {
        List<Phase> phases = evidence.chart().phases();
        Phase last = evidence.lastPhase();
        int n = last.counted().size();
        if (phases.size() < 2 || n >= SETTLED) {
            return Optional.empty();
        }
        Phase before = phases.get(phases.size() - 2);
        return Optional.of("The phase that began in "
                + evidence.period(last.points().get(0).start()) + " has " + n + (n == 1 ? " point" : " points")
                + " so far: its level is a first guess. The level before was "
                + evidence.quantity(before.centre()) + ", from " + evidence.span(before.points()) + ".");
    }

    static Optional<String> isOld(Evidence evidence) {
        ChartSpec spec = evidence.chart().spec();
        int latest = evidence.latestCounted();
        boolean calendar = evidence.measure().cadence().unit() != Cadence.Unit.POINT;
        if (!spec.isFrozen() || latest < 0 || !calendar) {
            return Optional.empty();
        }
        LocalDate now = evidence.chart().points().get(latest).start();
        return said(
                spec.baselineEnd().plusYears(OLD_YEARS).isBefore(now),
                "Limits were learned from points up to " + PeriodName.day(spec.baselineEnd())
                        + ", more than three years ago: worth asking whether they still describe the work.");
    }

    static Optional<String> given(Evidence evidence) {
        List<String> given = new ArrayList<>();
        evidence.chart().spec().given().centre().ifPresent(c -> given.add("centre"));
        evidence.chart().spec().given().sigma().ifPresent(s -> given.add("sigma"));
        return said(
                !given.isEmpty(),
                "The " + String.join(" and ", given) + (given.size() == 1 ? " was" : " were")
                        + " given and not learned from these points: a signal says that they differ from what was given.");
    }

    static Optional<String> unchecked(Evidence evidence) {
        Convention convention = evidence.chart().spec().convention();
        return said(
                convention == Convention.MINITAB_LIKE,
                "Convention " + convention.code() + " follows published documentation and was not checked against the"
                        + " program: its own numbers may differ.");
    }

    private static boolean isCentreGiven(Evidence evidence) {
        return evidence.chart().spec().given().centre().isPresent();
    }

    private static Optional<String> said(boolean holds, String sentence) {
        return holds ? Optional.of(sentence) : Optional.empty();
    }
}
