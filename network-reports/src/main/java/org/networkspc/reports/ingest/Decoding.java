package org.networkspc.reports.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.networkspc.reports.config.Loaded;
import org.networkspc.reports.config.Reason;
import org.networkspc.reports.config.RowProblem;

/**
 * Bytes into text: by byte order mark, else strictly UTF-8, else Windows-1252 with a note. What a file is is told by its
 * content, never by its name.
 *
 * @param text without a byte order mark; empty when the file is not text
 */
record Decoding(String text, String encoding) {
    /** Largest file read, in bytes: forty times the five-year history of England's 274 departments. */
    static final int LARGEST = 64 << 20;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    /** Share of control characters above which a file is no text; exports have stray ones, programs many. */
    private static final double MOST_CONTROL = 0.02;

    private static final int START = 512;

    private static final Map<String, String> SIGNATURES = signatures();

    static Loaded<Decoding> of(byte[] content) {
        if (content.length == 0) {
            return refused(Reason.EMPTY_FILE, "");
        }
        if (content.length > LARGEST) {
            return refused(Reason.TOO_LARGE, (LARGEST >> 20) + " MB");
        }
        Optional<String> format = signature(content);
        if (format.isPresent()) {
            return refused(Reason.NOT_TEXT, format.get());
        }
        Loaded<Decoding> decoded = decoded(content);
        String text = decoded.value().text();
        if (text.isBlank()) {
            return decoded.problems().isEmpty() ? refused(Reason.EMPTY_FILE, "") : decoded;
        }
        return isBinary(text) ? refused(Reason.NOT_TEXT, "a binary file") : decoded;
    }

    private static Loaded<Decoding> decoded(byte[] content) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return text(content, 3, UTF_8).orElseGet(() -> refused(Reason.NOT_TEXT, "damaged UTF-8"));
        }
        if (startsWith(content, 0xFF, 0xFE)) {
            return text(content, 2, UTF_16LE).orElseGet(() -> refused(Reason.NOT_TEXT, "a binary file"));
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return text(content, 2, UTF_16BE).orElseGet(() -> refused(Reason.NOT_TEXT, "a binary file"));
        }
        return text(content, 0, UTF_8)
                .or(() -> text(content, 0, WINDOWS_1252)
                        .map(t -> new Loaded<>(t.value(), List.of(RowProblem.ofFile(Reason.NOT_UTF8, "")))))
                .orElseGet(() -> refused(Reason.NOT_TEXT, "a binary file"));
    }

    private static Optional<Loaded<Decoding>> text(byte[] content, int from, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content, from, content.length - from))
                    .toString();
            String name = charset.equals(WINDOWS_1252) ? "Windows-1252" : charset.name();
            return Optional.of(new Loaded<>(new Decoding(text, name), List.of()));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isBinary(String text) {
        long control =
                text.chars().filter(c -> c < ' ' && !Character.isWhitespace(c)).count();
        return control > text.length() * MOST_CONTROL;
    }

    private static Optional<String> signature(byte[] content) {
        int shown = Math.min(content.length, START);
        String hex = HexFormat.of().formatHex(content, 0, shown);
        String words = new String(content, 0, shown, ISO_8859_1).stripLeading().toLowerCase(Locale.ROOT);
        if (words.startsWith("<!doctype") || words.startsWith("<html") || words.startsWith("<table")) {
            return Optional.of("a web page");
        }
        return SIGNATURES.entrySet().stream()
                .filter(s -> hex.startsWith(s.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** First bytes of formats people send by mistake, in hexadecimal. */
    private static Map<String, String> signatures() {
        Map<String, String> first = new LinkedHashMap<>();
        first.put("504b0304", "a workbook or another zipped file");
        first.put("504b0506", "an empty zipped file");
        first.put("d0cf11e0a1b11ae1", "an old or password-protected workbook");
        first.put("25504446", "a PDF");
        first.put("89504e47", "a picture");
        first.put("ffd8ff", "a picture");
        first.put("47494638", "a picture");
        first.put("1f8b", "a compressed file");
        first.put("7b5c727466", "a word processor's document");
        first.put("3c3f786d6c", "an XML file");
        return first;
    }

    private static boolean startsWith(byte[] content, int... mark) {
        if (content.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Loaded<Decoding> refused(Reason reason, String detail) {
        return new Loaded<>(new Decoding("", ""), List.of(RowProblem.ofFile(reason, detail)));
    }
}
