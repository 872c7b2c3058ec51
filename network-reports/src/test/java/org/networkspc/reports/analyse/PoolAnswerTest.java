package org.networkspc.reports.analyse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PoolAnswerTest {
    private static final JsonMapper JSON = new JsonMapper();

    /** Three members, four months; B has no third month, C begins in the third. */
    private static final String GOLDEN = """
            {"member": ["A", "A", "A", "A", "B", "B", "B", "C", "C"],
             "period": ["2024-01", "2024-02", "2024-03", "2024-04", "2024-01", "2024-02", "2024-04", "2024-03", "2024-04"],
             "numerator": [80, 84, 78, 90, 30, 28, 33, 45, 52],
             "denominator": [100, 105, 100, 108, 40, 35, 40, 75, 80]}""";

    private static JsonNode answer(String rows, String options) {
        String line = "{\"id\": 1, \"analysis\": \"pool\", \"input\": {\"rows\": %s, \"options\": %s}}"
                .formatted(rows.replace("\n", ""), options);
        return JSON.readTree(new Analyse().answer(line, 1));
    }

    private static JsonNode result(String rows, String options) {
        JsonNode answer = answer(rows, options);
        assertTrue(answer.has("result"), answer::toString);
        return answer.get("result");
    }

    private static List<String> words(JsonNode array) {
        List<String> words = new ArrayList<>();
        array.forEach(one -> words.add(one.asString()));
        return words;
    }

    private static void assertNumbers(List<Double> want, JsonNode got) {
        assertEquals(want.size(), got.size());
        for (int i = 0; i < want.size(); i++) {
            assertEquals(want.get(i), got.get(i).doubleValue(), 1e-11);
        }
    }

    @Test
    void theLikeForLikeLineIsTheFitStandardisedToOneMix() {
        JsonNode result = result(GOLDEN, "{\"kind\": \"proportion\", \"link\": \"identity\"}");

        assertNumbers(List.of(0.746356999446, 0.759949075242, 0.736579922752, 0.790419574834), result.get("value"));
        assertNumbers(List.of(110.0, 112.0, 123.0, 175.0), result.get("numerator"));
        assertNumbers(List.of(140.0, 140.0, 175.0, 228.0), result.get("denominator"));
        assertEquals(List.of("2024-01-01", "2024-02-01", "2024-03-01", "2024-04-01"), words(result.get("period")));
        assertEquals("[2,2,2,3]", result.get("reported").toString());
        assertEquals("[2,2,3,3]", result.get("expected").toString());
        assertEquals("like-for-like", result.get("pooling").asString());
        assertEquals("identity", result.get("link").asString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            proportion | log   | log      | 0.747363585932 | 0.760264594582 | 0.735118041873 | 0.791215251028
            rate       | auto  | log      | 0.747363585932 | 0.760264594582 | 0.735118041873 | 0.791215251028
            proportion | logit | logit    | 0.744012925058 | 0.759001441227 | 0.739044987704 | 0.789051344380
            proportion | auto  | identity | 0.746356999446 | 0.759949075242 | 0.736579922752 | 0.790419574834
            """)
    void theLinkIsTheOneAskedForOrTheOneThatSuits(
            String kind, String link, String taken, double one, double two, double three, double four) {
        JsonNode result = result(GOLDEN, "{\"kind\": \"%s\", \"link\": \"%s\"}".formatted(kind, link));

        assertNumbers(List.of(one, two, three, four), result.get("value"));
        assertEquals(taken, result.get("link").asString());
    }

    @Test
    void theOtherWaysAddAndAverage() {
        JsonNode reported = result(GOLDEN, "{\"kind\": \"rate\", \"pooling\": \"as-reported\"}");
        JsonNode equal = result(GOLDEN, "{\"kind\": \"rate\", \"pooling\": \"equal-members\"}");

        assertNumbers(List.of(110.0 / 140, 112.0 / 140, 123.0 / 175, 175.0 / 228), reported.get("value"));
        assertNumbers(
                List.of(0.775, 0.8, (0.78 + 0.6) / 2, (90.0 / 108 + 33.0 / 40 + 52.0 / 80) / 3), equal.get("value"));
        assertEquals(List.of("complete", "complete", "provisional", "complete"), words(reported.get("standing")));
        assertEquals("provisional", reported.at("/cautions/0/code").asString());
    }

    @Test
    void aMonthThatNobodyReportedIsAGapAndNotZero() {
        JsonNode result = result(
                "{\"member\": [\"A\", \"A\", \"A\"], \"period\": [\"2024-01-15\", \"2024-02-01\", \"2024-04-30\"],"
                        + " \"numerator\": [1, null, 0], \"denominator\": [2, 4, 5]}",
                "{\"kind\": \"proportion\", \"pooling\": \"as-reported\"}");

        assertEquals("[0.5,null,null,0.0]", result.get("value").toString());
        assertEquals("[1.0,null,null,0.0]", result.get("numerator").toString());
        assertEquals("[1,0,0,1]", result.get("reported").toString());
        assertEquals(List.of("complete", "gap", "gap", "complete"), words(result.get("standing")));
        assertEquals("missing-periods", result.at("/cautions/0/code").asString());
    }

    @Test
    void membersAreExpectedFromJoiningToLeaving() {
        JsonNode result = result(
                GOLDEN,
                "{\"kind\": \"proportion\", \"members\": [{\"member\": \"C\", \"joins\": \"2024-02-01\"},"
                        + " {\"member\": \"B\", \"leaves\": \"2024-04\"}, {\"member\": \"D\"}]}");

        assertEquals("[2,3,3,2]", result.get("expected").toString());
        assertEquals("[2,2,2,2]", result.get("reported").toString());
    }

    @Test
    void strataOfOneDimensionAddUpToTheMember() {
        JsonNode result = result(
                "{\"member\": [\"A\", \"A\"], \"period\": [\"2024-01\", \"2024-01\"], \"area\": [\"N\", \"S\"],"
                        + " \"numerator\": [1, 3], \"denominator\": [4, 4]}",
                "{\"kind\": \"proportion\", \"strata\": [\"area\"]}");

        assertEquals("[0.5]", result.get("value").toString());
    }

    @Test
    void countsAddUpAndSingleValuesAreAveraged() {
        String rows = "{\"member\": [\"A\", \"B\"], \"period\": [\"2024\", \"2024\"], \"value\": [3, 5]}";

        JsonNode counts = result(rows, "{\"kind\": \"count\", \"cadence\": \"year\"}");
        JsonNode values = result(rows, "{\"kind\": \"measurement\", \"cadence\": \"year\", \"link\": \"auto\"}");

        assertEquals("[8.0]", counts.get("value").toString());
        assertEquals("[8.0]", counts.get("numerator").toString());
        assertEquals("[null]", counts.get("denominator").toString());
        assertEquals("[4.0]", values.get("value").toString());
        assertEquals("equal-members", values.get("pooling").asString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            bad-value      | link        | logit          | {"kind": "rate", "link": "logit"}
            bad-value      | link        | log            | {"kind": "rate", "link": "log", "pooling": "as-reported"}
            bad-value      | link        | identity       | {"kind": "count", "link": "identity", "pooling": "like-for-like"}
            bad-value      | link        | probit         | {"kind": "rate", "link": "probit"}
            bad-value      | kind        | missing        | {}
            bad-value      | kind        | between        | {"kind": "between"}
            bad-value      | pooling     | equal-members  | {"kind": "count", "pooling": "equal-members"}
            bad-value      | pooling     | as-reported    | {"kind": "measurement", "pooling": "as-reported"}
            bad-value      | cadence     | fortnight      | {"kind": "rate", "cadence": "fortnight"}
            unknown-option | colour      | colour         | {"kind": "rate", "colour": "blue"}
            unknown-option | since       | since          | {"kind": "rate", "members": [{"member": "A", "since": "2024"}]}
            bad-value      | leaves      | 2023-01-01     | {"kind": "rate", "members": [{"member": "A", "joins": "2024", "leaves": "2023"}]}
            bad-value      | members     | A              | {"kind": "rate", "members": [{"member": "A"}, {"member": "A"}]}
            bad-value      | area        | missing        | {"kind": "rate", "strata": ["area"]}
            """)
    void whatCannotBePooledSaysWhichOptionAndValue(String code, String parameter, String value, String options) {
        String rows = GOLDEN.substring(0, GOLDEN.length() - 1) + ", \"value\": [1, 2, 3, 4, 5, 6, 7, 8, 9]}";

        JsonNode error = answer(rows, options).path("error");

        assertEquals(code, error.path("code").asString());
        assertEquals(parameter, error.path("parameter").asString());
        assertTrue(error.path("message").asString().contains(value), error::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            bad-value      | period      | {"member": ["A"], "period": ["January"], "numerator": [1], "denominator": [2]}
            bad-value      | period      | {"member": ["A"], "period": ["-999999999-01-01"], "numerator": [1], "denominator": [2]}
            bad-value      | period      | {"member": ["A", "A"], "period": ["0001", "2024"], "numerator": [1, 1], "denominator": [2, 2]}
            bad-value      | denominator | {"member": ["A"], "period": ["2024-01"], "numerator": [1], "denominator": []}
            bad-value      | numerator   | {"member": ["A"], "period": ["2024-01"], "numerator": [3], "denominator": [2]}
            bad-value      | numerator   | {"member": ["A"], "period": ["2024-01"], "numerator": [-1], "denominator": [2]}
            bad-value      | member      | {"member": [], "period": [], "numerator": [], "denominator": []}
            unknown-option | region      | {"member": ["A"], "period": ["2024-01"], "numerator": [1], "denominator": [2], "region": ["N"]}
            """)
    void rowsThatCannotBeReadSayWhichArray(String code, String parameter, String rows) {
        JsonNode error = answer(rows, "{\"kind\": \"proportion\"}").path("error");

        assertEquals(code, error.path("code").asString());
        assertEquals(parameter, error.path("parameter").asString());
    }
}
