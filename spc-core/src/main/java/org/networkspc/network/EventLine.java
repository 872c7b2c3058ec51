package org.networkspc.network;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.networkspc.measure.Measure;
import org.networkspc.series.Panel;

/**
 * A line by periods since a day: each value less the line's own mean before that day.
 *
 * @param level own mean before, before any multiplier
 * @param apart differences from it, {@link IdeaReading#BEFORE} periods before and {@link IdeaReading#AFTER} after; NaN
 *     where there is none
 * @param weight how much it counts beside others; 0 for a line without both sides
 * @param floor the least that counting alone spreads one period
 */
record EventLine(double level, double[] apart, double weight, double floor) {
    private static final int LENGTH = IdeaReading.BEFORE + IdeaReading.AFTER;
    private static final int LEAST_BEFORE = IdeaReading.LEAST_BEFORE;
    private static final int LEAST_AFTER = IdeaReading.LEAST_AFTER;
    private static final double D2 = 2 / Math.sqrt(Math.PI);

    static final EventLine EMPTY = new EventLine(0, nothing(), 0, 0);

    private static double[] nothing() {
        double[] nothing = new double[LENGTH];
        Arrays.fill(nothing, Double.NaN);
        return nothing;
    }

    /** A member's line around a day; the period the day falls into counts only when it begins with that day. */
    static EventLine of(Measure measure, Panel panel, int member, LocalDate day) {
        int holding = measure.cadence().indexOf(day);
        int first = measure.cadence().start(holding).equals(day) ? holding : holding + 1;
        double[] value = nothing();
        double[] size = new double[LENGTH];
        for (int t = 0; t < panel.months().size(); t++) {
            int index = measure.cadence().indexOf(panel.months().get(t));
            int at = index < holding ? index - holding + IdeaReading.BEFORE : index - first + IdeaReading.BEFORE;
            boolean isSide = index < holding ? at >= 0 : index >= first && at < LENGTH;
            if (isSide && panel.has(member, t)) {
                value[at] = panel.value(member, t);
                size[at] = panel.size(member, t);
            }
        }
        int before = count(value, 0, IdeaReading.BEFORE);
        if (before < LEAST_BEFORE || count(value, IdeaReading.BEFORE, LENGTH) < LEAST_AFTER) {
            return EMPTY;
        }
        double level = mean(value, 0, IdeaReading.BEFORE);
        double[] apart = Arrays.stream(value).map(v -> v - level).toArray();
        double mean = Arrays.stream(size, 0, IdeaReading.BEFORE).sum() / before;
        return new EventLine(level, apart, mean, floor(measure, value, size));
    }

    /** As in {@link OwnGap}, over the periods before. */
    private static double floor(Measure measure, double[] value, double[] size) {
        double events = 0;
        double sizes = 0;
        double inverse = 0;
        for (int k = 0; k < IdeaReading.BEFORE; k++) {
            if (size[k] > 0) {
                events += value[k] * size[k];
                sizes += size[k];
                inverse += 1 / size[k];
            }
        }
        double rate = Math.max(0, events / sizes);
        double harmonic = count(value, 0, IdeaReading.BEFORE) / inverse;
        return switch (measure.kind()) {
            case PROPORTION -> Math.sqrt(Math.max(0, rate * (1 - rate)) / harmonic);
            case RATE, COUNT -> Math.sqrt(rate / harmonic);
            case MEASUREMENT, BETWEEN -> 0;
        };
    }

    /** Both as one line, each counting by its weight wherever it has a value. */
    EventLine and(EventLine other) {
        EventLine both = beside(other);
        double mine = weight * floor;
        double its = other.weight * other.floor;
        return new EventLine(
                both.level,
                both.apart,
                both.weight,
                both.weight > 0 ? Math.sqrt(mine * mine + its * its) / both.weight : 0);
    }

    /** As {@link #and}, for lines of the same members, whose chances do not cancel. */
    EventLine beside(EventLine other) {
        double all = weight + other.weight;
        if (weight == 0 || other.weight == 0) {
            return weight == 0 ? other : this;
        }
        double[] mean = new double[LENGTH];
        for (int k = 0; k < LENGTH; k++) {
            double mine = Double.isNaN(apart[k]) ? 0 : weight;
            double its = Double.isNaN(other.apart[k]) ? 0 : other.weight;
            mean[k] = (part(mine, apart[k]) + part(its, other.apart[k])) / (mine + its);
        }
        return new EventLine(
                (weight * level + other.weight * other.level) / all, mean, all, Math.max(floor, other.floor));
    }

    private static double part(double weight, double value) {
        return weight == 0 ? 0 : weight * value;
    }

    EventLine weighing(double other) {
        return weight == 0 ? this : new EventLine(level, apart, other, floor);
    }

    /** This line less another; empty when one of them is. */
    EventLine less(EventLine other) {
        if (weight == 0 || other.weight == 0) {
            return EMPTY;
        }
        double[] difference = new double[LENGTH];
        Arrays.setAll(difference, k -> apart[k] - other.apart[k]);
        return new EventLine(0, difference, weight, Math.sqrt(floor * floor + other.floor * other.floor));
    }

    /** Before and after on the scale charts show; empty without both sides. */
    Optional<Shift> shift(Measure measure) {
        int before = count(apart, 0, IdeaReading.BEFORE);
        int after = count(apart, IdeaReading.BEFORE, LENGTH);
        if (weight == 0 || before < LEAST_BEFORE || after < LEAST_AFTER) {
            return Optional.empty();
        }
        double m = measure.multiplier();
        double error = Math.max(sigma(), floor) * Math.sqrt(1.0 / before + 1.0 / after);
        return Optional.of(new Shift(
                m * (level + mean(apart, 0, IdeaReading.BEFORE)),
                m * (level + mean(apart, IdeaReading.BEFORE, LENGTH)),
                m * error));
    }

    /** Mean moving range over d2, of neighbours on the same side. */
    private double sigma() {
        double sum = 0;
        int n = 0;
        for (int k = 1; k < LENGTH; k++) {
            double range = Math.abs(apart[k] - apart[k - 1]);
            if (k != IdeaReading.BEFORE && !Double.isNaN(range)) {
                sum += range;
                n++;
            }
        }
        return n == 0 ? 0 : sum / n / D2;
    }

    private static int count(double[] values, int from, int to) {
        return (int)
                Arrays.stream(values, from, to).filter(v -> !Double.isNaN(v)).count();
    }

    private static double mean(double[] values, int from, int to) {
        return Arrays.stream(values, from, to)
                .filter(v -> !Double.isNaN(v))
                .average()
                .orElse(Double.NaN);
    }
}
