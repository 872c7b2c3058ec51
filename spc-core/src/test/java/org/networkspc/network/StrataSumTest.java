package org.networkspc.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Missing;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Pool;

class StrataSumTest {
    private static final LocalDate APRIL = LocalDate.of(2024, 4, 1);
    private static final Measure MEASURE = Measure.proportion("p", "Seen in time");

    private final Pool pool = new Pool();

    private void counted(String member, int month, String group, double numerator, double denominator) {
        Observation row = Observation.of(MEASURE, Member.of(member), APRIL.plusMonths(month), numerator, denominator);
        pool.add(group.isEmpty() ? row : row.in(Stratum.of("age", group)));
    }

    @Test
    void groupsThatAddUpNeedNoWords() {
        counted("A", 0, "", 9, 20);
        counted("A", 0, "young", 4, 12);
        counted("A", 0, "old", 5, 8);
        counted("A", 1, "young", 4, 12);
        StrataSum sum = StrataSum.of(pool, MEASURE, "age");
        assertTrue(sum.addsUp());
        assertEquals(2, sum.compared(), "without a row for everybody the sum is everybody");
        assertEquals(List.of(), sum.sentences());
    }

    @Test
    void peopleInNoGroupAreToldWithTheFirstExample() {
        counted("B", 0, "", 9, 20);
        counted("B", 0, "young", 4, 11);
        counted("B", 0, "old", 5, 8);
        String said = StrataSum.of(pool, MEASURE, "age").sentences().get(0);
        assertTrue(said.contains("In 1 of 1 reports the groups of age count fewer than the row for everybody"), said);
        assertTrue(said.contains("(B, April 2024: 19 in groups, 20 in all)") && said.contains("\"not known\""), said);
    }

    @Test
    void overlappingGroupsAreToldApart() {
        counted("A", 0, "", 9, 20);
        counted("A", 0, "young", 4, 12);
        counted("A", 0, "old", 6, 8);
        StrataSum sum = StrataSum.of(pool, MEASURE, "age");
        assertEquals(1, sum.more());
        String said = sum.sentences().get(0);
        assertTrue(
                said.contains("count more than the row for everybody (A, April 2024: 10 in groups, 9 in all)"), said);
        assertTrue(said.contains("overlapping groups"), said);
    }

    @Test
    void aHiddenGroupIsNotAMissingPerson() {
        counted("A", 0, "", 9, 20);
        counted("A", 0, "young", 4, 12);
        pool.add(Observation.missing(MEASURE, Member.of("A"), APRIL, Missing.Kind.SUPPRESSED)
                .in(Stratum.of("age", "old")));
        assertEquals(0, StrataSum.of(pool, MEASURE, "age").compared());
    }

    @Test
    void aMeasureWithoutDenominatorsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> StrataSum.of(pool, Measure.measurement("m", "Stay"), "age"));
    }
}
