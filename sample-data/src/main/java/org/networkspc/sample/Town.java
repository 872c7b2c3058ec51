package org.networkspc.sample;

import java.util.List;

/** Who lives where in the town: three areas, and free school meals known or not. */
final class Town {
    static final List<String> AREAS = List.of("north", "east", "south");
    static final List<String> MEALS = List.of("yes", "no", "not known");

    private static final double FIVE_YEAR_OLDS_A_QUARTER = 560;
    /** Share of the town's young people by area. */
    private static final double[] AREA_SHARES = {0.40, 0.33, 0.27};

    private static final double[] ON_FREE_MEALS = {0.38, 0.29, 0.20};
    private static final double NOT_KNOWN = 0.04;
    /** Share of those between two steps who move in, and who move out, each. */
    private static final double MOVES = 0.002;

    private Town() {}

    /** How many children come to the first step in a quarter: [area][meals]. */
    static int[][] children(Draws draws) {
        int[][] children = new int[AREAS.size()][MEALS.size()];
        for (int area = 0; area < AREAS.size(); area++) {
            double expected = FIVE_YEAR_OLDS_A_QUARTER * AREA_SHARES[area];
            children[area][0] = draws.poisson(expected * ON_FREE_MEALS[area]);
            children[area][1] = draws.poisson(expected * (1 - ON_FREE_MEALS[area] - NOT_KNOWN));
            children[area][2] = draws.poisson(expected * NOT_KNOWN);
        }
        return children;
    }

    /** Those who reached a step, after some moved in and some moved out. */
    static int[][] afterMoves(int[][] reached, Draws draws) {
        int[][] entering = new int[AREAS.size()][MEALS.size()];
        for (int area = 0; area < AREAS.size(); area++) {
            for (int meals = 0; meals < MEALS.size(); meals++) {
                int people = reached[area][meals];
                entering[area][meals] = people + draws.poisson(people * MOVES) - draws.binomial(people, MOVES);
            }
        }
        return entering;
    }
}
