package org.networkspc.interpret;

import java.util.Locale;
import java.util.Optional;
import org.networkspc.chart.ChartMethod;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.Phase;
import org.networkspc.words.Digits;
import org.networkspc.words.Phrase;

/** Cautions about how the points vary and what the limits suppose. */
final class SpreadCare {
    private SpreadCare() {}

    static Optional<Phrase> none(Evidence evidence) {
        Phase last = evidence.lastPhase();
        long different = last.counted().stream()
                .mapToDouble(ChartPoint::value)
                .distinct()
                .count();
        return said(
                last.counted().size() > 1 && different == 1,
                "All points of this phase are equal, so there is no variation to learn limits from.");
    }

    static Optional<Phrase> screened(Evidence evidence) {
        return said(
                evidence.chart().spec().ranges().screened(),
                "Large moving ranges were left out once before the limits were set.");
    }

    static Optional<Phrase> clamped(Evidence evidence) {
        return said(
                evidence.lastPhase().points().stream().anyMatch(p -> p.limits().isClamped()),
                "Limits are drawn only as far as a value can go; signals use them as computed.");
    }

    static Optional<Phrase> fewEvents(Evidence evidence) {
        Phase last = evidence.lastPhase();
        ChartMethod method = evidence.chart().spec().method();
        return said(
                last.counted().stream()
                        .anyMatch(point -> point.limits().isBounded()
                                && ExpectedEvents.at(point, last, method) < ExpectedEvents.FEW),
                "Some points expect fewer than 5 events, so 3-sigma limits are approximate there.");
    }

    static Optional<Phrase> over(Evidence evidence) {
        return Dispersion.of(evidence.chart())
                .filter(found -> found.isOver() && !found.isAllowedFor())
                .map(found -> Phrase.of(
                        "Points vary {0} times as much as chance alone would make them; the {1} allows for that.",
                        new Digits(found.words()), found.allowing().phrase()));
    }

    static Optional<Phrase> under(Evidence evidence) {
        return Dispersion.of(evidence.chart())
                .filter(Dispersion::isUnder)
                .map(found -> Phrase.of(
                        "Points vary only {0} times as much as chance alone would make them: are these counts"
                                + " independent?",
                        new Digits(found.words())));
    }

    static Optional<Phrase> dependence(Evidence evidence) {
        if (!evidence.chart().spec().method().hasIndependentPoints()) {
            return Optional.empty();
        }
        Autocorrelation found = Autocorrelation.of(evidence);
        return said(
                found.isMarked(),
                "Neighbouring points resemble each other (autocorrelation {0}), so false signals are more frequent.",
                new Digits(String.format(Locale.ROOT, "%.2f", found.lagOne())));
    }

    private static Optional<Phrase> said(boolean holds, String sentence, Object... parts) {
        return holds ? Optional.of(Phrase.of(sentence, parts)) : Optional.empty();
    }
}
