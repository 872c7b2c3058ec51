package org.networkspc.reports.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.networkspc.reports.ingest.MadeWorkbook.SHEET;
import static org.networkspc.reports.ingest.MadeWorkbook.STRINGS;
import static org.networkspc.reports.ingest.MadeWorkbook.repeated;
import static org.networkspc.reports.ingest.MadeWorkbook.text;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.reports.config.Loaded;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.config.Reason;
import org.networkspc.reports.config.RowProblem;

/** Workbooks made to hurt: refused with a sentence, within time and memory, and honest ones never. */
class HostileWorkbooksTest {
    private static final NetworkConfig NETWORK = NetworkConfig.read(
                    Path.of("src/test/resources/org/networkspc/reports/ingest/horrors/config"))
            .value();
    /** All memory ever asked for while one is read, which is more than what is ever held. */
    private static final long BYTES = 256L << 20;
    /** Seconds of processor time; many times what it takes, for a machine busy with other things. */
    private static final double SECONDS = 2;

    private static final int MB = 1 << 20;

    @TempDir
    private Path folder;

    /** Reads a file both ways, as a sheet and streamed; the reason it is refused for, the same for both. */
    private Reason refused(byte[] content) throws IOException {
        Loaded<DataFile> read = bounded(content);
        Path file = Files.write(folder.resolve("file.xlsx"), content);
        Loaded<DataFile> streamed = StreamedFile.read(file, NETWORK, Sending.OPEN, row -> {});
        assertEquals(0, streamed.value().accounting().accepted());
        assertEquals(Accounting.NOTHING, read.value().accounting());
        assertTrue(streamed.problems().stream().anyMatch(p -> p.reason().refuses()));
        RowProblem why = read.problems().stream()
                .filter(p -> p.reason().refuses())
                .findFirst()
                .orElseThrow();
        assertTrue(!why.sentence().toLowerCase(java.util.Locale.ROOT).contains("bomb"), why.sentence());
        return why.reason();
    }

    private static Loaded<DataFile> bounded(byte[] content) {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long bytes = thread.getCurrentThreadAllocatedBytes();
        long cpu = thread.getCurrentThreadCpuTime();
        Loaded<DataFile> read = DataFile.read(content, Optional.of(NETWORK), Sending.OPEN);
        long asked = thread.getCurrentThreadAllocatedBytes() - bytes;
        double seconds = (thread.getCurrentThreadCpuTime() - cpu) / 1e9;
        assertTrue(asked <= BYTES, () -> asked / MB + " MiB");
        assertTrue(seconds <= SECONDS, () -> seconds + " s");
        return read;
    }

    @Test
    void aPartThatBecomesAThousandTimesLarger() throws IOException {
        byte[] bomb = MadeWorkbook.with(Map.of(SHEET, repeated("<worksheet><sheetData>", " ", 101L * MB, "")));
        assertTrue(bomb.length < MB);
        assertEquals(Reason.TOO_LARGE, refused(bomb));
    }

    @Test
    void manyPartsThatAreLargeTogether() throws IOException {
        Map<String, MadeWorkbook.Part> parts = new TreeMap<>();
        for (int i = 0; i < 3; i++) {
            parts.put("xl/media/" + i, repeated("", "x", 70L * MB, ""));
        }
        assertEquals(Reason.TOO_LARGE, refused(MadeWorkbook.with(parts)));
    }

    @Test
    void twentyThousandEmptyParts() throws IOException {
        Map<String, MadeWorkbook.Part> parts = new TreeMap<>();
        for (int i = 0; i < 20_000; i++) {
            parts.put("xl/" + i, out -> {});
        }
        byte[] content = MadeWorkbook.with(parts);
        assertEquals(Reason.TOO_LARGE, bounded(content).problems().get(0).reason());
    }

    @Test
    void aZipFileInsideOne() throws IOException {
        byte[] inner = MadeWorkbook.with(Map.of("xl/inside", repeated("", "x", 50L * MB, "")));
        byte[] outer = MadeWorkbook.with(Map.of(SHEET, out -> out.write(inner)));
        assertEquals(Reason.DAMAGED_WORKBOOK, refused(outer));
    }

    @Test
    void sizesThatAreNotTrue() throws IOException {
        byte[] bomb = MadeWorkbook.with(Map.of(SHEET, repeated("<worksheet><sheetData>", " ", 101L * MB, "")));
        ByteBuffer zip = ByteBuffer.wrap(bomb).order(ByteOrder.LITTLE_ENDIAN);
        int lies = 0;
        for (int at = 0; at < bomb.length - 46; at++) {
            if (zip.getInt(at) == 0x02014b50) { // the list says how large each part becomes
                zip.putInt(at + 24, 100);
                lies++;
            }
        }
        assertTrue(lies > 5);
        assertEquals(Reason.TOO_LARGE, refused(bomb));
    }

    @Test
    void partsThatLieOnTopOfEachOther() throws IOException {
        byte[] one = MadeWorkbook.with(Map.of(SHEET, repeated("", "x", 2L * MB, "")));
        ByteBuffer zip = ByteBuffer.wrap(one).order(ByteOrder.LITTLE_ENDIAN);
        int end = one.length - 22;
        int list = zip.getInt(end + 16);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(one, 0, end);
        int each = 0;
        for (int at = list; at < end; at += 46 + zip.getShort(at + 28) + zip.getShort(at + 30)) {
            int length = 46 + zip.getShort(at + 28) + zip.getShort(at + 30);
            for (int i = 0; new String(one, at + 46, zip.getShort(at + 28), UTF_8).equals(SHEET) && i < 900; i++) {
                all.write(one, at, length); // the same bytes once more under the same name
                each++;
            }
        }
        assertEquals(900, each);
        ByteBuffer last = ByteBuffer.wrap(one, end, 22).slice().order(ByteOrder.LITTLE_ENDIAN);
        byte[] tail = new byte[22];
        last.get(tail);
        ByteBuffer written = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
        int parts = zip.getShort(end + 10) + each;
        written.putShort(8, (short) parts).putShort(10, (short) parts).putInt(12, all.size() - list);
        all.write(tail);
        assertEquals(Reason.TOO_LARGE, refused(all.toByteArray()));
    }

    @Test
    void sharedTextsWithoutMeasure() throws IOException {
        byte[] bomb = MadeWorkbook.with(
                Map.of(
                        STRINGS, repeated("<sst>", "<si><t>all the same</t></si>", 800_000, "</sst>"),
                        SHEET,
                                text(
                                        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>799999</v></c></row></sheetData></worksheet>")));
        assertEquals(Reason.TOO_LARGE, refused(bomb));
    }

    @Test
    void aTextWithMoreCellsThanASheetHolds() {
        String csv = "1,2,3,4\n".repeat(800_000);
        assertEquals(
                Lines.tooMany(),
                DataFile.read(csv.getBytes(UTF_8), NETWORK).problems().get(0));
    }

    @Test
    @Tag("long")
    void aWorkbookWithMoreCellsThanASheetHolds() throws IOException {
        StringBuilder row = new StringBuilder("<row r=\"1\">");
        for (char column = 'A'; column <= 'Z'; column++) {
            row.append("<c r=\"").append(column).append("1\"><v>1</v></c>");
        }
        byte[] bomb = MadeWorkbook.with(
                Map.of(SHEET, repeated("<worksheet><sheetData>", row + "</row>", 120_000, "</sheetData></worksheet>")));
        Loaded<DataFile> read = DataFile.read(bomb, NETWORK);
        assertEquals(Lines.tooMany(), read.problems().get(0));
    }

    @Test
    void entitiesThatGrowOrReachOut() throws IOException {
        try (ServerSocket outside = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            outside.setSoTimeout(200);
            String address = "http://127.0.0.1:" + outside.getLocalPort() + "/x";
            Path secret = Files.writeString(folder.resolve("secret"), "a secret of this machine");
            for (String entity : new String[] {
                "SYSTEM \"" + address + "\"", "SYSTEM \"" + secret.toUri() + "\"", "\"" + laughs() + "\""
            }) {
                String declared =
                        "<!DOCTYPE r [<!ENTITY e " + entity + ">" + "<!ENTITY % p SYSTEM \"" + address + "\"> %p;]>";
                byte[] content = MadeWorkbook.with(Map.of(
                        SHEET,
                        text("<?xml version=\"1.0\"?>" + declared
                                + "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row>"
                                + "</sheetData></worksheet>")));
                Loaded<DataFile> read = bounded(content);
                assertEquals(Accounting.NOTHING, read.value().accounting());
                assertTrue(
                        !read.problems().toString().contains("secret of"),
                        () -> read.problems().toString());
            }
            assertThrows(SocketTimeoutException.class, outside::accept);
        }
    }

    private static String laughs() {
        return "ha".repeat(20_000);
    }

    @Test
    void whatIsNotTamperedWithIsRead() throws IOException {
        String row = "<row r=\"%d\"><c r=\"A%d\" t=\"inlineStr\"><is><t>%s</t></is></c></row>";
        byte[] content = MadeWorkbook.with(Map.of(
                SHEET,
                text("<worksheet><sheetData>" + row.formatted(1, 1, "member") + row.formatted(2, 2, "H01")
                        + "</sheetData></worksheet>")));
        Loaded<DataFile> read = bounded(content);
        assertTrue(read.problems().stream().noneMatch(p -> p.reason() == Reason.DAMAGED_WORKBOOK));
        assertEquals(
                1,
                read.problems().stream()
                        .filter(p -> p.reason() == Reason.WORKBOOK)
                        .count());
    }

    @Test
    void elementsWithinElements() throws IOException {
        byte[] deep = MadeWorkbook.with(Map.of(SHEET, repeated("<worksheet><sheetData>", "<row>", 1_000_000, "")));
        Loaded<DataFile> read = bounded(deep);
        assertEquals(Accounting.NOTHING, read.value().accounting());
    }

    @Test
    void honestWorkbooksAreRead() throws IOException {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            int rows = 1 + random.nextInt(40);
            try (Workbook book = new Workbook(bytes, "test", "1.0")) {
                Worksheet sheet = book.newWorksheet("Data " + seed);
                String[] header = {"member", "measure", "period", "numerator", "denominator"};
                for (int c = 0; c < header.length; c++) {
                    sheet.value(0, c, header[c]);
                    sheet.style(0, c)
                            .bold()
                            .fontSize(8 + random.nextInt(8))
                            .fillColor("ccddee")
                            .set();
                }
                for (int r = 1; r <= rows; r++) {
                    sheet.value(r, 0, "H01");
                    sheet.value(r, 1, "falls");
                    sheet.value(r, 2, java.time.LocalDate.of(2020, 1, 1).plusMonths(r));
                    sheet.style(r, 2).format("yyyy-mm-dd").set();
                    sheet.value(r, 3, random.nextInt(40));
                    sheet.value(r, 4, 900 + random.nextInt(100));
                }
                for (int extra = random.nextInt(3); extra > 0; extra--) {
                    book.newWorksheet("Notes " + extra).value(0, 0, "nothing here");
                }
                book.finish();
            }
            Loaded<DataFile> read = DataFile.read(bytes.toByteArray(), NETWORK);
            assertEquals(
                    new Accounting(rows, rows, 0, 0),
                    read.value().accounting(),
                    () -> read.problems().toString());
        }
    }
}
