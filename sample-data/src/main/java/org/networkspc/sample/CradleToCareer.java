package org.networkspc.sample;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A town's young people over six steps, 28 quarters.
 *
 * <p>A step is counted over those who reached the one before; the steps of a quarter follow on from each other up to the
 * few who move in or out, as if one year group met all of today's steps.
 */
final class CradleToCareer {
    static final LocalDate FIRST_QUARTER = LocalDate.of(2018, 1, 1);
    static final LocalDate LAST_QUARTER = LocalDate.of(2024, 10, 1);
    static final String AREA = "area";
    static final String FREE_MEALS = "free school meals";

    private static final List<String> COLUMNS =
            List.of("member", "measure", "period", "numerator", "denominator", AREA, FREE_MEALS);

    /** Last year that each upload covers, in the order they arrived. */
    private static final Map<String, Integer> LAST_YEARS = lastYears();

    static final List<String> FILE_NAMES = Stream.concat(LAST_YEARS.keySet().stream(), Stream.of(LearningRecords.FILE))
            .toList();

    private CradleToCareer() {}

    static Map<String, String> uploads() {
        Draws draws = Draws.seeded(20_181_301);
        List<Row> rows = new ArrayList<>();
        quarters().forEach(quarter -> rows.addAll(rows(quarter, draws)));
        List<String> years = List.copyOf(LAST_YEARS.keySet());
        Map<String, String> files = new LinkedHashMap<>(Row.files(years, COLUMNS, rows, row -> fileOf(row.period())));
        files.putAll(LearningRecords.upload());
        return files;
    }

    static List<LocalDate> quarters() {
        return FIRST_QUARTER
                .datesUntil(LAST_QUARTER.plusMonths(3), Period.ofMonths(3))
                .toList();
    }

    private static List<Row> rows(LocalDate quarter, Draws draws) {
        List<Row> rows = new ArrayList<>();
        int[][] entering = Town.children(draws);
        for (Stage stage : Stage.ALL) {
            int[][] reached = new int[Town.AREAS.size()][Town.MEALS.size()];
            List<Steps> steps = take(stage, quarter, entering, draws);
            for (int i = 0; i < steps.size(); i++) {
                rows.addAll(steps.get(i).rows(stage.organisations().get(i).id(), stage.measure(), quarter));
                steps.get(i).addReachedTo(reached);
            }
            entering = Town.afterMoves(reached, draws);
        }
        return rows;
    }

    /** What each organisation of the stage saw, in their order: everyone entering goes to one of them. */
    private static List<Steps> take(Stage stage, LocalDate quarter, int[][] entering, Draws draws) {
        List<Organisation> organisations = stage.organisations();
        List<Steps> steps = organisations.stream().map(o -> new Steps()).toList();
        for (int area = 0; area < entering.length; area++) {
            int here = area;
            double[] weights =
                    organisations.stream().mapToDouble(o -> o.weight(here)).toArray();
            for (int meals = 0; meals < entering[area].length; meals++) {
                double chance = stage.chance(quarter, area, meals);
                for (int person = 0; person < entering[area][meals]; person++) {
                    steps.get(draws.pick(weights)).add(area, meals, draws.uniform() < chance);
                }
            }
        }
        return steps;
    }

    private static String fileOf(LocalDate quarter) {
        return LAST_YEARS.entrySet().stream()
                .filter(file -> quarter.getYear() <= file.getValue())
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static Map<String, Integer> lastYears() {
        Map<String, Integer> years = new LinkedHashMap<>();
        years.put("2022-02-11_2018-to-2021.csv", 2021);
        years.put("2023-02-10_2022.csv", 2022);
        years.put("2024-02-09_2023.csv", 2023);
        years.put("2025-02-14_2024.csv", 2024);
        return years;
    }
}
