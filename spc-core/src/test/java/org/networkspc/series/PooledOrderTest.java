package org.networkspc.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Pool;
import org.networkspc.pool.Tally;
import org.networkspc.rule.RuleSet;
import org.networkspc.rule.Signal;

/** From pool to series to signals, neither the order of rows, members or strata nor the names of strata matter. */
class PooledOrderTest {
    private static final Measure SEEN = Measure.proportion("seen", "Seen within four hours");
    private static final List<Member> MEMBERS =
            IntStream.range(0, 6).mapToObj(i -> Member.of("H" + i)).toList();
    private static final List<String> AGES = List.of("young", "middle", "old");
    private static final Map<String, String> RENAMED = Map.of("young", "c", "middle", "a", "old", "b");

    private static List<Observation> rows(long seed) {
        Random random = new Random(seed);
        List<Observation> rows = new ArrayList<>();
        for (Member member : MEMBERS) {
            for (int month = 0; month < 30; month++) {
                for (String age : AGES) {
                    double seen = 60 + random.nextInt(30) + (month > 20 ? 12 : 0);
                    rows.add(new Observation(
                            SEEN,
                            member,
                            Stratum.of("age", age),
                            LocalDate.of(2023, 1, 1).plusMonths(month),
                            Tally.ratio(seen, 100 + random.nextInt(40))));
                }
            }
        }
        return rows;
    }

    private static Network network(List<Member> members) {
        return new Network("n", "Network", members);
    }

    private static List<Signal> signals(Series series) {
        return RuleSet.MAKING_DATA_COUNT.test(
                ChartSpec.of(ChartType.P_PRIME).suiting(series).plot(series));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfRowsAndMembersChangesNoLine(long seed) {
        List<Observation> rows = rows(seed);
        List<Observation> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed));
        List<Member> reversed = new ArrayList<>(MEMBERS);
        Collections.reverse(reversed);

        Pool one = Pool.of(rows);
        Pool other = Pool.of(shuffled);
        for (Pooling way : Series.ways(one, SEEN, network(MEMBERS))) {
            Series line = Series.of(one, SEEN, network(MEMBERS), way);
            Series again = Series.of(other, SEEN, network(reversed), way);
            assertEquals(line.subgroups(), again.subgroups(), way.name());
            assertEquals(signals(line), signals(again));
            assertTrue(!signals(line).isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theNamesOfStrataChangeNeitherTheirLinesNorTheTotal(long seed) {
        List<Observation> rows = rows(seed);
        List<Observation> renamed = rows.stream()
                .map(o -> new Observation(
                        o.measure(),
                        o.member(),
                        Stratum.of("age", RENAMED.getOrDefault(o.stratum().category(), "")),
                        o.date(),
                        o.reported()))
                .toList();

        Pool one = Pool.of(rows);
        Pool other = Pool.of(renamed);
        for (String age : AGES) {
            Stratum old = Stratum.of("age", age);
            Stratum named = Stratum.of("age", RENAMED.getOrDefault(age, ""));
            assertEquals(
                    Series.of(one, SEEN, MEMBERS.get(0), old).subgroups(),
                    Series.of(other, SEEN, MEMBERS.get(0), named).subgroups());
        }
        assertEquals(
                Series.of(one, SEEN, network(MEMBERS), Pooling.AS_REPORTED).subgroups(),
                Series.of(other, SEEN, network(MEMBERS), Pooling.AS_REPORTED).subgroups());
    }
}
