package org.networkspc.reports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.networkspc.reports.intake.Intake;
import org.networkspc.reports.page.Block;
import org.networkspc.reports.page.Edition;
import org.networkspc.reports.page.Page;
import org.networkspc.reports.page.Routes;

/** A network typed into a test: settings, and one file of rows without its header. */
public final class TypedNetwork {
    private static final String HEADER = "member,measure,period,numerator,denominator\n";

    private TypedNetwork() {}

    public static Edition edition(Path folder, String yaml, String rows) throws IOException {
        return edition(folder, yaml, HEADER, rows);
    }

    public static Edition edition(Path folder, String yaml, String header, String rows) throws IOException {
        Path network = Files.createTempDirectory(folder, "network");
        Files.writeString(
                Files.createDirectories(network.resolve("config")).resolve("network.yaml"), Agreed.names(yaml));
        try (Intake intake = Intake.open(network, () -> Instant.parse("2026-11-12T09:00:00Z"))) {
            byte[] csv = (header + rows).getBytes(StandardCharsets.UTF_8);
            intake.accept(intake.preview("rows.csv", csv), "");
            return new Edition(intake.config(), intake.pool(), "12 November 2026", Routes.of("typed"));
        }
    }

    /** All the words of a page, one line for each block and what lies in it. */
    public static String text(Page page) {
        return text(page.blocks());
    }

    public static String text(List<Block> blocks) {
        return blocks.stream()
                .flatMap(TypedNetwork::inside)
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<Block> inside(Block block) {
        if (block instanceof Block.Beside beside) {
            return Stream.concat(beside.main().stream(), beside.side().stream()).flatMap(TypedNetwork::inside);
        }
        return block instanceof Block.Row row ? row.blocks().stream().flatMap(TypedNetwork::inside) : Stream.of(block);
    }
}
