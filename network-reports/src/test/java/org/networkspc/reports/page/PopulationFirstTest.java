package org.networkspc.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.measure.Network;
import org.networkspc.reports.TypedNetwork;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.series.Pooling;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;

class PopulationFirstTest {
    private static final String MEMBERS =
            "members: [{id: A, name: Ash}, {id: B, name: Birch}, {id: C, name: Cedar}, {id: D, name: Dogwood}]\n";

    @TempDir
    private Path folder;

    /** 24 months from January 2023; from month 13 on all values are {@code step} higher. */
    private static String months(String measure, int step) {
        StringBuilder rows = new StringBuilder();
        for (int month = 0; month < 24; month++) {
            for (String member : List.of("A", "B", "C", "D")) {
                int events = 20 + (month * 7 + member.charAt(0) * 3) % 5 + (month >= 12 ? step : 0);
                rows.append("%s,%s,%s,%d,1000%n"
                        .formatted(member, measure, YearMonth.of(2023, 1).plusMonths(month), events));
            }
        }
        return rows.toString();
    }

    private Edition edition(String measures, String rest, String rows) throws IOException {
        return TypedNetwork.edition(folder, "network: n\nname: N\nmeasures:\n" + measures + rest + MEMBERS, rows);
    }

    @Test
    void aServicesMeasureIsNeverTheHeadlineEvenWithAnAim() throws IOException {
        Edition edition = edition(
                "  - {id: beds, kind: rate, improvement: decrease}\n"
                        + "  - {id: waits, kind: rate, level: whole-population, role: balancing}\n"
                        + "  - {id: all, kind: rate, level: whole-population, improvement: decrease}\n",
                "aims: [{measure: beds, target: 0.01, by: 2026-01-01, sentence: Fewer}]\n",
                months("beds", 0) + months("all", 0) + months("waits", 0));
        assertEquals("all", edition.lead().orElseThrow().measure().id());
        List<Block> home = NetworkHome.of(edition).blocks();
        assertTrue(((Block.Headline) home.get(0)).finding().startsWith("all: "));
        List<String> families = home.stream()
                .filter(Block.Panels.class::isInstance)
                .map(block -> ((Block.Panels) block).heading())
                .toList();
        assertEquals(List.of("Family of measures: the whole population", "Inside services"), families);
        assertFalse(PopulationFirst.isMissing(edition));
    }

    @Test
    void aNetworkWithoutAMeasureOfTheWholePopulationIsToldSoKindly() throws IOException {
        Edition edition = edition("  - {id: beds, kind: rate}\n", "", months("beds", 0));
        String home = TypedNetwork.text(NetworkHome.of(edition));
        assertTrue(PopulationFirst.isMissing(edition));
        assertTrue(home.contains("The first page waits for a measure of the whole population"), home);
        assertTrue(home.contains("If beds counts everybody concerned, write \"level: whole-population\""), home);
        assertTrue(home.contains("Inside services"), home);
    }

    @Test
    void aMemberNotComparableLeavesThePoolOnItsDayAndIsNotExpectedAfterIt() throws IOException {
        Edition edition = edition(
                "  - {id: beds, kind: rate, lag: 0, not-comparable: [{member: D, reason: counts differently, from:"
                        + " 2024-01-01}, {member: C, reason: counts stays}]}\n",
                "",
                months("beds", 0));
        MeasurePlan plan = edition.config().measures().get(0);
        List<Subgroup> points =
                edition.lines().line(plan, Pooling.AS_REPORTED).orElseThrow().subgroups();
        assertEquals(3, points.get(0).completeness().expected());
        assertEquals(2, points.get(23).completeness().expected());
        assertEquals(2000, points.get(23).denominator());

        Network two = new Network(
                "n",
                "N",
                List.of(
                        edition.network().members().get(0),
                        edition.network().members().get(1)));
        List<Subgroup> alone = Series.of(edition.pool(), plan.measure(), two, Pooling.AS_REPORTED)
                .subgroups();
        assertEquals(alone.get(23).value(), points.get(23).value());

        String said = "Dogwood is left out of the pool from 1 January 2024: counts differently.";
        assertTrue(TypedNetwork.text(MeasurePage.of(edition, plan)).contains(said));
        assertTrue(TypedNetwork.text(MethodPage.of(edition, List.of(), "test")).contains(said));
        String own = TypedNetwork.text(
                MemberPage.of(edition, edition.network().members().get(3)));
        assertTrue(own.contains("These numbers are shown here and left out of the pool from 1 January 2024"), own);
        assertEquals(4, edition.memberLines().all(plan).size(), "everybody keeps a line of their own");
        assertEquals(
                List.of("A", "B", "D"),
                edition.memberLines().pooled(plan).stream()
                        .map(line -> line.member().id())
                        .toList(),
                "whose lines are counted beside the pool");
    }

    @Test
    void aRevisionOfOutsideDenominatorsIsAMarkedStepAndNeverASignal() throws IOException {
        String denominator = "denominator: {source: census, version: 2021-based, date: 2022-11-28, estimated: true%s}";
        String measure = "  - {id: beds, name: Beds, kind: rate, lag: 0, per: 1000, improvement: decrease, "
                + denominator + "}\n";
        String rows = months("beds", 8);
        Edition revised =
                edition(measure.formatted(", revisions: [{version: 2024-based, from: 2024-01-01}]"), "", rows);
        MeasurePlan plan = revised.config().measures().get(0);
        assertEquals(List.of(), revised.lines().pooled(plan).orElseThrow().signals());
        revised.memberLines()
                .all(plan)
                .forEach(own -> assertEquals(List.of(), own.reading().signals()));
        String page = TypedNetwork.text(MeasurePage.of(revised, plan));
        assertTrue(page.contains("Census, 2021-based, of 28 November 2022, estimated."), page);
        assertTrue(
                page.contains("From 1 January 2024: 2024-based. The step there is marked and never a signal."), page);
        assertTrue(page.contains("counted anew from January 2024"), page);
        assertTrue(TypedNetwork.text(MethodPage.of(revised, List.of(), "test")).contains("2024-based"));

        Edition same = edition(measure.formatted(""), "", rows);
        assertFalse(same.lines()
                .pooled(same.config().measures().get(0))
                .orElseThrow()
                .signals()
                .isEmpty());
    }
}
