package org.networkspc.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Falls over occupied bed days, by age.
 *
 * <p>Planted: the second wave falls more often, so the as-reported line steps up when it joins; three hospitals have a
 * third fewer falls from the month after they began to keep someone in sight of every bay.
 */
final class Falls {
    static final String ID = "falls";
    static final String DIMENSION = "age";
    /** Hospitals that keep someone in sight of every bay. */
    static final Set<String> IN_SIGHT = Set.of("H01", "H06", "H09");

    static final LocalDate IN_SIGHT_WORKS_FROM = LocalDate.of(2023, 12, 1);
    /** What is left of the earlier level: 34 % fewer falls. */
    static final double IN_SIGHT_FACTOR = 0.66;

    /** How far a month moves all hospitals together, and each alone, beyond chance. */
    private static final double SHARED_VARIATION = 0.015;

    private static final double OWN_VARIATION = 0.03;
    private static final double OCCUPANCY = 0.91;
    private static final double WINTER_OCCUPANCY = 0.95;

    /** An age group: its share of bed days and its falls relative to the hospital's level. Shares × relative = 1. */
    private record Age(String name, double share, double relative) {}

    private static final List<Age> AGES = List.of(
            new Age("under 65", 0.30, 0.50), new Age("65 to 79", 0.30, 0.90), new Age("80 and over", 0.40, 1.45));

    private Falls() {}

    static List<Row> rows() {
        Draws draws = Draws.seeded(20_221_201);
        List<Row> rows = new ArrayList<>();
        for (LocalDate month : SaferWards.months()) {
            double shared = draws.factor(SHARED_VARIATION);
            for (Hospital hospital : Hospital.ALL) {
                if (hospital.isMemberIn(month)) {
                    double level = level(hospital, month) * shared * draws.factor(OWN_VARIATION);
                    rows.addAll(rows(hospital, month, level, draws));
                }
            }
        }
        return rows;
    }

    private static double level(Hospital hospital, LocalDate month) {
        boolean changed = IN_SIGHT.contains(hospital.id()) && !month.isBefore(IN_SIGHT_WORKS_FROM);
        return hospital.fallsLevel() * (changed ? IN_SIGHT_FACTOR : 1);
    }

    /** The total, then each age group. */
    private static List<Row> rows(Hospital hospital, LocalDate month, double level, Draws draws) {
        double occupied = hospital.beds() * month.lengthOfMonth() * occupancy(month);
        int allFalls = 0;
        int allBedDays = 0;
        List<Row> rows = new ArrayList<>();
        for (Age age : AGES) {
            int bedDays = (int) StrictMath.round(occupied * age.share * draws.factor(0.02));
            int falls = draws.poisson(bedDays * level / 1_000 * age.relative);
            rows.add(Row.ratio(hospital.id(), ID, month, falls, bedDays).in(DIMENSION, age.name));
            allFalls += falls;
            allBedDays += bedDays;
        }
        rows.add(0, Row.ratio(hospital.id(), ID, month, allFalls, allBedDays));
        return rows;
    }

    private static double occupancy(LocalDate month) {
        return month.getMonthValue() <= 2 || month.getMonthValue() == 12 ? WINTER_OCCUPANCY : OCCUPANCY;
    }
}
