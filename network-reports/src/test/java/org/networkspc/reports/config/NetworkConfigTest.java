package org.networkspc.reports.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.chart.ChartMethod;
import org.networkspc.chart.ChartType;
import org.networkspc.chart.Convention;
import org.networkspc.chart.Ewma;
import org.networkspc.measure.Cadence;
import org.networkspc.measure.ChangeIdea;
import org.networkspc.measure.Direction;
import org.networkspc.measure.Level;
import org.networkspc.measure.MeasureKind;
import org.networkspc.measure.Role;

class NetworkConfigTest {
    private static final String WHOLE = """
        network: safer-wards
        name: Safer wards
        wording: {member: hospital, members: hospitals, audience: shown to members}
        aims:
          - {measure: falls, target: 4.0, by: 2026-03-31, sentence: "Fewer than 4.0 falls"}
        measures:
          - id: falls
            name: Falls per 1,000 bed days
            description: Every fall.
            kind: rate
            per: 1000
            improvement: decrease
            role: balancing
            level: whole-population
            cadence: quarter
            lag: 1
            chart: u
            convention: qicharts2
            rules: anhoej
            rebase: [2024-07-01, 2023-07-01]
            freeze: 2023-03-31
          - {id: ready, kind: proportion}
        members:
          - {id: H02, name: Birch Hill}
          - {id: H01, name: Ashdown, joins: 2022-04-01, leaves: 2025-01-01, aliases: [ASH]}
        strata:
          area: [North, South, not known]
        layouts:
          - name: ae
            member: org_code
            period: period
            strata: {area: region}
            measures:
              ready: {numerator: attendances - breaches, denominator: attendances}
        pathway:
          - {stage: Ready for school, measure: ready, owner: nurseries}
        """;

    @TempDir
    private Path folder;

    private Loaded<NetworkConfig> read(String yaml, String ideas) throws IOException {
        Files.writeString(folder.resolve("network.yaml"), yaml);
        if (!ideas.isEmpty()) {
            Files.writeString(folder.resolve("ideas.csv"), ideas);
        }
        return NetworkConfig.read(folder);
    }

    @Test
    void everySettingIsRead() throws IOException {
        Loaded<NetworkConfig> loaded = read(WHOLE, "");
        assertEquals(List.of(), loaded.problems());
        NetworkConfig config = loaded.value();
        MeasurePlan falls = config.plan("falls").orElseThrow();
        assertEquals("Safer wards", config.network().name());
        assertEquals("hospitals", config.wording().members());
        assertEquals(4.0, config.aim("falls").orElseThrow().target());
        assertEquals(MeasureKind.RATE, falls.measure().kind());
        assertEquals(1000, falls.measure().multiplier());
        assertEquals(Direction.DECREASE, falls.measure().direction());
        assertEquals(Role.BALANCING, falls.measure().place().role());
        assertEquals(Level.WHOLE_POPULATION, falls.measure().place().level());
        assertEquals(Cadence.QUARTER, falls.measure().cadence());
        assertEquals(1, falls.measure().reporting().lag());
        assertEquals(ChartType.U, falls.chart().method());
        assertEquals(Convention.QICHARTS2, falls.chart().convention());
        assertEquals("anhoej", falls.rules().code());
        assertEquals(
                List.of(LocalDate.of(2023, 7, 1), LocalDate.of(2024, 7, 1)),
                List.copyOf(falls.chart().rebases()));
        assertEquals(
                List.of("H01", "H02"),
                config.network().members().stream().map(m -> m.id()).toList());
        assertEquals(List.of(Alias.always("ASH", "H01")), config.layouts().aliases());
        assertEquals(List.of("North", "South", "not known"), config.strata().get("area"));
        assertEquals("nurseries", config.pathway().get(0).stage().orElseThrow().owner());
        Layout layout = config.layouts().layouts().get(0);
        assertEquals(
                "{ready={NUMERATOR=attendances - breaches, DENOMINATOR=attendances}}",
                layout.measures().toString());
        Expression seen = Expression.of("attendances - breaches");
        assertEquals(
                List.of(1, -1), seen.terms().stream().map(Expression.Term::sign).toList());
    }

    @Test
    void whatIsNotSaidIsAsUsual() throws IOException {
        MeasurePlan ready = read(WHOLE, "").value().plan("ready").orElseThrow();
        assertEquals(100, ready.measure().multiplier());
        assertEquals(Cadence.MONTH, ready.measure().cadence());
        assertEquals(2, ready.measure().reporting().lag());
        assertEquals(ChartType.P_PRIME, ready.chart().method());
        assertEquals("standard", ready.rules().code());
        assertEquals("ready", ready.measure().name());
    }

    @Test
    void ideasAreReadAndTheirMistakesSaid() throws IOException {
        Loaded<NetworkConfig> loaded = read(WHOLE, """
            id,idea,members,measures,from,outcome,learned
            i1,"Rounding, hourly",H01;H02,falls,2024-04-01,adopted,Falls fell
            i2,Mats,,falls;ready,2024-05-01,Abandoned,
            i2,Twice,,falls,2024-05-01,testing,
            i4,Nobody,H1,fals,May,done,
            """);
        List<ChangeIdea> ideas = loaded.value().ideas();
        assertEquals(List.of("i1", "i2"), ideas.stream().map(ChangeIdea::id).toList());
        assertEquals(List.of("H01", "H02"), ideas.get(0).memberIds());
        assertEquals(ChangeIdea.Outcome.ABANDONED, ideas.get(1).outcome());
        assertEquals(
                List.of("4 id", "5 members", "5 measures", "5 from", "5 outcome"),
                loaded.problems().stream().map(p -> p.line() + " " + p.column()).toList());
        assertEquals(
                "ideas.csv line 5, from: found \"May\", where a date such as 2024-04-01 is expected."
                        + " Correct it and start again.",
                loaded.problems().get(3).sentence());
    }

    @Test
    void aFolderWithoutNetworkYamlSaysSo() {
        Loaded<NetworkConfig> loaded = NetworkConfig.read(folder);
        assertTrue(loaded.hasRefusals());
        assertEquals(1, loaded.problems().size());
    }

    @Test
    void columnsMayHoldHyphensAndExpressionsMayNotBeBroken() {
        assertEquals(List.of("over-80", "b c"), Expression.of("over-80 + b c").columns());
        for (String broken : List.of("", "a -", "- b", "a - - b")) {
            assertThrows(IllegalArgumentException.class, () -> Expression.of(broken), broken);
        }
        assertFalse(Spelling.nearest("denominator", List.of("numerator")).isPresent());
    }

    @Test
    void anAverageWithMemoryIsDrawnOfTheUsualChartAndSumsAreRefusedInWords() throws IOException {
        Loaded<NetworkConfig> loaded =
                read(WHOLE.replace("chart: u\n", "chart: ewma\n").replace("qicharts2", "standard"), "");
        assertEquals(List.of(), loaded.problems());
        ChartMethod drawn = loaded.value().plan("falls").orElseThrow().chart().method();
        assertEquals(Ewma.USUAL.of(ChartType.U_PRIME), drawn);

        Loaded<NetworkConfig> sums = read(WHOLE.replace("chart: u\n", "chart: cusum\n"), "");
        assertEquals(1, sums.problems().size());
        String sentence = sums.problems().get(0).sentence();
        assertTrue(sentence.contains("sums in standard errors have no aim"), sentence);
        assertTrue(sentence.contains("ewma is expected for kind rate"), sentence);
    }
}
