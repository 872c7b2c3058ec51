package org.networkspc.reports.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;

/** A workbook that is whole except for the parts given to it. */
final class MadeWorkbook {
    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String STRINGS = "xl/sharedStrings.xml";

    /** What stands in a part. */
    interface Part {
        void write(OutputStream out) throws IOException;
    }

    private MadeWorkbook() {}

    static Part text(String text) {
        return out -> out.write(text.getBytes(UTF_8));
    }

    /** A text again and again, a thousand times at a time. */
    static Part repeated(String start, String again, long times, String end) {
        byte[] some = again.repeat(1_000).getBytes(UTF_8);
        return out -> {
            out.write(start.getBytes(UTF_8));
            for (long i = 0; i < times; i += 1_000) {
                out.write(some);
            }
            out.write(end.getBytes(UTF_8));
        };
    }

    /** A workbook of one sheet with one text, and these parts in place of its own or beside them. */
    static byte[] with(Map<String, Part> others) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(plain, "test", "1.0")) {
            book.newWorksheet("a").value(0, 0, "text");
            book.finish();
        }
        Map<String, Part> parts = new TreeMap<>();
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(plain.toByteArray()))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                byte[] content = zip.getInputStream(entry).readAllBytes();
                parts.put(entry.getName(), out -> out.write(content));
            }
        }
        parts.putAll(others);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, Part> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().write(zip);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
