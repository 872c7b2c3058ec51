package org.networkspc.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.networkspc.network.SimulatedNetwork.Movement;

/** The published per cents came from three simulations written apart from this one. */
class LikeForLikeGateTest {
    private static final Path REPORT = Path.of("../docs/evidence/like-for-like-gate.md");
    private static final double NONE = Double.NaN;

    /** A design with its published per cents; {@link #NONE} where none was published. */
    record Published(Movement movement, double missing, double gain, LikeForLikeGate gate) {
        LikeForLikeGate simulated(int networks) {
            return LikeForLikeGate.of(new LikeForLikeGate.Design(movement, missing, gain), networks, 20_241);
        }
    }

    static Stream<Published> published() {
        return Stream.of(
                of(Movement.FOUR_JOIN, 0, 0, 48, 35, 9, 3, 2, 8, 3),
                of(Movement.FOUR_JOIN, 0.05, 0, 44, 31, 9, 3, 2, NONE, NONE),
                of(Movement.FOUR_JOIN, 0.15, 0, 35, 27, 9, 3, 2, NONE, NONE),
                of(Movement.NOBODY_JOINS, 0, 0, 5.6, NONE, 5.6, NONE, NONE, 15, 3),
                of(Movement.NINE_JOIN, 0, 0, NONE, NONE, 24, 4, NONE, 1, 2),
                of(Movement.FOUR_LEAVE, 0, 0, NONE, NONE, NONE, NONE, NONE, 32, 4),
                of(Movement.FOUR_JOIN, 0, 0.03, 90, NONE, 99, NONE, 98, NONE, NONE),
                of(Movement.FOUR_JOIN, 0.15, 0.03, 80, NONE, 98.5, NONE, 96, NONE, NONE));
    }

    private static Published of(Movement movement, double missing, double gain, double... gate) {
        return new Published(
                movement,
                missing,
                gain,
                new LikeForLikeGate(gate[0], gate[1], gate[2], gate[3], gate[4], gate[5], gate[6]));
    }

    @ParameterizedTest
    @MethodSource("published")
    void fiveHundredNetworksComeWithinFivePoints(Published published) {
        assertClose(published.gate(), published.simulated(500), 5);
    }

    @Test
    @Tag("long")
    void tenThousandNetworksComeWithinOneAndAHalfPoints() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# Like-for-like gate");
        lines.add("");
        lines.add(
                "Per cent of 10,000 simulated networks in which a shift is seen or told, simulated (published). Design:");
        lines.add(
                "12 members, 24 months, baseline months 1–12, a run of 8 or a point outside limits within months 13–24.");
        lines.add("Written by `LikeForLikeGateTest` with `-Ddocs.write=true`; seed 20241.");
        lines.add("");
        lines.add("| members | missing | true gain | naive run | equal members run | like-for-like run"
                + " | with 2 SE | with both errors | outside XmR | outside two-part limits |");
        lines.add("|---|---|---|---|---|---|---|---|---|---|");
        List<Published> designs = published().toList();
        List<LikeForLikeGate> simulated = new ArrayList<>();
        for (Published design : designs) {
            simulated.add(design.simulated(10_000));
            lines.add(row(design, simulated.get(simulated.size() - 1)));
        }
        if (Boolean.getBoolean("docs.write")) {
            Files.createDirectories(REPORT.resolveSibling("."));
            Files.writeString(REPORT, String.join("\n", lines) + "\n");
        }
        for (int k = 0; k < designs.size(); k++) {
            assertClose(designs.get(k).gate(), simulated.get(k), 1.5);
        }
    }

    private static String row(Published design, LikeForLikeGate found) {
        StringBuilder row = new StringBuilder("| ");
        row.append(design.movement().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        row.append(String.format(Locale.ROOT, " | %.0f %% | %.0f points", 100 * design.missing(), 100 * design.gain()));
        double[] got = numbers(found);
        double[] want = numbers(design.gate());
        for (int k = 0; k < got.length; k++) {
            row.append(String.format(Locale.ROOT, " | %.1f", got[k]));
            row.append(
                    Double.isNaN(want[k])
                            ? ""
                            : String.format(Locale.ROOT, " (%s)", want[k]).replace(".0)", ")"));
        }
        return row.append(" |").toString();
    }

    private static void assertClose(LikeForLikeGate want, LikeForLikeGate got, double points) {
        double[] expected = numbers(want);
        double[] found = numbers(got);
        for (int k = 0; k < expected.length; k++) {
            if (!Double.isNaN(expected[k])) {
                assertEquals(expected[k], found[k], points, "number " + (k + 1) + " of " + got);
            }
        }
    }

    private static double[] numbers(LikeForLikeGate gate) {
        return new double[] {
            gate.naive(), gate.equal(), gate.run(), gate.these(), gate.both(), gate.xmr(), gate.twoPart()
        };
    }
}
