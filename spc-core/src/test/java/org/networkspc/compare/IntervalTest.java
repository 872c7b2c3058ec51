package org.networkspc.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IntervalTest {

    @Test
    void noneAndAllReachTheEndsExactly() {
        assertEquals(0, Interval.wilson(0, 7, 0.95).lower());
        assertEquals(1, Interval.wilson(7, 7, 0.95).upper());
        assertEquals(0, Interval.rate(0, 7, 0.95).lower());
    }

    @Test
    void thoseWithAndThoseWithoutTheEventHaveMirroredIntervals() {
        Random random = new Random(1);
        for (int k = 0; k < 200; k++) {
            int n = 1 + random.nextInt(500);
            int x = random.nextInt(n + 1);
            Interval with = Interval.wilson(x, n, 0.95);
            Interval without = Interval.wilson(n - x, n, 0.95);
            assertEquals(1 - with.upper(), without.lower(), 1e-12);
            assertEquals(1 - with.lower(), without.upper(), 1e-12);
        }
    }

    @Test
    void moreConfidenceIsWiderAndHugeOrTinyCountsStayFinite() {
        for (double events : new double[] {0, 1e-9, 0.5, 9.999, 10, 1e6, 0x1p53}) {
            Interval inner = Interval.rate(events, 1e-9, 0.95);
            Interval outer = Interval.rate(events, 1e-9, 0.998);
            assertTrue(outer.lower() <= inner.lower() && inner.upper() <= outer.upper());
            assertTrue(Double.isFinite(outer.upper()));
        }
    }

    @Test
    void aStandardisedRateWithEqualBandRatesIsThatRate() {
        List<StandardBand> bands = List.of(new StandardBand(20, 1_000, 300), new StandardBand(60, 3_000, 700));
        DirectlyStandardisedRate rate = DirectlyStandardisedRate.of(bands, 0.95);
        assertEquals(0.02, rate.rate().value(), 1e-15);
        assertTrue(rate.rate().lower() < 0.02 && rate.rate().upper() > 0.02);
        assertEquals(IntervalMethod.DOBSON, rate.rate().method());
    }

    @Test
    void standardisingToOnesOwnPopulationGivesTheCrudeRateAndItsInterval() {
        List<StandardBand> bands = List.of(new StandardBand(5, 1_000, 1_000), new StandardBand(60, 3_000, 3_000));
        Interval standardised = DirectlyStandardisedRate.of(bands, 0.95).rate();
        Interval crude = Interval.rate(65, 4_000, 0.95);
        assertEquals(crude.value(), standardised.value(), 1e-15);
        assertEquals(crude.lower(), standardised.lower(), 1e-15);
        assertEquals(crude.upper(), standardised.upper(), 1e-15);
    }

    @Test
    void aStandardisedRateWithoutEventsIsZeroWithAnUpperEnd() {
        DirectlyStandardisedRate none = DirectlyStandardisedRate.of(List.of(new StandardBand(0, 100, 1)), 0.95);
        assertEquals(0, none.rate().value());
        assertEquals(Interval.rate(0, 100, 0.95).upper(), none.rate().upper(), 1e-15);
        assertTrue(none.isFromFewEvents());
    }

    @Test
    void aMemberWithTheReferenceRatesIsAsExpected() {
        List<ReferenceBand> bands = List.of(new ReferenceBand(2, 100, 20, 1_000), new ReferenceBand(9, 300, 60, 2_000));
        IndirectlyStandardisedRatio ratio = IndirectlyStandardisedRatio.of(bands, 0.95);
        assertEquals(11, ratio.expected(), 1e-12);
        assertEquals(1, ratio.ratio().value(), 1e-12);
        assertEquals(ratio.referenceRate(), ratio.rate().value(), 1e-15);
    }

    @Test
    void whatTheCallerGetsWrongIsRefusedByName() {
        assertRefused("denominator must be positive and finite, was 0.0", () -> Interval.wilson(0, 0, 0.95));
        assertRefused(
                "numerator must lie between 0 and the denominator 5.0, was 7.0", () -> Interval.wilson(7, 5, 0.95));
        assertRefused("exposure must be positive and finite, was 0.0", () -> Interval.rate(0, 0, 0.95));
        assertRefused("confidence must lie between 0 and 1, was 95.0", () -> Interval.rate(1, 2, 95));
        assertRefused("population must be above 0 and at most 2^53, was 0.0", () -> new StandardBand(1, 0, 1));
        assertRefused(
                "bands must have a standard population above 0, was 0.0",
                () -> DirectlyStandardisedRate.of(List.of(), 0.95));
        assertRefused("bands must expect some events, was 0.0", () -> IndirectlyStandardisedRatio.of(List.of(), 0.95));
    }

    private static void assertRefused(String message, Runnable call) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, call::run).getMessage());
    }
}
