package org.networkspc.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.networkspc.measure.Cadence;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.network.PathwayReading.Step;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Pool;

class PathwayReadingTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final List<Member> MEMBERS = List.of(Member.of("A"), Member.of("B"));
    private static final Network NETWORK = new Network("n", "N", MEMBERS);

    private final Pool pool = new Pool();

    private static Measure quarterly(String id) {
        return Measure.proportion(id, id).reported(Cadence.QUARTER, 0);
    }

    private static Step step(String id, int lag) {
        return new Step("stage " + id, "owner " + id, quarterly(id), lag);
    }

    private static final List<Step> STEPS = List.of(step("a", 0), step("b", 0), step("c", 0));

    private void add(String measure, int quarter, double reached, double entered) {
        for (Member member : MEMBERS) {
            pool.add(Observation.of(
                    quarterly(measure), member, FIRST.plusMonths(3L * quarter), reached / 2, entered / 2));
        }
    }

    private PathwayReading read() {
        return PathwayReading.of(pool, NETWORK, STEPS);
    }

    /** The worked change of the design: 0.9·0.8·0.5 becomes 0.9·0.84·0.55, in four quarters each, two years apart. */
    @Test
    void theFirstAndTheLatestYearAreComparedAndTheirChangeIsSplit() {
        for (int q = 0; q < 12; q++) {
            double second = q < 8 ? 720 : 756;
            add("a", q, 900, 1_000);
            add("b", q, second, 900);
            add("c", q, q < 8 ? 360 : 415.8, second);
        }
        PathwayReading reading = read();
        assertEquals(0.36, reading.then().orElseThrow().endToEnd().orElseThrow(), 1e-12);
        assertEquals(0.4158, reading.now().orElseThrow().endToEnd().orElseThrow(), 1e-12);
        List<Double> parts = reading.yieldChange();
        assertEquals(1.889, 100 * parts.get(1), 5e-4);
        assertEquals(3.691, 100 * parts.get(2), 5e-4);
        assertEquals(
                "The period yield moved from 36.0 to 41.6 of 100 between January 2020 to October 2020 and January 2022 to"
                        + " October 2022.",
                reading.changeSentences().get(0));
        assertEquals(4_000, reading.now().orElseThrow().stages().get(0).entered(), 1e-9);
        assertEquals("owner b", reading.now().orElseThrow().stages().get(1).owner());
    }

    @Test
    void theLatestYearEndsWhereEveryStageCanBeRead() {
        for (int q = 0; q < 12; q++) {
            add("a", q, 900, 1_000);
            add("b", q, 720, 900);
            if (q < 10) {
                add("c", q, 360, 720);
            }
        }
        PathwayReading reading = read();
        assertEquals("July 2021 to April 2022", reading.name(reading.years().get(1)));
    }

    @Test
    void lessThanTwoYearsHaveNoChange() {
        for (int q = 0; q < 6; q++) {
            add("a", q, 900, 1_000);
            add("b", q, 720, 900);
            add("c", q, 360, 720);
        }
        assertEquals(Optional.empty(), read().then());
        assertEquals(
                List.of("Less than two years can be read, so there is no change to split."), read().changeSentences());
    }

    @Test
    void aStageThatNobodyReportsIsNamed() {
        add("a", 0, 900, 1_000);
        add("c", 0, 360, 720);
        assertEquals(List.of("Nobody has reported stage b yet."), read().missing());
        add("b", 1, 720, 900);
        assertEquals(List.of("There is no period in which every stage can be read."), read().missing());
        assertEquals(Optional.empty(), read().now());
    }

    @Test
    void aStageOfNobodyGivesAYieldOfNoughtInWords() {
        for (int q = 0; q < 8; q++) {
            add("a", q, 900, 1_000);
            add("b", q, 0, 900);
            add("c", q, 0, 0.5);
        }
        PathwayReading reading = read();
        assertEquals(0, reading.now().orElseThrow().endToEnd().orElseThrow(), 0.0);
        assertTrue(reading.now().orElseThrow().sentences().get(0).startsWith("Nobody reached the end"));
        assertEquals(
                "A step rate of 0 in one of the years leaves nothing to split by stage.",
                reading.changeSentences().get(1));
    }

    @Test
    void moreReachedThanEnteredIsAQuestion() {
        add("a", 0, 900, 1_000);
        add("b", 0, 1_100, 900);
        add("c", 0, 360, 720);
        assertEquals(
                "1,100 are said to have reached stage b of 900 who entered it. What is counted differently?",
                read().missing().get(0));
    }

    @Test
    void aDeclaredLagComparesWithThoseWhoReachedTheStageBeforeThen() {
        for (int q = 0; q < 12; q++) {
            double first = 400 + 40 * q;
            add("a", q, first, 1_000);
            add("b", q, 200, q < 4 ? 300 : 400 + 40 * (q - 4));
        }
        List<Step> straight = List.of(step("a", 0), step("b", 0));
        assertFalse(
                PathwayReading.of(pool, NETWORK, straight).now().orElseThrow().isConsistent());
        List<Step> lagged = List.of(step("a", 0), step("b", 4));
        assertTrue(PathwayReading.of(pool, NETWORK, lagged).now().orElseThrow().isConsistent());
    }

    @Test
    void stepsOfOtherKindsAndCadencesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Step("s", "", Measure.count("n", "N"), 0));
        assertThrows(IllegalArgumentException.class, () -> step("a", -1));
        Step monthly = new Step("m", "", Measure.proportion("m", "M"), 0);
        assertThrows(
                IllegalArgumentException.class, () -> PathwayReading.of(pool, NETWORK, List.of(step("a", 0), monthly)));
        assertThrows(IllegalArgumentException.class, () -> PathwayReading.of(pool, NETWORK, List.of()));
    }
}
