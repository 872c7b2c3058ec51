package org.networkspc.reports.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.networkspc.chart.ChartType;
import org.networkspc.interpret.Interpretation;
import org.networkspc.words.Words;

class FigureTest {
    private static Figure falls() {
        return ChartFigure.of(Samples.falls(), Samples.fallsNotes(), 640, 300);
    }

    @Test
    void pngHasScaledSizeOnWhiteGroundAndIsNotEmpty() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(falls().png(2)));
        assertEquals(1280, image.getWidth());
        assertEquals(600, image.getHeight());
        assertEquals(0xffffffff, image.getRGB(0, 0));
        long dark = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                dark += (image.getRGB(x, y) & 0xff) < 0x60 ? 1 : 0;
            }
        }
        assertTrue(dark > 2_000, "dark pixels: " + dark);
    }

    @Test
    void aFramedPictureCarriesTitleAndCaption() {
        Figure framed = falls().framed();
        List<String> texts = Drawn.of(framed).texts();
        assertTrue(texts.contains("Falls per 1,000 bed days, Safer wards"), texts::toString);
        assertTrue(String.join(" ", texts).contains("Data as at 12 Nov 2024"), texts::toString);
        assertTrue(framed.height() > falls().height());
    }

    @Test
    void wordsAreEscaped() {
        String name = "Falls <b>&\"quoted\" 🙂";
        Figure figure = ChartFigure.of(Samples.falls(), ChartNotes.of(name, "12 Nov 2024"), 640, 300);
        assertTrue(Drawn.of(figure).root().getAttribute("aria-label").startsWith(name + ","));
        assertTrue(Drawn.of(figure.framed()).texts().contains(name));
    }

    @Test
    void aPanelIsOnePictureWithoutTabStops() {
        Drawn panel = Drawn.of(PanelFigure.of(Samples.fallsFrozen(), Words.PLAIN, Optional.empty(), 300, 110));
        assertEquals("img", panel.root().getAttribute("role"));
        assertTrue(panel.groups("point").isEmpty());
        assertEquals(List.of("5.0", "Apr 22", "Oct 24"), panel.texts());
    }

    @Test
    void aSharedAxisGivesEqualHeightsToEqualValues() {
        Interpretation wide = Samples.plain(ChartType.RUN, Samples.SCORE, 0, 50, 100);
        Interpretation narrow = Samples.plain(ChartType.RUN, Samples.SCORE, 49, 50, 51);
        Optional<Axis> shared = Optional.of(Axis.shared(List.of(wide, narrow)));
        assertEquals(second(wide, shared), second(narrow, shared));
        assertFalse(second(narrow, shared).equals(first(wide, shared)));
    }

    private static String first(Interpretation reading, Optional<Axis> axis) {
        return Drawn.of(PanelFigure.of(reading, Words.PLAIN, axis, 300, 110))
                .all("circle")
                .get(0)
                .getAttribute("cy");
    }

    private static String second(Interpretation reading, Optional<Axis> axis) {
        return Drawn.of(PanelFigure.of(reading, Words.PLAIN, axis, 300, 110))
                .all("circle")
                .get(1)
                .getAttribute("cy");
    }

    @Test
    void verdictSaysWordsAndShape() {
        assertEquals(new Verdict("Improving", Mark.DISC), Verdict.of(Samples.fallsFrozen()));
        assertEquals(new Verdict("Worth a look", Mark.DIAMOND), Verdict.of(Samples.concerning()));
        assertEquals(new Verdict("Nothing unusual", Mark.DOT), Verdict.of(Samples.normal(12, 5, 1)));
        assertEquals(
                new Verdict("Nothing to read yet", Mark.HOLLOW), Verdict.of(Samples.plain(ChartType.I, Samples.SCORE)));
        assertTrue(Verdict.of(Samples.concerning()).icon().contains("fill=\"#c9610a\""));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "-0.004,0", "-0.005,0", "1.005,1", "12.3456,12.35", "-7.5,-7.5", "0.071,0.07", "1000000,1000000"
    })
    void coordinatesHaveAtMostTwoDecimals(double value, String text) {
        assertEquals(text, Decimals.coordinate(value));
    }

    @ParameterizedTest
    @CsvSource({"1234.5,1,'1,234.5'", "-0.04,1,0.0", "-2,1,−2.0", "77.4,0,77"})
    void valuesHaveTheirDecimals(double value, int decimals, String text) {
        assertEquals(text, Decimals.fixed(value, decimals));
    }

    @Test
    void ticksAreRoundNumbersWithinTheAxis() {
        assertEquals(List.of(5.0, 6.0, 7.0), new Axis(4.5, 7.4).ticks(4));
        assertEquals(List.of(0.0, 50.0, 100.0), new Axis(0, 100).ticks(4));
        assertEquals(List.of(-2.0, 0.0, 2.0), new Axis(-2.9, 2.9).ticks(3));
    }

    @Test
    void fontsArePreparedForAMachineWithoutFonts(@TempDir Path folder) throws IOException {
        String before = System.getProperty("sun.awt.fontconfig");
        try {
            System.clearProperty("sun.awt.fontconfig");
            Fonts.prepare(folder.resolve("fonts"));
            Path list = folder.resolve("fonts/fontconfig.properties");
            if (System.getProperty("os.name").startsWith("Linux")) {
                assertEquals(list.toAbsolutePath().toString(), System.getProperty("sun.awt.fontconfig"));
                List<String> lines = Files.readAllLines(list);
                assertTrue(lines.contains("sansserif.plain.default=Inter"));
                Path font = Path.of(lines.get(lines.size() - 1).replace("filename.Inter=", ""));
                assertEquals(Fonts.ttf(Fonts.REGULAR).length, Files.size(font));
            }
        } finally {
            if (before == null) {
                System.clearProperty("sun.awt.fontconfig");
            } else {
                System.setProperty("sun.awt.fontconfig", before);
            }
        }
    }
}
