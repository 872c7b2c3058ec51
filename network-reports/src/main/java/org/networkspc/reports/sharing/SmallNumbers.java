package org.networkspc.reports.sharing;

import java.util.Optional;
import org.networkspc.measure.MeasureKind;
import org.networkspc.pool.Missing;
import org.networkspc.pool.Tally;
import org.networkspc.reports.config.Sharing.Protection;

/**
 * Small numbers about people. A count is small from 1 to one below the threshold; of a proportion so is the count of those
 * without the event, which is known as soon as both its numbers are. A per cent of a small group is hidden whatever it is:
 * 0% and 100% say of everybody in it what happened to them.
 */
final class SmallNumbers {
    private final Protection protection;

    SmallNumbers(Protection protection) {
        this.protection = protection;
    }

    Optional<Why> why(Tally tally, MeasureKind kind) {
        return switch (kind) {
            case PROPORTION ->
                isSmallGroup(tally)
                        ? Optional.of(Why.SMALL_GROUP)
                        : small(isSmall(tally.numerator()) || isSmall(tally.denominator() - tally.numerator()));
            case RATE -> isSmallGroup(tally) ? Optional.of(Why.SMALL_GROUP) : small(isSmall(tally.numerator()));
            case COUNT -> small(isSmall(tally.numerator()));
            case MEASUREMENT -> small(isSummary(tally) && isSmall(tally.values().n()));
            case BETWEEN -> Optional.of(Why.SINGLE_PERSON);
        };
    }

    /** A single value says nothing of how many people stand behind it. */
    private static boolean isSummary(Tally tally) {
        return tally.values().n() > tally.rows();
    }

    private static Optional<Why> small(boolean is) {
        return is ? Optional.of(Why.SMALL_COUNT) : Optional.empty();
    }

    private boolean isSmallGroup(Tally tally) {
        return tally.denominator() > 0 && tally.denominator() < protection.groups();
    }

    private boolean isSmall(double count) {
        return count > 0 && count < protection.counts();
    }

    /** What may be said of a hidden number: of a small count how small, of all others nothing. */
    Missing bounds(Tally tally, MeasureKind kind, Why why) {
        boolean told = why == Why.SMALL_COUNT && kind != MeasureKind.MEASUREMENT && isSmall(tally.numerator());
        return told
                ? new Missing(Missing.Kind.SUPPRESSED, 1, protection.counts() - 1)
                : Missing.of(Missing.Kind.SUPPRESSED);
    }
}
