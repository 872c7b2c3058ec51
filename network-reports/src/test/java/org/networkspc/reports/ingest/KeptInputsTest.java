package org.networkspc.reports.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The inputs that fuzzing kept, and others made from them by chance with a fixed seed, in every build. */
class KeptInputsTest {
    private static final Path KEPT = Path.of("src/test/resources/org/networkspc/reports/ingest/ReadersFuzzTestInputs");
    /** Made inputs of each target, about two seconds of them. */
    private static final int SOME = 1_500;

    private static final int MANY = 1_000_000;
    private static final int LONGEST = 20_000;
    private static final String[] PIECES = {
        ",",
        ";",
        "\t",
        "\n",
        "\r",
        "\r\n",
        "\"",
        "\"\"",
        "'",
        " ",
        "\u00A0",
        "\u0000",
        "\uFEFF",
        "-",
        "%",
        "<5",
        "=1+1",
        "1e9",
        "9".repeat(30),
        "2024-01",
        "24-Jan",
        "03/08/2024",
        "45292",
        "FY24",
        "Total",
        "member",
        "falls",
        "<row>",
        "</c>",
        "&amp;",
        "{",
        "[",
        ": ",
        "*a",
        "&a "
    };

    private static List<byte[]> kept(FuzzTarget target) throws IOException {
        List<byte[]> kept = new ArrayList<>();
        try (Stream<Path> files = Files.list(KEPT.resolve(target.name().toLowerCase(Locale.ROOT)))) {
            for (Path file : files.sorted().toList()) {
                kept.add(Files.readAllBytes(file));
            }
        }
        assertTrue(kept.size() >= 5, () -> "kept inputs of " + target);
        return kept;
    }

    @ParameterizedTest
    @EnumSource(FuzzTarget.class)
    void whatWasKeptAndWhatIsMadeFromItHolds(FuzzTarget target) throws IOException {
        run(target, target == FuzzTarget.CSV || target == FuzzTarget.XLSX ? SOME / 5 : SOME);
    }

    @ParameterizedTest
    @EnumSource(value = FuzzTarget.class, names = "CSV")
    @Tag("long")
    void aMillionHold(FuzzTarget target) throws IOException {
        run(target, Integer.getInteger("inputs", MANY));
    }

    private static void run(FuzzTarget target, int times) throws IOException {
        List<byte[]> kept = kept(target);
        for (byte[] input : kept) {
            target.take(input);
        }
        Random random = new Random(1);
        for (int i = 0; i < times; i++) {
            target.take(changed(kept, random));
        }
    }

    /** One of the kept, changed in some places, or two of them joined. */
    private static byte[] changed(List<byte[]> kept, Random random) throws IOException {
        byte[] input = kept.get(random.nextInt(kept.size()));
        for (int change = random.nextInt(5); change >= 0; change--) {
            int at = random.nextInt(input.length + 1);
            int to = Math.min(input.length, at + random.nextInt(20));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(input, 0, at);
            switch (random.nextInt(4)) {
                case 0 -> out.write(random.nextInt(256));
                case 1 -> out.write(PIECES[random.nextInt(PIECES.length)].getBytes(UTF_8));
                case 2 -> out.write(input, at, to - at);
                default -> {
                    byte[] other = kept.get(random.nextInt(kept.size()));
                    int from = random.nextInt(other.length + 1);
                    out.write(other, from, Math.min(other.length - from, random.nextInt(200)));
                }
            }
            int rest = random.nextBoolean() ? at : to;
            out.write(input, rest, input.length - rest);
            input = out.size() > LONGEST ? input : out.toByteArray();
        }
        return input;
    }
}
