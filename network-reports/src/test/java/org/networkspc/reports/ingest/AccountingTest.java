package org.networkspc.reports.ingest;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.networkspc.reports.config.Loaded;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.config.Reason;
import org.networkspc.words.Words;

/** Every line of a file is accepted, excluded or refused, under the number a spreadsheet shows; a second reader counts too. */
class AccountingTest {
    private static final NetworkConfig NETWORK = NetworkConfig.read(
                    Path.of("src/test/resources/org/networkspc/reports/ingest/horrors/config"))
            .value();

    @Test
    void everyLineOfTwoThousandFilesIsWhereItBelongs() {
        check(0, 2_000);
    }

    @Test
    @Tag("long")
    void everyLineOfAHundredThousandFilesIsWhereItBelongs() {
        check(2_000, 100_000);
    }

    private static void check(int from, int to) {
        for (int seed = from; seed < to; seed++) {
            Random random = new Random(seed);
            Map<String, String> way = MadeFile.someWays(random);
            way.keySet().removeAll(contradicting(way));
            check(MadeFile.of(way, seed), seed + " " + way);
        }
    }

    @Test
    void aFileWithoutAHeaderMayBeginWithAMissingNumberAboveNumbersThatCouldBeYears() {
        String file = "H01,falls,2024-01,-,2090\nH02,falls,2024-01,8,4067\nH03,falls,2024-01,9,3232\n";
        Loaded<DataFile> read = DataFile.read(file.getBytes(UTF_8), NETWORK);
        assertEquals(
                new Accounting(3, 3, 0, 0),
                read.value().accounting(),
                () -> read.problems().toString());
    }

    /** Ways that leave a file without the one thing from which another could be told. */
    static TreeSet<String> contradicting(Map<String, String> way) {
        TreeSet<String> out = new TreeSet<>();
        if ("no".equals(way.get("headers"))) {
            out.addAll(java.util.List.of("above", "wrong", "inside", "below", "quotes"));
        }
        if ("open quote".equals(way.get("wrong")) || "all".equals(way.get("quotes"))) {
            out.add("last");
        }
        return out;
    }

    private static void check(MadeFile made, String how) {
        Loaded<DataFile> read = DataFile.read(made.content(), Optional.of(NETWORK), Sending.OPEN);
        Map<Integer, MadeFile.Fate> fates = new TreeMap<>();
        read.problems().stream().filter(p -> p.line() > made.header()).forEach(p -> {
            switch (p.reason().effect()) {
                case REFUSES -> fates.put(p.line(), MadeFile.Fate.REFUSED);
                case EXCLUDES -> fates.putIfAbsent(p.line(), MadeFile.Fate.EXCLUDED);
                default -> {}
            }
        });
        read.value().rows().forEach(r -> fates.put(r.line(), MadeFile.Fate.ACCEPTED));
        assertEquals(made.fates(), fates, () -> how + "\n" + new String(made.content(), UTF_8) + read.problems());
        Accounting accounting = read.value().accounting();
        assertEquals(count(made, MadeFile.Fate.ACCEPTED), accounting.accepted(), how);
        assertEquals(count(made, MadeFile.Fate.EXCLUDED), accounting.excluded(), how);
        assertEquals(count(made, MadeFile.Fate.REFUSED), accounting.refused(), how);
        assertEquals(made.header(), read.value().understood().headerLine(), how);
        boolean broken = read.problems().stream().anyMatch(p -> p.reason() == Reason.BROKEN_QUOTES);
        if (!broken) {
            char separator = how.contains("separator=") ? how.charAt(how.indexOf("separator=") + 10) : ',';
            assertEquals(
                    SimpleReader.filledBelow(SimpleReader.lines(text(made.content()), separator), made.header()),
                    accounting.read(),
                    how);
        }
    }

    private static long count(MadeFile made, MadeFile.Fate fate) {
        return made.fates().values().stream().filter(f -> f == fate).count();
    }

    private static String text(byte[] content) {
        if (content.length > 1 && content[0] == (byte) 0xFF) {
            return new String(content, UTF_16LE).substring(1);
        }
        String text = new String(content, UTF_8);
        String latin = new String(content, Charset.forName("windows-1252"));
        return (text.contains("\uFFFD") ? latin : text).replace("\uFEFF", "");
    }

    @Test
    void anAnnotatedFileComesBackAsTheSameFile() {
        for (int seed = 0; seed < 100; seed++) {
            Map<String, String> way = MadeFile.someWays(new Random(seed));
            way.keySet().removeAll(contradicting(way));
            if ("no".equals(way.get("headers")) || "open quote".equals(way.get("wrong"))) {
                continue;
            }
            byte[] content = MadeFile.of(way, seed).content();
            Loaded<DataFile> read = DataFile.read(content, NETWORK);
            String annotated = new Annotated(content, Sending.OPEN, read.value(), read.problems()).all(Words.PLAIN);
            Loaded<DataFile> again = DataFile.read(annotated.getBytes(UTF_8), NETWORK);
            assertEquals(read.value().accounting(), again.value().accounting(), seed + " " + way + "\n" + annotated);
            assertEquals(read.value().rows(), again.value().rows(), seed + " " + way);
            String refused = new Annotated(content, Sending.OPEN, read.value(), read.problems()).refused(Words.PLAIN);
            Accounting onlyRefused =
                    DataFile.read(refused.getBytes(UTF_8), NETWORK).value().accounting();
            int twice = (int) read.problems().stream()
                    .filter(p -> p.reason() == Reason.DUPLICATE_ROW)
                    .count();
            assertEquals(read.value().accounting().refused(), onlyRefused.read(), seed + " " + way + refused);
            assertEquals(twice, onlyRefused.accepted(), seed + " " + way + refused);
        }
    }
}
