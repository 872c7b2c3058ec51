package org.networkspc.interpret;

import java.util.Locale;
import java.util.Optional;
import org.networkspc.chart.ChartMethod;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.Phase;

/** Cautions about how the points vary and what the limits suppose. */
final class SpreadCare {
    private SpreadCare() {}

    static Optional<String> none(Evidence evidence) {
        Phase last = evidence.lastPhase();
        long different = last.counted().stream()
                .mapToDouble(ChartPoint::value)
                .distinct()
                .count();
        return said(
                last.counted().size() > 1 && different == 1,
                "All points of this phase are equal, so there is no variation to learn limits from.");
    }

    static Optional<String> screened(Evidence evidence) {
        return said(
                evidence.chart().spec().ranges().screened(),
                "Large moving ranges were left out once before the limits were set.");
    }

    static Optional<String> clamped(Evidence evidence) {
        return said(
                evidence.lastPhase().points().stream().anyMatch(p -> p.limits().isClamped()),
                "Limits are drawn only as far as a value can go; signals use them as computed.");
    }

    static Optional<String> fewEvents(Evidence evidence) {
        Phase last = evidence.lastPhase();
        ChartMethod method = evidence.chart().spec().method();
        return said(
                last.counted().stream()
                        .anyMatch(point -> point.limits().isBounded()
                                && ExpectedEvents.at(point, last, method) < ExpectedEvents.FEW),
                "Some points expect fewer than 5 events, so 3-sigma limits are approximate there.");
    }

    static Optional<String> over(Evidence evidence) {
        return Dispersion.of(evidence.chart())
                .filter(found -> found.isOver() && !found.isAllowedFor())
                .map(found -> "Points vary " + found.words() + " times as much as chance alone would make them; the "
                        + found.allowing().title() + " allows for that.");
    }

    static Optional<String> under(Evidence evidence) {
        return Dispersion.of(evidence.chart())
                .filter(Dispersion::isUnder)
                .map(found -> "Points vary only " + found.words()
                        + " times as much as chance alone would make them: are these counts independent?");
    }

    static Optional<String> dependence(Evidence evidence) {
        if (!evidence.chart().spec().method().hasIndependentPoints()) {
            return Optional.empty();
        }
        Autocorrelation found = Autocorrelation.of(evidence);
        return said(
                found.isMarked(),
                String.format(
                        Locale.ROOT,
                        "Neighbouring points resemble each other (autocorrelation %.2f), so false signals are more frequent.",
                        found.lagOne()));
    }

    private static Optional<String> said(boolean holds, String sentence) {
        return holds ? Optional.of(sentence) : Optional.empty();
    }
}
