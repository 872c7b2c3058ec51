package org.networkspc.compare;

import java.util.List;

/**
 * The rate a standard population would have with a member's own band rates, with the interval of Dobson et al. 1991
 * (doi:10.1002/sim.4780100317): Byar's limits of the event count, exact below 10 events, scaled to the rate.
 *
 * @param events all events
 * @param rate per one of the standard population, with its interval; {@link Interval#per} for per 100,000
 */
public record DirectlyStandardisedRate(double events, Interval rate) {

    /**
     * @throws IllegalArgumentException when the bands carry no weight, or the confidence does not lie between 0 and 1
     */
    public static DirectlyStandardisedRate of(List<StandardBand> bands, double confidence) {
        double weight =
                bands.stream().mapToDouble(StandardBand::standardPopulation).sum();
        if (!(weight > 0)) {
            throw new IllegalArgumentException("bands must have a standard population above 0, was " + weight);
        }
        double events = 0;
        double rate = 0;
        double variance = 0;
        double largest = 0;
        for (StandardBand band : bands) {
            double perEvent = band.standardPopulation() / weight / band.population();
            events += band.events();
            rate += perEvent * band.events();
            variance += perEvent * perEvent * band.events();
            largest = Math.max(largest, perEvent);
        }
        // Without any event the rate per event is unknown: the largest is taken, as Fay and Feuer 1997 do.
        double perEvent = events == 0 ? largest : Math.sqrt(variance / events);
        Interval count = Interval.count(events, confidence);
        double lower = Math.max(rate + perEvent * (count.lower() - events), 0);
        double upper = rate + perEvent * (count.upper() - events);
        return new DirectlyStandardisedRate(
                events, new Interval(rate, lower, upper, confidence, IntervalMethod.DOBSON));
    }

    /** Fewer than 10 events: PHEindicatormethods withholds such a rate, and a page should say so. */
    public boolean isFromFewEvents() {
        return events < Interval.EXACT_BELOW;
    }
}
