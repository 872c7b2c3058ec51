package org.networkspc.reports.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.networkspc.reports.config.Reason;
import org.networkspc.reports.config.RowProblem;
import org.networkspc.words.Phrase;

/** What a file is, told by its content and never by its name. */
final class FileFormat {
    private static final int START = 1024;
    private static final byte[] SHEETS = "xl/".getBytes(ISO_8859_1);
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(UTF_16LE);
    private static final Map<String, String> SIGNATURES = signatures();

    private FileFormat() {}

    /** Whether the content is a workbook of the .xlsx form: a zip file with entries under {@code xl/}. */
    static boolean isWorkbook(byte[] content) {
        return isZip(content) && holds(content, SHEETS);
    }

    /** Whether the content begins as a zip file does, which a workbook is. */
    static boolean isZip(byte[] content) {
        return hex(content, 4).equals("504b0304");
    }

    /** Why the content can be no sheet of rows; empty when it may be text. */
    static Optional<RowProblem> refusal(byte[] content) {
        if (content.length == 0) {
            return refused(Reason.EMPTY_FILE, Phrase.NONE);
        }
        String hex = hex(content, 16);
        if (hex.startsWith("d0cf11e0a1b11ae1")) {
            return holds(content, ENCRYPTED)
                    ? refused(Reason.PASSWORD, Phrase.NONE)
                    : refused(Reason.NOT_TEXT, Phrase.of("a workbook of the old .xls form"));
        }
        if (isWebPage(content)) {
            return refused(Reason.NOT_TEXT, Phrase.of("a web page"));
        }
        if (hex.startsWith("504b0304") && start(content).contains("opendocument.spreadsheet")) {
            return refused(Reason.NOT_TEXT, Phrase.of("an OpenDocument workbook"));
        }
        return SIGNATURES.entrySet().stream()
                .filter(s -> hex.startsWith(s.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .flatMap(format -> refused(Reason.NOT_TEXT, Phrase.of(format)));
    }

    private static Optional<RowProblem> refused(Reason reason, Phrase detail) {
        return Optional.of(RowProblem.ofFile(reason, detail));
    }

    private static boolean isWebPage(byte[] content) {
        String start = start(content).replace("\uFEFF", "").replace("ï»¿", "").stripLeading();
        return start.startsWith("<!doctype")
                || start.startsWith("<html")
                || start.startsWith("<table")
                || start.startsWith("<!--")
                || start.startsWith("<head")
                || start.startsWith("<meta");
    }

    private static String start(byte[] content) {
        Charset charset = hex(content, 2).equals("fffe") ? UTF_16LE : ISO_8859_1;
        return new String(content, 0, Math.min(content.length, START), charset).toLowerCase(Locale.ROOT);
    }

    private static String hex(byte[] content, int bytes) {
        return HexFormat.of().formatHex(content, 0, Math.min(content.length, bytes));
    }

    private static boolean holds(byte[] content, byte[] sought) {
        for (int at = 0; at <= content.length - sought.length; at++) {
            int same = 0;
            while (same < sought.length && content[at + same] == sought[same]) {
                same++;
            }
            if (same == sought.length) {
                return true;
            }
        }
        return false;
    }

    /** First bytes of formats people send by mistake, in hexadecimal. */
    private static Map<String, String> signatures() {
        Map<String, String> first = new LinkedHashMap<>();
        first.put("504b0304", "a zipped file");
        first.put("504b0506", "an empty zipped file");
        first.put("25504446", "a PDF");
        first.put("89504e47", "a picture");
        first.put("ffd8ff", "a picture");
        first.put("47494638", "a picture");
        first.put("1f8b", "a compressed file");
        first.put("7b5c727466", "a word processor's document");
        first.put("3c3f786d6c", "an XML file");
        return first;
    }
}
