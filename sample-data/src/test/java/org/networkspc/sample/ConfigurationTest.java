package org.networkspc.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The hand-written configuration speaks of what the uploads hold. */
class ConfigurationTest {
    private static final Set<String> OUTCOMES = Set.of("testing", "implementing", "adopted", "adapted", "abandoned");

    @ParameterizedTest
    @EnumSource
    void everyMeasureMemberAndStratumOfTheUploadsIsConfiguredAndUsed(SampleNetwork network) throws IOException {
        Map<?, ?> yaml = yaml(network);
        assertEquals(network.id(), yaml.get("network"));
        List<Map<String, String>> rows = Upload.rows(network);
        assertEquals(ids(yaml, "measures"), seen(rows, "measure"));
        assertEquals(ids(yaml, "members"), seen(rows, "member"));
        for (Map.Entry<?, ?> stratum : map(yaml, "strata").entrySet()) {
            Set<String> categories = seen(rows, stratum.getKey().toString());
            categories.remove("");
            assertEquals(texts((List<?>) stratum.getValue()), categories);
        }
    }

    @ParameterizedTest
    @EnumSource
    void changeIdeasNameKnownMembersMeasuresAndOutcomes(SampleNetwork network) throws IOException {
        Map<?, ?> yaml = yaml(network);
        List<Map<String, String>> ideas = ideas(network);
        for (Map<String, String> idea : ideas) {
            LocalDate.parse(Upload.cell(idea, "from"));
            assertTrue(ids(yaml, "members").containsAll(parts(idea, "members")), idea.toString());
            assertTrue(ids(yaml, "measures").containsAll(parts(idea, "measures")), idea.toString());
            assertFalse(parts(idea, "measures").isEmpty(), idea.toString());
            assertTrue(OUTCOMES.contains(Upload.cell(idea, "outcome")), idea.toString());
        }
        assertTrue(ideas.size() >= 8);
    }

    @ParameterizedTest
    @EnumSource
    void atLeastThreeIdeasDidNotWorkAndSayWhatWasLearned(SampleNetwork network) {
        List<Map<String, String>> abandoned = ideas(network).stream()
                .filter(Upload.where("outcome", "abandoned"))
                .toList();
        assertTrue(abandoned.size() >= 3);
        abandoned.forEach(idea -> assertTrue(Upload.cell(idea, "learned").length() > 40, idea.toString()));
    }

    static List<Map<String, String>> ideas(SampleNetwork network) {
        return Upload.read(Upload.folder(network).resolve("config/ideas.csv"));
    }

    private static Map<?, ?> yaml(SampleNetwork network) throws IOException {
        String text = Files.readString(Upload.folder(network).resolve("config/network.yaml"));
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    private static Map<?, ?> map(Map<?, ?> yaml, String key) {
        return (Map<?, ?>) Upload.at(yaml, key);
    }

    private static Set<String> ids(Map<?, ?> yaml, String key) {
        return texts(((List<?>) Upload.at(yaml, key))
                .stream().map(entry -> ((Map<?, ?>) entry).get("id")).toList());
    }

    private static Set<String> texts(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> seen(List<Map<String, String>> rows, String column) {
        return rows.stream().map(row -> Upload.cell(row, column)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> parts(Map<String, String> idea, String column) {
        return Arrays.stream(Upload.cell(idea, column).split(";", -1))
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
