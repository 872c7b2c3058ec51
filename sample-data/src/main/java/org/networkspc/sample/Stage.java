package org.networkspc.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * One step of the way from cradle to career.
 *
 * @param measure id of its measure
 * @param organisations who works on it
 * @param first chance of reaching it in the first quarter, without free school meals, averaged over areas
 * @param last the same in the last quarter, by an even rise
 * @param mealsGap how much lower the chance is with free school meals
 */
record Stage(String measure, List<Organisation> organisations, double first, double last, double mealsGap) {
    static final Stage READY = new Stage("ready-for-school", Organisation.NURSERIES, 0.77, 0.81, 0.09);
    static final Stage READING = new Stage("reading-at-8", Organisation.PRIMARIES, 0.80, 0.80, 0.11);
    static final Stage MOVING = new Stage("moves-well", Organisation.SECONDARIES, 0.89, 0.91, 0.04);
    /** The weak link: the lowest step in every quarter. */
    static final Stage PASSES = new Stage("passes-at-16", Organisation.SECONDARIES, 0.62, 0.65, 0.10);

    static final Stage TRAINING = new Stage("training-at-18", Organisation.COLLEGES, 0.86, 0.88, 0.05);
    static final Stage WORKING = new Stage("working-at-21", Organisation.EMPLOYERS, 0.87, 0.90, 0.04);

    static final List<Stage> ALL = List.of(READY, READING, MOVING, PASSES, TRAINING, WORKING);

    /** Reading clubs in the evening begin; their gain arrives in equal parts over four quarters. */
    static final LocalDate CLUBS_FROM = LocalDate.of(2021, 4, 1);

    static final int CLUBS_QUARTERS_TO_FULL = 4;
    /** They help those who can come at six more than those who cannot: the gap widens while all improve. */
    static final double CLUBS_GAIN = 0.11;

    static final double CLUBS_GAIN_FREE_MEALS = 0.03;

    private static final double[] AREA_EFFECT = {-0.02, 0.00, 0.03};

    /** Chance of reaching this step for someone of this area and with these meals, as indexed in {@link Town}. */
    double chance(LocalDate quarter, int area, int meals) {
        double trend = first + (last - first) * quartersSince(CradleToCareer.FIRST_QUARTER, quarter) / 27.0;
        double fewer = switch (meals) {
            case 0 -> mealsGap;
            case 1 -> 0;
            default -> mealsGap / 2;
        };
        return trend + AREA_EFFECT[area] - fewer + (this.equals(READING) ? clubs(quarter, meals) : 0);
    }

    private static double clubs(LocalDate quarter, int meals) {
        long quarters = quartersSince(CLUBS_FROM, quarter) + 1;
        double part = Math.min(1, Math.max(0, quarters) / (double) CLUBS_QUARTERS_TO_FULL);
        return part * (meals == 1 ? CLUBS_GAIN : CLUBS_GAIN_FREE_MEALS);
    }

    private static long quartersSince(LocalDate from, LocalDate quarter) {
        return ChronoUnit.MONTHS.between(from, quarter) / 3;
    }
}
