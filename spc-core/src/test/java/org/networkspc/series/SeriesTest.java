package org.networkspc.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.networkspc.measure.Cadence;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Missing;
import org.networkspc.pool.Moments;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Pool;
import org.networkspc.pool.Tally;

class SeriesTest {
    private static final Measure FALLS = Measure.rate("falls", "Falls per 1,000 bed days", 1_000);
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final List<Member> FIVE =
            List.of("A", "B", "C", "D", "E").stream().map(Member::of).toList();
    private static final Network NETWORK = new Network("n", "Network", FIVE);

    @Test
    void theReportedRateIsAllEventsOverAllExposure() {
        Pool pool = Pool.of(List.of(
                Observation.of(FALLS, FIVE.get(0), FIRST, 3, 1_000),
                Observation.of(FALLS, FIVE.get(1), FIRST, 9, 2_000)));
        assertEquals(
                0.004,
                only(Series.of(pool, FALLS, NETWORK, Pooling.AS_REPORTED)).value(),
                1e-15);
        assertEquals(
                0.00375,
                only(Series.of(pool, FALLS, NETWORK, Pooling.EQUAL_MEMBERS)).value(),
                1e-15);
    }

    @Test
    void aMonthNobodyReportedIsAGapAndIsNeverClosedUp() {
        Pool pool = Pool.of(List.of(
                Observation.of(FALLS, FIVE.get(0), FIRST, 3, 1_000),
                Observation.of(FALLS, FIVE.get(0), FIRST.plusMonths(2), 4, 1_000)));
        for (Series line :
                List.of(Series.of(pool, FALLS, NETWORK, Pooling.AS_REPORTED), Series.of(pool, FALLS, FIVE.get(0)))) {
            assertEquals(
                    List.of(Standing.COMPLETE, Standing.GAP, Standing.COMPLETE),
                    line.subgroups().stream().map(Subgroup::standing).toList());
            assertThrows(
                    IllegalStateException.class, () -> line.subgroups().get(1).value());
        }
    }

    @Test
    void anIncompleteMonthIsProvisionalForEverAsReportedButOnlyWhileOpenLikeForLike() {
        Pool pool = fiveMembersWhere((member, month) -> !(member < 2 && (month == 5 || month == 11)));
        assertEquals(Standing.PROVISIONAL, standing(pool, Pooling.AS_REPORTED, 5));
        assertEquals(Standing.PROVISIONAL, standing(pool, Pooling.AS_REPORTED, 11));
        assertEquals(Standing.INCOMPLETE, standing(pool, Pooling.LIKE_FOR_LIKE, 5));
        assertEquals(Standing.PROVISIONAL, standing(pool, Pooling.LIKE_FOR_LIKE, 11));
    }

    @Test
    void aMonthWithLessThanHalfTheNetworkIsNeverJudged() {
        Pool pool = fiveMembersWhere((member, month) -> !(member < 3 && month == 5));
        assertEquals(Standing.PROVISIONAL, standing(pool, Pooling.LIKE_FOR_LIKE, 5));
    }

    @Test
    void theAbsentMembersAreNamed() {
        Pool pool = fiveMembersWhere((member, month) -> !(member == 2 && month == 5));
        Completeness completeness = Series.of(pool, FALLS, NETWORK, Pooling.AS_REPORTED)
                .subgroups()
                .get(5)
                .completeness();
        assertEquals(List.of(FIVE.get(2)), completeness.absent());
        assertEquals(4, completeness.reported());
        assertEquals(5, completeness.expected());
        assertEquals(0.8, completeness.share(), 1e-12);
    }

    @Test
    void completenessCountsExposureAndNotRows() {
        List<Observation> rows = new ArrayList<>();
        for (int month = 0; month < 12; month++) {
            for (int i = 0; i < 5; i++) {
                if (i > 0 || month < 11) {
                    rows.add(Observation.of(FALLS, FIVE.get(i), FIRST.plusMonths(month), 5, i == 0 ? 6_000 : 1_000));
                }
            }
        }
        Subgroup last = Series.of(Pool.of(rows), FALLS, NETWORK, Pooling.AS_REPORTED)
                .subgroups()
                .get(11);
        assertEquals(0.4, last.completeness().share(), 1e-12);
        assertEquals(Standing.PROVISIONAL, last.standing());
    }

    @Test
    void nobodyIsExpectedBeforeJoiningOrAfterLeaving() {
        Member joiner = Member.of("B").joining(FIRST.plusMonths(6));
        Member leaver = Member.of("C").leaving(FIRST.plusMonths(3));
        Network network = new Network("n", "Network", List.of(Member.of("A"), joiner, leaver));
        List<Observation> rows = IntStream.range(0, 12)
                .boxed()
                .flatMap(month -> network.members().stream()
                        .filter(m -> m.isExpectedAt(FIRST.plusMonths(month)))
                        .map(m -> Observation.of(FALLS, m, FIRST.plusMonths(month), 5, 1_000)))
                .toList();
        Series line = Series.of(Pool.of(rows), FALLS, network, Pooling.LIKE_FOR_LIKE);
        assertTrue(line.subgroups().stream().allMatch(s -> s.standing() == Standing.COMPLETE));
        assertEquals(Membership.CHANGING, line.membership());
        assertEquals(
                List.of(2, 2, 2, 1, 1, 1, 2, 2, 2, 2, 2, 2),
                line.subgroups().stream().map(s -> s.completeness().expected()).toList());
    }

    @Test
    void joinersAtAnotherLevelStepThePlainLineButNotTheLikeForLikeLine() {
        Pool pool = new Pool();
        for (int month = 0; month < 24; month++) {
            for (int i = 0; i < 5; i++) {
                if (i < 3 || month >= 12) {
                    pool.add(Observation.of(FALLS, FIVE.get(i), FIRST.plusMonths(month), i < 3 ? 5 : 9, 1_000));
                }
            }
        }
        List<Subgroup> plain =
                Series.of(pool, FALLS, NETWORK, Pooling.AS_REPORTED).subgroups();
        List<Subgroup> fair =
                Series.of(pool, FALLS, NETWORK, Pooling.LIKE_FOR_LIKE).subgroups();
        assertTrue(plain.get(12).value() > plain.get(11).value() * 1.3);
        fair.forEach(s -> assertEquals(fair.get(0).value(), s.value(), 1e-15));
    }

    @Test
    void suppressedIsNeitherZeroNorAGap() {
        Pool pool = Pool.of(List.of(
                Observation.of(FALLS, FIVE.get(0), FIRST, 3, 1_000),
                Observation.missing(FALLS, FIVE.get(0), FIRST.plusMonths(1), Missing.Kind.SUPPRESSED),
                Observation.missing(FALLS, FIVE.get(0), FIRST.plusMonths(2), Missing.Kind.NOT_APPLICABLE)));
        assertEquals(
                List.of(Standing.COMPLETE, Standing.SUPPRESSED, Standing.NOT_APPLICABLE),
                Series.of(pool, FALLS, FIVE.get(0)).subgroups().stream()
                        .map(Subgroup::standing)
                        .toList());
    }

    @Test
    void valuesWithoutAWeightAreOnlyAveragedOverMembers() {
        Measure voice = Measure.measurement("voice", "Staff experience score");
        Pool single = Pool.of(List.of(Observation.of(voice, FIVE.get(0), FIRST, 7.1)));
        assertEquals(List.of(Pooling.EQUAL_MEMBERS), Series.ways(single, voice, NETWORK));
        Pool summarised = Pool.of(
                List.of(new Observation(voice, FIVE.get(0), Stratum.ALL, FIRST, Tally.values(Moments.of(6, 7, 8)))));
        assertEquals(3, Series.ways(summarised, voice, NETWORK).size());
    }

    @Test
    void timesBetweenEventsAreNeverPooledAndHaveNoGaps() {
        Measure gaps = Measure.between("gaps", "Days between infections").reported(Cadence.DAY, 0);
        Pool pool = Pool.of(List.of(
                Observation.of(gaps, FIVE.get(0), FIRST, 12),
                Observation.of(gaps, FIVE.get(0), FIRST.plusDays(40), 40)));
        assertEquals(List.of(), Series.ways(pool, gaps, NETWORK));
        assertEquals(2, Series.of(pool, gaps, FIVE.get(0)).subgroups().size());
        assertThrows(IllegalArgumentException.class, () -> Series.of(pool, gaps, NETWORK, Pooling.AS_REPORTED));
    }

    @Test
    void aMemberWithoutRowsHasAnEmptyLine() {
        assertFalse(Series.of(new Pool(), FALLS, FIVE.get(0)).hasValues());
        assertEquals(
                List.of(),
                Series.of(new Pool(), FALLS, NETWORK, Pooling.AS_REPORTED).subgroups());
    }

    private interface Reports {
        boolean in(int member, int month);
    }

    private static Pool fiveMembersWhere(Reports reports) {
        Pool pool = new Pool();
        for (int month = 0; month < 12; month++) {
            for (int i = 0; i < 5; i++) {
                if (reports.in(i, month)) {
                    pool.add(Observation.of(FALLS, FIVE.get(i), FIRST.plusMonths(month), 4 + i + month % 3, 1_000));
                }
            }
        }
        return pool;
    }

    private static Standing standing(Pool pool, Pooling pooling, int month) {
        return Series.of(pool, FALLS, NETWORK, pooling).subgroups().get(month).standing();
    }

    private static Subgroup only(Series series) {
        assertEquals(1, series.subgroups().size());
        return series.subgroups().get(0);
    }
}
