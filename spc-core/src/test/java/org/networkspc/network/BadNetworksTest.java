package org.networkspc.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.interpret.Caution;
import org.networkspc.interpret.Interpretation;
import org.networkspc.interpret.Variation;
import org.networkspc.measure.Direction;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.measure.Stratum;
import org.networkspc.network.Pathway.Stage;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Pool;
import org.networkspc.rule.RuleSet;
import org.networkspc.series.Linking;
import org.networkspc.series.Pooling;
import org.networkspc.series.Series;
import org.networkspc.words.Words;

/** What docs/bad-input.md says of each kind of odd network; {@code -Drule-pages=write} writes its table anew. */
class BadNetworksTest {
    private static final Path PAGE = Path.of("../docs/bad-input.md");
    private static final Pattern TABLE = Pattern.compile("^\\| network \\|.*\\R(?:^\\|.*\\R)+", Pattern.MULTILINE);
    private static final Measure SEEN =
            Measure.proportion("seen", "Seen within four hours").improvement(Direction.INCREASE);
    private static final Member ASH = Member.of("Ash");
    private static final Member BIRCH = Member.of("Birch");
    private static final Member CEDAR = Member.of("Cedar");
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    private static Map<String, Supplier<String>> networks() {
        Map<String, Supplier<String>> networks = new LinkedHashMap<>();
        networks.put("groups that count fewer than everybody", () -> groups(50, 45));
        networks.put("areas that overlap", () -> groups(60, 45));
        networks.put(
                "stages out of order",
                () -> words(new Pathway(
                        List.of(Stage.of("Passes at 16", 700, 400), Stage.of("Reading at 8", 1_000, 700)))));
        networks.put(
                "a stage nobody reached",
                () -> words(new Pathway(List.of(Stage.of("Reading at 8", 1_000, 0), Stage.of("Passes at 16", 1, 0)))));
        networks.put("every member with one period", () -> line(pool(1, ASH, BIRCH, CEDAR), of(ASH, BIRCH, CEDAR)));
        networks.put("one member with one period among others", () -> {
            Pool pool = pool(24, ASH, BIRCH);
            pool.add(Observation.of(SEEN, CEDAR, FIRST.plusMonths(20), 40, 50));
            return line(pool, of(ASH, BIRCH, CEDAR)) + "; " + influence(pool, of(ASH, BIRCH, CEDAR));
        });
        networks.put("members that share no period", () -> {
            Pool apart = pool(1, ASH);
            apart.add(Observation.of(SEEN, BIRCH, FIRST.plusMonths(1), 40, 50));
            return line(apart, of(ASH, BIRCH));
        });
        networks.put("a network of one member", () -> line(pool(14, ASH), of(ASH)));
        networks.put("a network of one member, left out", () -> influence(pool(14, ASH), of(ASH)));
        networks.put("a network of one member, its bright spot", () -> spots(pool(24, ASH), of(ASH)));
        networks.put(
                "a network of one member, counting together",
                () -> ValueOfPooling.of(pool(24, ASH), SEEN, of(ASH), new DetectableStep(12, 1.6, 0.2))
                        .sentence(Words.PLAIN));
        networks.put("a network of one member, its change", () -> change(pool(24, ASH), of(ASH)));
        networks.put("members with one period, their change", () -> change(pool(1, ASH, BIRCH), of(ASH, BIRCH)));
        networks.put("a network of one member, its gap within members", () -> gap(ASH));
        networks.put("groups that no member counts both of, their gap within members", () -> gap(ASH, BIRCH));
        networks.put(
                "a network of one member, odd values",
                () -> SenseCheck.of(pool(24, ASH), of(ASH), SEEN).size() + " questions");
        networks.put(
                "a change in which nobody stayed",
                () -> String.valueOf(ChangeExplained.of(
                        List.of(new WindowTotal("Ash", 40, 50, 12)),
                        List.of(new WindowTotal("Birch", 40, 50, 12)),
                        SEEN.kind(),
                        1)));
        networks.put("a network without members", () -> line(new Pool(), of()));
        return networks;
    }

    private static Network of(Member... members) {
        return new Network("n", "Network", List.of(members));
    }

    private static Pool pool(int months, Member... members) {
        Pool pool = new Pool();
        for (Member member : members) {
            for (int t = 0; t < months; t++) {
                pool.add(Observation.of(
                        SEEN,
                        member,
                        FIRST.plusMonths(t),
                        40 + (7 * t + member.id().length()) % 5,
                        50));
            }
        }
        return pool;
    }

    /** One report of 100 people in all, told by two areas. */
    private static String groups(double north, double south) {
        Pool pool = new Pool();
        pool.add(Observation.of(SEEN, ASH, FIRST, 80, 100));
        pool.add(Observation.of(SEEN, ASH, FIRST, 40, north).in(new Stratum("area", "north")));
        pool.add(Observation.of(SEEN, ASH, FIRST, 40, south).in(new Stratum("area", "south")));
        double line = Series.of(pool, SEEN, of(ASH), Pooling.AS_REPORTED)
                .subgroups()
                .get(0)
                .denominator();
        return "the row for everybody stands (" + Math.round(line) + "); "
                + String.join(" ", StrataSum.of(pool, SEEN, "area").sentences());
    }

    private static String words(Pathway pathway) {
        return String.join(" ", pathway.sentences());
    }

    private static String line(Pool pool, Network network) {
        List<Pooling> ways = Series.ways(pool, SEEN, network);
        List<String> answers = new ArrayList<>();
        Series line = Series.of(pool, SEEN, network, ways.get(0));
        ChartSpec spec = ChartSpec.of(ChartType.P_PRIME).suiting(line).within(line);
        Interpretation reading = Interpretation.of(spec.plot(line), RuleSet.STANDARD);
        answers.add(ways.get(0).words() + ", " + reading.chart().points().size() + " points");
        answers.add(
                reading.signals().isEmpty() ? "no signals" : reading.signals().size() + " signals");
        String cautions = reading.cautions().stream()
                .map(Caution::code)
                .sorted()
                .map(code -> "`" + code + "`")
                .collect(Collectors.joining(", "));
        answers.add(cautions.isEmpty() ? "no cautions" : "cautions " + cautions);
        return String.join("; ", answers);
    }

    private static String influence(Pool pool, Network network) {
        Influence<Variation> influence = Influence.onLine(
                pool,
                SEEN,
                network,
                new Influence.PlannedChart(ChartSpec.of(ChartType.P_PRIME), RuleSet.STANDARD, Linking.AUTO),
                Pooling.LIKE_FOR_LIKE);
        return "without whom there is another verdict or none: "
                + influence.decisive().stream().map(Member::id).toList();
    }

    private static String change(Pool pool, Network network) {
        return PooledChange.of(pool, SEEN, network)
                .map(change -> String.join(" ", change.explained().sentences(SEEN)))
                .orElse("nothing is said: there are no two windows");
    }

    /** Each member counts one of two groups; a single one both. */
    private static String gap(Member... members) {
        Pool pool = new Pool();
        for (int t = 0; t < 14; t++) {
            for (int i = 0; i < 2; i++) {
                Member member = members[i % members.length];
                pool.add(Observation.of(SEEN, member, FIRST.plusMonths(t), 30 + 10 * i, 50)
                        .in(new Stratum("area", i == 0 ? "north" : "south")));
            }
        }
        Compared compared = Compared.of("area", "south", "north").on(Compared.Mix.WITHIN_MEMBERS);
        EquityGap gap = EquityGap.of(pool, SEEN, of(members), compared);
        return "the gap of its groups: "
                + Math.round(100 * gap.difference().subgroups().get(0).value()) + " points";
    }

    private static String spots(Pool pool, Network network) {
        BrightSpot spot = BrightSpot.of(pool, SEEN, network, List.of(), BrightSpot.Periods.STANDARD)
                .get(0);
        return "there are no others to be ahead of: story " + spot.story();
    }

    @Test
    void eachOddNetworkHasTheAnswerOfThePage() throws IOException {
        String table = "| network | answer |\n|---|---|\n"
                + networks().entrySet().stream()
                        .map(e -> "| " + e.getKey() + " | " + answer(e.getValue()) + " |\n")
                        .collect(Collectors.joining());
        assertFalse(table.contains("NaN"), table);
        String page = Files.readString(PAGE);
        Matcher found = TABLE.matcher(page);
        assertTrue(found.find(), "no table of networks on " + PAGE);
        if (System.getProperty("rule-pages", "").equals("write")) {
            Files.writeString(PAGE, page.substring(0, found.start()) + table + page.substring(found.end()));
        } else {
            assertEquals(table, found.group());
        }
    }

    private static String answer(Supplier<String> network) {
        try {
            return network.get();
        } catch (IllegalArgumentException refusal) {
            return "refused: " + refusal.getMessage();
        }
    }
}
