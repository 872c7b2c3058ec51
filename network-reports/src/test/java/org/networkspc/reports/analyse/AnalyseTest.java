package org.networkspc.reports.analyse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class AnalyseTest {
    private static final JsonMapper JSON = ConformanceCases.JSON;
    private static final Path CASES = ConformanceCases.FOLDER;

    static Stream<Path> casesOfOnePackage() throws IOException {
        return ConformanceCases.ofOnePackage().stream();
    }

    @ParameterizedTest
    @MethodSource("casesOfOnePackage")
    void everyCaseIsAnsweredWithinItsTolerance(Path file) {
        assertEquals(List.of(), ConformanceCases.differences(file), file.toString());
    }

    private static JsonNode read(Path file) {
        return ConformanceCases.read(file);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        bad-json           | line        | {
        bad-json           | line        | [1, 2]
        bad-value          | chart       | {"id": 1}
        unknown-chart      | chart       | {"id": 1, "chart": "pie", "input": {"value": [1]}}
        unsupported        | chart       | {"id": 1, "chart": "ewma", "input": {"value": [1], "options": {"of": "cusum"}}}
        unknown-analysis   | analysis    | {"id": 1, "analysis": "guess", "input": {}}
        bad-value          | stages      | {"id": 1, "analysis": "pathway", "input": {}}
        unknown-convention | convention  | {"id": 1, "chart": "i", "convention": "mine", "input": {"value": [1]}}
        unsupported        | convention  | {"id": 1, "chart": "i", "convention": "phe", "input": {"value": [1]}}
        unknown-option     | colour      | {"id": 1, "chart": "i", "input": {"value": [1], "options": {"colour": 1}}}
        unknown-option     | colour      | {"id": 1, "chart": "i", "colour": 1, "input": {"value": [1]}}
        unsupported        | lambda      | {"id": 1, "chart": "i", "input": {"value": [1], "options": {"lambda": 1}}}
        bad-value          | rule_set    | {"id": 1, "chart": "i", "input": {"value": [1], "options": {"rule_set": "mine"}}}
        bad-value          | rule_set    | {"id": 1, "chart": "i", "input": {"value": [1], "options": {"rule_set": []}}}
        bad-value          | rule_set    | {"id": 1, "chart": "i", "input": {"value": [1], "options": {"rule_set": [{"rule": "run-of-1"}]}}}
        bad-value          | rule_set    | {"id": 1, "chart": "i", "input": {"value": [1], "options": {"rule_set": [{"length": 8}]}}}
        bad-value          | rule_set    | {"id": 1, "chart": "i", "input": {"value": [1], "options": {"rule_set": ["run-of-8"]}}}
        unknown-option     | rule_set    | {"id": 1, "chart": "i", "input": {"value": [1], "options": {"rule_set": [{"rule": "trend", "colour": 1}]}}}
        bad-value          | length      | {"id": 1, "chart": "i", "input": {"value": [1], "options": {"rule_set": [{"rule": "trend", "length": 2.5}]}}}
        bad-value          | side        | {"id": 1, "chart": "i", "input": {"value": [1], "options": {"rule_set": [{"rule": "trend", "side": "left"}]}}}
        bad-value          | value       | {"id": 1, "chart": "i", "input": {"value": [1, "two"]}}
        bad-value          | value       | {"id": 1, "chart": "i", "input": {"value": [1, 1e999]}}
        bad-value          | value       | {"id": 1, "chart": "i", "input": {}}
        bad-value          | direction   | {"id": 1, "chart": "run", "input": {"value": [1], "options": {"rule_set": "sustained-run", "direction": "up"}}}
        bad-value          | run_length  | {"id": 1, "chart": "run", "input": {"value": [1], "options": {"rule_set": "sustained-run", "run_length": 1}}}
        bad-value          | input       | {"id": 1, "chart": "i"}
        bad-value          | denominator | {"id": 1, "chart": "p", "input": {"numerator": [1, 2], "denominator": [3]}}
        bad-value          | numerator   | {"id": 1, "chart": "p", "input": {"numerator": [4], "denominator": [3]}}
        bad-value          | data_type   | {"id": 1, "chart": "funnel", "input": {"org": ["A"], "numerator": [1], "denominator": [2]}}
        bad-value          | data_type   | {"id": 1, "chart": "funnel", "input": {"options": {"data_type": "XX"}}}
        bad-value          | sr_method   | {"id": 1, "chart": "funnel", "input": {"options": {"data_type": "PR", "sr_method": "CQC"}}}
        bad-value          | trim_by     | {"id": 1, "chart": "funnel", "input": {"options": {"data_type": "PR", "trim_by": 0.5}}}
        bad-value          | numerator   | {"id": 1, "chart": "funnel", "input": {"org": ["A"], "numerator": [3], "denominator": [2], "options": {"data_type": "PR"}}}
        unknown-option     | colour      | {"id": 1, "chart": "funnel", "input": {"options": {"data_type": "PR", "colour": 1}}}
        unknown-convention | convention  | {"id": 1, "chart": "funnel", "convention": "mine", "input": {"options": {"data_type": "PR"}}}
        bad-value          | numerator   | {"id": 1, "chart": "funnel", "input": {"org": ["A"], "numerator": [1e-12], "denominator": [2], "options": {"data_type": "RC"}}}
        unsupported        | convention  | {"id": 1, "chart": "ci-rate", "convention": "qcc", "input": {}}
        unknown-convention | convention  | {"id": 1, "chart": "shewhart", "convention": "mine", "input": {}}
        bad-value          | numerator   | {"id": 1, "chart": "ci-proportion", "input": {"numerator": [3], "denominator": [2]}}
        bad-value          | denominator | {"id": 1, "chart": "ci-rate", "input": {"numerator": [3], "denominator": [0]}}
        bad-value          | confidence  | {"id": 1, "chart": "ci-rate", "input": {"numerator": [3], "denominator": [1], "options": {"confidence": 95}}}
        bad-value          | population  | {"id": 1, "chart": "dsr", "input": {"group": ["A"], "events": [[1, 2]], "population": [[1]], "standard_population": [1, 1]}}
        bad-value          | events      | {"id": 1, "chart": "isr", "input": {"group": ["A"], "events": [1], "population": [[1]], "reference_events": [1], "reference_population": [1]}}
        bad-value          | rules       | {"id": 1, "chart": "shewhart", "input": {"shift": [0], "options": {"rules": ["C5"]}}}
        bad-value          | rules       | {"id": 1, "chart": "shewhart", "input": {"shift": [0]}}
        bad-value          | lambda      | {"id": 1, "chart": "ewma", "input": {"shift": [0], "options": {"designs": [{"lambda": 2, "L": 3}]}}}
        bad-value          | designs     | {"id": 1, "chart": "cusum", "input": {"shift": [0], "options": {"designs": [{"k": 0.5}]}}}
        bad-value          | arl0        | {"id": 1, "chart": "ewma", "input": {"arl0": [0.5], "options": {"lambda": [0.1]}}}
        bad-value          | freeze_after | {"id": 1, "chart": "i", "input": {"value": [1, 2], "options": {"freeze_after": 3}}}
        bad-value          | input       | {"id": 1, "chart": "i", "input": {"value": [null, 2], "options": {"freeze_after": 1}}}
        """)
    void whatCannotBeAnsweredSaysWhy(String code, String parameter, String line) {
        JsonNode answer = JSON.readTree(new Analyse().answer(line, 7));

        assertEquals(code, answer.path("error").path("code").asString());
        assertEquals(parameter, answer.path("error").path("parameter").asString());
        assertEquals(code.equals("bad-json") ? 7 : 0, answer.path("line").asInt(0));
    }

    @Test
    void aBadLineStopsNothingAndOrderIsKept() throws IOException {
        StringWriter out = new StringWriter();
        String good = "{\"id\": \"%s\", \"chart\": \"run\", \"input\": {\"value\": [3, 1, 2]}}\n";

        Analyse.run(
                new BufferedReader(new StringReader(good.formatted("a") + "nonsense\n\n" + good.formatted("b"))), out);

        List<JsonNode> answers = out.toString().lines().map(JSON::readTree).toList();
        assertEquals(3, answers.size());
        assertEquals("a", answers.get(0).get("id").asString());
        assertTrue(answers.get(1).get("id").isNull());
        assertEquals(2, answers.get(1).get("line").asInt());
        assertEquals("b", answers.get(2).get("id").asString());
    }

    @Test
    void aSetOfOnesOwnIsTestedAndNamed() {
        String request = """
            {"id": 1, "chart": "i", "input": {"value": [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 9, 8, 9],
            "options": {"rule_set": [{"rule": "run-one-side", "length": 3, "side": "high", "ties": "skip"}]}}}
            """;

        JsonNode result = JSON.readTree(new Analyse().answer(request, 1)).path("result");
        assertEquals("custom: run of 3 high", result.get("rules").stringValue());
        JsonNode found = result.get("found");
        assertEquals(1, found.size());
        assertEquals("run-of-3-high", found.get(0).get("rule").stringValue());
        assertEquals(13, found.get(0).get("at").intValue());
        assertEquals("[11,12,13]", found.get(0).get("members").toString());
        assertTrue(found.get(0).get("reference").stringValue().startsWith("Western Electric"));
    }

    @Test
    void theStandardConventionSeesAnAbsentMonthThatQicharts2Bridges() {
        JsonNode absent = read(CASES.resolve("025-i-absent-rows.json"));
        JsonNode present = read(CASES.resolve("024-i-missing-months.json"));

        assertEquals(sigma(present, "standard"), sigma(absent, "standard"));
        assertTrue(Math.abs(sigma(present, "qicharts2") - sigma(absent, "qicharts2")) > 0.1);
    }

    private static double sigma(JsonNode conformanceCase, String convention) {
        ObjectNode request = JSON.createObjectNode().put("chart", "i").put("convention", convention);
        ObjectNode input = (ObjectNode) conformanceCase.get("input").deepCopy();
        input.remove("options");
        request.set("input", input);
        return JSON.readTree(new Analyse().answer(request.toString(), 1))
                .path("result")
                .path("process_sigma")
                .doubleValue();
    }

    @ParameterizedTest
    @MethodSource("casesWithExactConstants")
    void theStandardConventionGivesTheExactConstants(Path file) {
        JsonNode expected = read(file);
        ObjectNode request = JSON.createObjectNode();
        request.set("chart", expected.get("chart"));
        ObjectNode input = (ObjectNode) expected.get("input").deepCopy();
        ((ObjectNode) input.get("options")).remove("constants");
        request.set("input", input);

        JsonNode result =
                JSON.readTree(new Analyse().answer(request.toString(), 1)).path("result");

        List<String> differences = new ArrayList<>();
        for (String key : List.of("centre", "lcl", "ucl")) {
            ConformanceCases.compare(
                    result.path(key),
                    possible(expected.get("expected").get("exact_constants").get(key), expected, key),
                    ConformanceCases.tolerance(expected),
                    key,
                    differences);
        }
        assertTrue(differences.isEmpty(), () -> file.getFileName() + ": " + differences);
    }

    /** qicharts2 draws limits of I′ charts below 0, where a rate cannot lie. */
    private static JsonNode possible(JsonNode numbers, JsonNode expected, String key) {
        if (!expected.get("chart").stringValue().equals("i-prime") || !key.equals("lcl")) {
            return numbers;
        }
        ArrayNode cut = JSON.createArrayNode();
        numbers.forEach(n -> cut.add(Math.max(0, n.doubleValue())));
        return cut;
    }

    /** Those of at least 12 points where nothing but constants differs; MR charts lose one point to the range. */
    static Stream<Path> casesWithExactConstants() throws IOException {
        return ConformanceCases.files().stream().filter(file -> {
            JsonNode one = read(file);
            JsonNode exact = one.get("expected").path("exact_constants");
            return exact.path("lcl").path(0).isNumber()
                    && one.get("input").get("period").size() > 13
                    && !file.toString().contains("absent-rows")
                    && !file.toString().contains("r-varying")
                    && !file.toString().contains("frozen")
                    && !file.toString().contains("phases");
        });
    }
}
