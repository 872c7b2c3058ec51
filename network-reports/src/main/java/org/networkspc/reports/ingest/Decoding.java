package org.networkspc.reports.ingest;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.networkspc.reports.config.Loaded;
import org.networkspc.reports.config.Reason;
import org.networkspc.reports.config.RowProblem;
import org.networkspc.words.Phrase;

/**
 * Bytes into text: by byte order mark, else strictly UTF-8, else Windows-1252 with a note.
 *
 * @param text without a byte order mark; empty when the file is not text
 */
record Decoding(String text, String encoding) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    /** Share of control characters above which a file is no text; exports have stray ones, programs many. */
    private static final double MOST_CONTROL = 0.02;

    /** The names of encodings a person can choose from. */
    static final List<String> NAMES = List.of(
            "UTF-8", "Windows-1252", "UTF-16LE", "UTF-16BE", "ISO-8859-2", "Windows-1250", "IBM850", "macRoman");

    /** Cells shown when a file is not UTF-8, so that people can see whether their accents are right. */
    private static final int SHOWN = 3;

    private static final Pattern ACCENTED = Pattern.compile("[^,;|\\t\\r\\n\"]*[^\\x00-\\x7F][^,;|\\t\\r\\n\"]*");

    /** @param chosen the encoding a person named; empty for what the file says itself */
    static Loaded<Decoding> of(byte[] content, Optional<String> chosen) {
        Loaded<Decoding> decoded = chosen.filter(NAMES::contains)
                .flatMap(name -> text(content, mark(content), charset(name)))
                .orElseGet(() -> decoded(content));
        String text = decoded.value().text();
        if (text.isBlank()) {
            return decoded.problems().isEmpty() ? refused(Reason.BLANK_FILE, Phrase.NONE) : decoded;
        }
        return isBinary(text) ? refused(Reason.NOT_TEXT, Phrase.of("a binary file")) : decoded;
    }

    private static Loaded<Decoding> decoded(byte[] content) {
        int mark = mark(content);
        if (mark == 3) {
            return text(content, 3, UTF_8).orElseGet(() -> refused(Reason.NOT_TEXT, Phrase.of("damaged UTF-8")));
        }
        if (mark == 2) {
            Charset wide = startsWith(content, 0xFF, 0xFE) ? UTF_16LE : UTF_16BE;
            return text(content, 2, wide).orElseGet(() -> refused(Reason.NOT_TEXT, Phrase.of("a binary file")));
        }
        return text(content, 0, UTF_8)
                .or(() -> text(content, 0, WINDOWS_1252)
                        .map(t -> new Loaded<>(
                                t.value(), List.of(notUtf8(t.value().text())))))
                .orElseGet(() -> refused(Reason.NOT_TEXT, Phrase.of("a binary file")));
    }

    private static RowProblem notUtf8(String text) {
        String shown = ACCENTED.matcher(text)
                .results()
                .map(m -> "\"" + m.group().strip() + "\"")
                .distinct()
                .limit(SHOWN)
                .collect(Collectors.joining(", "));
        return RowProblem.ofFile(Reason.NOT_UTF8, shown);
    }

    /** Bytes of a byte order mark. */
    private static int mark(byte[] content) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return startsWith(content, 0xFF, 0xFE) || startsWith(content, 0xFE, 0xFF) ? 2 : 0;
    }

    private static Charset charset(String name) {
        return switch (name) {
            case "macRoman" -> Charset.forName("x-MacRoman");
            default -> Charset.forName(name);
        };
    }

    private static Optional<Loaded<Decoding>> text(byte[] content, int from, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content, from, content.length - from))
                    .toString();
            String name = charset.equals(WINDOWS_1252)
                    ? "Windows-1252"
                    : charset.name().replace("x-MacRoman", "macRoman");
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

    private static Loaded<Decoding> refused(Reason reason, Phrase detail) {
        return new Loaded<>(new Decoding("", ""), List.of(RowProblem.ofFile(reason, detail)));
    }
}
