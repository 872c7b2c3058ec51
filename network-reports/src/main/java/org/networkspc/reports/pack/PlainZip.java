package org.networkspc.reports.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** An office document without the time it was written at, so that the same content is the same bytes. */
final class PlainZip {
    /** The second day a ZIP can tell: for the first, Java adds the time in the machine's own zone. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 2, 0, 0);

    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern TIMES = Pattern.compile("<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\\1>");

    private PlainZip() {}

    /** The same entries in the same order. */
    static byte[] of(byte[] document) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream(document.length);
        try (ZipFile in = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(document))
                        .get();
                ZipOutputStream out = new ZipOutputStream(plain)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntriesInPhysicalOrder())) {
                ZipEntry timeless = new ZipEntry(entry.getName());
                timeless.setTimeLocal(NO_TIME);
                out.putNextEntry(timeless);
                byte[] content = in.getInputStream(entry).readAllBytes();
                out.write(entry.getName().equals(PROPERTIES) ? timeless(content) : content);
                out.closeEntry();
            }
        }
        return plain.toByteArray();
    }

    private static byte[] timeless(byte[] properties) {
        String text = new String(properties, StandardCharsets.UTF_8);
        return TIMES.matcher(text).replaceAll("").getBytes(StandardCharsets.UTF_8);
    }
}
