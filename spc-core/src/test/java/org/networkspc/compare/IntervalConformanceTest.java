package org.networkspc.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Intervals and standardised rates against PHEindicatormethods 2.1.1. */
class IntervalConformanceTest {

    private interface IntervalOf {
        Interval of(double numerator, double denominator, double confidence);
    }

    @Test
    void wilsonIntervalsIncludingNoneAndAll() {
        intervals("151-wilson-basic", Interval::wilson);
    }

    @Test
    void rateIntervalsAreExactBelowTenEventsAndByarsFromTen() {
        intervals("152-byar-basic", Interval::rate);
    }

    private static void intervals(String name, IntervalOf method) {
        ConformanceCase c = ConformanceCase.read(name);
        double multiplier = c.options().get("multiplier").asDouble();
        for (JsonNode want : c.expected().get("intervals")) {
            for (int i = 0; i < c.input().get("numerator").size(); i++) {
                Interval got = method.of(
                                c.input().get("numerator").get(i).asDouble(),
                                c.input().get("denominator").get(i).asDouble(),
                                want.get("confidence").asDouble())
                        .per(multiplier);
                same(c, want, i, got);
                assertEquals(want.get("method").get(i).asString(), label(got.method()));
            }
        }
    }

    private static String label(IntervalMethod method) {
        return switch (method) {
            case WILSON -> "Wilson";
            case BYAR -> "Byars";
            case EXACT -> "Exact";
            case DOBSON -> "Dobson";
        };
    }

    private static void same(ConformanceCase c, JsonNode want, int i, Interval got) {
        c.same("value[" + i + "]", want.get("value").get(i), got.value());
        c.same("lower[" + i + "]", want.get("lower").get(i), got.lower());
        c.same("upper[" + i + "]", want.get("upper").get(i), got.upper());
    }

    @Test
    void directlyStandardisedRatesOfFourAreas() {
        ConformanceCase c = ConformanceCase.read("153-dsr-four-areas");
        JsonNode in = c.input();
        for (int area = 0; area < in.get("group").size(); area++) {
            int a = area;
            List<StandardBand> bands = IntStream.range(
                            0, in.get("standard_population").size())
                    .mapToObj(b -> new StandardBand(
                            in.get("events").get(a).get(b).asDouble(),
                            in.get("population").get(a).get(b).asDouble(),
                            in.get("standard_population").get(b).asDouble()))
                    .toList();
            DirectlyStandardisedRate got = DirectlyStandardisedRate.of(
                    bands, c.options().get("confidence").asDouble());
            assertEquals(c.expected().get("total_count").get(a).asDouble(), got.events());
            same(
                    c,
                    c.expected(),
                    a,
                    got.rate().per(c.options().get("multiplier").asDouble()));
        }
    }

    @Test
    void indirectlyStandardisedRatiosAndRatesOfFourAreas() {
        ConformanceCase c = ConformanceCase.read("154-isr-four-areas");
        JsonNode in = c.input();
        JsonNode want = c.expected();
        double multiplier = c.options().get("multiplier").asDouble();
        for (int area = 0; area < in.get("group").size(); area++) {
            int a = area;
            List<ReferenceBand> bands = IntStream.range(
                            0, in.get("reference_events").size())
                    .mapToObj(b -> new ReferenceBand(
                            in.get("events").get(a).get(b).asDouble(),
                            in.get("population").get(a).get(b).asDouble(),
                            in.get("reference_events").get(b).asDouble(),
                            in.get("reference_population").get(b).asDouble()))
                    .toList();
            IndirectlyStandardisedRatio got = IndirectlyStandardisedRatio.of(
                    bands, c.options().get("confidence").asDouble());
            assertEquals(want.get("observed").get(a).asDouble(), got.observed());
            c.same("expected", want.get("expected_events").get(a), got.expected());
            same(c, want.get("ratio"), a, got.ratio());
            same(c, want.get("rate"), a, got.rate().per(multiplier));
            c.same("reference", want.get("rate").get("reference"), got.referenceRate() * multiplier);
            assertTrue(got.ratio().method() == IntervalMethod.BYAR);
        }
    }
}
