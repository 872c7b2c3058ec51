package org.networkspc.reports.store;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One accepted action.
 *
 * @param action what was done: {@code upload}
 * @param details its particulars, by name
 */
public record JournalEntry(Instant at, String action, Map<String, String> details) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public JournalEntry {
        details = Collections.unmodifiableMap(new TreeMap<>(details));
    }

    /** The detail of this name; empty when there is none. */
    public String detail(String name) {
        return details.getOrDefault(name, "");
    }

    String line() {
        ObjectNode node = JSON.createObjectNode().put("at", at.toString()).put("action", action);
        details.forEach(node::put);
        return JSON.writeValueAsString(node) + "\n";
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
            details.keySet().removeIf(k -> k.equals("at") || k.equals("action"));
            return Optional.of(new JournalEntry(at, action, details));
        } catch (JacksonException | DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
