package org.networkspc.reports.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.networkspc.chart.ChartType;
import org.networkspc.words.Words;

/**
 * Pictures as text: the same bytes on every machine and Java version. To write them anew after a wanted change, run with
 * {@code -Dgolden.write=src/test/resources/org/networkspc/reports/figure} and look at each difference.
 */
class GoldenSvgTest {
    enum Golden {
        FALLS(() -> ChartFigure.of(Samples.falls(), Samples.fallsNotes(), 960, 380)),
        FALLS_PHONE(() -> ChartFigure.of(Samples.falls(), Samples.fallsNotes(), 380, 340)),
        IMPROVING(() -> ChartFigure.of(Samples.fallsFrozen(), Samples.fallsNotes(), 644, 320)
                .framed()),
        CONCERNING(() -> ChartFigure.of(Samples.concerning(), ChartNotes.of("Worth a look", "12 Nov 2024"), 700, 300)),
        RUN(() -> ChartFigure.of(
                Samples.plain(ChartType.RUN, Samples.HANDS, 70, 72, 75, 71, Double.NaN, 77, 81, 84),
                ChartNotes.of("Hands clean", "12 Nov 2024"),
                700,
                260)),
        PROPORTION(() -> ChartFigure.of(
                Samples.plain(ChartType.P, Samples.HANDS, 96, 97, 99, 98, 97, 99, 96, 97, 98, 99, 97, 98, 99),
                ChartNotes.of("Hands clean", "12 Nov 2024"),
                700,
                260)),
        PANEL(() -> PanelFigure.of(Samples.fallsFrozen(), Words.PLAIN, Optional.empty(), 300, 110)),
        PANEL_SHARED(() -> PanelFigure.of(Samples.fallsFrozen(), Words.PLAIN, Optional.of(new Axis(0, 12)), 300, 110));

        private final Supplier<Figure> figure;

        Golden(Supplier<Figure> figure) {
            this.figure = figure;
        }

        String file() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".svg";
        }
    }

    @ParameterizedTest
    @EnumSource
    void isDrawnAsKept(Golden golden) throws IOException {
        String svg = golden.figure.get().svg();
        String folder = System.getProperty("golden.write", "");
        if (!folder.isEmpty()) {
            Files.writeString(Path.of(folder, golden.file()), svg);
        }
        try (InputStream kept = GoldenSvgTest.class.getResourceAsStream(golden.file())) {
            assertEquals(new String(kept.readAllBytes(), StandardCharsets.UTF_8), svg);
        }
    }

    @Test
    void anotherLocaleChangesNothing() {
        java.util.Locale before = java.util.Locale.getDefault();
        String svg = Golden.FALLS.figure.get().svg();
        try {
            java.util.Locale.setDefault(java.util.Locale.forLanguageTag("ar-EG"));
            assertEquals(svg, Golden.FALLS.figure.get().svg());
        } finally {
            java.util.Locale.setDefault(before);
        }
    }
}
