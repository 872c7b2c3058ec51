package org.networkspc.interpret;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.chart.Convention;
import org.networkspc.chart.Phase;
import org.networkspc.measure.Cadence;
import org.networkspc.words.Phrase;

/** Cautions about what the centre and limits were learned from, and how. */
final class BaselineCare {
    private static final int SHORT = 20;
    /** A phase with fewer counted points than limits need elsewhere tells its level only roughly. */
    private static final int SETTLED = 12;
    /** After so many years it is worth asking whether a baseline still describes the work. */
    private static final int OLD_YEARS = 3;

    private BaselineCare() {}

    static Optional<Phrase> noPoints(Evidence evidence) {
        return said(evidence.chart().phases().isEmpty(), "Nothing has been reported yet.");
    }

    static Optional<Phrase> noCountedPoints(Evidence evidence) {
        return said(
                evidence.lastPhase().baseline() == 0 && !isCentreGiven(evidence),
                "No point counts yet: all are provisional or left out, so there are no limits.");
    }

    static Optional<Phrase> isShort(Evidence evidence) {
        int n = evidence.lastPhase().baseline();
        ChartSpec spec = evidence.chart().spec();
        if (n == 0 || spec.method() == ChartType.RUN) {
            return Optional.empty();
        }
        int fewest = spec.convention().fewestForLimits();
        if (n < fewest) {
            return Optional.of(Phrase.of(
                    n == 1
                            ? "Limits need {0} counted points; there is {1} so far, so none are drawn."
                            : "Limits need {0} counted points; there are {1} so far, so none are drawn.",
                    fewest,
                    n));
        }
        return n < SHORT ? Optional.of(restingOn(n, FalseAlarms.of(evidence))) : Optional.empty();
    }

    private static Phrase restingOn(int points, Optional<FalseAlarms> alarms) {
        Phrase some = Phrase.of(points == 1 ? "{0} point" : "{0} points", points);
        return alarms.map(a -> Phrase.of("Limits rest on {0}: when nothing changes, {1}.", some, a.phrase()))
                .orElseGet(() -> Phrase.of("Limits rest on {0}, so they are a first guess.", some));
    }

    static Optional<Phrase> recentRebase(Evidence evidence) {
        List<Phase> phases = evidence.chart().phases();
        Phase last = evidence.lastPhase();
        int n = last.counted().size();
        if (phases.size() < 2 || n >= SETTLED) {
            return Optional.empty();
        }
        Phase before = phases.get(phases.size() - 2);
        return Optional.of(Phrase.of(
                n == 1
                        ? "The phase that began in {0} has {1} point so far: its level is a first guess. The level"
                                + " before was {2}, from {3}."
                        : "The phase that began in {0} has {1} points so far: its level is a first guess. The level"
                                + " before was {2}, from {3}.",
                evidence.period(last.points().get(0).start()),
                n,
                evidence.quantity(before.centre()),
                evidence.span(before.points())));
    }

    static Optional<Phrase> isOld(Evidence evidence) {
        ChartSpec spec = evidence.chart().spec();
        int latest = evidence.latestCounted();
        boolean calendar = evidence.measure().cadence().unit() != Cadence.Unit.POINT;
        if (!spec.isFrozen() || latest < 0 || !calendar) {
            return Optional.empty();
        }
        LocalDate now = evidence.chart().points().get(latest).start();
        return said(
                spec.baselineEnd().plusYears(OLD_YEARS).isBefore(now),
                Phrase.of(
                        "Limits were learned from points up to {0}, more than three years ago: worth asking whether"
                                + " they still describe the work.",
                        spec.baselineEnd()));
    }

    static Optional<Phrase> given(Evidence evidence) {
        boolean centre = isCentreGiven(evidence);
        boolean sigma = evidence.chart().spec().given().sigma().isPresent();
        String given = centre && sigma ? "The centre and sigma were" : centre ? "The centre was" : "The sigma was";
        return said(
                centre || sigma,
                Phrase.of(
                        "{0} given and not learned from these points: a signal says that they differ from what was"
                                + " given.",
                        Phrase.of(given)));
    }

    static Optional<Phrase> unchecked(Evidence evidence) {
        Convention convention = evidence.chart().spec().convention();
        return said(
                convention == Convention.MINITAB_LIKE,
                Phrase.of(
                        "Convention {0} follows published documentation and was not checked against the program: its"
                                + " own numbers may differ.",
                        convention.code()));
    }

    private static boolean isCentreGiven(Evidence evidence) {
        return evidence.chart().spec().given().centre().isPresent();
    }

    private static Optional<Phrase> said(boolean holds, String sentence) {
        return said(holds, Phrase.of(sentence));
    }

    private static Optional<Phrase> said(boolean holds, Phrase sentence) {
        return holds ? Optional.of(sentence) : Optional.empty();
    }
}
