package org.networkspc.reports.ingest;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** A text file with separators, a piece at a time. */
final class LargeText implements LineSource {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int SAMPLE = 1 << 16;

    private final Path file;
    private final Charset charset;
    private final int mark;
    private final Separator separator;
    private final int declaration;

    private LargeText(Path file, Charset charset, int mark, String start) {
        this.file = file;
        this.charset = charset;
        this.mark = mark;
        this.separator = Separator.of(start);
        this.declaration = Separator.declaration(start);
    }

    /** As its byte order mark says, else as UTF-8. */
    static LargeText of(Path file) throws IOException {
        byte[] first = first(file);
        boolean wide = first.length > 1 && (first[0] & 0xFF) + (first[1] & 0xFF) == 0xFF + 0xFE;
        if (wide) {
            return of(file, first[0] == (byte) 0xFF ? UTF_16LE : UTF_16BE, 2, first);
        }
        boolean marked =
                first.length > 2 && first[0] == (byte) 0xEF && first[1] == (byte) 0xBB && first[2] == (byte) 0xBF;
        return of(file, UTF_8, marked ? 3 : 0, first);
    }

    /** The same file as Windows-1252, when it turned out not to be UTF-8; empty when its mark says what it is. */
    Optional<LargeText> otherwise() throws IOException {
        return mark > 0 || charset.equals(WINDOWS_1252)
                ? Optional.empty()
                : Optional.of(of(file, WINDOWS_1252, 0, first(file)));
    }

    private static LargeText of(Path file, Charset charset, int mark, byte[] first) {
        String start = new String(first, mark, first.length - mark, charset);
        int whole = Math.max(start.lastIndexOf('\n'), start.lastIndexOf('\r')) + 1;
        return new LargeText(file, charset, mark, whole > 0 ? start.substring(0, whole) : start);
    }

    private static byte[] first(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(SAMPLE);
        }
    }

    @Override
    public String separator() {
        return separator.words();
    }

    @Override
    public String encoding() {
        return charset.equals(WINDOWS_1252) ? "Windows-1252" : charset.name();
    }

    @Override
    public void windows(Consumer<Lines> each) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.skipNBytes(mark);
            Reader text = new InputStreamReader(
                    in,
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
            text.skip(declaration);
            CsvPieces pieces = new CsvPieces(text, separator.character());
            int last = 0;
            for (String piece = pieces.next(); !piece.isEmpty(); piece = pieces.next()) {
                CsvLines.Piece read = CsvLines.piece(piece, separator.character(), last);
                last = read.last();
                each.accept(read.lines());
            }
        }
    }
}
