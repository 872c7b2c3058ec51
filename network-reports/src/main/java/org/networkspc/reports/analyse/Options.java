package org.networkspc.reports.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The options of a request, read strictly: what is not known is refused, never passed over. */
final class Options {
    private final ObjectNode node;

    private Options(ObjectNode node) {
        this.node = node;
    }

    /** The options of this input; {@code supported} ones are read, {@code known} ones refused as not supported yet. */
    static Options of(ObjectNode input, Set<String> supported, Set<String> known) {
        JsonNode options = input.get("options");
        if (options == null || options.isNull()) {
            return new Options(Json.object());
        }
        if (!(options instanceof ObjectNode object)) {
            throw Refusal.badValue("options", "be an object", options);
        }
        for (String name : object.propertyNames()) {
            if (!supported.contains(name)) {
                throw known.contains(name)
                        ? Refusal.unsupported(name, object.get(name))
                        : new Refusal(Refusal.Code.UNKNOWN_OPTION, name, "there is no option \"" + name + "\"");
            }
        }
        return new Options(object);
    }

    /** The options of this input for who reads some of them only; the rest is checked by another reader. */
    static Options any(ObjectNode input) {
        return input.get("options") instanceof ObjectNode object ? new Options(object) : new Options(Json.object());
    }

    private Optional<JsonNode> get(String name) {
        return Optional.ofNullable(node.get(name)).filter(n -> !n.isNull());
    }

    boolean has(String name) {
        return get(name).isPresent();
    }

    OptionalDouble number(String name) {
        Optional<JsonNode> found = get(name);
        return found.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(number(name, found.get()));
    }

    static double number(String name, JsonNode node) {
        double number = node.isNumber() ? node.doubleValue() : Double.NaN;
        if (!Double.isFinite(number)) {
            throw Refusal.badValue(name, "be a finite number", node);
        }
        return number;
    }

    Optional<Boolean> flag(String name) {
        Optional<JsonNode> found = get(name);
        if (found.isPresent() && !found.get().isBoolean()) {
            throw Refusal.badValue(name, "be true or false", found.get());
        }
        return found.map(JsonNode::booleanValue);
    }

    Optional<String> text(String name) {
        Optional<JsonNode> found = get(name);
        if (found.isPresent() && !found.get().isString()) {
            throw Refusal.badValue(name, "be a text", found.get());
        }
        return found.map(JsonNode::stringValue);
    }

    /** A point number from 1 to {@code points}. */
    OptionalInt point(String name, int points) {
        Optional<JsonNode> found = get(name);
        return found.isEmpty() ? OptionalInt.empty() : OptionalInt.of(point(name, found.get(), points));
    }

    /** Point numbers from 1 to {@code points}, in rising order; a single number will do. */
    List<Integer> points(String name, int points) {
        List<Integer> numbers = new ArrayList<>();
        get(name).ifPresent(found -> {
            if (found.isArray()) {
                found.forEach(n -> numbers.add(point(name, n, points)));
            } else {
                numbers.add(point(name, found, points));
            }
        });
        return numbers.stream().sorted().distinct().toList();
    }

    private static int point(String name, JsonNode node, int points) {
        double number = number(name, node);
        if (number != Math.rint(number) || number < 1 || number > points) {
            throw Refusal.badValue(name, "be a point from 1 to " + points, node);
        }
        return (int) number;
    }

    /** The entries of an array; a single entry will do. */
    List<JsonNode> list(String name) {
        return get(name)
                .map(found -> found.isArray() ? Columns.list(found) : List.of(found))
                .orElse(List.of());
    }

    /** The entries of an array; none where the option is something else. */
    Optional<List<JsonNode>> array(String name) {
        return get(name).filter(JsonNode::isArray).map(Columns::list);
    }

    /** One of these words. */
    Optional<String> word(String name, List<String> words) {
        Optional<String> found = text(name);
        if (found.isPresent() && !words.contains(found.get())) {
            throw Refusal.badValue(name, "be one of " + String.join(", ", words), found.get());
        }
        return found;
    }

    Optional<ObjectNode> object(String name) {
        Optional<JsonNode> found = get(name);
        if (found.isPresent() && !found.get().isObject()) {
            throw Refusal.badValue(name, "be an object", found.get());
        }
        return found.map(ObjectNode.class::cast);
    }
}
