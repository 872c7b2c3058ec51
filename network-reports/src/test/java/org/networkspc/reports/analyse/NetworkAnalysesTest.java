package org.networkspc.reports.analyse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NetworkAnalysesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path PAGE = Path.of("..", "docs", "analyse-network.md");
    private static final Pattern PAIR =
            Pattern.compile("```json\\n(\\{\"id\".*)\\n```\\n\\n```json\\n(\\{\"id\".*)\\n```");

    static Stream<List<String>> examples() throws IOException {
        return examples(false);
    }

    /** @param file whether the rows stand in a file */
    static Stream<List<String>> examples(boolean file) throws IOException {
        Matcher pairs = PAIR.matcher(Files.readString(PAGE));
        return pairs
                .results()
                .map(pair -> List.of(pair.group(1), pair.group(2)))
                .filter(pair -> JSON.readTree(pair.get(0)).path("input").has("file") == file)
                .toList()
                .stream();
    }

    @Test
    void thePageHasAnExampleOfEachAnalysis() throws IOException {
        List<String> names = examples()
                .map(pair -> JSON.readTree(pair.get(0)).path("analysis").asString())
                .toList();
        assertEquals(List.of("change", "bright-spots", "equity-gap", "pathway"), names);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void thePagesExamplesAreAnsweredAsItSays(List<String> pair) {
        JsonNode want = JSON.readTree(pair.get(1));
        JsonNode got = JSON.readTree(new Analyse().answer(pair.get(0), 1));
        assertEquals(want.path("id"), got.path("id"));
        assertHolds(want.path("result"), got.path("result"), "result");
    }

    /** Every field shown is there; numbers to 1e-12. */
    static void assertHolds(JsonNode want, JsonNode got, String at) {
        if (want.isObject()) {
            want.propertyNames().forEach(name -> assertHolds(want.get(name), got.path(name), at + "." + name));
        } else if (want.isArray()) {
            assertEquals(want.size(), got.size(), at);
            for (int i = 0; i < want.size(); i++) {
                assertHolds(want.get(i), got.get(i), at + "[" + i + "]");
            }
        } else if (want.isNumber()) {
            assertEquals(want.doubleValue(), got.doubleValue(), 1e-12, at);
        } else {
            assertEquals(want, got, at);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        change       | numerator | {"before": [{"member": "A", "numerator": 5, "denominator": 4}], "after": []}
        change       | after     | {"before": [{"member": "A", "numerator": 1, "denominator": 4}], "after": []}
        change       | why       | {"before": [], "after": [], "why": 1}
        pathway      | stages    | {"stages": []}
        pathway      | reached   | {"stages": [{"name": "a", "entered": [4], "reached": [5]}]}
        pathway      | reached   | {"stages": [{"name": "a", "entered": [4, 4], "reached": [3]}]}
        bright-spots | baseline  | {"rows": {"member": ["A"], "period": ["2024"], "numerator": [1], "denominator": [2]}, "options": {"baseline": 2.5}}
        bright-spots | from      | {"rows": {"member": ["A"], "period": ["2024"], "numerator": [1], "denominator": [2]}, "ideas": [{"member": "A", "text": "x", "from": "soon"}]}
        equity-gap   | strata    | {"rows": {"member": ["A"], "period": ["2024"], "numerator": [1], "denominator": [2]}}
        equity-gap   | reference | {"rows": {"member": ["A", "A"], "period": ["2024", "2024"], "numerator": [1, 1], "denominator": [2, 2], "sex": ["f", "m"]}, "options": {"reference": "x"}}
        """)
    void whatCannotBeAnalysedSaysWhichParameter(String analysis, String parameter, String input) {
        String line = "{\"id\": 1, \"analysis\": \"%s\", \"input\": %s}".formatted(analysis, input);
        JsonNode error = JSON.readTree(new Analyse().answer(line, 1)).path("error");
        assertEquals(parameter, error.path("parameter").asString(), error::toString);
    }

    @ParameterizedTest
    @CsvSource({"ratio, 0.5", "sii, -0.6", "rii, 0.2"})
    void otherGapsAreCharted(String gap, double expected) {
        StringBuilder member = new StringBuilder();
        StringBuilder period = new StringBuilder();
        StringBuilder numerator = new StringBuilder();
        StringBuilder denominator = new StringBuilder();
        StringBuilder group = new StringBuilder();
        for (int t = 1; t <= 9; t++) {
            for (String category : List.of("1 poor", "2 rich")) {
                String comma = member.isEmpty() ? "" : ", ";
                member.append(comma).append("\"A\"");
                period.append(comma).append("\"2024-0").append(t).append('"');
                numerator.append(comma).append(category.equals("1 poor") ? 60 : 30);
                denominator.append(comma).append(100);
                group.append(comma).append('"').append(category).append('"');
            }
        }
        String line = ("{\"id\": 1, \"analysis\": \"equity-gap\", \"input\": {\"rows\": {\"member\": [%s],"
                        + " \"period\": [%s], \"numerator\": [%s], \"denominator\": [%s], \"income\": [%s]},"
                        + " \"options\": {\"gap\": \"%s\", \"reference\": \"1 poor\"}}}")
                .formatted(member, period, numerator, denominator, group, gap);
        JsonNode result = JSON.readTree(new Analyse().answer(line, 1)).path("result");
        assertEquals(9, result.path("gap").size(), result::toString);
        assertEquals(expected, result.path("gap").get(4).doubleValue(), 1e-12);
        assertTrue(result.path("sentence").asString().contains("no sign of a change in the gap"));
    }
}
