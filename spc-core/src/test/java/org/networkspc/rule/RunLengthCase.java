package org.networkspc.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A table of run lengths computed elsewhere. */
record RunLengthCase(JsonNode json) {

    static RunLengthCase read(String name) {
        try (InputStream in = Objects.requireNonNull(
                RunLengthCase.class.getResourceAsStream("/conformance/" + name + ".json"), name)) {
            return new RunLengthCase(new ObjectMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode at(String pointer) {
        return json.at(pointer);
    }

    List<Double> shifts() {
        return numbers(at("/input/shift"));
    }

    static List<Double> numbers(JsonNode array) {
        List<Double> numbers = new ArrayList<>();
        array.forEach(number -> numbers.add(number.asDouble()));
        return numbers;
    }
}
