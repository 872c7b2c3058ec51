package org.networkspc.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.networkspc.reports.config.RowProblem;
import org.networkspc.reports.ingest.Accounting;
import org.networkspc.reports.ingest.Sending;
import org.networkspc.reports.intake.Intake;
import org.networkspc.reports.intake.Preview;
import org.networkspc.reports.intake.Snapshot;
import org.networkspc.reports.page.Edition;
import org.networkspc.reports.page.Routes;
import org.networkspc.reports.page.Source;
import org.networkspc.reports.store.UnusableFolderException;

/**
 * The files of a folder, taken in as if they had been uploaded in the order of their names.
 *
 * @param problems of each file that has any, by its name
 */
record Gathered(Snapshot known, List<Source> sources, Map<String, List<RowProblem>> problems) {

    /** @throws UnusableFolderException when there is nothing to read */
    static Gathered from(Path config, Path data) throws IOException {
        List<Path> files = files(data);
        Path folder = Files.createTempDirectory("network-reports-");
        try {
            copy(config, folder.resolve("config"));
            return take(folder, files);
        } finally {
            delete(folder);
        }
    }

    private static Gathered take(Path folder, List<Path> files) throws IOException {
        Map<String, List<RowProblem>> problems = new LinkedHashMap<>();
        List<Source> sources = new ArrayList<>();
        try (Intake intake = Intake.open(folder, () -> Instant.EPOCH)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                Preview preview = intake.preview(name, Files.readAllBytes(file), Sending.OPEN);
                if (!preview.problems().isEmpty()) {
                    problems.put(name, preview.problems());
                }
                if (preview.accounting().accepted() > 0) {
                    intake.accept(preview, name);
                }
                sources.add(source(preview));
            }
            return new Gathered(intake.snapshot(), sources, problems);
        }
    }

    /** Files read in place have no day on which they were received. */
    private static Source source(Preview preview) {
        Accounting rows = preview.accounting();
        return new Source(
                preview.fileName(),
                "",
                preview.content().sha256(),
                new Source.Rows(rows.read(), rows.accepted(), rows.excluded(), rows.refused()));
    }

    /** What was known up to the end of this month. */
    Edition edition(YearMonth month) {
        return new Edition(
                known.config(),
                UpTo.monthOf(known.pool(), month),
                known.config().wording().words().say("{0}", month),
                Routes.NONE);
    }

    boolean hasRefusals() {
        return problems.values().stream()
                .flatMap(List::stream)
                .anyMatch(p -> p.reason().refuses());
    }

    private static List<Path> files(Path data) throws IOException {
        if (!Files.isDirectory(data)) {
            throw new UnusableFolderException("There is no folder " + data + ". Check --data.");
        }
        List<Path> files = new ArrayList<>();
        try (Stream<Path> inside = Files.list(data)) {
            inside.filter(Files::isRegularFile)
                    .filter(f -> !String.valueOf(f.getFileName()).startsWith("."))
                    .sorted()
                    .forEach(files::add);
        }
        if (files.isEmpty()) {
            throw new UnusableFolderException(
                    "There are no files in " + data + ". Put the CSV files there, or check --data.");
        }
        return files;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (String name : List.of("network.yaml", "ideas.csv", "notes.csv")) {
            if (Files.exists(from.resolve(name))) {
                Files.copy(from.resolve(name), to.resolve(name));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
