package org.networkspc.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.networkspc.network.SimulatedNetwork.Movement;

class BrightSpotGateTest {
    private static final Path REPORT = Path.of("../docs/evidence/bright-spots.md");

    @Test
    void falseCardsAreRareAndLargeGainsAreFound() {
        assertTrue(BrightSpotGate.of(150, Movement.FOUR_JOIN, 0).card() <= 4, "false cards");
        double found = BrightSpotGate.of(60, Movement.FOUR_JOIN, 0.08).card();
        assertTrue(found >= 62 && found <= 95, "found " + found);
    }

    @Test
    @Tag("long")
    void tenThousandNetworksHaveThePublishedRates() throws IOException {
        BrightSpotGate nothing = BrightSpotGate.of(10_000, Movement.FOUR_JOIN, 0);
        BrightSpotGate steady = BrightSpotGate.of(10_000, Movement.NOBODY_JOINS, 0);
        BrightSpotGate eight = BrightSpotGate.of(10_000, Movement.FOUR_JOIN, 0.08);
        BrightSpotGate five = BrightSpotGate.of(10_000, Movement.FOUR_JOIN, 0.05);
        if (Boolean.getBoolean("docs.write")) {
            List<String> lines = new ArrayList<>(List.of(
                    "# Bright spots",
                    "",
                    "Per cent of 10,000 simulated networks of 12 members, looked at each month from 20 to 24, in which a member",
                    "shows a run of 8 the right way that holds (a), and in which it is also ahead of the others, z > 3 (b): a card,",
                    "or a story wanted. Nobody changed, or one member rose in month 13 and only that one is looked at.",
                    "Written by `BrightSpotGateTest` with `-Ddocs.write=true`; seed 77. Published in brackets.",
                    "",
                    "| members | true gain | (a) alone | (a) and (b) |",
                    "|---|---|---|---|",
                    row("four join", 0, nothing, " (1.3)"),
                    row("nobody joins", 0, steady, ""),
                    row("four join", 8, eight, " (79)"),
                    row("four join", 5, five, " (47)")));
            Files.writeString(REPORT, String.join("\n", lines) + "\n");
        }
        assertTrue(nothing.card() <= 2.5, nothing.toString());
        assertTrue(steady.card() <= 2.5, steady.toString());
        assertTrue(eight.card() >= 75 && eight.card() <= 85, eight.toString());
        assertEquals(47, five.card(), 5);
    }

    private static String row(String members, int points, BrightSpotGate gate, String published) {
        return String.format(
                Locale.ROOT, "| %s | %d points | %.1f | %.1f%s |", members, points, gate.run(), gate.card(), published);
    }
}
