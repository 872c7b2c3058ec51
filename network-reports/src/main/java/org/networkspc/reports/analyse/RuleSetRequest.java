package org.networkspc.reports.analyse;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.networkspc.rule.Gaps;
import org.networkspc.rule.RuleChoice;
import org.networkspc.rule.RuleSet;
import org.networkspc.rule.Side;
import org.networkspc.rule.Ties;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A rule set of one's own: an array of {@code {rule, length, beyond, side, ties, missing}}. */
final class RuleSetRequest {
    private static final Set<String> KEYS = Set.of("rule", "length", "beyond", "side", "ties", "missing");
    private static final Map<String, Side> SIDES =
            Map.of("both", Side.BOTH, "high", Side.HIGH, "above", Side.HIGH, "low", Side.LOW, "below", Side.LOW);

    private RuleSetRequest() {}

    static RuleSet of(List<JsonNode> entries) {
        List<RuleChoice> choices = entries.stream().map(RuleSetRequest::choice).toList();
        try {
            return RuleSet.custom(choices);
        } catch (IllegalArgumentException e) {
            throw new Refusal(Refusal.Code.BAD_VALUE, "rule_set", "rule_set: " + String.valueOf(e.getMessage()));
        }
    }

    private static RuleChoice choice(JsonNode entry) {
        if (!(entry instanceof ObjectNode object)) {
            throw Refusal.badValue("rule_set", "hold objects with a rule", entry);
        }
        for (String key : object.propertyNames()) {
            if (!KEYS.contains(key)) {
                throw new Refusal(Refusal.Code.UNKNOWN_OPTION, "rule_set", "a rule has no \"" + key + "\"");
            }
        }
        return new RuleChoice(
                text(object, "rule").orElseThrow(() -> Refusal.badValue("rule_set", "name a rule", entry)),
                length(object),
                object.has("beyond")
                        ? OptionalDouble.of(Options.number("beyond", object.get("beyond")))
                        : OptionalDouble.empty(),
                one(object, "side", SIDES).orElse(Side.BOTH),
                one(object, "ties", Map.of("skip", Ties.SKIP, "break", Ties.BREAK, "below", Ties.BELOW)),
                one(object, "missing", Map.of("skip", Gaps.SKIP, "break", Gaps.BREAK)));
    }

    private static OptionalInt length(ObjectNode object) {
        if (!object.has("length")) {
            return OptionalInt.empty();
        }
        double length = Options.number("length", object.get("length"));
        if (length != Math.rint(length) || Math.abs(length) > Integer.MAX_VALUE) {
            throw Refusal.badValue("length", "be a whole number", object.get("length"));
        }
        return OptionalInt.of((int) length);
    }

    private static Optional<String> text(ObjectNode object, String name) {
        JsonNode found = object.get(name);
        if (found == null || found.isNull()) {
            return Optional.empty();
        }
        if (!found.isString()) {
            throw Refusal.badValue(name, "be a text", found);
        }
        return Optional.of(found.stringValue());
    }

    private static <T> Optional<T> one(ObjectNode object, String name, Map<String, T> words) {
        Optional<String> text = text(object, name);
        Optional<T> found = text.flatMap(t -> Optional.ofNullable(words.get(t.toLowerCase(Locale.ROOT))));
        if (text.isPresent() && found.isEmpty()) {
            throw Refusal.badValue(
                    name,
                    "be one of "
                            + String.join(", ", words.keySet().stream().sorted().toList()),
                    text.get());
        }
        return found;
    }
}
