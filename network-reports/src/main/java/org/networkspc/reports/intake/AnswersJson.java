package org.networkspc.reports.intake;

import java.util.Map;
import java.util.TreeMap;
import org.networkspc.reports.ingest.FileAnswers;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** FileAnswers as a JSON object of texts. */
public final class AnswersJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AnswersJson() {}

    public static String of(FileAnswers answers) {
        ObjectNode node = JSON.createObjectNode();
        answers.given().forEach(node::put);
        return JSON.writeValueAsString(node);
    }

    /** @throws IllegalArgumentException when the text is no JSON object of texts */
    public static FileAnswers parse(String json) {
        if (json.isBlank()) {
            return FileAnswers.NONE;
        }
        Map<String, String> given = new TreeMap<>();
        try {
            JsonNode node = JSON.readTree(json);
            if (!node.isObject()) {
                throw new IllegalArgumentException("answers must be a JSON object, was " + node.getNodeType());
            }
            node.properties().forEach(p -> given.put(p.getKey(), p.getValue().asString("")));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("answers must be a JSON object, was no JSON", e);
        }
        return new FileAnswers(given);
    }
}
