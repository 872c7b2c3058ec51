package org.networkspc.pool;

/**
 * A cell without a number, and why. Missing is never zero, and neither is suppressed.
 *
 * @param kind which of the five kinds
 * @param lower smallest value it can have; 0 when nothing is known
 * @param upper largest value it can have; positive infinity when nothing is known
 */
public record Missing(Kind kind, double lower, double upper) implements Reported {

    /** The five kinds of missing, never merged. */
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
}
