package org.networkspc.pool;

import java.time.LocalDate;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Stratum;

/**
 * One row: what a member reported about a measure for a period.
 *
 * @param date any day of the period
 */
public record Observation(Measure measure, Member member, Stratum stratum, LocalDate date, Reported reported) {

    /** Everybody's numerator and denominator. */
    public static Observation of(Measure measure, Member member, LocalDate date, double numerator, double denominator) {
        return new Observation(measure, member, Stratum.ALL, date, Tally.ratio(numerator, denominator));
    }

    /** A single value: a count for a measure that counts, else a measurement. */
    public static Observation of(Measure measure, Member member, LocalDate date, double value) {
        Tally tally = switch (measure.kind()) {
            case COUNT -> Tally.count(value);
            case MEASUREMENT, BETWEEN -> Tally.value(value);
            case PROPORTION, RATE ->
                throw new IllegalArgumentException(
                        "denominator must be given for " + measure.kind() + " " + measure.id());
        };
        return new Observation(measure, member, Stratum.ALL, date, tally);
    }

    public static Observation missing(Measure measure, Member member, LocalDate date, Missing.Kind kind) {
        return new Observation(measure, member, Stratum.ALL, date, Missing.of(kind));
    }

    public Observation in(Stratum other) {
        return new Observation(measure, member, other, date, reported);
    }
}
