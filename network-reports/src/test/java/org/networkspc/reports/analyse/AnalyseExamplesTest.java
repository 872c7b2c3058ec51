package org.networkspc.reports.analyse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.networkspc.chart.ChartType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema of {@code analyse} holds for every request and every answer, and there is an example of every form. After
 * a wanted change of answers run with {@code -Ddocs.write=true} and read what became of them.
 */
class AnalyseExamplesTest {
    private static final Path EXAMPLES = Path.of("../docs/json");
    private static final Path CASES = Path.of("../spc-core/src/test/resources/conformance");
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final JsonNode WHOLE = MAPPER.readTree(AnalyseSchema.text());
    private static final Schema REQUEST = part("request");
    private static final Schema ANSWER = part("answer");

    /** The schema of one half, with all definitions. */
    private static Schema part(String name) {
        ObjectNode schema = MAPPER.createObjectNode();
        schema.set("$schema", WHOLE.get("$schema"));
        schema.put("$ref", "#/$defs/" + name);
        schema.set("$defs", WHOLE.get("$defs"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    static List<Path> examples() throws IOException {
        return files(EXAMPLES);
    }

    static List<Path> cases() throws IOException {
        return files(CASES);
    }

    private static void assertHolds(Schema schema, JsonNode json) {
        List<Error> errors = schema.validate(json);
        assertTrue(errors.isEmpty(), () -> errors.stream().limit(5).toList().toString());
    }

    private static JsonNode answer(JsonNode request) {
        return MAPPER.readTree(new Analyse().answer(request.toString(), 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void everyExampleIsAnsweredAsThePageSays(Path file) throws IOException {
        JsonNode example = MAPPER.readTree(Files.readString(file));
        JsonNode answer = answer(example.get("request"));
        if (Boolean.getBoolean("docs.write")) {
            ObjectNode written = MAPPER.createObjectNode();
            written.set("request", example.get("request"));
            written.set("answer", answer);
            Files.writeString(
                    file,
                    MAPPER.writerWithDefaultPrettyPrinter()
                                    .writeValueAsString(written)
                                    .replace("\r", "") + "\n");
        }
        assertTrue(answer.has("result"), answer::toString);
        assertEquals(MAPPER.readTree(Files.readString(file)).get("answer"), answer);
        assertHolds(REQUEST, example.get("request"));
        assertHolds(ANSWER, answer);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theSchemaHoldsForEveryConformanceCaseAndItsAnswer(Path file) throws IOException {
        JsonNode given = MAPPER.readTree(Files.readString(file));
        if (!given.path("source").path("package").asString("").equals("several")) {
            ObjectNode request = MAPPER.createObjectNode();
            request.set("id", given.get("id"));
            request.set("chart", given.get("chart"));
            request.set("input", given.get("input"));
            assertHolds(REQUEST, request);
            assertHolds(ANSWER, answer(request));
        }
    }

    @Test
    void everyChartOfTheSchemaAndTheCatalogueHasAnExample() throws IOException {
        Set<String> codes =
                Arrays.stream(ChartType.values()).map(ChartType::code).collect(Collectors.toCollection(TreeSet::new));
        JsonNode request = WHOLE.get("$defs").get("request").get("properties");
        request.get("chart").get("enum").forEach(code -> codes.add(code.stringValue()));
        Set<String> shown = examples().stream()
                .map(file -> file.getFileName().toString().replace(".json", ""))
                .collect(Collectors.toCollection(TreeSet::new));

        codes.removeAll(shown);
        assertEquals(Set.of(), codes);
    }

    @Test
    void whatTheSchemaDoesNotKnowIsRefusedByBoth() {
        for (String line : List.of(
                "{\"chart\": \"pie\", \"input\": {}}",
                "{\"chart\": \"i\", \"input\": {\"value\": [1, 2], \"options\": {\"smooth\": true}}}",
                "{\"chart\": \"p\", \"input\": {\"value\": [1, 2]}}",
                "{\"chart\": \"i\", \"convention\": \"mine\", \"input\": {\"value\": [1, 2]}}",
                "{\"chart\": \"i\", \"input\": {\"value\": [\"high\"]}}")) {
            JsonNode request = MAPPER.readTree(line);
            JsonNode answer = answer(request);

            assertTrue(!REQUEST.validate(request).isEmpty(), line);
            assertTrue(answer.has("error"), line);
            assertHolds(ANSWER, answer);
        }
    }

    @Test
    void anAnswerToALineThatCannotBeReadHoldsToo() {
        assertHolds(ANSWER, MAPPER.readTree(new Analyse().answer("no json", 7)));
    }
}
