package org.networkspc.compare;

/**
 * One band (age, say) of a population that is to be compared with a reference population.
 *
 * @param events the member's own, 0 or more
 * @param population the member's own, 0 or more
 * @param referenceEvents 0 or more
 * @param referencePopulation above 0
 */
public record ReferenceBand(double events, double population, double referenceEvents, double referencePopulation) {
    private static final double LARGEST = 0x1p53;

    public ReferenceBand {
        requireAtLeastZero("events", events);
        requireAtLeastZero("population", population);
        requireAtLeastZero("referenceEvents", referenceEvents);
        requirePositive("referencePopulation", referencePopulation);
    }

    static void requireAtLeastZero(String name, double value) {
        if (!(value >= 0 && value <= LARGEST)) {
            throw new IllegalArgumentException(name + " must lie between 0 and 2^53, was " + value);
        }
    }

    static void requirePositive(String name, double value) {
        if (!(value > 0 && value <= LARGEST)) {
            throw new IllegalArgumentException(name + " must be above 0 and at most 2^53, was " + value);
        }
    }
}
