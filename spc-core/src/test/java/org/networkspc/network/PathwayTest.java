package org.networkspc.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.networkspc.network.Pathway.Stage;

class PathwayTest {

    private static Pathway of(double... counts) {
        return new Pathway(java.util.stream.IntStream.range(0, counts.length - 1)
                .mapToObj(k -> Stage.of("stage " + (k + 1), counts[k], counts[k + 1]))
                .toList());
    }

    @Test
    void theGoldenChangeAddsUpStageByStage() {
        Pathway before = of(1_000, 900, 720, 360);
        Pathway now = of(10_000, 9_000, 7_560, 4_158);
        assertEquals(0.36, before.endToEnd().orElseThrow(), 1e-15);
        assertEquals(0.4158, now.endToEnd().orElseThrow(), 1e-15);
        List<Double> change = now.yieldChange(before);
        assertEquals(0, 100 * change.get(0), 1e-12);
        assertEquals(1.889, 100 * change.get(1), 5e-4);
        assertEquals(3.691, 100 * change.get(2), 5e-4);
        assertEquals(5.58, 100 * change.stream().mapToDouble(d -> d).sum(), 1e-12);
        assertEquals(Math.log(1.05), now.logChange(before).get(1), 1e-12);
    }

    @Test
    void onePointMoreIsWorthMostAtTheLowestStepIfLaterStepsHold() {
        Pathway way = of(1_000, 900, 720, 360);
        assertEquals(List.of(2), way.weakLink());
        List<Double> gain = way.gainPerPoint();
        assertEquals(0.01 * 1_000 * 0.36 / 0.5, gain.get(2), 1e-12);
        assertTrue(gain.get(2) > gain.get(1) && gain.get(1) > gain.get(0));
        assertTrue(way.sentences()
                .contains("One more point is worth most at stage 3, if later steps hold; 360 people were lost there."));
    }

    @Test
    void stepsThatChanceCannotTellApartAreATie() {
        assertEquals(List.of(0, 1, 2), of(100, 60, 37, 21).weakLink());
        assertEquals(List.of(0, 1), of(10_000, 6_000, 3_650, 3_400).weakLink());
        assertTrue(of(100, 60, 37, 21).sentences().get(1).startsWith("Which step is lowest cannot be told between"));
    }

    @Test
    void stagesThatDoNotCountTheSamePeopleAreFlaggedAndNeverMultiplied() {
        Pathway way = new Pathway(List.of(Stage.of("a", 100, 90), Stage.of("b", 92, 80), Stage.of("c", 70, 60)));
        assertEquals(List.of(true, true, false), way.consistent());
        assertEquals(Optional.empty(), way.endToEnd());
        assertEquals(List.of(), way.gainPerPoint());
        assertTrue(way.sentences().get(0).startsWith("80 reached c but 70 are counted as entering it"));
        assertEquals(List.of(), way.yieldChange(way));
    }

    @Test
    void stagesInAnotherOrderAreAskedAbout() {
        Pathway mixed = new Pathway(
                List.of(Stage.of("first", 1_000, 800), Stage.of("third", 600, 300), Stage.of("second", 800, 600)));
        assertEquals(Optional.of(List.of(0, 2, 1)), mixed.otherOrder());
        assertTrue(mixed.sentences()
                .contains("Everybody is counted once in the order first, second, third."
                        + " Are the stages meant to stand in that order?"));
        assertEquals(Optional.empty(), of(1_000, 900, 720).otherOrder());
        Pathway none = new Pathway(List.of(Stage.of("a", 1_000, 800), Stage.of("b", 500, 300)));
        assertEquals(Optional.empty(), none.otherOrder());
    }

    @Test
    void whereATimeBetweenStagesIsDeclaredThoseDueAreCompared() {
        Stage first = Stage.of("first", 1_000, 800);
        Stage on = new Stage("on", "", 700, 600, 1, OptionalDouble.of(705));
        Stage off = new Stage("off", "", 700, 600, 1, OptionalDouble.of(900));
        assertTrue(new Pathway(List.of(first, on)).isConsistent());
        assertFalse(new Pathway(List.of(first, off)).isConsistent());
        assertTrue(new Pathway(List.of(first, off)).sentences().get(0).startsWith("900 reached off but 700"));
    }

    /** 90 in 100 of 1,000: ln p has the error √(0.1/900). */
    @Test
    void theIntervalsOfAStepAndOfTheYieldAreThoseOfTheirLogarithms() {
        List<Double> step = Stage.of("a", 1_000, 900).interval();
        double error = 1.959964 * Math.sqrt(0.1 / 900);
        assertEquals(0.9 * Math.exp(-error), step.get(0), 1e-12);
        assertEquals(0.9 * Math.exp(error), step.get(1), 1e-12);
        List<Double> both = of(1_000, 900, 450).yieldInterval().orElseThrow();
        assertEquals(0.45 * Math.exp(-1.959964 * Math.sqrt(0.1 / 900 + 0.5 / 450)), both.get(0), 1e-12);
        assertEquals(List.of(0.0, 0.0), Stage.of("a", 10, 0).interval());
    }

    @Test
    void aStepOfNobodyGivesAYieldOfNoughtAndNoSplit() {
        Pathway way = of(100, 50, 0);
        assertEquals(0, way.endToEnd().orElseThrow(), 0.0);
        assertEquals(List.of(), way.logChange(of(100, 50, 10)));
        assertEquals(Optional.empty(), way.logYieldError());
        assertFalse(way.weakLink().contains(0));
        assertThrows(IllegalArgumentException.class, () -> Stage.of("none", 0, 0));
        assertThrows(IllegalArgumentException.class, () -> way.logChange(of(100, 50)));
    }

    @Test
    void theErrorOfTheLogYieldIsWhatChanceDoes() {
        SplittableRandom random = new SplittableRandom(6);
        double[] rates = {0.9, 0.7, 0.5};
        double sum = 0;
        double squares = 0;
        double error = 0;
        int rounds = 2_000;
        for (int round = 0; round < rounds; round++) {
            double[] counts = {500, 0, 0, 0};
            for (int k = 0; k < 3; k++) {
                for (int person = 0; person < counts[k]; person++) {
                    counts[k + 1] += random.nextDouble() < rates[k] ? 1 : 0;
                }
            }
            Pathway way = of(counts);
            double log = Math.log(way.endToEnd().orElseThrow());
            sum += log / rounds;
            squares += log * log / rounds;
            error += way.logYieldError().orElseThrow() / rounds;
        }
        assertEquals(Math.sqrt(squares - sum * sum), error, 0.05 * error);
    }
}
