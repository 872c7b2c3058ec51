package org.networkspc.reports.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pictures of {@code docs/gallery} look like what is drawn today. After a wanted change run with
 * {@code -Dgallery.write=true} and look at each.
 */
class GalleryTest {
    private static final Path GALLERY = Path.of("..", "docs", "gallery");
    /** Above what another way of smoothing edges makes, below what a line moved by a pixel makes. */
    private static final double LARGEST = 7;

    static Set<String> pictures() {
        return Gallery.pictures().keySet();
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void looksAsKept(String name) throws IOException {
        byte[] drawn = Gallery.picture(name).framed().png(1);
        Path kept = GALLERY.resolve(name + ".png");
        if (Boolean.getBoolean("gallery.write")) {
            Files.createDirectories(GALLERY);
            Files.write(kept, drawn);
        }
        double difference = Seen.difference(read(Files.readAllBytes(kept)), read(drawn));
        assertTrue(difference <= LARGEST, name + " differs by " + difference + " from " + kept);
    }

    @Test
    void everyPictureIsOnThePageAndEveryFileIsAPicture() throws IOException {
        String page = Files.readString(GALLERY.resolve("README.md"));
        try (Stream<Path> files = Files.list(GALLERY)) {
            Set<String> kept = files.map(f -> String.valueOf(f.getFileName()))
                    .filter(f -> f.endsWith(".png"))
                    .map(f -> f.replace(".png", ""))
                    .collect(Collectors.toSet());
            assertEquals(pictures(), kept);
        }
        pictures().forEach(name -> assertTrue(page.contains("(" + name + ".png)"), name));
    }

    /** A curve, a line and words, with what changes them. */
    private static BufferedImage scene(double lineMoved, Color disc, boolean otherEdges) {
        BufferedImage image = new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(Theme.GROUND);
        g.fillRect(0, 0, 200, 100);
        double nudge = otherEdges ? 0.1 : 0;
        g.setColor(Theme.INK);
        g.setStroke(Theme.solid(1.2));
        g.draw(new java.awt.geom.Line2D.Double(10, 40.5 + lineMoved, 190, 40.5 + lineMoved));
        g.setFont(Fonts.regular(Theme.LABEL));
        g.drawString("86.0%", 20, 80);
        g.setColor(disc);
        g.fill(Mark.DISC.outline(150 + nudge, 70, 3.4));
        g.dispose();
        return image;
    }

    @ParameterizedTest
    @CsvSource({"0, false, true", "1, false, false", "-2, false, false", "0, true, false", "0.1, false, true"})
    void linesThatMoveAndColoursThatChangeAreSeenAndSofterEdgesAreNot(
            double moved, boolean otherColour, boolean alike) {
        Color disc = otherColour ? Theme.TEAL : Theme.BLUE;
        double difference = Seen.difference(scene(0, Theme.BLUE, false), scene(moved, disc, alike));
        assertEquals(alike, difference <= LARGEST, "difference " + difference);
    }
}
