package org.networkspc.reports.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.networkspc.reports.figure.Fonts;

/** The bundled font cut down to the letters a file uses, written into its style sheet. */
final class EmbeddedFont {
    private static final String CSS = face(Fonts.REGULAR, 400) + face(Fonts.SEMIBOLD, 600);

    private EmbeddedFont() {}

    /** {@code @font-face} rules with the fonts inside; letters are those of the Latin scripts and of usual signs. */
    static String css() {
        return CSS;
    }

    private static String face(String name, int weight) {
        return "@font-face { font-family: Inter; font-weight: " + weight + "; src: url(data:font/ttf;base64,"
                + Base64.getEncoder().encodeToString(subset(Fonts.ttf(name))) + ") format(\"truetype\"); }\n";
    }

    private static byte[] subset(byte[] ttf) {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(ttf));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            TTFSubsetter subsetter = new TTFSubsetter(font);
            letters(subsetter, 0x20, 0x7e); // Basic Latin
            letters(subsetter, 0xa0, 0x17f); // Latin-1 Supplement, Latin Extended-A
            letters(subsetter, 0x2010, 0x203a); // dashes, quotation marks, ellipsis
            letters(subsetter, 0x2190, 0x2193); // arrows
            letters(subsetter, 0x2212, 0x2212); // minus
            letters(subsetter, 0x2264, 0x2265); // at most, at least
            subsetter.writeToStream(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void letters(TTFSubsetter subsetter, int first, int last) {
        for (int c = first; c <= last; c++) {
            subsetter.add(c);
        }
    }
}
