package org.networkspc.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.networkspc.measure.Member;
import org.networkspc.pool.Cells;
import org.networkspc.pool.Tally;

/**
 * One member's numbers in the window compared.
 *
 * @param numerator events, or observed events for a standardised ratio; 0, or 1e-9 to 2^53
 * @param denominator cases, exposure, or expected events; 0 means nothing to compare, else 1e-9 to 2^53
 * @param moving whether its own chart is unstable in the window: it is then shown without a verdict
 */
public record FunnelMember(Member member, double numerator, double denominator, boolean moving) {
    /** Between these every quotient, root and logarithm is finite, and whole counts are exact. */
    private static final double SMALLEST = 1e-9;

    private static final double LARGEST = 0x1p53;

    public FunnelMember {
        if (numerator != 0) {
            requireSize("numerator", numerator);
        }
        if (denominator != 0) {
            requireSize("denominator", denominator);
        }
    }

    static void requireSize(String name, double value) {
        if (!(value >= SMALLEST && value <= LARGEST)) {
            throw new IllegalArgumentException(name + " must lie between 1e-9 and 2^53, was " + value);
        }
    }

    public static FunnelMember of(Member member, double numerator, double denominator) {
        return new FunnelMember(member, numerator, denominator, false);
    }

    public static FunnelMember of(String id, double numerator, double denominator) {
        return of(Member.of(id), numerator, denominator);
    }

    /**
     * Every member of a table with its numbers summed over a window; members without any have a denominator of 0.
     *
     * @param first first day of the first period of the window
     * @param last first day of its last period
     */
    public static List<FunnelMember> inWindow(Cells cells, LocalDate first, LocalDate last) {
        List<FunnelMember> members = new ArrayList<>();
        for (int m = 0; m < cells.members().size(); m++) {
            Tally sum = Tally.EMPTY;
            for (int t = 0; t < cells.periods().size(); t++) {
                LocalDate start = cells.periods().get(t);
                if (!start.isBefore(first) && !start.isAfter(last) && cells.hasValue(m, t)) {
                    sum = sum.plus(cells.tally(m, t));
                }
            }
            members.add(of(cells.members().get(m), sum.numerator(), sum.denominator()));
        }
        return List.copyOf(members);
    }

    /** The same numbers of a member whose own chart is unstable in the window. */
    public FunnelMember unstable() {
        return new FunnelMember(member, numerator, denominator, true);
    }

    FunnelMember plus(FunnelMember other) {
        return new FunnelMember(
                member, numerator + other.numerator, denominator + other.denominator, moving || other.moving);
    }

    FunnelMember over(double otherDenominator) {
        return new FunnelMember(member, numerator, otherDenominator, moving);
    }
}
