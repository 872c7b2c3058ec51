package org.networkspc.reports.sharing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.networkspc.measure.MeasureKind;
import org.networkspc.pool.Tally;
import org.networkspc.reports.config.Sharing.Protection;

/** What several contributors add to one sum, and whether the sum gives one of them away. */
final class Contributions {
    private static final double PERCENT = 100;

    private final Protection protection;

    Contributions(Protection protection) {
        this.protection = protection;
    }

    /**
     * Why the sum cannot be shown: too few contributors, or the p %-rule, X − x₁ − x₂ &lt; p % of x₁, on numerators and on
     * denominators: the second largest could estimate the largest that closely (Hundepool et al., Statistical Disclosure
     * Control, section 4.2.2).
     */
    Optional<Why> why(List<Tally> tallies, MeasureKind kind) {
        if (tallies.size() < protection.contributors()) {
            return Optional.of(Why.FEW_CONTRIBUTORS);
        }
        boolean unsafe = switch (kind) {
            case PROPORTION, RATE -> standsOut(tallies, true) || standsOut(tallies, false);
            case COUNT -> standsOut(tallies, true);
            case MEASUREMENT, BETWEEN -> false;
        };
        return unsafe ? Optional.of(Why.ONE_STANDS_OUT) : Optional.empty();
    }

    private boolean standsOut(List<Tally> tallies, boolean numerators) {
        List<Double> parts = tallies.stream()
                .map(t -> numerators ? t.numerator() : t.denominator())
                .sorted(Comparator.reverseOrder())
                .toList();
        double rest = parts.stream().skip(2).mapToDouble(Double::doubleValue).sum();
        return rest < protection.percent() / PERCENT * parts.get(0);
    }

    static Tally sum(List<Tally> tallies) {
        return tallies.stream().reduce(Tally.EMPTY, Tally::plus);
    }
}
