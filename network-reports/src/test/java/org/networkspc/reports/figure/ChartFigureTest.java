package org.networkspc.reports.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.networkspc.chart.ChartType;
import org.networkspc.interpret.Interpretation;
import org.networkspc.measure.Aim;
import org.networkspc.measure.Annotation;
import org.networkspc.measure.ChangeIdea;
import org.networkspc.measure.Logbook;
import org.w3c.dom.Element;

class ChartFigureTest {
    private static Figure chart(Interpretation reading) {
        return ChartFigure.of(reading, ChartNotes.of("A chart", "12 Nov 2024"), 960, 360);
    }

    private static Drawn falls() {
        return Drawn.of(ChartFigure.of(Samples.falls(), Samples.fallsNotes(), 960, 380));
    }

    @Test
    void everyPointCanBeReachedAndSaysWhatItIs() {
        List<Element> points = falls().groups("point");
        assertEquals(Samples.falls().chart().points().size(), points.size());
        for (Element point : points) {
            assertEquals("img", point.getAttribute("role"));
            String title = point.getElementsByTagName("title").item(0).getTextContent();
            assertEquals(point.getAttribute("aria-label"), title);
        }
        assertEquals(
                "May 2022: 6.8; centre 6.6, limits from 5.9 to 7.4; nothing unusual; 12 of 12 reported",
                points.get(1).getAttribute("aria-label"));
    }

    @Test
    void onlyOnePointTakesTheTabKey() {
        List<Element> points = falls().groups("point");
        assertEquals(
                1,
                points.stream()
                        .filter(p -> p.getAttribute("tabindex").equals("0"))
                        .count());
        assertEquals("0", points.get(points.size() - 1).getAttribute("tabindex"));
        assertEquals("group", falls().root().getAttribute("role"));
    }

    @Test
    void textIsText() {
        List<String> texts = falls().texts();
        assertTrue(texts.containsAll(List.of("6.6", "5.2", "Apr 22", "reported", "bedside handover")), texts::toString);
        assertTrue(texts.contains("aim 4.0 by Mar 25"), texts::toString);
    }

    @Test
    void shapeSaysTheSameAsColour() {
        List<Element> improving = Drawn.of(chart(Samples.fallsFrozen())).groups("point").stream()
                .filter(p -> p.getAttribute("class").equals("point disc"))
                .toList();
        assertFalse(improving.isEmpty());
        assertEquals("#1f6fb2", filled(improving.get(0), "circle"));
        List<Element> concerning = Drawn.of(chart(Samples.concerning())).groups("point").stream()
                .filter(p -> p.getAttribute("class").equals("point diamond"))
                .toList();
        assertEquals(improving.size(), concerning.size());
        assertEquals("#c9610a", filled(concerning.get(0), "path"));
    }

    private static String filled(Element point, String shape) {
        return ((Element) point.getElementsByTagName(shape).item(0)).getAttribute("fill");
    }

    @Test
    void aProvisionalPointIsDashedAndAnExcludedOneIsACross() {
        List<Element> points = falls().groups("point");
        Element last = points.get(points.size() - 1);
        assertTrue(last.getAttribute("aria-label").contains("still to report, not judged yet"));
        Element ring = (Element) last.getElementsByTagName("circle").item(1);
        assertEquals("2 1.6", ring.getAttribute("stroke-dasharray"));
        Element ghost = points.get(4);
        assertTrue(ghost.getAttribute("aria-label").contains("left out of limits and rules"));
        assertEquals(2, ghost.getElementsByTagName("line").getLength());
    }

    @Test
    void captionNamesPoolingChartConventionAndDate() {
        String caption =
                ChartFigure.of(Samples.falls(), Samples.fallsNotes(), 960, 380).caption();
        assertTrue(
                caption.startsWith("Like for like, u′ chart, standard convention. Data as at 12 Nov 2024."), caption);
        assertTrue(caption.contains("Pale line: as reported."), caption);
        assertTrue(caption.contains("Dashed point: still to report, not judged yet."), caption);
    }

    @Test
    void altTextTellsTheReading() {
        Interpretation reading = Samples.fallsFrozen();
        String alt = chart(reading).alt();
        assertTrue(alt.startsWith("A chart, u′ chart, April 2022 to October 2024, 30 points. "), alt);
        assertTrue(alt.endsWith(String.join(" ", reading.reading())), alt);
    }

    @Test
    void annotationsAreDrawnOtherwiseThanIdeasAndInAQuieterTone() {
        Annotation note = new Annotation("n", "a new form", "falls", "", LocalDate.of(2023, 9, 4));
        ChartNotes notes = new ChartNotes(
                "t",
                "d",
                new Logbook(Samples.fallsNotes().written().ideas(), List.of(note), List.of()),
                Optional.empty(),
                Optional.empty());
        Drawn drawn = Drawn.of(ChartFigure.of(Samples.falls(), notes, 900, 420));
        List<Element> annotations = drawn.groups("annotation");
        assertEquals(1, annotations.size());
        assertEquals("Noted in Sep 23: a new form", annotations.get(0).getAttribute("aria-label"));
        assertTrue(annotations.get(0).getTextContent().contains("a new form"));
        assertEquals(4, drawn.groups("idea").size());
    }

    @Test
    void ideasCarryTheirWordsAndOutcome() {
        List<Element> ideas = falls().groups("idea");
        assertEquals(4, ideas.size());
        assertEquals("bedside handover, from Mar 23, adopted", ideas.get(0).getAttribute("aria-label"));
        assertEquals("#8a949c", filled(ideas.get(1), "path"));
        assertEquals("#ffffff", filled(ideas.get(3), "path"));
    }

    @Test
    void anIdeaOutsideTheChartsPeriodsIsNotDrawn() {
        ChangeIdea later = Samples.idea("x", "later", Samples.START.plusYears(9), ChangeIdea.Outcome.TESTING);
        ChangeIdea earlier = Samples.idea("y", "earlier", Samples.START.minusDays(1), ChangeIdea.Outcome.TESTING);
        ChartNotes notes =
                new ChartNotes("t", "d", Logbook.of(List.of(later, earlier)), Optional.<Aim>empty(), Optional.empty());
        assertEquals(
                0,
                Drawn.of(ChartFigure.of(Samples.falls(), notes, 960, 380))
                        .groups("idea")
                        .size());
    }

    @Test
    void aChartWithoutPointsSaysSoKindly() {
        Figure empty = chart(Samples.plain(ChartType.I, Samples.SCORE));
        assertEquals(List.of("Nothing reported yet"), Drawn.of(empty).texts());
        assertEquals("A chart: nothing reported yet.", empty.alt());
    }

    @Test
    void aRunChartHasAMedianAndNoLimits() {
        Drawn run = Drawn.of(chart(Samples.plain(ChartType.RUN, Samples.HANDS, 70, 72, 75, 71, 69, 77, 81, 84)));
        assertFalse(run.groups("point").get(0).getAttribute("aria-label").contains("limits"));
        assertFalse(run.document().getDocumentElement().toString().contains("#f5f7f8"));
    }

    @Test
    void oneValueEqualValuesAndManyValuesAreDrawn() {
        assertEquals(
                1,
                Drawn.of(chart(Samples.plain(ChartType.P, Samples.HANDS, 77)))
                        .groups("point")
                        .size());
        double[] equal = new double[20];
        assertEquals(
                20,
                Drawn.of(chart(Samples.plain(ChartType.I, Samples.SCORE, equal)))
                        .groups("point")
                        .size());
        assertEquals(
                300, Drawn.of(chart(Samples.normal(300, 0, 1))).groups("point").size());
    }

    @Test
    void theLineBreaksAtAGap() {
        Drawn whole = Drawn.of(chart(Samples.plain(ChartType.RUN, Samples.SCORE, 1, 2, 3, 4, 5)));
        Drawn broken = Drawn.of(chart(Samples.plain(ChartType.RUN, Samples.SCORE, 1, 2, Double.NaN, 4, 5)));
        assertEquals(lines(whole) + 1, lines(broken));
    }

    private static long lines(Drawn drawn) {
        return drawn.all("path").stream()
                .filter(p -> p.getAttribute("stroke").equals("#5b6770"))
                .count();
    }

    @Test
    void theSameReadingGivesTheSameBytes() {
        String first =
                ChartFigure.of(Samples.falls(), Samples.fallsNotes(), 960, 380).svg();
        assertEquals(
                first,
                ChartFigure.of(Samples.falls(), Samples.fallsNotes(), 960, 380).svg());
    }

    @ParameterizedTest
    @ValueSource(ints = {960, 644, 360})
    void labelsNeverOverlapAndStayInThePicture(int width) {
        for (long seed = 0; seed < 150; seed++) {
            Interpretation reading = Samples.random(seed);
            Figure figure = ChartFigure.of(reading, Samples.randomNotes(seed, reading), width, 360);
            List<Element> texts = Drawn.of(figure).all("text");
            for (int i = 0; i < texts.size(); i++) {
                Rectangle2D box = Drawn.box(texts.get(i));
                String text = "seed " + seed + ": " + texts.get(i).getTextContent();
                assertTrue(box.getMinX() >= 0 && box.getMaxX() <= width + 1, text);
                assertTrue(box.getMinY() >= 0 && box.getMaxY() <= 360, text);
                for (Element other : texts.subList(0, i)) {
                    assertFalse(box.intersects(Drawn.box(other)), text + " over " + other.getTextContent());
                }
            }
        }
    }

    @Test
    void labelsWithinThePlotKeepClearOfPoints() {
        for (long seed = 0; seed < 150; seed++) {
            Interpretation reading = Samples.random(seed);
            Drawn drawn = Drawn.of(chart(reading));
            for (Element point : drawn.groups("point")) {
                for (Element circle : circles(point)) {
                    double x = Double.parseDouble(circle.getAttribute("cx"));
                    double y = Double.parseDouble(circle.getAttribute("cy"));
                    for (Element text : drawn.all("text")) {
                        assertFalse(Drawn.box(text).contains(x, y), "seed " + seed + ": " + text.getTextContent());
                    }
                }
            }
        }
    }

    private static List<Element> circles(Element point) {
        return java.util.stream.IntStream.range(
                        0, point.getElementsByTagName("circle").getLength())
                .mapToObj(i -> (Element) point.getElementsByTagName("circle").item(i))
                .toList();
    }
}
