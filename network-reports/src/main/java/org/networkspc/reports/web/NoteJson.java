package org.networkspc.reports.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.networkspc.measure.Annotation;
import org.networkspc.measure.ChangeIdea;
import org.networkspc.measure.Direction;
import org.networkspc.measure.Posting;
import org.networkspc.measure.Prediction;
import org.networkspc.measure.Stratum;
import org.networkspc.reports.store.Content;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people write beside the numbers, as JSON: the same names in and out, as the columns of files have them. */
final class NoteJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LARGEST = 64 * 1024;
    private static final int LONGEST_ID = 100;
    private static final int MADE_ID = 12;
    private static final String BETWEEN = ";";

    private NoteJson() {}

    static Map<String, Object> of(ChangeIdea idea) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", idea.id());
        json.put("idea", idea.text());
        json.put("members", idea.memberIds());
        json.put("strata", idea.where().strata().stream().map(NoteJson::of).toList());
        json.put("measures", idea.measureIds());
        idea.prediction().ifPresent(p -> json.put("direction", direction(p)));
        idea.prediction()
                .map(Prediction::effect)
                .filter(OptionalDouble::isPresent)
                .ifPresent(e -> json.put("effect", e.getAsDouble()));
        json.put("from", day(idea.from()));
        idea.course().implemented().ifPresent(d -> json.put("implemented", day(d)));
        idea.course().decided().ifPresent(d -> json.put("decided", day(d)));
        json.put("outcome", idea.outcome().name().toLowerCase(Locale.ROOT));
        json.put("recorded", day(idea.recorded()));
        json.put("learned", idea.learned());
        return json;
    }

    static Map<String, Object> of(Annotation note) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", note.id());
        json.put("words", note.words());
        json.put("measure", note.measureId());
        json.put("member", note.memberId());
        json.put("on", day(note.on()));
        return json;
    }

    /** @param named whether members are named to each other */
    static Map<String, Object> of(Posting note, boolean named) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", note.id());
        if (named) {
            json.put("member", note.memberId());
        }
        json.put("words", note.words());
        if (named) {
            json.put("by", note.by());
        }
        json.put("on", day(note.on()));
        return json;
    }

    static String direction(Prediction prediction) {
        return prediction.direction() == Direction.NEUTRAL
                ? "no change"
                : prediction.direction().name().toLowerCase(Locale.ROOT);
    }

    private static String of(Stratum stratum) {
        return stratum.dimension() + ": " + stratum.category();
    }

    private static String day(LocalDate day) {
        return day.toString();
    }

    /** The members of one JSON object as texts, lists joined by semicolons; an id is made from them when there is none. */
    static Map<String, String> fields(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new Refused(413, "A note is a few sentences; this is more than {0} KiB.", LARGEST / 1024);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        object(bytes).properties().forEach(p -> fields.put(p.getKey(), text(p.getKey(), p.getValue())));
        return withId(fields);
    }

    /** Without an id, one made from the content, so that a repeated attempt changes nothing. */
    static Map<String, String> withId(Map<String, String> fields) {
        String given = fields.getOrDefault("id", "").strip();
        if (given.length() > LONGEST_ID) {
            throw refused("id", "be at most " + LONGEST_ID + " characters", given.substring(0, LONGEST_ID) + "…");
        }
        Map<String, String> whole = new LinkedHashMap<>(fields);
        whole.put("id", given.isEmpty() ? made(fields) : given);
        return whole;
    }

    private static String made(Map<String, String> fields) {
        return Content.of(fields.toString().getBytes(StandardCharsets.UTF_8))
                .sha256()
                .substring(0, MADE_ID);
    }

    private static JsonNode object(byte[] bytes) {
        try {
            JsonNode sent = JSON.readTree(bytes);
            if (sent.isObject()) {
                return sent;
            }
        } catch (JacksonException e) {
            throw new Refused(400, "The body could not be read as JSON. Send one object.");
        }
        throw new Refused(400, "The body must be one JSON object.");
    }

    private static String text(String name, JsonNode node) {
        if (node.isNull()) {
            return "";
        }
        if (node.isArray()) {
            List<String> texts = new ArrayList<>();
            for (JsonNode each : node) {
                if (!each.isString() || each.asString().contains(BETWEEN)) {
                    throw refused(name, "be a list of texts without semicolons", each.toString());
                }
                texts.add(each.asString());
            }
            return String.join(BETWEEN, texts);
        }
        if (node.isString() || node.isNumber()) {
            return node.asString();
        }
        throw refused(name, "be a text", node.toString());
    }

    private static Refused refused(String name, String rule, String was) {
        return new Refused(422, "{0} must {1}, was \"{2}\". Nothing was changed.", name, rule, was);
    }
}
