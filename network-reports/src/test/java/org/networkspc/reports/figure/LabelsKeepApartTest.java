package org.networkspc.reports.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.networkspc.interpret.Interpretation;
import org.networkspc.measure.Aim;
import org.networkspc.measure.Annotation;
import org.networkspc.measure.ChangeIdea;
import org.networkspc.measure.Logbook;
import org.networkspc.words.MonthNames;
import org.networkspc.words.Terms;
import org.networkspc.words.Words;
import org.w3c.dom.Element;

/** Whatever the length, the names, the language and the width: no words lie on others, and none leaves its picture. */
class LabelsKeepApartTest {
    private static final Terms LONG =
            new Terms("Seniorenwohngemeinschaft", "Seniorenwohngemeinschaften", "Gesundheitsverbund");

    /** Language and length of names. */
    enum Speech {
        SHORT(MonthNames.ENGLISH, "Ann", "new form"),
        LONG(
                MonthNames.ENGLISH,
                "St Bartholomew’s and the Royal Infirmary of Saint Mary, Harrowmere North",
                "a handover at every bed by the nurse who goes to the nurse who comes, with the patient asked first"),
        GERMAN(
                MonthNames.GERMAN,
                "Kreiskrankenhaus Donaudampfschifffahrtsgesellschaftskapitänsstadt",
                "Sturzrisikoeinschätzungsbogen bei Aufnahme"),
        WELSH(
                MonthNames.WELSH,
                "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
                "trosglwyddo wrth erchwyn y gwely ym mhob ward");

        private final MonthNames months;
        private final String name;
        private final String idea;

        Speech(MonthNames months, String name, String idea) {
            this.months = months;
            this.name = name;
            this.idea = idea;
        }
    }

    private static Stream<Integer> widths() {
        return Stream.of(360, PdfPages.WIDTH, 900, 1160);
    }

    /** An idea every five months, two notes, and an aim a year after the last point. */
    private static ChartNotes notes(Speech speech, int points, Interpretation reading) {
        List<ChangeIdea> ideas = new ArrayList<>();
        for (int i = 2; i < points; i += 5) {
            ideas.add(Samples.idea(
                    "i" + i,
                    speech.idea,
                    Samples.START.plusMonths(i),
                    ChangeIdea.Outcome.values()[i % ChangeIdea.Outcome.values().length]));
        }
        List<Annotation> notes = List.of(
                new Annotation("a", speech.idea, "", "", Samples.START.plusMonths(1)),
                new Annotation("b", speech.idea, "", "", Samples.START.plusMonths(points - 2)));
        double centre = reading.chart().points().get(0).limits().centre();
        return new ChartNotes(
                speech.name,
                "12 Nov 2024",
                new Logbook(ideas, notes, List.of()),
                Optional.of(new Aim("falls", centre * 0.8, Samples.START.plusMonths(points + 12), "")),
                Optional.empty(),
                new Words(Terms.PLAIN, speech.months));
    }

    @ParameterizedTest
    @EnumSource
    void onCharts(Speech speech) {
        for (int points : new int[] {12, 24, 60}) {
            for (int phases = 1; phases <= 4; phases++) {
                Interpretation reading = Samples.phases(points, phases);
                ChartNotes notes = notes(speech, points, reading);
                Figure figure = ChartFigure.of(reading, notes, 900, 380);
                int many = phases;
                widths().forEach(width -> assertApart(figure.at(width, 340), points + " points, " + many + " phases"));
                assertApart(figure.framed(), points + " points, framed");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void onPanels(Speech speech) {
        Words words = new Words(Terms.PLAIN, speech.months);
        for (int points : new int[] {12, 24, 60}) {
            for (int phases = 1; phases <= 4; phases++) {
                Interpretation reading = Samples.phases(points, phases);
                for (Optional<Axis> axis :
                        List.of(Optional.<Axis>empty(), Optional.of(Axis.shared(List.of(reading))))) {
                    for (int width : new int[] {180, 300, 340}) {
                        assertApart(PanelFigure.of(reading, words, axis, width, 118), "panel of " + width);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void onFunnelsOfThreeAndOfSixty(Speech speech) {
        for (int members : new int[] {3, 12, 60}) {
            Figure funnel = Gallery.funnel(members, speech.name, 900);
            widths().forEach(width -> assertApart(funnel.at(width, 380), members + " members"));
            assertApart(funnel.framed(), "framed");
        }
    }

    @Test
    void onRibbonsBridgesAndPathways() {
        Words words = new Words(LONG, MonthNames.WELSH);
        widths().forEach(width -> {
            assertApart(Gallery.ribbon(width, words), "ribbon");
            assertApart(Gallery.bridge(width, words), "bridge");
            assertApart(Gallery.pathway(width, ""), "pathway");
            assertApart(Gallery.pathway(width, ", " + Speech.LONG.name), "pathway with long names");
        });
    }

    /** Every limit and centre of every phase is told in numbers where there is room for it. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void thePhasesLimitsAreLabelled(int phases) {
        Interpretation reading = Samples.phases(60, phases);
        Drawn drawn = Drawn.of(ChartFigure.of(reading, ChartNotes.of("t", "d"), 960, 380));
        ValueText text = ValueText.of(
                reading.chart().series().measure(),
                Axis.of(reading.chart().points(), java.util.stream.DoubleStream.empty()),
                Words.PLAIN);
        reading.chart().phases().forEach(phase -> {
            String centre = text.of(phase.points().get(0).limits().centre());
            assertTrue(drawn.texts().contains(centre), centre + " in " + drawn.texts());
        });
    }

    private static void assertApart(Figure figure, String what) {
        List<Element> texts = Drawn.of(figure).all("text");
        for (int i = 0; i < texts.size(); i++) {
            Rectangle2D box = Drawn.box(texts.get(i));
            String text = what + ", " + figure.width() + " px: " + texts.get(i).getTextContent();
            assertTrue(box.getMinX() >= 0 && box.getMaxX() <= figure.width() + 1, text + " at " + box);
            assertTrue(box.getMinY() >= 0 && box.getMaxY() <= figure.height(), text + " at " + box);
            for (Element other : texts.subList(0, i)) {
                if (box.intersects(Drawn.box(other))) {
                    assertEquals("", other.getTextContent(), text + " lies on it");
                }
            }
        }
    }
}
