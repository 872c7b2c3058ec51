package org.networkspc.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A case of numbers computed elsewhere: its input, what is expected, and how closely. */
record ConformanceCase(JsonNode json) {

    static ConformanceCase read(String name) {
        try (InputStream in = ConformanceCase.class.getResourceAsStream("/conformance/" + name + ".json")) {
            return new ConformanceCase(new JsonMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode input() {
        return json.get("input");
    }

    JsonNode options() {
        return input().get("options");
    }

    JsonNode expected() {
        return json.get("expected");
    }

    List<FunnelMember> members() {
        return IntStream.range(0, input().get("org").size())
                .mapToObj(i -> FunnelMember.of(
                        input().get("org").get(i).asString(),
                        input().get("numerator").get(i).asDouble(),
                        input().get("denominator").get(i).asDouble()))
                .toList();
    }

    /** A number against an expected one at the tolerance of the case. */
    void same(String what, JsonNode want, double got) {
        JsonNode tolerance = json.get("tolerance");
        double allowed = tolerance.get("abs").asDouble() + tolerance.get("rel").asDouble() * Math.abs(want.asDouble());
        assertEquals(want.asDouble(), got, allowed, what);
    }

    void same(String what, JsonNode want, double[] got) {
        assertEquals(want.size(), got.length, what);
        assertTrue(got.length > 0, what);
        for (int i = 0; i < got.length; i++) {
            same(what + "[" + (i + 1) + "]", want.get(i), got[i]);
        }
    }
}
