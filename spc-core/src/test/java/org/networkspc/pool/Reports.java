package org.networkspc.pool;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Stratum;

/** Seeded observations of every sort that a pool takes, and all that can be read from a pool. */
final class Reports {
    static final LocalDate FROM = LocalDate.of(2023, 1, 1);
    static final Measure FALLS = Measure.rate("falls", "Falls per 1,000 bed days", 1_000);
    static final Measure HANDS = Measure.proportion("hands", "Hands clean");
    static final Measure STAY = Measure.measurement("stay", "Length of stay, days");
    static final Measure FIRES = Measure.count("fires", "Fires");
    static final List<Measure> MEASURES = List.of(FALLS, FIRES, HANDS, STAY);
    static final List<Member> MEMBERS =
            IntStream.range(0, 7).mapToObj(i -> Member.of("H0" + i)).toList();
    private static final List<Stratum> STRATA =
            List.of(Stratum.ALL, Stratum.of("age", "old"), Stratum.of("age", "young"), Stratum.of("sex", "female"));

    /** Whole counts, single values and missing cells. */
    static List<Observation> whole(long seed, int rows) {
        return rows(seed, rows, 1);
    }

    /** The same with exposures such as 15308.25 bed days. */
    static List<Observation> fractional(long seed, int rows) {
        return rows(seed, rows, 0.01);
    }

    private static List<Observation> rows(long seed, int rows, double unit) {
        Random random = new Random(seed);
        List<Observation> all = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            Measure measure = MEASURES.get(random.nextInt(MEASURES.size()));
            Member member = MEMBERS.get(random.nextInt(MEMBERS.size()));
            Stratum stratum = STRATA.get(random.nextInt(STRATA.size()));
            LocalDate date = FROM.plusMonths(random.nextInt(9));
            all.add(new Observation(measure, member, stratum, date, reported(measure, random, unit)));
        }
        return all;
    }

    private static Reported reported(Measure measure, Random random, double unit) {
        if (random.nextInt(10) == 0) {
            Missing.Kind[] kinds = Missing.Kind.values();
            return new Missing(kinds[random.nextInt(kinds.length)], 0, random.nextInt(5));
        }
        return switch (measure.kind()) {
            case MEASUREMENT, BETWEEN -> Tally.value(random.nextInt(30));
            case COUNT -> Tally.count(random.nextInt(4));
            case PROPORTION, RATE -> Tally.ratio(random.nextInt(50), (5_000 + random.nextInt(2_000_000)) * unit);
        };
    }

    static <T> List<T> shuffled(List<T> list, long seed) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, new Random(seed));
        return copy;
    }

    /** Everything but summaries of values, which agree only to 1e-12. */
    static List<Cells> counts(Pool pool) {
        return read(pool).stream()
                .filter(cells -> !cells.measure().equals(STAY))
                .toList();
    }

    static List<Cells> read(Pool pool) {
        List<Cells> all = new ArrayList<>();
        for (Measure measure : pool.measures()) {
            all.add(pool.cells(measure, Stratum.ALL));
            pool.strata(measure).forEach(stratum -> all.add(pool.cells(measure, stratum)));
        }
        return all;
    }

    private Reports() {}
}
