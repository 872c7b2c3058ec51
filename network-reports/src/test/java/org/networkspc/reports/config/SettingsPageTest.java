package org.networkspc.reports.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.measure.Member;
import org.networkspc.network.Compared;
import org.networkspc.network.HandOver;
import org.networkspc.series.Anchor;
import org.networkspc.series.Link;
import org.networkspc.series.Linking;
import org.networkspc.series.Weights;

/** The settings that docs/network-yaml.md shows are read as they stand. */
class SettingsPageTest {
    private static final Path PAGE = Path.of("../docs/network-yaml.md");

    @Test
    void theSettingsOfThePageAreReadWithoutAProblem(@TempDir Path config) throws IOException {
        Files.writeString(config.resolve("network.yaml"), block("network"));
        Loaded<NetworkConfig> loaded = NetworkConfig.read(config);
        assertEquals(List.of(), loaded.problems());
        assertEquals("falls", loaded.value().measures().get(0).measure().id());
        assertEquals(1, loaded.value().network().members().size());
    }

    @Test
    void theAimsOfThePageAreForEverybodyAStratumAndAWave(@TempDir Path config) throws IOException {
        String settings = """
            network: safer-wards
            measures: [{id: falls, kind: rate}]
            members: [{id: H01}]
            strata: {age: [80 and over]}
            waves: [{name: Founders, members: [H01]}]
            """;
        Files.writeString(config.resolve("network.yaml"), settings + block("aims"));
        Loaded<NetworkConfig> loaded = NetworkConfig.read(config);
        assertEquals(List.of(), loaded.problems());
        assertEquals(
                List.of("", "age: 80 and over", "wave Founders"),
                loaded.value().aims().stream().map(aim -> aim.whom().words()).toList());
    }

    @Test
    void theOutsideDenominatorOfThePageIsRead(@TempDir Path config) throws IOException {
        Files.writeString(config.resolve("network.yaml"), "network: n\nmembers: [{id: H01}]\n" + block("measures"));
        Loaded<NetworkConfig> loaded = NetworkConfig.read(config);
        assertEquals(List.of(), loaded.problems());
        Counting counting = loaded.value().measures().get(0).counting();
        assertEquals("2021-based", counting.outside().orElseThrow().version());
        assertEquals("H01", counting.notComparable().get(0).member());
    }

    @Test
    void theFitsOfThePageAreRead(@TempDir Path config) throws IOException {
        String block = Files.readString(PAGE)
                .split("like-for-like line is fitted\n\n```yaml\n")[1]
                .split("```")[0];
        Files.writeString(config.resolve("network.yaml"), "network: n\nmembers: from-data\n" + block);
        Loaded<NetworkConfig> loaded = NetworkConfig.read(config);
        assertEquals(List.of(), loaded.problems());
        Linking falls = loaded.value().measures().get(0).linking();
        LocalDate end = LocalDate.of(2023, 3, 31);
        assertEquals(Linking.of(Link.LOG).anchored(Anchor.baseline(end)).frozenAfter(end), falls);
        assertEquals(
                Weights.EFFICIENT, loaded.value().measures().get(1).linking().weights());
    }

    @Test
    void theRulesOfThePageMakeASetOfOnesOwn(@TempDir Path config) throws IOException {
        String settings = """
            network: safer-wards
            name: Safer wards
            members: from-data
            measures:
              - id: falls
                kind: rate
            """;
        Files.writeString(
                config.resolve("network.yaml"), settings + block("rules").indent(4));
        Loaded<NetworkConfig> loaded = NetworkConfig.read(config);
        assertEquals(List.of(), loaded.problems());
        assertEquals(
                List.of("beyond-limits", "run-of-6", "3-of-4-beyond-1.5-high"),
                loaded.value().measures().get(0).rules().rules().stream()
                        .map(rule -> rule.id())
                        .toList());
    }

    @Test
    void theGapsOfThePageHaveNamedReferences(@TempDir Path config) throws IOException {
        String settings = """
            network: safer-wards
            name: Safer wards
            members: from-data
            strata: {age: [under 65, 65 to 79, 80 and over, not known]}
            measures:
              - id: falls
                kind: rate
            """;
        Files.writeString(
                config.resolve("network.yaml"), settings + block("gaps").indent(4));
        Loaded<NetworkConfig> loaded = NetworkConfig.read(config);
        assertEquals(List.of(), loaded.problems());
        Compared ends = Compared.of("age", "80 and over", "under 65");
        assertEquals(
                List.of(new People.Gap(ends, People.Scale.DIFFERENCE), new People.Gap(ends, People.Scale.SII)),
                loaded.value().measures().get(0).gaps());
    }

    @Test
    void theAgreementOfThePageIsRead(@TempDir Path config) throws IOException {
        String settings = "network: n\nmembers: from-data\nmeasures: [{id: hygiene, kind: proportion}]\n";
        Files.writeString(config.resolve("network.yaml"), settings + block("sharing") + block("releases"));
        Loaded<NetworkConfig> loaded = NetworkConfig.read(config);
        assertEquals(List.of(), loaded.problems());
        Sharing sharing = loaded.value().sharing();
        assertEquals(Sharing.Others.NAMES, sharing.others());
        assertEquals(Sharing.Protection.NETWORK, sharing.forMembers(), "the page shows the defaults");
        assertEquals(Sharing.Protection.PUBLIC, sharing.forPublic());
        Releasing releasing = loaded.value().releasing();
        assertEquals(Releasing.Way.APPROVAL, releasing.way());
        assertEquals(
                LocalDate.of(2025, 1, 16),
                releasing.releases(YearMonth.of(2024, 12)),
                "the twelfth working day of January");
        assertEquals(LocalDate.of(2025, 1, 1), releasing.opens(YearMonth.of(2024, 12)));
    }

    @Test
    void thePathwayOfThePageKeepsItsOrder(@TempDir Path config) throws IOException {
        String settings = """
            network: town
            name: Town
            members: from-data
            measures:
              - {id: reading-at-8, kind: proportion}
              - {id: ready-for-school, kind: proportion}
            """;
        Files.writeString(config.resolve("network.yaml"), settings + block("pathway"));
        Loaded<NetworkConfig> loaded = NetworkConfig.read(config);
        assertEquals(List.of(), loaded.problems());
        assertEquals(
                List.of("ready-for-school", "reading-at-8"),
                loaded.value().pathway().stream()
                        .map(plan -> plan.measure().id())
                        .toList());
    }

    @Test
    void theHandOverOfThePageWaitsForItsMembers(@TempDir Path config) throws IOException {
        String settings = """
            network: town
            name: Town
            members: from-data
            measures:
              - {id: records-sent, kind: count}
              - {id: records-received, kind: count}
            """;
        Files.writeString(config.resolve("network.yaml"), settings + block("hand-overs"));
        Loaded<NetworkConfig> loaded = NetworkConfig.read(config);
        assertEquals(List.of(), loaded.problems());
        assertEquals(List.of(), loaded.value().handOvers());
        List<HandOver> known = loaded.value()
                .withMembers(List.of(Member.of("N2"), Member.of("P3")))
                .handOvers();
        assertEquals(1, known.size());
        assertEquals("records-received", known.get(0).received().id());
    }

    @Test
    void theLayoutOfThePageIsReadWithItsMeasures(@TempDir Path config) throws IOException {
        String measures = """
            network: ae
            name: Emergency departments
            measures:
              - {id: breaches, name: Over four hours, kind: proportion}
              - {id: within-4h, name: Within four hours, kind: proportion}
            members: from-data
            strata: {type: from-data}
            """;
        Files.writeString(config.resolve("network.yaml"), measures + block("layouts"));
        assertEquals(List.of(), NetworkConfig.read(config).problems());
    }

    /** The block of the page that begins with this key. */
    private static String block(String key) throws IOException {
        String after = Files.readString(PAGE).split("```yaml\n" + key + ":")[1];
        return key + ":" + after.substring(0, after.indexOf("```"));
    }
}
