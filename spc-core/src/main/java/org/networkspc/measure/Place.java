package org.networkspc.measure;

/** Where a measure stands in the family of measures. */
public record Place(Role role, Level level) {
    public static final Place OUTCOME = new Place(Role.OUTCOME, Level.SERVICE);
}
