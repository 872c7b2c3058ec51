package org.networkspc.compare;

/**
 * One band (age, say) of a population whose rate is to be directly standardised.
 *
 * @param events 0 or more
 * @param population the member's own, above 0
 * @param standardPopulation the weight of the band, 0 or more
 */
public record StandardBand(double events, double population, double standardPopulation) {
    public StandardBand {
        ReferenceBand.requireAtLeastZero("events", events);
        ReferenceBand.requirePositive("population", population);
        ReferenceBand.requireAtLeastZero("standardPopulation", standardPopulation);
    }
}
