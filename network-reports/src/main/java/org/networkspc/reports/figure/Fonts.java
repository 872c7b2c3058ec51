package org.networkspc.reports.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Inter, bundled (SIL Open Font License 1.1), so that every machine draws the same letters.
 *
 * <p>{@link #prepare} must run before anything is drawn on a machine that may have no fonts of its own.
 */
public final class Fonts {
    public static final String FAMILY = "Inter";
    public static final String REGULAR = "Inter-Regular";
    public static final String SEMIBOLD = "Inter-SemiBold";

    private static final FontRenderContext EXACT = new FontRenderContext(new AffineTransform(), true, true);

    /** Loaded on first use, after {@link #prepare}. */
    private static final class Loaded {
        private static final Font REGULAR_FONT = load(REGULAR);
        private static final Font SEMIBOLD_FONT = load(SEMIBOLD);
    }

    private Fonts() {}

    public static Font regular(double size) {
        return Loaded.REGULAR_FONT.deriveFont((float) size);
    }

    public static Font semibold(double size) {
        return Loaded.SEMIBOLD_FONT.deriveFont((float) size);
    }

    /** Advance of a text in px, the same on every output. */
    public static double width(Font font, String text) {
        return text.isEmpty() ? 0 : font.getStringBounds(text, EXACT).getWidth();
    }

    /** CSS weight of one of the bundled fonts. */
    static int weight(Font font) {
        return font.getPSName().equals(SEMIBOLD) ? 600 : 400;
    }

    /**
     * The font file, to embed or to serve.
     *
     * @param name {@link #REGULAR} or {@link #SEMIBOLD}
     */
    public static byte[] ttf(String name) {
        try (InputStream in = Fonts.class.getResourceAsStream(name + ".ttf")) {
            if (in == null) {
                throw new IllegalArgumentException("name must be " + REGULAR + " or " + SEMIBOLD + ", was " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes drawing possible where the operating system has neither fontconfig nor fonts: writes the bundled fonts and a
     * list of them into this folder and tells Java's graphics to use the list. To be called first in {@code main}; does
     * nothing where a list is already named, or outside Linux.
     *
     * @throws UncheckedIOException when the folder cannot be written
     */
    public static void prepare(Path folder) {
        System.setProperty("java.awt.headless", "true");
        boolean linux = System.getProperty("os.name", "").startsWith("Linux");
        if (!linux || System.getProperty("sun.awt.fontconfig") != null) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path regular = Files.write(folder.resolve(REGULAR + ".ttf"), ttf(REGULAR));
            Files.write(folder.resolve(SEMIBOLD + ".ttf"), ttf(SEMIBOLD));
            Path list = folder.resolve("fontconfig.properties");
            Files.writeString(list, fontList(regular.toAbsolutePath()), StandardCharsets.ISO_8859_1);
            System.setProperty("sun.awt.fontconfig", list.toAbsolutePath().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every logical font of Java is Inter. */
    private static String fontList(Path file) {
        StringBuilder lines = new StringBuilder("version=1\nsequence.allfonts=default\n");
        for (String family : new String[] {"serif", "sansserif", "monospaced", "dialog", "dialoginput"}) {
            for (String style : new String[] {"plain", "bold", "italic", "bolditalic"}) {
                lines.append(family).append('.').append(style).append(".default=Inter\n");
            }
        }
        return lines.append("filename.Inter=").append(file).append('\n').toString();
    }

    private static Font load(String name) {
        try (InputStream in = new java.io.ByteArrayInputStream(ttf(name))) {
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(Map.of(TextAttribute.SIZE, Theme.LABEL));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("bundled font " + name + " cannot be read", e);
        }
    }
}
