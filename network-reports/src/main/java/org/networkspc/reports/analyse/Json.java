package org.networkspc.reports.analyse;

import java.util.List;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How this package reads and writes JSON: strict in, the same digits on every machine out. */
final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** A number, or null where it is not finite. */
    static void put(ObjectNode object, String name, double number) {
        if (Double.isFinite(number)) {
            object.put(name, number);
        } else {
            object.putNull(name);
        }
    }

    static void add(ArrayNode array, double number) {
        if (Double.isFinite(number)) {
            array.add(number);
        } else {
            array.addNull();
        }
    }

    static void put(ObjectNode object, String name, List<Double> numbers) {
        ArrayNode array = object.putArray(name);
        numbers.forEach(number -> add(array, number));
    }

    static void putFlags(ObjectNode object, String name, List<Boolean> flags) {
        ArrayNode array = object.putArray(name);
        flags.forEach(array::add);
    }

    static void putWords(ObjectNode object, String name, List<String> words) {
        ArrayNode array = object.putArray(name);
        words.forEach(array::add);
    }
}
