package org.networkspc.reports.analyse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
            "{\"member\": \"Org\", \"period\": \"Month\", \"numerator\": \"Seen\", \"denominator\": \"Seen + Not seen\"}";

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
