package org.networkspc.reports.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.networkspc.reports.config.Loaded;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.config.Reason;
import org.networkspc.reports.config.RowProblem;
import org.networkspc.reports.intake.Check;

/** What holds whatever the file. */
class FileLawsTest {
    private static final NetworkConfig WARDS = NetworkConfig.read(
                    Path.of("src/test/resources/org/networkspc/reports/ingest/network/config"))
            .value();

    private static final List<String> CELLS = List.of(
            "H01",
            "H02",
            "h03",
            "Ashdown",
            "X9",
            "Total",
            "falls",
            "hygiene",
            "stay",
            "infections",
            "2024-01",
            "2024-02",
            "Jan-24",
            "03/08/2024",
            "2024",
            "TOTAL",
            "3",
            "900",
            "41",
            "40",
            "-1",
            "1,234",
            "12.5",
            "",
            "",
            "n/a",
            "*",
            "<5",
            "\"",
            "\"a\nb\"",
            "North",
            "é",
            "\u200B7");

    private static String sheet(Random random) {
        StringBuilder text = new StringBuilder("member,measure,period,numerator,denominator,value,area\n");
        for (int row = 0; row < 40; row++) {
            String usual = "H0" + (1 + random.nextInt(3)) + ",falls,2024-0" + (1 + random.nextInt(9)) + ",3,900,,";
            String[] cells = usual.split(",", -1);
            for (int change = random.nextInt(3); change > 0; change--) {
                cells[random.nextInt(cells.length)] = CELLS.get(random.nextInt(CELLS.size()));
            }
            text.append(String.join(",", cells)).append(random.nextInt(30) == 0 ? ",9\r\n" : "\n");
        }
        return text.toString();
    }

    private static void holds(byte[] content) {
        for (Loaded<DataFile> read : List.of(DataFile.read(content, WARDS), DataFile.read(content))) {
            DataFile file = read.value();
            TreeSet<Integer> lines = new TreeSet<>();
            file.rows().forEach(r -> lines.add(r.line()));
            assertEquals(file.accounting().accepted(), lines.size(), "each accepted row is there");
            TreeSet<Integer> refused = new TreeSet<>();
            read.problems().stream().filter(p -> p.reason().refuses()).forEach(p -> refused.add(p.line()));
            refused.forEach(line -> assertTrue(!lines.contains(line), "a refused line is not accepted"));
            assertTrue(file.accounting().refused() == 0 || !refused.isEmpty(), "a refusal says why");
            for (RowProblem problem : read.problems()) {
                assertTrue(problem.sentence().matches("(?s).*[.?]"), problem::sentence);
                boolean quoted = problem.text().contains("%s");
                assertTrue(quoted || !problem.sentence().contains("%s"), problem::sentence);
            }
        }
    }

    @Test
    void everyRowIsAcceptedExcludedOrRefused() {
        for (int seed = 0; seed < 120; seed++) {
            holds(sheet(new Random(seed)).getBytes(UTF_8));
        }
    }

    @Test
    void everyRefusedLineHasItsOwnReason() {
        for (int seed = 0; seed < 80; seed++) {
            Loaded<DataFile> read = DataFile.read(sheet(new Random(seed)).getBytes(UTF_8), WARDS);
            long lines = read.problems().stream()
                    .filter(p -> p.reason().refuses())
                    .map(RowProblem::line)
                    .distinct()
                    .count();
            assertEquals(read.value().accounting().refused(), lines, "seed " + seed);
        }
    }

    @Test
    void randomBytesAreAnsweredWithASentence() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            holds(bytes);
        }
    }

    @Test
    void aGoodFileWithRandomBytesInItNeverThrows() {
        spoilt(0, 200);
    }

    @Test
    @Tag("long")
    void manyGoodFilesWithRandomBytesInThemNeverThrow() {
        spoilt(200, 5_000);
    }

    private static void spoilt(int from, int to) {
        for (int seed = from; seed < to; seed++) {
            Random random = new Random(seed);
            byte[] bytes = sheet(random).getBytes(UTF_8);
            for (int change = 0; change < 6; change++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            holds(bytes);
        }
    }

    @Test
    void aQuotationMarkOnEveryLineCostsLittle() {
        String text =
                "member,measure,period,numerator,denominator\n" + "H01,falls,\"2024-01,3,900\n\"x\n".repeat(50_000);
        Loaded<DataFile> read = DataFile.read(text.getBytes(UTF_8), WARDS);
        assertEquals(0, read.value().accounting().accepted());
        assertTrue(read.problems().stream().anyMatch(p -> p.reason() == Reason.BROKEN_QUOTES));
    }

    @Test
    void localeAndTimeZoneChangeNothing() {
        byte[] content = sheet(new Random(1)).getBytes(UTF_8);
        String before = Check.of("a.csv", content, Optional.of(WARDS)).json(true);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                assertEquals(
                        before, Check.of("a.csv", content, Optional.of(WARDS)).json(true), tag);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
