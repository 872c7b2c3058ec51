package org.networkspc.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.networkspc.rule.RuleSet;
import org.networkspc.words.Terms;
import org.networkspc.words.Words;

class ValueOfPoolingTest {

    @Test
    void theRulesCryWolfAsOftenAsPublished() {
        assertEquals(0.196, DetectableStep.power(RuleSet.STANDARD, 12, 0), 0.025);
        assertEquals(0.127, DetectableStep.power(RuleSet.STANDARD, 24, 0), 0.025);
    }

    @Test
    void theStepFoundIsFoundInEightOfTenCases() {
        DetectableStep step = DetectableStep.of(RuleSet.STANDARD, 12);
        assertEquals(0.8, DetectableStep.power(RuleSet.STANDARD, 12, step.sigmas()), 0.02);
        assertTrue(step.sigmas() > 1 && step.sigmas() < 3, "sigmas " + step.sigmas());
    }

    @Test
    void theShippedTableHoldsWhatTheSimulationFinds() {
        assertEquals(
                Optional.of(DetectableStep.of(RuleSet.STANDARD, 12)), DetectableStep.shipped(RuleSet.STANDARD, 23));
        assertEquals(
                24, DetectableStep.shipped(RuleSet.NELSON, 60).orElseThrow().baseline());
        assertEquals(Optional.empty(), DetectableStep.shipped(RuleSet.STANDARD, 11));
    }

    @Tag("long")
    @Test
    void allOfTheShippedTableIsWhatTheSimulationFinds() {
        for (RuleSet rules : RuleSet.all()) {
            for (int baseline : new int[] {12, 24}) {
                DetectableStep.shipped(rules, baseline)
                        .ifPresent(step -> assertEquals(DetectableStep.of(rules, step.baseline()), step, rules.code()));
            }
        }
    }

    @Test
    void twelveTogetherSeeASmallerStepThanHalfOfThemAlone() {
        SimulatedNetwork drawn =
                SimulatedNetwork.of(new SplittableRandom(3), SimulatedNetwork.Movement.NOBODY_JOINS, 24, (i, t) -> 0);
        DetectableStep step = new DetectableStep(12, 1.5, 0.2);
        ValueOfPooling value = ValueOfPooling.of(drawn.pool(), SimulatedNetwork.MEASURE, drawn.network, step);
        assertEquals(12, value.alone().size());
        double ranges = 0;
        for (int t = 1; t < 12; t++) {
            ranges += Math.abs(drawn.events[2][t] / drawn.sizes[2][t] - drawn.events[2][t - 1] / drawn.sizes[2][t - 1]);
        }
        assertEquals(
                1.5 * ranges / 11 * Math.sqrt(Math.PI) / 2, value.alone().get(2).step(), 1e-12);
        long slower = value.alone().stream()
                .filter(a -> a.step() > value.together().orElseThrow())
                .count();
        assertTrue(slower >= 10, "slower alone: " + slower);
        String said = value.sentence(new Words(new Terms("ward", "wards", "network")));
        assertTrue(said.contains("half of the wards alone would need") && said.contains(" points or more"), said);
        assertTrue(said.endsWith("signal in 20 of 100 cases."), said);
    }
}
