package org.networkspc.pool;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;

/**
 * Ten million seeded rows of 200 members, 8 measures and 60 months, as five columns.
 *
 * @param numerator up to a tenth of the denominator
 * @param denominator 200 to 1,999
 */
record SeededColumns(int[] measure, int[] member, int[] period, int[] numerator, int[] denominator) {
    static final int ROWS = 10_000_000;
    static final int MEASURES = 8;
    static final int MEMBERS = 200;
    static final int PERIODS = 60;
    static final LocalDate FROM = LocalDate.of(2021, 1, 1);
    static final Member NETWORK = Member.of("network");
    static final Codes CODES = new Codes(
            IntStream.range(0, MEASURES)
                    .mapToObj(i -> Measure.rate("measure" + i, "Measure " + i, 1_000))
                    .toList(),
            IntStream.range(0, MEMBERS)
                    .mapToObj(i -> Member.of("member" + (100 + i)))
                    .toList(),
            FROM,
            PERIODS);

    private static final long SEED = 20_210_101;
    private static final int CELLS = MEASURES * MEMBERS * PERIODS;

    /** Rows in random order, or sorted by member, measure and month. */
    static SeededColumns of(boolean sorted) {
        SplittableRandom random = new SplittableRandom(SEED);
        SeededColumns columns =
                new SeededColumns(new int[ROWS], new int[ROWS], new int[ROWS], new int[ROWS], new int[ROWS]);
        for (int i = 0; i < ROWS; i++) {
            int cell = sorted ? (int) ((long) i * CELLS / ROWS) : random.nextInt(CELLS);
            columns.member[i] = cell / (MEASURES * PERIODS);
            columns.measure[i] = cell / PERIODS % MEASURES;
            columns.period[i] = cell % PERIODS;
            columns.denominator[i] = 200 + random.nextInt(1_800);
            columns.numerator[i] = random.nextInt(columns.denominator[i] / 10);
        }
        return columns;
    }

    CodedRows coded() {
        return CodedRows.of(CODES, measure, member, period, numerator, denominator);
    }

    /** The first rows as observations. */
    List<Observation> observations(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(i -> Observation.of(
                        CODES.measures().get(measure[i]),
                        CODES.members().get(member[i]),
                        FROM.plusMonths(period[i]),
                        numerator[i],
                        denominator[i]))
                .toList();
    }
}
