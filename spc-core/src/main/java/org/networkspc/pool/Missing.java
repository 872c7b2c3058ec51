package org.networkspc.pool;

import java.util.Comparator;

/**
 * A cell without a number, and why. Missing is never zero, and neither is suppressed.
 *
 * @param kind which of the five kinds
 * @param lower smallest value it can have; 0 when nothing is known
 * @param upper largest value it can have; positive infinity when nothing is known
 */
public record Missing(Kind kind, double lower, double upper) implements Reported {

    private static final Comparator<Missing> BY_HOW_MUCH_IT_SAYS = Comparator.comparing(Missing::kind)
            .thenComparing(Missing::lower)
            .thenComparing(Comparator.comparing(Missing::upper).reversed());

    /** The five kinds of missing, never merged; a later one says more about the number. */
    public enum Kind {
        NOT_YET_REPORTED,
        NOT_AVAILABLE,
        NOT_APPLICABLE,
        SUPPRESSED,
        ROUNDED
    }

    public Missing {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("upper must be at least lower " + lower + ", was " + upper);
        }
    }

    public static Missing of(Kind kind) {
        return new Missing(kind, 0, Double.POSITIVE_INFINITY);
    }

    /** Of two reasons for one cell the one that says more: by kind, then the narrower bounds. */
    Missing or(Missing other) {
        return BY_HOW_MUCH_IT_SAYS.compare(this, other) >= 0 ? this : other;
    }
}
