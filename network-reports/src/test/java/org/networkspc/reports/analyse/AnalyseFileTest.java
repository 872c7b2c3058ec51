package org.networkspc.reports.analyse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Rows in a file give the answer that the same rows in the request give. */
class AnalyseFileTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    private static JsonNode answer(ObjectNode request) throws IOException {
        StringWriter out = new StringWriter();
        Analyse.run(new BufferedReader(new StringReader(request.toString())), out);
        return JSON.readTree(out.toString());
    }

    private ObjectNode fileRequest(String layout) {
        ObjectNode request = (ObjectNode) JSON.readTree(
                "{\"id\": 1, \"analysis\": \"pool\", \"input\": {\"options\": {\"kind\": \"proportion\"}}}");
        ObjectNode input = (ObjectNode) request.get("input");
        input.put("file", folder.resolve("rows.csv").toString());
        input.set("layout", JSON.readTree(layout));
        return request;
    }

    private static final String LAYOUT =
            "{\"member\": \"Org\", \"period\": \"Month\", \"numerator\": \"Seen\", \"denominator\": \"Seen + Not"
                    + " seen\"}";

    @Test
    void theSameRowsGiveTheSameAnswer() throws IOException {
        ObjectNode inline = fileRequest(LAYOUT);
        ObjectNode rows = ((ObjectNode) inline.get("input"))
                .remove(java.util.List.of("file", "layout"))
                .putObject("rows");
        ArrayNode member = rows.putArray("member");
        ArrayNode period = rows.putArray("period");
        ArrayNode numerator = rows.putArray("numerator");
        ArrayNode denominator = rows.putArray("denominator");
        StringBuilder csv = new StringBuilder("Extract\n\nOrg;Month;Seen;Not seen\n");
        for (int i = 0; i < 60; i++) {
            String month = (2022 + i / 3 / 12) + "-" + String.format(java.util.Locale.ROOT, "%02d", i / 3 % 12 + 1);
            int seen = 40 + i * 7 % 13;
            csv.append("O" + i % 3 + ";" + month + ";" + seen + ";" + (60 + i % 5) + "\n");
            member.add("O" + i % 3);
            period.add(month);
            numerator.add(seen);
            denominator.add(seen + 60 + i % 5);
        }
        csv.append("O1;2022-05;many;3\n").append("Total;2022-05;100;100\n");
        Files.writeString(folder.resolve("rows.csv"), csv);

        JsonNode file = answer(fileRequest(LAYOUT)).path("result");
        JsonNode account = file.path("file");
        assertEquals(
                "62 60 1 1",
                account.path("read") + " " + account.path("accepted") + " " + account.path("excluded") + " "
                        + account.path("refused"));
        assertTrue(account.path("problems").get(0).stringValue().startsWith("Line 64, column Seen"), account::toString);
        assertEquals(answer(inline).path("result"), ((ObjectNode) file).without("file"));
    }

    static Stream<List<String>> examples() throws IOException {
        return NetworkAnalysesTest.examples(true);
    }

    @Test
    void thePageHasAnExampleOfEachAnalysisThatTakesAFile() throws IOException {
        assertEquals(
                List.of("pool", "bright-spots", "equity-gap", "change"),
                examples()
                        .map(pair -> JSON.readTree(pair.get(0)).path("analysis").asString())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void thePagesExamplesAreAnsweredAsItSays(List<String> pair) throws IOException {
        JsonNode want = JSON.readTree(pair.get(1));
        NetworkAnalysesTest.assertHolds(
                want.path("result"), answer(inDocs(pair.get(0))).path("result"), "result");
    }

    private static ObjectNode inDocs(String line) {
        ObjectNode request = (ObjectNode) JSON.readTree(line);
        ObjectNode input = (ObjectNode) request.get("input");
        input.put("file", "../" + input.get("file").stringValue());
        return request;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theirRowsGiveTheSameAnswer(List<String> pair) throws IOException {
        ObjectNode inline = inDocs(pair.get(0));
        ObjectNode input = (ObjectNode) inline.get("input");
        if (inline.path("analysis").stringValue().equals("change")) {
            for (String window : List.of("before", "after")) {
                JsonNode of = input.get(window);
                input.set(
                        window,
                        totals(of.get("from").stringValue(), of.get("to").stringValue()));
            }
        } else {
            input.set("rows", extract(!inline.path("analysis").stringValue().equals("bright-spots")));
            if (inline.path("analysis").stringValue().equals("pool")) {
                ((ObjectNode) input.get("options")).putArray("strata").add("area");
            }
        }
        input.remove(List.of("file", "layout"));
        JsonNode file = answer(inDocs(pair.get(0))).path("result");
        NetworkAnalysesTest.assertHolds(answer(inline).path("result"), ((ObjectNode) file).without("file"), "result");
    }

    /** Member, month, area, seen and not seen of every row of the page's file but the total. */
    private static List<String[]> lines() throws IOException {
        return Files.readAllLines(Path.of("../docs/json/extract.csv")).stream()
                .skip(2)
                .filter(line -> !line.startsWith("Total"))
                .map(line -> line.split(";", -1))
                .toList();
    }

    /** @param areas whether the groups stand apart, or are added up */
    private static ObjectNode extract(boolean areas) throws IOException {
        ObjectNode rows = JSON.createObjectNode();
        List.of("member", "period", "area", "numerator", "denominator").forEach(rows::putArray);
        Map<String, int[]> sums = new LinkedHashMap<>();
        for (String[] line : lines()) {
            int seen = Integer.parseInt(line[3]);
            String key = line[0] + ";" + line[1] + (areas ? ";" + line[2] : "");
            int[] sum = sums.computeIfAbsent(key, k -> new int[2]);
            sum[0] += seen;
            sum[1] += seen + Integer.parseInt(line[4]);
        }
        sums.forEach((key, sum) -> {
            String[] of = key.split(";", -1);
            ((ArrayNode) rows.get("member")).add(of[0]);
            ((ArrayNode) rows.get("period")).add(of[1]);
            ((ArrayNode) rows.get("area")).add(areas ? of[2] : "");
            ((ArrayNode) rows.get("numerator")).add(sum[0]);
            ((ArrayNode) rows.get("denominator")).add(sum[1]);
        });
        return areas ? rows : rows.without("area");
    }

    private static ArrayNode totals(String from, String to) throws IOException {
        Map<String, int[]> sums = new TreeMap<>();
        for (String[] line : lines()) {
            if (line[1].compareTo(from) >= 0 && line[1].compareTo(to) <= 0) {
                int[] sum = sums.computeIfAbsent(line[0], k -> new int[2]);
                sum[0] += Integer.parseInt(line[3]);
                sum[1] += Integer.parseInt(line[3]) + Integer.parseInt(line[4]);
            }
        }
        ArrayNode totals = JSON.createArrayNode();
        sums.forEach((member, sum) -> totals.addObject()
                .put("member", member)
                .put("numerator", sum[0])
                .put("denominator", sum[1]));
        return totals;
    }

    @Test
    void whatIsWrongIsRefusedByName() throws IOException {
        Files.writeString(folder.resolve("rows.csv"), "Org,Month,Seen\n");
        assertRefused("file", LAYOUT);
        assertRefused("layout", "[]");
        assertRefused("period", "{\"member\": \"Org\"}");
        assertRefused("colour", "{\"member\": \"Org\", \"period\": \"Month\", \"colour\": \"Red\"}");
        Files.delete(folder.resolve("rows.csv"));
        assertRefused("file", LAYOUT);
    }

    private void assertRefused(String parameter, String layout) throws IOException {
        JsonNode error = answer(fileRequest(layout)).path("error");
        assertEquals(parameter, error.path("parameter").asString(""), error::toString);
    }

    @Test
    void aServiceNeverReadsAFileOfItsMachine() throws IOException {
        Files.writeString(folder.resolve("rows.csv"), "Org,Month,Seen,Not seen\nA,2024-01,1,2\n");
        JsonNode answer = JSON.readTree(new Analyse().answer(fileRequest(LAYOUT).toString(), 1));
        assertEquals("unsupported", answer.path("error").path("code").asString(""));
    }
}
