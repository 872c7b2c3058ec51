package org.networkspc.reports.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.networkspc.reports.intake.Intake;
import org.networkspc.sample.SampleNetwork;

/** A data folder with both sample networks, their files handed in on the days their names begin with. */
final class FilledSamples {
    private static final int DATE = "2025-04-18".length();

    private FilledSamples() {}

    /** @param exchange whose numbers a member is given instead of its own; empty for the samples as they are */
    static Path in(Path folder, Map<String, String> exchange) throws IOException {
        for (SampleNetwork sample : SampleNetwork.values()) {
            fill(sample, folder.resolve(sample.id()), exchange);
        }
        return folder;
    }

    private static void fill(SampleNetwork sample, Path folder, Map<String, String> exchange) throws IOException {
        sample.writeTo(folder);
        LocalDate[] today = {LocalDate.EPOCH};
        try (Intake intake =
                Intake.open(folder, () -> today[0].atStartOfDay(ZoneOffset.UTC).toInstant())) {
            for (Path file : uploads(folder)) {
                String name = String.valueOf(file.getFileName());
                today[0] = LocalDate.parse(name.substring(0, DATE));
                byte[] csv = exchanged(Files.readAllLines(file), exchange).getBytes(StandardCharsets.UTF_8);
                intake.accept(intake.preview(name, csv), name, "test");
            }
        }
    }

    private static List<Path> uploads(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("uploads"))) {
            return all.sorted().toList();
        }
    }

    private static String exchanged(List<String> lines, Map<String, String> exchange) {
        return lines.stream()
                .map(line -> {
                    String member = line.substring(0, line.indexOf(','));
                    return exchange.getOrDefault(member, member) + line.substring(member.length());
                })
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
