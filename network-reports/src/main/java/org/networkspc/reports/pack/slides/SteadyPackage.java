package org.networkspc.reports.pack.slides;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** An office file whose bytes depend on its content only: parts in order, without the time and the program of writing. */
final class SteadyPackage {
    /** A month after the first day zip files know, at which Java would add the time zone. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final String CORE = "docProps/core.xml";
    private static final String APP = "docProps/app.xml";

    private SteadyPackage() {}

    static byte[] of(byte[] file, FileProperties properties) {
        Map<String, byte[]> parts = new TreeMap<>(Comparator.comparing((String name) -> !name.startsWith("["))
                .thenComparing(name -> !name.startsWith("_rels/"))
                .thenComparing(name -> name));
        try (ZipFile in = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                parts.put(entry.getName(), in.getInputStream(entry).readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        parts.replaceAll((name, content) -> switch (name) {
            case CORE -> core(properties);
            case APP -> app();
            case STRINGS -> asInSchema(content);
            default -> name.endsWith(".xlsx") ? of(content, properties) : content;
        });
        return zip(parts);
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(ALWAYS);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] core(FileProperties properties) {
        String about = properties.about().isEmpty() ? "" : element("dc:description", properties.about());
        String day = properties
                .day()
                .map(d -> time("dcterms:created", d) + time("dcterms:modified", d))
                .orElse("");
        return bytes("<cp:coreProperties"
                + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">" + day + about
                + element("dc:language", properties.language()) + element("dc:title", properties.title())
                + "</cp:coreProperties>");
    }

    private static String element(String name, String text) {
        return "<" + name + ">" + escape(text) + "</" + name + ">";
    }

    private static String time(String name, LocalDate day) {
        return "<" + name + " xsi:type=\"dcterms:W3CDTF\">" + day + "T00:00:00Z</" + name + ">";
    }

    private static byte[] app() {
        return bytes("<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
                + "<Application>Network SPC</Application></Properties>");
    }

    private static byte[] bytes(String xml) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Texts of a workbook say that they keep their spaces; the schema has no place for that, and they have none. */
    private static byte[] asInSchema(byte[] strings) {
        return new String(strings, StandardCharsets.UTF_8)
                .replace(" xml:space=\"preserve\"", "")
                .getBytes(StandardCharsets.UTF_8);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
