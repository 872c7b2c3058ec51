package org.networkspc.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.chart.Lines;
import org.networkspc.measure.Direction;
import org.networkspc.measure.Measure;
import org.networkspc.rule.RuleSet;
import org.networkspc.series.Series;
import org.networkspc.series.Standing;
import org.networkspc.words.Phrase;

/** Three readerships, one finding. */
class ReadershipTest {
    private static final double[] STEADY = {
        6.9, 6.4, 6.7, 6.1, 7.0, 6.5, 6.3, 6.8, 6.6, 6.2, 6.7, 6.4, 6.9, 6.5, 6.3, 6.6
    };
    private static final double[] LOWER = {5.2, 5.4, 5.0, 5.3, 5.1, 5.5, 4.9, 5.2, 5.3, 5.0, 5.2, 5.4, 5.1, 5.3, 5.2};
    private static final Measure FALLS =
            Measure.measurement("falls", "Falls per 1,000 bed days").improvement(Direction.DECREASE);
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,.]*\\d|\\d");

    private static double[] then(double[] first, double... second) {
        double[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static Chart chart(ChartSpec spec, Measure measure, double... values) {
        return spec.plot(Lines.values(measure, values));
    }

    /** Charts of every shape a finding can have. */
    private static List<Chart> charts(Measure measure) {
        ChartSpec spec = ChartSpec.of(ChartType.I);
        ChartSpec frozen = spec.frozenAfter(Lines.month(16));
        double[] wave = {1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 9, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1};
        List<Chart> charts = new ArrayList<>(List.of(
                chart(spec, measure),
                chart(spec, measure, 5),
                chart(spec, measure, STEADY),
                chart(frozen, measure, then(STEADY, LOWER)),
                chart(frozen, measure, then(STEADY, Arrays.copyOf(LOWER, 9))),
                chart(spec, measure, then(STEADY, 9.1)),
                chart(frozen, measure, then(STEADY, 8.2, 7.3, 8.2)),
                chart(spec, measure, then(STEADY, 6.5, 6.6, 6.7, 6.8, 6.9, 7.0, 7.1)),
                chart(spec.rebasedOn(Lines.month(17)), measure, then(STEADY, LOWER)),
                chart(spec.rebasedOn(Lines.month(17)), measure, then(STEADY, 5.2, 5.3)),
                chart(spec.rebasedOn(Lines.month(17)), measure, then(STEADY, 6.6, 6.6)),
                chart(spec.rebasedOn(Lines.month(17)), measure, then(STEADY, STEADY)),
                recounted(spec, measure, then(STEADY, LOWER)),
                recounted(spec, measure, then(STEADY, 5.2, 5.3)),
                chart(ChartSpec.of(ChartType.RUN), measure, STEADY),
                chart(ChartSpec.of(ChartType.RUN), measure, then(STEADY, LOWER)),
                chart(ChartSpec.of(ChartType.RUN), measure, wave)));
        charts.add(spec.plot(Lines.with(Lines.values(measure, 5), 1, Standing.PROVISIONAL)));
        charts.add(LikeForLikeLines.joinersGain(measure.direction()));
        charts.add(LikeForLikeLines.nothingChanges(measure.direction(), 2));
        return charts;
    }

    private static Chart recounted(ChartSpec spec, Measure measure, double... line) {
        Series series = Lines.values(measure.revisedOn(Lines.month(17)), line);
        return spec.within(series).plot(series);
    }

    private static List<Interpretation> readings() {
        List<Interpretation> readings = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            for (RuleSet rules : RuleSet.all()) {
                charts(FALLS.improvement(direction)).forEach(chart -> readings.add(Interpretation.of(chart, rules)));
            }
        }
        return readings;
    }

    private static Set<String> numbers(List<String> sentences) {
        return NUMBER.matcher(String.join(" ", sentences))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> wordings(Readership readership) {
        return Arrays.stream(Shape.values())
                .flatMap(shape -> shape.sentences(readership).stream())
                .flatMap(sentence -> sentence.wordings().stream())
                .toList();
    }

    @Test
    void noWordingHoldsANumberOfItsOwn() {
        for (Readership readership : Readership.values()) {
            wordings(readership).forEach(wording -> assertFalse(wording.matches(".*\\d.*"), wording));
        }
    }

    @Test
    void everyReadershipHearsOnlyNumbersOfTheOneFinding() {
        for (Interpretation reading : readings()) {
            Finding finding = Finding.of(reading.evidence());
            Set<String> model = numbers(finding.known().values().stream()
                    .map(part -> Phrase.of("{0}", part).toString())
                    .toList());
            Set<String> forAll = numbers(reading.reading(Readership.PUBLIC));
            Set<String> forBoard = numbers(reading.reading(Readership.BOARD));
            Set<String> forAnalysts = numbers(reading.reading(Readership.ANALYST));

            assertTrue(model.containsAll(forAnalysts), () -> forAnalysts + " of " + model);
            assertTrue(forAnalysts.containsAll(forBoard), () -> forBoard + " of " + forAnalysts);
            assertTrue(forBoard.containsAll(forAll), () -> forAll + " of " + forBoard);
            assertEquals(
                    reading.reading(Readership.PUBLIC).get(0),
                    reading.reading(Readership.ANALYST).get(0));
            assertEquals(reading.reading(), reading.reading(Readership.BOARD));
        }
    }

    @Test
    void theChartsOfThisTestShowEveryShape() {
        Set<Shape> shown = readings().stream()
                .map(r -> Finding.of(r.evidence()).shape())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Shape.class)));

        assertEquals(EnumSet.allOf(Shape.class), shown);
    }

    @Test
    void plainWordsHoldNoTermsOfTheTradeAndNoReadingBlames() {
        for (String wording : wordings(Readership.PUBLIC)) {
            String said = wording.replaceAll("\\{[a-z-]+}", "");
            assertFalse(
                    said.matches(
                                    "(?i).*\\b(sigma|limits?|centre|median|baseline|special|common|cause|chart|signal|rule|"
                                        + "variation|convention|process|phase)\\b.*")
                            && !said.contains("in this phase"),
                    wording);
        }
        Stream.of(Readership.values())
                .flatMap(readership -> wordings(readership).stream())
                .forEach(wording -> assertFalse(
                        wording.matches("(?i).*\\b(caused?|because of|worst|fail\\w*|underperform\\w*|blame)\\b.*"),
                        wording));
    }

    @Test
    void eachReadershipIsToldTheSameRunInItsOwnWords() {
        Interpretation reading = Interpretation.of(
                chart(ChartSpec.of(ChartType.I).frozenAfter(Lines.month(16)), FALLS, then(STEADY, LOWER)),
                RuleSet.STANDARD);

        assertEquals(
                List.of(
                        "Falls per 1,000 bed days: lower since May 2023, and the lower level is holding.",
                        "Around 6.6 before, 5.2 on average since January 2024.",
                        "That is more than the usual ups and downs, and in the direction hoped for."),
                reading.reading(Readership.PUBLIC));
        assertEquals(
                List.of(
                        "Falls per 1,000 bed days: lower since May 2023, and the lower level is holding.",
                        "Centre 6.6 before, 5.2 on average since January 2024.",
                        "Evidence: 15 points in a row below the centre, the direction of improvement. Worth asking what"
                                + " helped.",
                        "How sure: when nothing changes, about 16 of 100 such charts show a signal within the next 12"
                                + " points."),
                reading.reading(Readership.BOARD));
        assertEquals(
                List.of(
                        "Rule run-of-8, from May 2023 to July 2024, complete in December 2023; Western Electric 1956,"
                                + " Statistical Quality Control Handbook.",
                        "I chart (XmR), convention standard; limits learned from points up to 1 April 2023. Rules:"
                                + " standard.",
                        "Baseline January 2022 to April 2023, 16 points: centre 6.6; in July 2024 limits 5.4 to 7.7,"
                                + " sigma 0.37.",
                        "The average since January 2024 is of the points after the run was complete: a step chosen"
                                + " because it was seen is overstated."),
                reading.reading(Readership.ANALYST).subList(4, 8));
    }
}
