package org.networkspc.reports.analyse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * docs/conformance.md says what passes today. After a change of the cases run with {@code -Ddocs.write=true} and read it.
 */
class ConformancePageTest {
    private static final Path PAGE = Path.of("../docs/conformance.md");
    private static final String TITLE = """
            # Conformance

            Numbers that established packages compute, reproduced by `analyse` under the convention of each package. Written by the
            tests, which run every case: `network-reports`, `ConformancePageTest`. An answer passes when each of its numbers `got`
            satisfies |got − want| ≤ absolute + relative · |want|. Package *independent* is careful code of its own, in R or
            Python, where no package does the job.

            | form | package and version | convention | tolerance, absolute and relative | cases | passed |
            |---|---|---|---|---|---|
            """;
    private static final String COMPARISONS = """

            ## Tools beside each other

            Cases that give one series to several tools. Each tool is a convention and its options, or has a reason why it is none.
            What the differences mean: [conventions](conventions.md).

            | case | tool | convention and options | |
            |---|---|---|---|
            """;

    @Test
    void thePageSaysWhatPassesToday() throws IOException {
        String page = TITLE + forms() + COMPARISONS + comparisons();
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, page);
        }
        assertEquals(page, Files.readString(PAGE));
    }

    private static String forms() throws IOException {
        Map<String, int[]> rows = new TreeMap<>();
        int[] total = new int[2];
        for (Path file : ConformanceCases.ofOnePackage()) {
            int passed = ConformanceCases.differences(file).isEmpty() ? 1 : 0;
            int[] counts = rows.computeIfAbsent(form(ConformanceCases.read(file)), form -> new int[2]);
            counts[0]++;
            counts[1] += passed;
            total[0]++;
            total[1] += passed;
        }
        StringBuilder table = new StringBuilder();
        rows.forEach((form, counts) -> table.append(form)
                .append(" | ")
                .append(counts[0])
                .append(" | ")
                .append(counts[1])
                .append(" |\n"));
        return table + "| all | | | | " + total[0] + " | " + total[1] + " |\n";
    }

    private static String form(JsonNode one) {
        JsonNode source = one.get("source");
        JsonNode tolerance = one.get("tolerance");
        return "| `" + one.get("chart").stringValue() + "` | " + ConformanceCases.source(one) + " "
                + source.path("version").asString("") + " | `" + ConformanceCases.convention(one) + "` | "
                + tolerance.get("abs") + ", " + tolerance.get("rel");
    }

    private static String comparisons() {
        StringBuilder table = new StringBuilder();
        for (ComparisonCases one : ComparisonCases.all()) {
            String options = one.row().has("options") ? " `" + one.row().get("options") + "`" : "";
            String given = one.isMatched()
                    ? "`" + one.row().get("convention").stringValue() + "`" + options
                    : "none: " + one.row().get("reason").stringValue();
            String passed = !one.isMatched() ? "" : one.differences().isEmpty() ? "passed" : "differs";
            table.append("| ")
                    .append(one.file(), 0, 3)
                    .append(" | ")
                    .append(one.tool())
                    .append(" | ");
            table.append(given).append(" | ").append(passed).append(" |\n");
        }
        return table.toString();
    }
}
