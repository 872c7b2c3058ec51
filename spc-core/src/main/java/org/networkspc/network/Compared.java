package org.networkspc.network;

import java.util.Locale;

/**
 * Which groups a gap lies between. Never "the best this month": a reference is named, or fixed over the baseline.
 *
 * @param dimension what people are told apart by
 * @param versus what the group is compared with
 * @param reference the category compared with, where it is {@link Versus#NAMED}; else empty
 * @param group the group whose gap it is; empty for the one furthest from the reference over the baseline
 * @param mix on which mix of members
 */
public record Compared(String dimension, Versus versus, String reference, String group, Mix mix) {
    /** So many first periods of the line are the baseline. */
    public static final int BASELINE = 12;

    /** What a group is compared with. */
    public enum Versus {
        /** One category, by name. */
        NAMED,
        /** The category that was best over the baseline, and stays it. */
        BEST,
        /** Everybody else whose group is known. */
        REST
    }

    /** On which mix of members the groups stand. */
    public enum Mix {
        /** Each group on its own mix: as reported. */
        OVERALL,
        /** Both groups on one common mix of members, fitted apart: the gap inside members. */
        WITHIN_MEMBERS
    }

    public Compared {
        if (dimension.isBlank()) {
            throw new IllegalArgumentException("dimension must not be blank, was \"" + dimension + "\"");
        }
        if ((versus == Versus.NAMED) == reference.isBlank()) {
            throw new IllegalArgumentException(
                    "reference must be given exactly when it is named, was \"" + reference + "\" with " + versus);
        }
    }

    /** The gap to one category. */
    public static Compared to(String dimension, String reference) {
        return new Compared(dimension, Versus.NAMED, reference, "", Mix.OVERALL);
    }

    /** The gap of one group to one other. */
    public static Compared of(String dimension, String group, String reference) {
        return new Compared(dimension, Versus.NAMED, reference, group, Mix.OVERALL);
    }

    /** The gap of one group to everybody else. */
    public static Compared toRest(String dimension, String group) {
        return new Compared(dimension, Versus.REST, "", group, Mix.OVERALL);
    }

    public Compared on(Mix other) {
        return new Compared(dimension, versus, reference, group, other);
    }

    /** Whether a category says that the group of these people is not known. */
    public static boolean isNotKnown(String category) {
        return switch (category.strip().toLowerCase(Locale.ROOT)) {
            case "not known", "unknown", "not stated", "not recorded", "missing" -> true;
            default -> false;
        };
    }
}
