package org.networkspc.reports.ingest;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.networkspc.reports.config.Loaded;
import org.networkspc.reports.config.NetworkConfig;

/**
 * Whatever bytes come, the answer is a value, and every line of it is accounted for. Without {@code JAZZER_FUZZ=1} these run
 * over the inputs kept beside them; with it, over ever new ones that reach further into the code.
 */
@Tag("long")
class ReadersFuzzTest {
    private static final NetworkConfig NETWORK = NetworkConfig.read(
                    Path.of("src/test/resources/org/networkspc/reports/ingest/horrors/config"))
            .value();

    private static void holds(byte[] content) {
        Loaded<DataFile> read = DataFile.read(content, Optional.of(NETWORK), Sending.OPEN);
        long lines =
                read.value().rows().stream().map(AcceptedRow::line).distinct().count();
        if (lines != read.value().accounting().accepted()) {
            throw new AssertionError("accepted " + read.value().accounting() + " but " + lines + " lines have rows");
        }
        read.problems().forEach(p -> p.sentence());
    }

    @FuzzTest(maxDuration = "10s")
    void csv(byte[] content) {
        holds(content);
    }

    /** A workbook whose sheet is the input, so that the fuzzing does not stop at the zip. */
    @FuzzTest(maxDuration = "10s")
    void xlsx(FuzzedDataProvider data) throws IOException {
        String sheet = data.consumeRemainingAsString();
        holds(workbook(Map.of(
                "[Content_Types].xml", "<Types/>",
                "_rels/.rels", "<Relationships/>",
                "xl/workbook.xml",
                        "<workbook><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id=\"r1\" Type=\"worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                "xl/worksheets/sheet1.xml", sheet)));
    }

    private static byte[] workbook(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : parts.keySet().stream().sorted().toList()) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(parts.getOrDefault(name, "").getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @FuzzTest(maxDuration = "10s")
    void periods(FuzzedDataProvider data) {
        String one = data.consumeString(60);
        Periods.of(List.of(one, data.consumeRemainingAsString())).read(one);
    }

    @FuzzTest(maxDuration = "10s")
    void numbers(FuzzedDataProvider data) {
        boolean whole = data.consumeBoolean();
        String one = data.consumeString(60);
        Numbers.of(List.of(one, data.consumeRemainingAsString()), whole).read(one);
    }
}
