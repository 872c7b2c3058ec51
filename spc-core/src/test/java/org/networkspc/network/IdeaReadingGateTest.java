package org.networkspc.network;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class IdeaReadingGateTest {
    private static final Path REPORT = Path.of("../docs/evidence/change-ideas.md");

    /** A design of the simulation; gain and spreads as rates. */
    private record Design(double gain, double noise, double tide) {
        IdeaReadingGate simulated(int networks) {
            return IdeaReadingGate.of(networks, gain, noise, tide);
        }
    }

    @Test
    void whereNothingChangedTheReadingSaysSo() {
        IdeaReadingGate nothing = new Design(0, 0, 0).simulated(400);
        assertTrue(nothing.together() <= 5 && nothing.anyLine() <= 5 && nothing.apart() <= 5, nothing.toString());
        IdeaReadingGate noisy = new Design(0, 0.04, 0).simulated(400);
        assertTrue(noisy.together() <= 5 && noisy.apart() <= 5, noisy.toString());
        IdeaReadingGate gain = new Design(0.08, 0, 0).simulated(60);
        assertTrue(gain.together() >= 95, gain.toString());
    }

    @Test
    @Tag("long")
    void tenThousandNetworksKeepTheRates() throws IOException {
        List<Design> designs = List.of(
                new Design(0, 0, 0),
                new Design(0, 0.04, 0),
                new Design(0, 0, 0.02),
                new Design(0.03, 0, 0),
                new Design(0.05, 0, 0),
                new Design(0.08, 0, 0));
        List<String> lines = new ArrayList<>(List.of(
                "# Readings of change ideas",
                "",
                "Per cent of 10,000 simulated networks in which the reading of an idea says more than chance. Four of 12 members",
                "try it in months 15, 16, 17 and 18 of 24, four others join in month 13. Levels, volumes and counts as in the",
                "[like-for-like gate](like-for-like-gate.md); own months and shared months vary by so many points more.",
                "Written by `IdeaReadingGateTest` with `-Ddocs.write=true`; seed 2024.",
                "",
                "| true gain | own months | shared months | all together | any of the four lines | beside the others |",
                "|---|---|---|---|---|---|"));
        List<IdeaReadingGate> simulated = new ArrayList<>();
        for (Design design : designs) {
            IdeaReadingGate gate = design.simulated(10_000);
            simulated.add(gate);
            lines.add(String.format(
                    Locale.ROOT,
                    "| %.0f points | %.0f | %.0f | %.1f | %.1f | %.1f |",
                    100 * design.gain(),
                    100 * design.noise(),
                    100 * design.tide(),
                    gate.together(),
                    gate.anyLine(),
                    gate.apart()));
        }
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(REPORT, String.join("\n", lines) + "\n");
        }
        for (IdeaReadingGate nothing : simulated.subList(0, 3)) {
            assertTrue(nothing.together() <= 5 && nothing.apart() <= 5, nothing.toString());
        }
    }
}
