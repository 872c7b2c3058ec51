package org.networkspc.network;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.networkspc.network.SimulatedNetwork.Movement;

/** Limits of a gap within members hold where nothing changed, whoever joins or leaves. */
class GapLimitsGateTest {
    private static final Path REPORT = Path.of("../docs/evidence/gap-limits.md");

    @ParameterizedTest
    @EnumSource
    void fewNetworksShowAPointOutside(Movement movement) {
        GapLimitsGate found = GapLimitsGate.of(movement, 150, 8);
        assertTrue(found.drawn() <= 8, found::toString);
        assertTrue(found.away() < 0.15, found::toString);
    }

    @Test
    @Tag("long")
    void amongManyNetworksToo() throws IOException {
        Map<Movement, GapLimitsGate> found = new EnumMap<>(Movement.class);
        for (Movement movement : Movement.values()) {
            found.put(movement, GapLimitsGate.of(movement, 2_000, 8));
        }
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(REPORT, report(found));
        }
        found.forEach((movement, gate) -> assertTrue(gate.drawn() <= 5, movement + ": " + gate));
    }

    private static String report(Map<Movement, GapLimitsGate> found) {
        StringBuilder text = new StringBuilder("""
            # Limits of a gap within members

            Per cent of 2,000 simulated networks of 12 members over 24 months, two groups of people in each, in which the gap
            within members never changes and one of the months 13 to 24 still lies outside limits learned from the first twelve:
            with the two parts of both fits, which are drawn, and with I′ limits, which know of nobody joining. Written by
            `GapLimitsGateTest` with `-Ddocs.write=true`; seed 8.

            | members | two-part limits | I′ limits |
            |---|---|---|
            """);
        found.forEach((movement, gate) -> text.append(String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f |\n",
                movement.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                gate.drawn(),
                gate.plain())));
        return text.toString();
    }
}
