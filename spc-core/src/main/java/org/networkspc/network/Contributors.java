package org.networkspc.network;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.networkspc.measure.Direction;
import org.networkspc.words.Digits;
import org.networkspc.words.Words;

/**
 * How many members an improvement rests on, as if all had contributed alike: (Σ c⁺)²/Σ (c⁺)², c = w̄·Δr in the improving
 * direction.
 *
 * @param effective number of members alike that would make the same improvement
 * @param ceiling 1/Σ w̄², what it would be if all improved by the same amount
 * @param cancelled Σ c⁻/Σ c⁺, the share of the improvement that others' worsening took away
 */
public record Contributors(double effective, double ceiling, double cancelled) {

    /**
     * From a change between two windows; empty when members' rates did not change by more than chance, or not for the
     * better.
     *
     * @param before the windows that were explained
     * @throws IllegalArgumentException when the change is not the sum of its contributions
     */
    public static Optional<Contributors> of(
            ChangeExplained change, List<WindowTotal> before, List<WindowTotal> after, Direction direction) {
        double sign = direction == Direction.DECREASE ? -1 : 1;
        if (direction == Direction.NEUTRAL || !change.isRatesChangeTold() || sign * change.rates() <= 0) {
            return Optional.empty();
        }
        double gained = 0;
        double squares = 0;
        double lost = 0;
        for (Contribution part : change.contributions()) {
            double c = sign * part.rates();
            gained += Math.max(0, c);
            squares += Math.max(0, c) * Math.max(0, c);
            lost += Math.max(0, -c);
        }
        if (!(gained > 0) || Double.isInfinite(squares)) {
            throw new IllegalArgumentException("change must be the sum of its contributions, was " + change.rates());
        }
        return Optional.of(new Contributors(gained * gained / squares, ceiling(before, after), lost / gained));
    }

    public String sentence(Words words) {
        return words.say(
                "What improved within {members} rests on as many as {0} of them who contributed alike; {1} would be the"
                        + " most. What worsened within others took {2} % of it away.",
                new Digits(String.format(Locale.ROOT, "%.1f", effective)),
                new Digits(String.format(Locale.ROOT, "%.1f", ceiling)),
                String.format(Locale.ROOT, "%.0f", 100 * cancelled));
    }

    private static double ceiling(List<WindowTotal> before, List<WindowTotal> after) {
        double squares = 0;
        for (WindowTotal was : before) {
            for (WindowTotal is : after) {
                if (was.unit().equals(is.unit()) && was.isPresent() && is.isPresent()) {
                    double share =
                            (was.denominator() / stayed(before, after) + is.denominator() / stayed(after, before)) / 2;
                    squares += share * share;
                }
            }
        }
        return 1 / squares;
    }

    private static double stayed(List<WindowTotal> of, List<WindowTotal> presentIn) {
        return of.stream()
                .filter(total -> presentIn.stream().anyMatch(o -> o.unit().equals(total.unit()) && o.isPresent()))
                .mapToDouble(WindowTotal::denominator)
                .sum();
    }
}
