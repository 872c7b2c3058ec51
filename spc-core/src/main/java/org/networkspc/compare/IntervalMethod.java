package org.networkspc.compare;

/** How a confidence interval was computed. */
public enum IntervalMethod {
    /** Wilson's score interval of a proportion (Wilson 1927, doi:10.1080/01621459.1927.10502953). */
    WILSON,
    /** Byar's approximation of the exact Poisson interval (Breslow and Day 1987, section 2.2). */
    BYAR,
    /** Exact Poisson interval by χ² quantiles (Garwood 1936, doi:10.1093/biomet/28.3-4.437). */
    EXACT,
    /** A standardised rate scaled from the interval of its event count (Dobson et al. 1991, doi:10.1002/sim.4780100317). */
    DOBSON
}
