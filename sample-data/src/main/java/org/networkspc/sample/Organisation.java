package org.networkspc.sample;

import java.util.List;

/**
 * One organisation of the town, and where the young people it works with live.
 *
 * @param north weight with which a young person of the north comes here; likewise east and south
 */
record Organisation(String id, double north, double east, double south) {
    static final List<Organisation> NURSERIES = List.of(
            new Organisation("N1", 8, 1, 0),
            new Organisation("N2", 1, 7, 1),
            new Organisation("N3", 0, 1, 8),
            new Organisation("N4", 4, 4, 1));

    static final List<Organisation> PRIMARIES = List.of(
            new Organisation("P1", 9, 1, 0),
            new Organisation("P2", 5, 2, 0),
            new Organisation("P3", 1, 8, 1),
            new Organisation("P4", 0, 2, 6),
            new Organisation("P5", 1, 1, 4));

    static final List<Organisation> SECONDARIES = List.of(
            new Organisation("S1", 8, 2, 0),
            new Organisation("S2", 3, 6, 1),
            new Organisation("S3", 1, 3, 4),
            new Organisation("S4", 1, 1, 6));

    /** Three colleges, and a charity that runs training. */
    static final List<Organisation> COLLEGES = List.of(
            new Organisation("C1", 5, 3, 1),
            new Organisation("C2", 2, 4, 4),
            new Organisation("C3", 1, 1, 4),
            new Organisation("V1", 2, 2, 1));

    /** Three groups of employers, and a charity that stays in touch with those in neither work nor study. */
    static final List<Organisation> EMPLOYERS = List.of(
            new Organisation("E1", 4, 3, 2),
            new Organisation("E2", 2, 4, 2),
            new Organisation("E3", 2, 2, 5),
            new Organisation("V2", 2, 2, 1));

    /** Weight for the area with this index, in the order of {@link Town#AREAS}. */
    double weight(int area) {
        return switch (area) {
            case 0 -> north;
            case 1 -> east;
            default -> south;
        };
    }
}
