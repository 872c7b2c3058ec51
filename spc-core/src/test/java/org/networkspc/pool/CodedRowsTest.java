package org.networkspc.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.networkspc.measure.Cadence;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Stratum;

class CodedRowsTest {
    private static final LocalDate FROM = LocalDate.of(2021, 3, 15);
    private static final Member ONE = Member.of("network");
    private static final List<Measure> MEASURES = List.of(
            Measure.rate("b", "Falls", 1_000),
            Measure.proportion("a", "Hands").reported(Cadence.WEEK, 1),
            Measure.count("c", "Fires"));

    /** Columns of seeded rows and the same rows one at a time. */
    private record Rows(Codes codes, int[] measure, int[] member, int[] period, int[] numerator, int[] denominator) {
        static Rows of(long seed, int rows, int members, int periods, int largest) {
            Random random = new Random(seed);
            List<Member> all = IntStream.range(0, members)
                    .mapToObj(i -> Member.of("m" + (members - i)))
                    .toList();
            return new Rows(
                    new Codes(MEASURES, all, FROM, periods),
                    random.ints(rows, 0, MEASURES.size()).toArray(),
                    random.ints(rows, 0, members).toArray(),
                    random.ints(rows, 0, periods).toArray(),
                    random.ints(rows, 0, largest).toArray(),
                    random.ints(rows, 0, largest).toArray());
        }

        CodedRows coded() {
            return CodedRows.of(codes, measure, member, period, numerator, denominator);
        }

        List<Observation> single(boolean pooled) {
            List<Observation> all = new ArrayList<>();
            for (int i = 0; i < measure.length; i++) {
                Measure m = codes.measures().get(measure[i]);
                Member who = pooled ? ONE : codes.members().get(member[i]);
                LocalDate date = m.cadence().plus(m.cadence().startOf(FROM), period[i]);
                all.add(Observation.of(m, who, date, numerator[i], denominator[i]));
            }
            return all;
        }
    }

    private static Pool pool(CodedRows rows) {
        Pool pool = new Pool();
        pool.add(rows);
        return pool;
    }

    /** Many rows to a cell, few rows over many cells, one member, small counts and the largest that fit. */
    @ParameterizedTest
    @CsvSource({
        "50000, 5, 7, 100",
        "50000, 5, 7, 1073741823",
        "50000, 200, 60, 2000",
        "200000, 3, 2, 2",
        "100, 200, 60, 5000",
        "100, 33, 60, 1073741823",
        "500, 1, 1, 40000",
        "1, 1, 1, 9"
    })
    void codedRowsPoolAsTheSameRowsAddedOneAtATime(int rows, int members, int periods, int largest) {
        Rows seeded = Rows.of(7, rows, members, periods, largest);
        CodedRows coded = seeded.coded();
        assertEquals(rows, coded.size());
        assertEquals(Reports.read(Pool.of(seeded.single(false))), Reports.read(pool(coded)));
        assertEquals(Reports.read(Pool.of(seeded.single(true))), Reports.read(pool(coded.pooledAs(ONE))));
    }

    @Test
    void shuffledRowsPoolToTheSameBits() {
        Rows seeded = Rows.of(8, 20_000, 20, 12, 900_000);
        List<Integer> order =
                Reports.shuffled(IntStream.range(0, 20_000).boxed().toList(), 9);
        Rows shuffled = new Rows(
                seeded.codes(),
                order.stream().mapToInt(i -> seeded.measure()[i]).toArray(),
                order.stream().mapToInt(i -> seeded.member()[i]).toArray(),
                order.stream().mapToInt(i -> seeded.period()[i]).toArray(),
                order.stream().mapToInt(i -> seeded.numerator()[i]).toArray(),
                order.stream().mapToInt(i -> seeded.denominator()[i]).toArray());
        assertEquals(Reports.read(pool(seeded.coded())), Reports.read(pool(shuffled.coded())));
    }

    @Test
    void batchesAddUpToTheWhole() {
        Rows first = Rows.of(10, 9_000, 5, 7, 1_000);
        Rows second = Rows.of(11, 40, 5, 7, 1_000_000);
        Pool batches = pool(first.coded());
        batches.add(second.coded());
        batches.add(first.coded().in(Stratum.of("area", "North")));
        Pool single = Pool.of(first.single(false));
        second.single(false).forEach(single::add);
        first.single(false).forEach(o -> single.add(o.in(Stratum.of("area", "North"))));
        assertEquals(Reports.read(single), Reports.read(batches));
    }

    @Test
    void sumsPassTheRangeOfAnInt() {
        int[] code = new int[10];
        int[] large = IntStream.generate(() -> CodedRows.LARGEST).limit(10).toArray();
        Codes codes = new Codes(MEASURES, List.of(ONE), FROM, 1);
        Pool pool = pool(CodedRows.of(codes, code, code, code, large, large));
        Tally sum = pool.cells(MEASURES.get(0), Stratum.ALL).tally(0, 0);
        assertEquals(new Tally(10, 10_737_418_230.0, 10_737_418_230.0, Moments.EMPTY), sum);
    }

    /** Packed sums are emptied in time, with room for few rows and for many, in few cells and in many. */
    @ParameterizedTest
    @CsvSource({"1, 1023", "1, 1", "1, 1000000", "3000, 1023", "3000, 1000000"})
    void allRowsInOneCellAddUp(int periods, int largest) {
        int rows = 100_000;
        int[] zero = new int[rows];
        int[] counts = IntStream.generate(() -> largest).limit(rows).toArray();
        Codes codes = new Codes(MEASURES, List.of(ONE), FROM, periods);
        Pool pool = pool(CodedRows.of(codes, zero, zero, zero, counts, counts));
        double sum = (double) rows * largest;
        assertEquals(
                new Tally(rows, sum, sum, Moments.EMPTY),
                pool.cells(MEASURES.get(0), Stratum.ALL).tally(0, 0));
    }

    @Test
    void whatIsNotCodedOrTooLargeIsRefusedByRow() {
        Codes codes = new Codes(MEASURES, List.of(ONE), FROM, 2);
        int[] zero = {0, 0};
        int[] wrong = {0, 3};
        int[] negative = {0, -1};
        assertRefused(
                "measure of row 1 must be between 0 and 2, was 3",
                () -> CodedRows.of(codes, wrong, zero, zero, zero, zero));
        assertRefused(
                "member of row 1 must be between 0 and 0, was 3",
                () -> CodedRows.of(codes, zero, wrong, zero, zero, zero));
        assertRefused(
                "period of row 1 must be between 0 and 1, was 3",
                () -> CodedRows.of(codes, zero, zero, wrong, zero, zero));
        assertRefused(
                "numerator of row 1 must be between 0 and 1073741823, was -1",
                () -> CodedRows.of(codes, zero, zero, zero, negative, zero));
        assertRefused(
                "denominator must have 2 rows, was 0", () -> CodedRows.of(codes, zero, zero, zero, zero, new int[0]));
        Codes many = new Codes(MEASURES, List.of(ONE, Member.of("B")), FROM, 1 << 30);
        assertRefused(
                "codes must make fewer than 2^31 cells, was 6442450944",
                () -> CodedRows.of(many, zero, zero, zero, zero, zero));
        Measure stay = Measure.measurement("stay", "Length of stay");
        assertThrows(IllegalArgumentException.class, () -> new Codes(List.of(stay), List.of(ONE), FROM, 1));
    }

    private static void assertRefused(String message, Runnable attempt) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, attempt::run).getMessage());
    }
}
