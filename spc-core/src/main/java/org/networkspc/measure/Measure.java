package org.networkspc.measure;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * One measure a network follows.
 *
 * @param id short and stable, as used in files
 * @param name as people read it, with its unit: "Falls per 1,000 bed days"
 * @param kind what the numbers are
 * @param multiplier what charts show for one unit: 1,000 for a rate per 1,000, 100 for a proportion in per cent, else 1
 * @param direction the direction of improvement
 * @param reporting cadence and lag
 * @param place role and level in the family of measures
 */
public record Measure(
        String id,
        String name,
        MeasureKind kind,
        double multiplier,
        Direction direction,
        Reporting reporting,
        Place place) {

    public Measure {
        if (id.isBlank()) {
            throw new IllegalArgumentException("id must not be blank, was \"" + id + "\"");
        }
        if (!(multiplier > 0) || Double.isInfinite(multiplier)) {
            throw new IllegalArgumentException("multiplier must be positive and finite, was " + multiplier);
        }
    }

    /** A measure of this kind, monthly, without a direction of improvement yet. */
    public static Measure of(String id, String name, MeasureKind kind, double multiplier) {
        return new Measure(id, name, kind, multiplier, Direction.NEUTRAL, Reporting.MONTHLY, Place.OUTCOME);
    }

    /** A proportion, shown in per cent. */
    public static Measure proportion(String id, String name) {
        return of(id, name, MeasureKind.PROPORTION, 100);
    }

    /** Events per {@code multiplier} units of exposure. */
    public static Measure rate(String id, String name, double multiplier) {
        return of(id, name, MeasureKind.RATE, multiplier);
    }

    public static Measure count(String id, String name) {
        return of(id, name, MeasureKind.COUNT, 1);
    }

    public static Measure measurement(String id, String name) {
        return of(id, name, MeasureKind.MEASUREMENT, 1);
    }

    /** Days or cases between events. */
    public static Measure between(String id, String name) {
        return of(id, name, MeasureKind.BETWEEN, 1);
    }

    /** The same under another name. */
    public Measure named(String other) {
        return new Measure(id, other, kind, multiplier, direction, reporting, place);
    }

    public Measure improvement(Direction towards) {
        return new Measure(id, name, kind, multiplier, towards, reporting, place);
    }

    public Measure reported(Cadence cadence, int lag) {
        return new Measure(
                id, name, kind, multiplier, direction, new Reporting(cadence, lag, reporting.versions()), place);
    }

    /** The same measure counted anew from each of these days. */
    public Measure revisedOn(LocalDate... days) {
        Reporting revised = new Reporting(reporting.cadence(), reporting.lag(), Arrays.asList(days));
        return new Measure(id, name, kind, multiplier, direction, revised, place);
    }

    public Measure placed(Role role, Level level) {
        return new Measure(id, name, kind, multiplier, direction, reporting, new Place(role, level));
    }

    public Cadence cadence() {
        return reporting.cadence();
    }
}
