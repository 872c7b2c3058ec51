package org.networkspc.reports.store;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One accepted action.
 *
 * @param action what was done, such as {@code upload}
 * @param details its particulars, by name; {@code at}, {@code action} and {@code before} are taken
 */
public record JournalEntry(Instant at, String action, Map<String, String> details) {
    /** Name of the detail that says who did it, as far as the service knows. */
    public static final String BY = "by";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BEFORE = "before";
    private static final Set<String> TAKEN = Set.of("at", "action", BEFORE);

    public JournalEntry {
        details = Collections.unmodifiableMap(new TreeMap<>(details));
        if (details.keySet().stream().anyMatch(TAKEN::contains)) {
            throw new IllegalArgumentException("details must not be named " + TAKEN + ", was " + details.keySet());
        }
    }

    /** The detail of this name; empty when there is none. */
    public String detail(String name) {
        return details.getOrDefault(name, "");
    }

    /** The line without its line break, naming the SHA-256 of the line before it. */
    String line(String before) {
        ObjectNode node = JSON.createObjectNode().put("at", at.toString()).put("action", action);
        details.forEach(node::put);
        return JSON.writeValueAsString(node.put(BEFORE, before));
    }

    /** Reads a line back; empty when it is not whole. */
    static Optional<JournalEntry> of(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            if (!node.isObject() || !node.has("at") || !node.has("action")) {
                return Optional.empty();
            }
            Map<String, String> details = new TreeMap<>();
            node.properties().forEach(p -> details.put(p.getKey(), p.getValue().asString()));
            Instant at = Instant.parse(details.getOrDefault("at", ""));
            String action = details.getOrDefault("action", "");
            details.keySet().removeAll(TAKEN);
            return Optional.of(new JournalEntry(at, action, details));
        } catch (JacksonException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The SHA-256 a line names as that of the line before it; empty when it names none. */
    static Optional<String> before(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            return Optional.ofNullable(node.get(BEFORE)).map(JsonNode::asString);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
