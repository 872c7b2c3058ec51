package org.networkspc.reports.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.reports.OtherJava;
import org.networkspc.reports.config.Loaded;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.config.Reason;
import org.networkspc.reports.config.RowProblem;

/** Files that stream past the sheet: read as the sheet would read them, in memory that does not grow with the rows. */
class StreamedFileTest {
    private static final NetworkConfig NETWORK = NetworkConfig.read(
                    Path.of("src/test/resources/org/networkspc/reports/ingest/horrors/config"))
            .value();
    /** Every so many rows one is wrong: a number that is none, a line twice, too few cells. */
    private static final int WRONG_EACH = 1_000;

    /** How much longer the same work takes on a machine busy with other things. */
    private static final double WHEN_BUSY = 4;

    private static final int MEASURES = 20;
    private static final int MONTHS = 120;

    @TempDir
    private Path folder;

    private record Read(DataFile file, List<RowProblem> problems, List<AcceptedRow> rows) {}

    private Read streamed(byte[] content) throws IOException {
        return streamed(Files.write(folder.resolve("file"), content), NETWORK);
    }

    private static Read streamed(Path file, NetworkConfig network) throws IOException {
        List<AcceptedRow> rows = new ArrayList<>();
        Loaded<DataFile> read = StreamedFile.read(file, network, Sending.OPEN, rows::add);
        rows.sort(Comparator.comparingInt(AcceptedRow::line));
        return new Read(read.value(), read.problems(), rows);
    }

    private Read streamed(String text) throws IOException {
        return streamed(text.getBytes(UTF_8));
    }

    /** What a stream cannot tell: whether a line with too few cells is a note at the end. */
    private static boolean isBeyondAStream(Map<String, String> way) {
        return "no".equals(way.get("headers")) || "comma in a note".equals(way.get("below"));
    }

    @Test
    void aStreamedFileIsReadAsASheetIs() throws IOException {
        int compared = 0;
        for (int seed = 0; seed < 150; seed++) {
            Map<String, String> way = MadeFile.someWays(new Random(seed));
            way.keySet().removeAll(AccountingTest.contradicting(way));
            if (isBeyondAStream(way)) {
                continue;
            }
            byte[] content = MadeFile.of(way, seed).content();
            Loaded<DataFile> sheet = DataFile.read(content, NETWORK);
            Read stream = streamed(content);
            String how = seed + " " + way + "\n" + stream.problems();
            assertEquals(sheet.value().accounting(), stream.file().accounting(), how);
            assertEquals(cells(sheet.value().rows()), cells(stream.rows()), how);
            assertEquals(refused(sheet.problems()), refused(stream.problems()), how);
            assertEquals(
                    sheet.value().understood().headerLine(),
                    stream.file().understood().headerLine(),
                    how);
            compared++;
        }
        assertTrue(compared > 75, "compared " + compared);
    }

    /** By the period each row counts for; a stream forgets on which day of it a blank stood. */
    private static List<String> cells(List<AcceptedRow> rows) {
        return rows.stream()
                .map(r -> r.line() + " " + CellKey.of(r.observation()) + " "
                        + r.observation().reported())
                .toList();
    }

    private static TreeSet<Integer> refused(List<RowProblem> problems) {
        return problems.stream()
                .filter(p -> p.reason().refuses())
                .map(RowProblem::line)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void manyRowsFitIntoASmallHeap() throws Exception {
        fits(100_000, "-Xmx32m", 5);
    }

    @Test
    @Tag("long")
    void aMillionRowsFitIntoASmallHeap() throws Exception {
        fits(1_000_000, "-Xmx64m", 10);
    }

    /** @param seconds of processor time, for the clock says nothing on a busy machine */
    private void fits(int rows, String heap, double seconds) throws Exception {
        Path file = folder.resolve("large.csv");
        Path config = Files.createDirectory(folder.resolve("config"));
        Files.writeString(config.resolve("network.yaml"), settings());
        List<Integer> wrong = write(rows, file);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        heap,
                        "-XX:+UseSerialGC",
                        "-cp",
                        OtherJava.classPath(),
                        StreamedFileTest.class.getName(),
                        file.toString(),
                        config.toString())
                .redirectErrorStream(true)
                .start();
        List<String> said;
        try (var out = process.inputReader(UTF_8)) {
            said = out.lines().toList();
        }
        assertEquals(0, process.waitFor(), () -> String.join("\n", said));
        assertEquals(
                "Read " + rows + " rows: " + (rows - wrong.size()) + " accepted, 0 excluded, " + wrong.size()
                        + " refused.",
                said.get(0));
        assertEquals(wrong.stream().limit(StreamReading.LISTED).toList().toString(), said.get(1));
        boolean busy = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()
                > Runtime.getRuntime().availableProcessors();
        double most = busy ? WHEN_BUSY * seconds : seconds;
        assertTrue(Double.parseDouble(said.get(2)) <= most, () -> "seconds of processor time: " + said.get(2));
    }

    /** In a process of its own: what was read, the lines that were refused, and the processor time. */
    public static void main(String[] args) throws IOException {
        NetworkConfig network = NetworkConfig.read(Path.of(args[1])).value();
        long[] taken = new long[1];
        Loaded<DataFile> read =
                StreamedFile.read(Path.of(args[0]), network, Sending.OPEN, row -> taken[0] += row.line());
        System.out.println(read.value().accounting().sentence());
        System.out.println(refused(read.problems()));
        System.out.println(
                ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3);
    }

    private static String settings() {
        StringBuilder yaml = new StringBuilder("network: large\nmembers: from-data\nmeasures:\n");
        for (int m = 0; m < MEASURES; m++) {
            yaml.append("  - {id: m").append(m).append(", kind: rate, per: 1000}\n");
        }
        return yaml + "layouts:\n  - {name: extract, member: Org, measure: What, period: When, numerator: Up,"
                + " denominator: Down}\n";
    }

    /** Writes the file; the lines that are wrong. */
    private static List<Integer> write(int rows, Path file) throws IOException {
        List<Integer> wrong = new ArrayList<>();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("Extract of everything\nOrg,What,When,Up,Down,Comment\n");
            for (int i = 0; i < rows; i++) {
                int line = i + 3;
                String row = row(i, i % 97);
                if (i % WRONG_EACH == WRONG_EACH - 1) {
                    wrong.add(line);
                    row = switch (i / WRONG_EACH % 3) {
                        case 0 -> row(i, -1).replace(",-1,", ",x1,");
                        case 1 -> row(i - 1, 5);
                        default -> "O1,m1";
                    };
                }
                out.write(row + "\n");
            }
        }
        return wrong;
    }

    private static String row(int i, int numerator) {
        int month = i / MEASURES % MONTHS;
        return "O" + i / MEASURES / MONTHS + ",m" + i % MEASURES + "," + (2010 + month / 12) + "-"
                + String.format("%02d", month % 12 + 1) + "," + numerator + "," + (100_000 + i) + ",\"a, b\"";
    }

    @Test
    void aWorkbookStreamsToo() throws IOException {
        Path file = folder.resolve("large.xlsx");
        int rows = 20_000;
        try (Workbook book = new Workbook(Files.newOutputStream(file), "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Data");
            String[] header = {"member", "measure", "period", "numerator", "denominator"};
            for (int c = 0; c < header.length; c++) {
                sheet.value(1, c, header[c]);
            }
            for (int r = 0; r < rows; r++) {
                sheet.value(r + 2, 0, "H0" + (1 + r % 3));
                sheet.value(r + 2, 1, "falls");
                sheet.value(r + 2, 2, (1901 + r / 36 % 199) + "-" + (r / 3 % 12 + 1));
                sheet.value(r + 2, 3, r == 700 ? "many" : "1");
                sheet.value(r + 2, 4, 1_000 + r);
            }
            book.finish();
        }
        Read read = streamed(file, NETWORK);
        int cells = 199 * 36; // all others stand there already, and one that could not be read stands there again
        assertEquals(new Accounting(rows, cells, 0, rows - cells), read.file().accounting());
        assertTrue(
                read.problems().stream().anyMatch(p -> p.line() == 703 && p.reason() == Reason.NOT_A_NUMBER),
                () -> read.problems().get(0).sentence());
        assertEquals("Excel workbook", read.file().understood().encoding());
    }

    @Test
    void aFileWithoutADeclaredLayoutIsRefusedWithWhatToDo() throws IOException {
        Read read = streamed("who,what\nH01,3\n");
        assertEquals(Accounting.NOTHING, read.file().accounting());
        assertTrue(
                read.problems().get(0).sentence().contains("layouts"),
                read.problems().get(0).sentence());
    }

    @Test
    void aFileAboutPersonsIsRefusedWhereverItSaysSo() throws IOException {
        StringBuilder text = new StringBuilder("member,measure,period,numerator,denominator,note\n");
        for (int i = 0; i < 30_000; i++) {
            text.append("H01,falls,")
                    .append(1901 + i / 12 % 190)
                    .append('-')
                    .append(i % 12 + 1)
                    .append(",1,900,\n");
        }
        Read read = streamed(text + "H02,falls,2024-01,1,900,someone@example.org\n");
        assertEquals(
                List.of(Reason.PERSONAL),
                read.problems().stream().map(RowProblem::reason).toList());
        assertEquals(Accounting.NOTHING, read.file().accounting());
    }

    @Test
    void anOpenQuotationMarkCostsItsLineOnly() throws IOException {
        StringBuilder text = new StringBuilder("member,measure,period,numerator,denominator,comment\n");
        String comment = "c".repeat(100);
        for (int i = 0; i < 7_000; i++) {
            String member = (i == 4_000 ? "\"" : "") + "H0" + (1 + i % 3);
            String period = (1901 + i / 36) + "-" + (i / 3 % 12 + 1);
            text.append(member + ",falls," + period + ",1,900," + comment + "\n");
        }
        Read read = streamed(text.toString());
        assertEquals(List.of(4_002), List.copyOf(refused(read.problems())));
        assertEquals(new Accounting(7_000, 6_999, 0, 1), read.file().accounting());
    }

    @Test
    void accentsOfWindowsAreReadLateInTheFile() throws IOException {
        String text = "member,measure,period,numerator,denominator,comment\n"
                + "H01,falls,2024-01,1,900,\n".repeat(20_000)
                + "H02,falls,2024-01,1,900,café\n";
        Read read = streamed(text.getBytes(java.nio.charset.Charset.forName("windows-1252")));
        assertEquals("Windows-1252", read.file().understood().encoding());
        assertEquals(2, read.file().accounting().accepted());
    }

    @Test
    void aLineWithoutAnEndIsNoTable() throws IOException {
        Read read = streamed("member,measure,period,numerator,denominator\n" + "x".repeat(9_000_000));
        assertEquals(
                List.of(Reason.NOT_TEXT),
                read.problems().stream().map(RowProblem::reason).toList());
        assertEquals(Optional.empty(), read.rows().stream().findFirst());
    }
}
