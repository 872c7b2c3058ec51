package org.networkspc.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What one organisation saw of one step in one quarter: who entered it and who reached it, [area][meals]. */
final class Steps {
    private final int[][] entered = new int[Town.AREAS.size()][Town.MEALS.size()];
    private final int[][] reached = new int[Town.AREAS.size()][Town.MEALS.size()];

    void add(int area, int meals, boolean reaches) {
        entered[area][meals]++;
        if (reaches) {
            reached[area][meals]++;
        }
    }

    /** The total, then each area, then each group by free school meals; nobody, no row. */
    List<Row> rows(String member, String measure, LocalDate quarter) {
        List<Row> rows = new ArrayList<>();
        int all = sum(entered, -1, -1);
        if (all > 0) {
            rows.add(Row.ratio(member, measure, quarter, sum(reached, -1, -1), all));
        }
        for (int area = 0; area < Town.AREAS.size(); area++) {
            int people = sum(entered, area, -1);
            if (people > 0) {
                rows.add(Row.ratio(member, measure, quarter, sum(reached, area, -1), people)
                        .in(CradleToCareer.AREA, Town.AREAS.get(area)));
            }
        }
        for (int meals = 0; meals < Town.MEALS.size(); meals++) {
            int people = sum(entered, -1, meals);
            if (people > 0) {
                rows.add(Row.ratio(member, measure, quarter, sum(reached, -1, meals), people)
                        .in(CradleToCareer.FREE_MEALS, Town.MEALS.get(meals)));
            }
        }
        return rows;
    }

    /** Adds those who reached the step to a count for the town. */
    void addReachedTo(int[][] town) {
        for (int area = 0; area < town.length; area++) {
            for (int meals = 0; meals < town[area].length; meals++) {
                town[area][meals] += reached[area][meals];
            }
        }
    }

    /** Sum over one area and one group by meals; −1 for all of them. */
    private static int sum(int[][] people, int area, int meals) {
        int sum = 0;
        for (int a = 0; a < people.length; a++) {
            for (int m = 0; m < people[a].length; m++) {
                if ((area < 0 || a == area) && (meals < 0 || m == meals)) {
                    sum += people[a][m];
                }
            }
        }
        return sum;
    }
}
