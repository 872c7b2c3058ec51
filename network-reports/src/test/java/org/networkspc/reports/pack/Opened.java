package org.networkspc.reports.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Everything a file holds, as texts by where they are: archives within archives, streams, metadata, texts for readers. */
public record Opened(Map<String, String> texts) {
    private static final Pattern NUMBERED = Pattern.compile("&#x([0-9a-f]+);");

    public static Opened of(String name, byte[] content) throws IOException {
        Map<String, String> texts = asWritten(name, content).texts();
        texts.replaceAll((where, text) -> plain(text));
        return new Opened(texts);
    }

    /** With numbers as they are written. */
    static Opened asWritten(String name, byte[] content) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        open(name, content, texts);
        texts.replaceAll((where, text) -> withoutEntities(text));
        return new Opened(texts);
    }

    private static void open(String name, byte[] content, Map<String, String> texts) throws IOException {
        if (startsWith(content, "PK")) {
            try (ZipFile zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                    .get()) {
                for (ZipArchiveEntry entry : java.util.Collections.list(zip.getEntries())) {
                    open(name + "!" + entry.getName(), zip.getInputStream(entry).readAllBytes(), texts);
                }
            }
        } else if (startsWith(content, "%PDF")) {
            pdf(name, content, texts);
        } else {
            texts.put(name, new String(content, StandardCharsets.UTF_8));
        }
    }

    private static void pdf(String name, byte[] content, Map<String, String> texts) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(content)) {
            texts.put(name + "!text", new PDFTextStripper().getText(pdf));
            StringBuilder strings = new StringBuilder();
            for (var key : pdf.getDocument().getXrefTable().keySet()) {
                COSObject object = pdf.getDocument().getObjectFromPool(key);
                strings(object.getObject(), strings);
                if (object.getObject() instanceof COSStream stream && !stream.containsKey(COSName.LENGTH1)) {
                    texts.put(name + "!" + key, decoded(stream));
                }
            }
            strings(pdf.getDocument().getTrailer(), strings);
            texts.put(name + "!strings", strings.toString());
        }
    }

    private static String decoded(COSStream stream) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = stream.createInputStream()) {
            in.transferTo(out);
        }
        return new String(out.toByteArray(), StandardCharsets.UTF_8);
    }

    /** Titles, alternative texts and whatever else is written as a string. */
    private static void strings(@org.jspecify.annotations.Nullable COSBase base, StringBuilder strings) {
        if (base instanceof COSString string) {
            strings.append(string.getString()).append('\n');
        } else if (base instanceof COSArray array) {
            array.forEach(item -> strings(item, strings));
        } else if (base instanceof COSDictionary dictionary) {
            dictionary.getValues().stream()
                    .filter(value -> !(value instanceof COSObject))
                    .forEach(value -> strings(value, strings));
        }
    }

    private static String withoutEntities(String text) {
        String named = text.replace("&amp;", "&")
                .replace("&apos;", "'")
                .replace("&#39;", "'")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"");
        return NUMBERED.matcher(named)
                .replaceAll(c -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(c.group(1), 16))));
    }

    /** Without commas or spaces between thousands, so that a number is found however it is written. */
    private static String plain(String text) {
        return text.replaceAll("(?<=\\d)[,\\u00A0\\u2009\\u202F'](?=\\d{3}(?!\\d))", "");
    }

    private static boolean startsWith(byte[] content, String mark) {
        int length = Math.min(mark.length(), content.length);
        return new String(content, 0, length, StandardCharsets.ISO_8859_1).equals(mark);
    }
}
