package org.networkspc.chart;

import java.time.LocalDate;
import java.util.List;

/**
 * Several single cases of each period, each with a value of every measure, read together.
 *
 * @param measures their names, at least one
 * @param units in date order
 */
public record AlignedSubgroups(List<String> measures, List<Unit> units) {

    /**
     * One period.
     *
     * @param individuals for each case its values, one of each measure, on the scale charts show; none is a gap
     */
    public record Unit(LocalDate start, List<List<Double>> individuals) {
        public Unit {
            individuals = individuals.stream().map(List::copyOf).toList();
        }

        /** How many cases. */
        public int size() {
            return individuals.size();
        }
    }

    public AlignedSubgroups {
        measures = List.copyOf(measures);
        units = List.copyOf(units);
        if (measures.isEmpty()) {
            throw new IllegalArgumentException("measures must not be empty, was []");
        }
        for (int t = 0; t < units.size(); t++) {
            LocalDate start = units.get(t).start();
            if (t > 0 && !units.get(t - 1).start().isBefore(start)) {
                throw new IllegalArgumentException("units must be in date order, was " + start + " after "
                        + units.get(t - 1).start());
            }
            for (List<Double> values : units.get(t).individuals()) {
                if (values.size() != measures.size() || !values.stream().allMatch(Double::isFinite)) {
                    throw new IllegalArgumentException("individuals must have a finite value of each of "
                            + measures.size() + " measures, was " + values);
                }
            }
        }
    }
}
