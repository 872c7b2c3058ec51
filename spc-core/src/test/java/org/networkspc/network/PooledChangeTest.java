package org.networkspc.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.networkspc.interpret.Caution;
import org.networkspc.measure.Cadence;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Pool;
import org.networkspc.series.Pooling;
import org.networkspc.series.Series;
import org.networkspc.words.Terms;
import org.networkspc.words.Words;

class PooledChangeTest {
    private static final LocalDate FIRST = LocalDate.of(2022, 4, 1);
    private static final Measure HANDS =
            Measure.proportion("hands", "Hands clean").reported(Cadence.MONTH, 0);

    private static WindowPair windows(Measure measure, int periods) {
        Network network = network(1);
        Pool pool = new Pool();
        for (int t = 0; t < periods; t++) {
            pool.add(Observation.of(
                    measure, network.members().get(0), measure.cadence().plus(FIRST, t), 5, 10));
        }
        return WindowPair.of(Series.of(pool, measure, network, Pooling.AS_REPORTED))
                .orElseThrow();
    }

    private static Network network(int members) {
        List<Member> all = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            all.add(Member.of("M" + i));
        }
        return new Network("n", "N", all);
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH, 36, April 2023 to March 2024, April 2024 to March 2025, true",
        "MONTH, 24, April 2022 to March 2023, April 2023 to March 2024, true",
        "MONTH, 18, April 2022 to September 2022, April 2023 to September 2023, true",
        "MONTH, 15, April 2022 to June 2022, April 2023 to June 2023, true",
        "MONTH, 14, April 2022 to October 2022, November 2022 to May 2023, false",
        "MONTH, 3, May 2022, June 2022, false",
        "QUARTER, 28, April 2027 to January 2028, April 2028 to January 2029, true",
        "QUARTER, 5, April 2022, April 2023, true",
    })
    void windowsAreTheSameMonthsOfTwoYearsWhereThereAreTwo(
            String cadence, int periods, String before, String after, boolean yearApart) {
        Measure measure = HANDS.reported(cadence.equals("MONTH") ? Cadence.MONTH : Cadence.QUARTER, 0);
        WindowPair windows = windows(measure, periods);
        assertEquals(before, windows.words(windows.before()).toString());
        assertEquals(after, windows.words(windows.after()).toString());
        assertEquals(yearApart, windows.yearApart());
        assertEquals(!yearApart, windows.caution().isPresent());
    }

    @Test
    void monthsThatAreStillOpenAreLeftOut() {
        Network network = network(3);
        Pool pool = new Pool();
        for (int t = 0; t < 26; t++) {
            for (Member member : network.members().subList(0, t < 25 ? 3 : 1)) {
                pool.add(Observation.of(HANDS, member, FIRST.plusMonths(t), 5, 10));
            }
        }
        Series open = Series.of(pool, HANDS.reported(Cadence.MONTH, 2), network, Pooling.AS_REPORTED);
        Series closed = Series.of(pool, HANDS, network, Pooling.AS_REPORTED);
        assertEquals(
                LocalDate.of(2024, 4, 30),
                WindowPair.of(open).orElseThrow().after().to());
        assertEquals(
                LocalDate.of(2024, 5, 31),
                WindowPair.of(closed).orElseThrow().after().to());
    }

    @Test
    void onePeriodIsNoChange() {
        Pool pool = new Pool();
        pool.add(Observation.of(HANDS, Member.of("M0"), FIRST, 5, 10));
        assertEquals(Optional.empty(), PooledChange.of(pool, HANDS, network(1)));
    }

    /** In the second year M1, which stands lower, is counted nine times as often; both rise by 5 points. */
    @Test
    void aReversalIsToldInSentencesThatAddUp() {
        Network network = network(2);
        Pool pool = new Pool();
        for (int t = 0; t < 24; t++) {
            boolean later = t >= 12;
            pool.add(Observation.of(HANDS, network.members().get(0), FIRST.plusMonths(t), later ? 950 : 900, 1000));
            int counted = later ? 9000 : 1000;
            pool.add(Observation.of(
                    HANDS, network.members().get(1), FIRST.plusMonths(t), counted * (later ? 0.55 : 0.5), counted));
        }
        PooledChange change = PooledChange.of(pool, HANDS, network).orElseThrow();
        // 70 % before; (950 + 4950)/10000 after; within +5; shares (0.5, 0.5) to (0.1, 0.9): 0.4·(0.525 − 0.925).
        assertEquals(0.7, change.levelBefore(), 1e-12);
        assertEquals(0.59, change.levelAfter(), 1e-12);
        assertEquals(0.05, change.explained().rates(), 1e-12);
        assertEquals(0.4 * (0.525 - 0.925), change.explained().mix(), 1e-12);
        assertEquals(0.05, change.likeForLike().orElseThrow(), 1e-9);
        List<String> said = change.sentences(new Words(new Terms("ward", "wards", "network")));
        assertEquals(
                "Hands clean, as reported: 70.0% from April 2022 to March 2023, 59.0% from April 2023 to March 2024,"
                        + " a change of −11.0 points.",
                said.get(0));
        assertEquals(
                "Of this, +5.0 points is what changed within wards and −16.0 points their shares of what is counted;"
                        + " nobody joined or left.",
                said.get(1));
        assertTrue(said.get(2).startsWith("What changed within wards is more than chance"), said::toString);
        assertTrue(said.get(3).startsWith("Like for like, the line moved by +5.0 points."), said::toString);
        assertEquals(
                List.of(ChangeExplained.REVERSAL),
                change.cautions().stream().map(Caution::code).toList());
    }

    @Test
    void whoCameAndWentAndWhoseMonthsDifferIsSaid() {
        Network network = network(4);
        Pool pool = new Pool();
        for (int t = 0; t < 24; t++) {
            for (int i = 0; i < 4; i++) {
                boolean there = i == 0 || i == 1 && t != 5 || i == 2 && t >= 12 || i == 3 && t < 12;
                if (there) {
                    pool.add(Observation.of(HANDS, network.members().get(i), FIRST.plusMonths(t), 50 + i, 100));
                }
            }
        }
        PooledChange change = PooledChange.of(pool, HANDS, network).orElseThrow();
        String terms = change.sentences(Words.PLAIN).get(1);
        assertTrue(terms.contains("members who joined, and "), terms);
        assertTrue(terms.endsWith("members who left."), terms);
        assertEquals(
                "1 of the members counted reported another number of periods in one window than in the other.",
                change.cautions().get(0).sentence());
        assertFalse(change.explained().isRatesChangeTold());
    }
}
