package org.networkspc.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.interpret.Interpretation;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.figure.ChartFigure;
import org.networkspc.reports.figure.ChartNotes;
import org.networkspc.reports.figure.Figure;
import org.networkspc.reports.page.Charts;
import org.networkspc.reports.page.Edition;
import org.networkspc.reports.web.Networks;
import org.networkspc.sample.SampleNetwork;
import org.networkspc.series.Pooling;

/**
 * The pictures in README and docs are what the project draws today. After a change of look run with
 * {@code -Ddocs.write=true} and look at each.
 */
class DocumentPicturesTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Path SHARED = Path.of(System.getProperty("shared", "../../shared"));

    @BeforeAll
    static void fonts() throws IOException {
        DrawingFonts.prepare();
    }

    @Test
    void theReadmesPictureIsTheSampleNetworksPooledLineBeforeThePlainOne(@TempDir Path folder) throws IOException {
        DemoCommand.fill(SampleNetwork.SAFER_WARDS, folder.resolve("safer-wards"));
        try (Networks networks = Networks.open(folder)) {
            Edition edition = networks.all().iterator().next().printed();
            MeasurePlan falls = edition.config().plan("falls").orElseThrow();
            ChartNotes notes = new ChartNotes(
                    falls.measure().name(),
                    edition.asAt(),
                    edition.written().of(falls),
                    edition.config().aim("falls"),
                    edition.lines().line(falls, Pooling.AS_REPORTED));
            Figure figure = ChartFigure.of(edition.lines().pooled(falls).orElseThrow(), notes, 900, 420);
            assertDrawn(figure, "images/safer-wards-falls.svg");
        }
    }

    @Test
    void theShowcasesPicturesAreEnglandsPooledLines(@TempDir Path data) throws IOException {
        Path source = SHARED.resolve("data/ae_attendances.csv");
        assumeTrue(Files.exists(source), "skipped: " + source + " is not there");
        Files.copy(source, data.resolve("ae_attendances.csv"));
        Edition edition = Gathered.from(DOCS.resolve("showcase/england-ae/config"), data)
                .edition(java.time.YearMonth.of(2019, 3));
        assertDrawn(edition, "within-4h", Pooling.LIKE_FOR_LIKE, "showcase/england-ae/like-for-like.svg");
        assertDrawn(edition, "within-4h", Pooling.AS_REPORTED, "showcase/england-ae/as-reported.svg");
        assertDrawn(edition, "within-4h", Pooling.EQUAL_MEMBERS, "showcase/england-ae/equal-members.svg");
    }

    private static void assertDrawn(Edition edition, String measure, Pooling pooling, String file) throws IOException {
        MeasurePlan plan = edition.config().plan(measure).orElseThrow();
        Interpretation reading = edition.lines().pooled(plan, pooling).orElseThrow();
        assertDrawn(Charts.pooled(edition, plan, reading), file);
    }

    private static void assertDrawn(Figure figure, String file) throws IOException {
        String svg = figure.framed().svg();
        Path picture = DOCS.resolve(file);
        if (Boolean.getBoolean("docs.write")) {
            Files.createDirectories(picture.resolveSibling("."));
            Files.writeString(picture, svg);
        }
        assertEquals(Files.readString(picture), svg, picture + " is not what is drawn today");
    }
}
