package org.networkspc.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.pool.Moments;
import org.networkspc.pool.Tally;
import org.networkspc.series.Completeness;
import org.networkspc.series.Series;
import org.networkspc.series.Standing;
import org.networkspc.series.Subgroup;

/** Monthly lines for tests, from January 2022. */
public final class Lines {
    public static final Measure SCORE = Measure.measurement("score", "Staff experience score");

    private Lines() {}

    public static LocalDate month(int number) {
        return LocalDate.of(2022, 1, 1).plusMonths(number - 1L);
    }

    /** One value a month; NaN for a month without one. */
    public static Series values(double... values) {
        return values(SCORE, values);
    }

    public static Series values(Measure measure, double... values) {
        List<Subgroup> subgroups = new ArrayList<>();
        for (double value : values) {
            LocalDate start = month(subgroups.size() + 1);
            subgroups.add(
                    Double.isNaN(value)
                            ? Subgroup.without(start, Standing.GAP, Completeness.NONE)
                            : new Subgroup(start, value, tally(measure, value), Standing.COMPLETE, Completeness.WHOLE));
        }
        return Series.of(measure, subgroups);
    }

    private static Tally tally(Measure measure, double value) {
        return measure.kind() == MeasureKind.COUNT ? Tally.count(value) : Tally.value(value);
    }

    /** Numerators and denominators, one pair a month. */
    public static Series ratios(Measure measure, double[] numerators, double[] denominators) {
        List<Subgroup> subgroups = new ArrayList<>();
        for (int i = 0; i < numerators.length; i++) {
            subgroups.add(Subgroup.of(month(i + 1), Tally.ratio(numerators[i], denominators[i]), measure.kind()));
        }
        return Series.of(measure, subgroups);
    }

    /** The same line with the standing of one month changed. */
    public static Series with(Series line, int month, Standing standing) {
        List<Subgroup> subgroups = new ArrayList<>(line.subgroups());
        Subgroup old = subgroups.get(month - 1);
        subgroups.set(month - 1, new Subgroup(old.start(), old.value(), old.tally(), standing, old.completeness()));
        return Series.of(line.measure(), subgroups);
    }

    /** The kind of measure that a chart is made for. */
    public static MeasureKind kindFor(ChartType type) {
        return switch (type) {
            case P, P_PRIME, NP -> MeasureKind.PROPORTION;
            case U, U_PRIME, I_PRIME -> MeasureKind.RATE;
            case C -> MeasureKind.COUNT;
            case G, T -> MeasureKind.BETWEEN;
            default -> MeasureKind.MEASUREMENT;
        };
    }

    /** An uneventful line of this kind. */
    public static Series line(Measure measure, int points) {
        List<Subgroup> subgroups = new ArrayList<>();
        for (int i = 1; i <= points; i++) {
            double number = 3 + i * 7 % 5;
            Tally tally = switch (measure.kind()) {
                case PROPORTION, RATE -> Tally.ratio(number, 20 + i % 3);
                case COUNT -> Tally.count(number);
                default -> Tally.values(Moments.of(number, number + 1, number - 1));
            };
            subgroups.add(Subgroup.of(month(i), tally, measure.kind()));
        }
        return Series.of(measure, subgroups);
    }
}
