package org.networkspc.reports.analyse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers beside numbers that other programs or books have computed; each case says which. */
class AnalyseCasesTest {
    private static final Path CASES = Path.of("src/test/resources/org/networkspc/reports/analyse/cases");
    private static final JsonMapper MAPPER = new JsonMapper();

    static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.sorted().toList();
        }
    }

    private static JsonNode answer(String request) {
        return MAPPER.readTree(new Analyse().answer(request, 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isAnsweredAsComputedElsewhere(Path file) throws IOException {
        JsonNode given = MAPPER.readTree(Files.readString(file));
        JsonNode answer = answer(given.get("request").toString());

        assertTrue(answer.has("result"), answer::toString);
        assertNear(
                given.get("expected"),
                answer.get("result"),
                given.get("tolerance").doubleValue(),
                file.getFileName().toString());
    }

    /** Whatever is expected is there, numbers within the tolerance; more may be there. */
    private static void assertNear(JsonNode expected, JsonNode actual, double tolerance, String where) {
        if (expected.isNumber() && actual.isNumber()) {
            assertEquals(expected.doubleValue(), actual.doubleValue(), tolerance, where);
        } else if (expected.isObject()) {
            for (String name : expected.propertyNames()) {
                assertTrue(actual.has(name), where + " " + name);
                assertNear(expected.get(name), actual.get(name), tolerance, where + " " + name);
            }
        } else if (expected.isArray()) {
            assertEquals(expected.size(), actual.size(), where);
            for (int i = 0; i < expected.size(); i++) {
                assertNear(expected.get(i), actual.get(i), tolerance, where + " " + (i + 1));
            }
        } else {
            assertEquals(expected, actual, where);
        }
    }

    @ParameterizedTest(name = "{0} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "t-squared | values | {\"measures\": [\"a\"]}",
                "t-squared | values | {\"measures\": [\"a\", \"b\"], \"values\": [[1, 2]]}",
                "t-squared | values | {\"measures\": [\"a\", \"b\"], \"values\": [[1, 2], [1]]}",
                "t-squared | subgroups | {\"measures\": [\"a\"], \"subgroups\": [3]}",
                "t-squared | subgroups | {\"measures\": [\"a\"], \"subgroups\": [[3]]}",
                "t-squared | covariance | {\"measures\": [\"a\"], \"subgroups\": [], \"options\": {\"covariance\": \"sample\"}}",
                "t-squared | input | {\"measures\": [\"a\"], \"values\": [[1, 2, 3]]}",
                "mewma | values | {\"measures\": [\"a\"], \"subgroups\": []}",
                "mewma | h | {\"measures\": [\"a\"], \"values\": [[1]], \"options\": {\"h\": 8, \"arl\": 200}}",
                "pareto | category | {\"category\": [\"a\", \"a\"], \"count\": [1, 2]}",
                "pareto | count | {\"category\": [\"a\", \"b\"], \"count\": [1, -2]}",
                "pareto | share | {\"category\": [], \"count\": [], \"options\": {\"share\": 0}}",
                "capability | lower | {\"value\": [1, 2, 3]}",
                "capability | confidence | {\"value\": [1, 2], \"options\": {\"lower\": 1, \"confidence\": 1}}",
                "capability | input | {\"value\": [2, 2, 2], \"options\": {\"lower\": 1}}",
                "risk-adjusted-cusum | risk | {\"value\": [0, 1], \"risk\": [0.5, 1.5]}",
                "risk-adjusted-cusum | odds_ratio | {\"value\": [0], \"risk\": [0.5], \"options\": {\"odds_ratio\": 1}}",
                "vlad | value | {\"value\": [0, 2], \"risk\": [0.5, 0.5]}",
                "vlad | risk | {\"value\": [0, 1], \"risk\": [0.5]}"
            })
    void whatCannotBeAnsweredNamesWhatIsWrong(String chart, String parameter, String input) {
        JsonNode answer = answer("{\"chart\": \"" + chart + "\", \"input\": " + input + "}");

        assertEquals("bad-value", answer.path("error").path("code").asString(""), answer::toString);
        assertEquals(parameter, answer.get("error").get("parameter").stringValue(), answer::toString);
    }

    @Test
    void nothingCountedGivesNoCategories() {
        JsonNode answer = answer("{\"chart\": \"pareto\", \"input\": {\"category\": [\"a\"], \"count\": [0]}}");

        assertEquals(0, answer.get("result").get("category").size());
        assertEquals(0, answer.get("result").get("vital").intValue());
    }
}
