package org.networkspc.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Pool;
import org.networkspc.words.Terms;
import org.networkspc.words.Words;

class CaseMixTest {
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final Network NETWORK = new Network("n", "N", List.of(Member.of("A"), Member.of("B")));
    private static final Measure MEASURE = Measure.proportion("p", "Home in a week");

    /** Young 0.8, old 0.4, always; the old grow from 100 to 300 of 400 in each member after a year. */
    private static Pool ageing() {
        Pool pool = new Pool();
        for (int t = 0; t < 24; t++) {
            for (Member member : NETWORK.members()) {
                double old = t < 12 ? 100 : 300;
                add(pool, member, t, "old", 0.4 * old, old);
                add(pool, member, t, "young", 0.8 * (400 - old), 400 - old);
            }
        }
        return pool;
    }

    private static void add(Pool pool, Member member, int t, String group, double numerator, double denominator) {
        pool.add(Observation.of(MEASURE, member, FIRST.plusMonths(t), numerator, denominator)
                .in(Stratum.of("age", group)));
    }

    @Test
    void aChangingMixMovesTheLineOfMembersAndNotTheLineOfGroups() {
        CaseMix mix = CaseMix.of(ageing(), MEASURE, NETWORK, "age").orElseThrow();
        assertEquals(-0.2, mix.movementByMember(), 1e-12);
        assertEquals(0, mix.movementByGroup(), 1e-12);
        mix.byGroup().forEach(value -> assertEquals(0.6, value, 1e-12));
        String said = mix.sentence(new Words(new Terms("hospital", "hospitals", "network")));
        assertTrue(said.contains("moves by +0 points instead of −20.0 points"), said);
        assertTrue(said.contains("a changing mix of age inside each hospital"), said);
    }

    @Test
    void withoutGroupsOrARowThereIsNothingToCompare() {
        assertEquals(Optional.empty(), CaseMix.of(new Pool(), MEASURE, NETWORK, "age"));
        assertEquals(Optional.empty(), CaseMix.of(ageing(), MEASURE, NETWORK, "area"));
    }

    @Test
    void aSteadyMixLeavesTheLineWhereItIs() {
        Pool pool = new Pool();
        for (int t = 0; t < 24; t++) {
            for (Member member : NETWORK.members()) {
                double gain = t < 12 ? 0 : 0.1;
                add(pool, member, t, "old", (0.4 + gain) * 100, 100);
                add(pool, member, t, "young", (0.6 + gain) * 300, 300);
            }
        }
        CaseMix mix = CaseMix.of(pool, MEASURE, NETWORK, "age").orElseThrow();
        assertEquals(0.1, mix.movementByMember(), 1e-12);
        assertEquals(0.1, mix.movementByGroup(), 1e-12);
    }
}
