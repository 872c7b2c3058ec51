package org.networkspc.reports.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Tally;
import org.networkspc.reports.config.Loaded;
import org.networkspc.reports.config.NetworkConfig;

/**
 * A clean file spoilt in every one of our ways, and in every two of them together: it is read as it was meant, or what was not
 * read is explained line by line. The published kinds of pollution are those of the Pollock survey (Vitagliano et al., VLDB
 * 2023); files and code are our own.
 */
class PollutionTest {
    private static final NetworkConfig NETWORK = NetworkConfig.read(
                    Path.of("src/test/resources/org/networkspc/reports/ingest/horrors/config"))
            .value();
    private static final Path EVIDENCE = Path.of("../docs/evidence/pollution.md");
    private static final int PUBLISHED = 2_290;

    /** One spoilt file. */
    private record Variant(Map<String, String> way, long seed) {}

    /** What was found of what was there. */
    private static final class Score {
        private int there;
        private int found;
        private int right;

        void add(int wasThere, int wasFound, int wasRight) {
            there += wasThere;
            found += wasFound;
            right += wasRight;
        }

        private double precision() {
            return found == 0 ? 1 : right / (double) found;
        }

        private double recall() {
            return there == 0 ? 1 : right / (double) there;
        }

        String row(String what) {
            double f1 = 2 * precision() * recall() / (precision() + recall());
            return String.format(
                    Locale.ROOT, "| %s | %,d | %.4f | %.4f | %.4f |%n", what, there, precision(), recall(), f1);
        }
    }

    private final Score header = new Score();
    private final Score rows = new Score();
    private final Score cells = new Score();
    private final List<String> unexplained = new ArrayList<>();

    private static List<Variant> variants() {
        List<Map<String, String>> ways = new ArrayList<>();
        MadeFile.WAYS.forEach((what, hows) -> hows.forEach(how -> ways.add(Map.of(what, how))));
        List<Variant> variants = new ArrayList<>();
        for (int a = 0; a < ways.size(); a++) {
            for (int b = a; b < ways.size(); b++) {
                Map<String, String> both = new TreeMap<>(ways.get(a));
                both.putAll(ways.get(b));
                both.keySet().removeAll(AccountingTest.contradicting(both));
                boolean two = both.size() == 2 || a == b;
                for (int seed = 0; two && seed < 2; seed++) {
                    variants.add(new Variant(both, a * 1_000L + b * 2L + seed));
                }
            }
        }
        return variants;
    }

    private void read(Variant variant) {
        MadeFile made = MadeFile.of(variant.way(), variant.seed());
        Loaded<DataFile> read = DataFile.read(made.content(), Optional.of(NETWORK), Sending.OPEN);
        DataFile file = read.value();
        boolean asked = !file.questions().isEmpty();
        header.add(1, 1, file.understood().headerLine() == made.header() ? 1 : 0);
        Map<Integer, List<String>> found = new TreeMap<>();
        file.rows().forEach(r -> found.put(r.line(), cells(r.observation())));
        int rightRows = 0;
        for (Map.Entry<Integer, List<String>> row : made.cells().entrySet()) {
            List<String> got = found.getOrDefault(row.getKey(), List.of());
            int right = 0;
            for (int i = 0; i < row.getValue().size() && i < got.size(); i++) {
                right += row.getValue().get(i).equals(got.get(i)) ? 1 : 0;
            }
            cells.add(row.getValue().size(), got.size(), right);
            rightRows += right == row.getValue().size() ? 1 : 0;
            boolean said = read.problems().stream()
                    .anyMatch(p -> (p.line() == row.getKey() || p.line() == 0)
                            && p.reason().refuses());
            boolean wrong = !got.isEmpty() && right < row.getValue().size();
            if (wrong || (got.isEmpty() && !said && !asked)) {
                unexplained.add(variant + " line " + row.getKey() + ": " + row.getValue() + " was " + got);
            }
        }
        found.keySet().stream()
                .filter(line -> !made.cells().containsKey(line))
                .forEach(line -> unexplained.add(variant + " line " + line + " is no row"));
        rows.add(made.cells().size(), found.size(), rightRows);
    }

    private static List<String> cells(Observation o) {
        boolean known = o.reported() instanceof Tally;
        Tally tally = o.reported() instanceof Tally t ? t : Tally.EMPTY;
        return List.of(
                o.member().id(),
                o.measure().cadence().startOf(o.date()).toString(),
                known ? Integer.toString((int) tally.numerator()) : "missing",
                known ? Integer.toString((int) tally.denominator()) : "");
    }

    @Test
    void everyTenthSpoiltFileIsReadOrExplained() {
        List<Variant> variants = variants();
        for (int i = 0; i < variants.size(); i += 10) {
            read(variants.get(i));
        }
        assertEquals(List.of(), unexplained);
    }

    @Test
    @Tag("long")
    void everySpoiltFileIsReadOrExplainedAndTheScoresAreThePublishedOnes() throws IOException {
        List<Variant> variants = variants();
        assertTrue(variants.size() >= PUBLISHED, () -> "variants: " + variants.size());
        variants.forEach(this::read);
        String table = "| what | there | precision | recall | F1 |\n|---|---|---|---|---|\n" + header.row("header line")
                + rows.row("rows") + cells.row("cells");
        String now = "# Files spoilt on purpose\n\n"
                + variants.size()
                + " files: one clean file spoilt in each of our ways and in each two of them together,"
                + " by `PollutionTest`. Unexplained failures: " + unexplained.size() + ".\n\n" + table;
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(EVIDENCE.getParent());
            Files.writeString(EVIDENCE, now);
        }
        assertEquals(List.of(), unexplained);
        assertEquals(Files.readString(EVIDENCE), now);
    }
}
