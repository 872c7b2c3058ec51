package org.networkspc.compare;

import java.util.List;

/**
 * Observed events over those expected had the member's bands had the reference rates; Byar's interval, exact below 10
 * events (Breslow and Day 1987, section 2.3).
 *
 * @param observed all events
 * @param expected events at the reference rates
 * @param ratio observed over expected, 1 when as expected
 * @param referenceRate all reference events over all reference population
 */
public record IndirectlyStandardisedRatio(double observed, double expected, Interval ratio, double referenceRate) {

    /**
     * @throws IllegalArgumentException when no event is expected, or the confidence does not lie between 0 and 1
     */
    public static IndirectlyStandardisedRatio of(List<ReferenceBand> bands, double confidence) {
        double observed = 0;
        double expected = 0;
        double events = 0;
        double population = 0;
        for (ReferenceBand band : bands) {
            observed += band.events();
            expected += band.population() * (band.referenceEvents() / band.referencePopulation());
            events += band.referenceEvents();
            population += band.referencePopulation();
        }
        if (!(expected > 0)) {
            throw new IllegalArgumentException("bands must expect some events, was " + expected);
        }
        return new IndirectlyStandardisedRatio(
                observed, expected, Interval.rate(observed, expected, confidence), events / population);
    }

    /** The indirectly standardised rate: the ratio times the reference rate; {@link Interval#per} for per 100,000. */
    public Interval rate() {
        return ratio.per(referenceRate);
    }
}
