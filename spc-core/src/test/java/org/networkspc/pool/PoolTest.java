package org.networkspc.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.networkspc.pool.Missing.Kind.NOT_APPLICABLE;
import static org.networkspc.pool.Missing.Kind.NOT_AVAILABLE;
import static org.networkspc.pool.Missing.Kind.NOT_YET_REPORTED;
import static org.networkspc.pool.Missing.Kind.SUPPRESSED;
import static org.networkspc.pool.Reports.FALLS;
import static org.networkspc.pool.Reports.FROM;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Stratum;

class PoolTest {
    private static final Member A = Member.of("A");
    private static final Member B = Member.of("B");
    private static final Stratum NORTH = Stratum.of("area", "North");
    private static final Stratum SOUTH = Stratum.of("area", "South");
    private static final Stratum OLD = Stratum.of("age", "old");
    private static final Stratum YOUNG = Stratum.of("age", "young");

    private static Observation falls(Member member, int month, double falls, double bedDays) {
        return Observation.of(FALLS, member, FROM.plusMonths(month), falls, bedDays);
    }

    private static Observation missing(Member member, int month, Missing.Kind kind) {
        return Observation.missing(FALLS, member, FROM.plusMonths(month), kind);
    }

    private static Optional<Reported> cell(List<Observation> rows, Stratum stratum) {
        return Pool.of(rows).cells(FALLS, stratum).at(0, 0);
    }

    private static Optional<Reported> everybody(Observation... rows) {
        return cell(List.of(rows), Stratum.ALL);
    }

    private static Optional<Reported> tally(long rows, double numerator, double denominator) {
        return Optional.of(new Tally(rows, numerator, denominator, Moments.EMPTY));
    }

    @Test
    void rowsOfOneCellAddUp() {
        assertEquals(tally(2, 7, 300.5), everybody(falls(A, 0, 3, 100.25), falls(A, 0, 4, 200.25)));
    }

    @Test
    void everyPeriodFromFirstToLastIsThereGapsIncluded() {
        Cells cells = Pool.of(List.of(falls(B, 3, 1, 10), falls(A, 0, 1, 10))).cells(FALLS, Stratum.ALL);
        assertEquals(List.of(A, B), cells.members());
        assertEquals(List.of(FROM, FROM.plusMonths(1), FROM.plusMonths(2), FROM.plusMonths(3)), cells.periods());
        assertEquals(Optional.empty(), cells.at(0, 3));
        assertEquals(tally(1, 1, 10), cells.at(1, 3));
    }

    @Test
    void contributorsAreCountedFromMemberCells() {
        Pool pool = Pool.of(List.of(
                falls(A, 0, 1, 10), falls(A, 0, 1, 10), falls(B, 0, 1, 0), missing(Member.of("C"), 0, SUPPRESSED)));
        Cells cells = pool.cells(FALLS, Stratum.ALL);
        long reporting =
                List.of(0, 1, 2).stream().filter(m -> cells.hasValue(m, 0)).count();
        assertEquals(3, cells.members().size());
        assertEquals(1, reporting);
    }

    @Test
    void aValueBeatsAMissingWhicheverComesFirst() {
        assertEquals(tally(1, 1, 10), everybody(falls(A, 0, 1, 10), missing(A, 0, NOT_AVAILABLE)));
        assertEquals(tally(1, 1, 10), everybody(missing(A, 0, NOT_AVAILABLE), falls(A, 0, 1, 10)));
    }

    @Test
    void ofTwoReasonsTheOneThatSaysMoreIsKept() {
        Optional<Reported> suppressed = Optional.of(Missing.of(SUPPRESSED));
        assertEquals(suppressed, everybody(missing(A, 0, SUPPRESSED), missing(A, 0, NOT_YET_REPORTED)));
        assertEquals(suppressed, everybody(missing(A, 0, NOT_YET_REPORTED), missing(A, 0, SUPPRESSED)));
    }

    @Test
    void theRowWithoutAStratumIsTheTotal() {
        assertEquals(
                tally(1, 9, 90),
                everybody(
                        falls(A, 0, 9, 90),
                        falls(A, 0, 1, 10).in(NORTH),
                        falls(A, 0, 2, 20).in(SOUTH)));
    }

    @Test
    void withoutItTheTotalIsTheSumOverOneDimensionNeverOverTwo() {
        assertEquals(
                tally(2, 3, 30),
                everybody(
                        falls(A, 0, 1, 10).in(NORTH),
                        falls(A, 0, 2, 20).in(SOUTH),
                        falls(A, 0, 1, 10).in(OLD),
                        falls(A, 0, 2, 20).in(YOUNG)));
    }

    @Test
    void oneDimensionStandsForTheWholeLineAndAnotherOnlyWhereItHasNoTotal() {
        Cells cells = Pool.of(List.of(
                        falls(A, 0, 5, 50).in(OLD),
                        falls(A, 0, 1, 10).in(NORTH),
                        falls(A, 1, 2, 20).in(NORTH),
                        falls(A, 2, 7, 70).in(OLD)))
                .cells(FALLS, Stratum.ALL);
        // Each dimension gives two periods a total: age comes first by name.
        assertEquals(
                List.of(tally(1, 5, 50), tally(1, 2, 20), tally(1, 7, 70)),
                cells.rows().get(0));
        Pool longer = Pool.of(List.of(
                falls(A, 0, 5, 50).in(OLD),
                falls(A, 0, 1, 10).in(NORTH),
                falls(A, 1, 2, 20).in(NORTH)));
        assertEquals(
                List.of(tally(1, 1, 10), tally(1, 2, 20)),
                longer.cells(FALLS, Stratum.ALL).rows().get(0));
    }

    @Test
    void aTotalWithAMissingCategoryIsMissing() {
        Observation north = falls(A, 0, 1, 10).in(NORTH);
        assertEquals(
                Optional.of(Missing.of(SUPPRESSED)),
                everybody(north, missing(A, 0, SUPPRESSED).in(SOUTH)));
        assertEquals(
                tally(1, 1, 10), everybody(north, missing(A, 0, NOT_APPLICABLE).in(SOUTH)));
        assertEquals(
                tally(1, 4, 40),
                everybody(
                        north,
                        missing(A, 0, SUPPRESSED).in(SOUTH),
                        falls(A, 0, 4, 40).in(YOUNG)));
        assertEquals(tally(1, 1, 10), everybody(missing(A, 0, NOT_AVAILABLE), north));
    }

    @Test
    void aStratumHoldsItsOwnRowsOnly() {
        List<Observation> rows = List.of(
                falls(A, 0, 9, 90),
                falls(A, 0, 1, 10).in(NORTH),
                falls(A, 0, 1, 10).in(OLD));
        assertEquals(List.of(OLD, NORTH), Pool.of(rows).strata(FALLS));
        assertEquals(tally(1, 1, 10), cell(rows, NORTH));
        assertEquals(Optional.empty(), cell(rows, SOUTH));
    }

    @Test
    void nothingIsReadOfAMeasureWithoutRows() {
        Cells cells = new Pool().cells(FALLS, Stratum.ALL);
        assertEquals(List.of(), cells.members());
        assertEquals(List.of(), cells.periods());
    }

    @Test
    void aPeriodFarAwayCostsOneCellInThePool() {
        Line line = new Line();
        line.add(-1_000_000_000, Tally.count(1));
        line.add(1_000_000_000, Tally.count(2));
        line.add(0, Tally.count(3));
        assertEquals(Optional.of(Tally.count(3)), line.at(0));
        assertEquals(-1_000_000_000, line.first());
        assertEquals(1_000_000_000, line.last());
    }

    @Test
    void oneIdMeansOneMeasureAndOneMember() {
        Pool pool = Pool.of(List.of(falls(A, 0, 1, 10)));
        Measure other = Measure.rate("falls", "Falls per 100 bed days", 100);
        Observation wrongMeasure = Observation.of(other, A, FROM, 1, 10);
        Observation wrongMember = falls(A.joining(LocalDate.of(2024, 1, 1)), 0, 1, 10);
        assertThrows(IllegalArgumentException.class, () -> pool.add(wrongMeasure));
        assertThrows(IllegalArgumentException.class, () -> pool.add(wrongMember));
        assertThrows(IllegalArgumentException.class, () -> pool.merge(Pool.of(List.of(wrongMeasure))));
        assertEquals(tally(1, 1, 10), pool.cells(FALLS, Stratum.ALL).at(0, 0));
    }

    @Test
    void aSumThatWouldNotBeExactIsRefusedAndNotAdded() {
        double almost = Math.pow(2, 53) - 1;
        Pool pool = Pool.of(List.of(falls(A, 0, 1, almost)));
        assertEquals(
                "denominator must add up to less than 2^53, was 9007199254740992 or more",
                assertThrows(IllegalArgumentException.class, () -> pool.add(falls(A, 0, 1, 1)))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> pool.add(falls(A, 1, 1, 1e300)));
        assertEquals(tally(1, 1, almost), pool.cells(FALLS, Stratum.ALL).at(0, 0));
        assertEquals(List.of(FROM), pool.cells(FALLS, Stratum.ALL).periods());
    }

    @Test
    void theEmptyTallyAddsNothing() {
        Pool pool = Pool.of(List.of(new Observation(FALLS, A, Stratum.ALL, FROM, Tally.EMPTY)));
        assertEquals(List.of(), pool.measures());
        assertThrows(IllegalArgumentException.class, () -> new Tally(0, 1, 0, Moments.EMPTY));
    }
}
