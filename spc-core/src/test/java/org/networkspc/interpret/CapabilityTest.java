package org.networkspc.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.chart.Lines;
import org.networkspc.rule.RuleSet;

class CapabilityTest {
    private static final double[] VALUES = {9, 11, 10, 12, 8, 10, 9, 11, 13, 12, 10, 9};

    private static Capability of(SpecificationLimits limits, double... values) {
        Chart chart = ChartSpec.of(ChartType.I).plot(Lines.values(values));
        return Capability.of(chart, RuleSet.STANDARD, limits, 0.95);
    }

    /** Montgomery ch. 8: limits 38 and 62, s = 1.75 from 20 values, 95 % limits 1.57 and 3.01. */
    @Test
    void limitsOfTheWidthAreThePublishedOnes() {
        CapabilityIndex cp = CapabilityIndex.width((62 - 38) / (6 * 1.75), 19, 0.95);

        assertEquals(2.29, cp.value(), 0.005);
        assertEquals(1.57, cp.lower(), 0.01, "the book rounds before");
        assertEquals(3.01, cp.upper(), 0.01);
    }

    /** Montgomery ch. 8: Cpk 1.33 from 20 values, 95 % limits 0.88 and 1.78. */
    @Test
    void limitsOfTheDistanceAreThePublishedOnes() {
        CapabilityIndex cpk = CapabilityIndex.distance(1.33, 20, 19, 0.95);

        assertEquals(0.88, cpk.lower(), 0.005);
        assertEquals(1.78, cpk.upper(), 0.005);
    }

    @Test
    void sigmaOfTheChartAndOfAllValuesAreKeptApart() {
        Capability capability = of(SpecificationLimits.between(4, 20), VALUES);

        double mean = 124 / 12.0;
        double sigma = 20 / 11.0 / (2 / Math.sqrt(Math.PI));
        double square = 0;
        for (double value : VALUES) {
            square += (value - mean) * (value - mean) / 11;
        }
        assertEquals(16 / (6 * sigma), capability.cp().orElseThrow().value(), 1e-12);
        assertEquals((mean - 4) / (3 * sigma), capability.cpk().value(), 1e-12);
        assertEquals(16 / (6 * Math.sqrt(square)), capability.pp().orElseThrow().value(), 1e-12);
        assertEquals((mean - 4) / (3 * Math.sqrt(square)), capability.ppk().value(), 1e-12);
        assertTrue(capability.cautions().isEmpty());
    }

    /** The spread of simulated mean moving ranges has the degrees of freedom that the limits use. */
    @Test
    void limitsOfAMovingRangeSigmaAllowForWhatRangesLose() {
        Random random = new Random(5);
        int inside = 0;
        int lines = 2000;
        for (int i = 0; i < lines; i++) {
            double[] values =
                    random.doubles(30, 0, 1).map(u -> random.nextGaussian()).toArray();
            CapabilityIndex cp =
                    of(SpecificationLimits.between(-3, 3), values).cp().orElseThrow();
            inside += cp.lower() <= 1 && 1 <= cp.upper() ? 1 : 0;
        }
        assertEquals(0.95, inside / (double) lines, 0.015);
    }

    @Test
    void oneLimitHasNoWidthAndAMeanBeyondItANegativeIndex() {
        Capability capability = of(SpecificationLimits.atMost(9), VALUES);

        assertTrue(capability.cp().isEmpty() && capability.pp().isEmpty());
        assertTrue(capability.cpk().value() < 0);
    }

    @Test
    void anUnstableProcessIsCautioned() {
        double[] shifted = {9, 11, 10, 12, 8, 10, 9, 11, 30, 12, 10, 9};

        assertEquals(
                "not-stable",
                of(SpecificationLimits.atLeast(0), shifted).cautions().get(0).code());
    }

    @Test
    void whatHasNoSpreadOrIsNoChartOfValuesIsRefused() {
        SpecificationLimits limits = SpecificationLimits.between(0, 10);
        assertThrows(IllegalArgumentException.class, () -> of(limits));
        assertThrows(IllegalArgumentException.class, () -> of(limits, 5));
        assertThrows(IllegalArgumentException.class, () -> of(limits, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5));
        Chart run = ChartSpec.of(ChartType.RUN).plot(Lines.values(VALUES));
        assertThrows(IllegalArgumentException.class, () -> Capability.of(run, RuleSet.STANDARD, limits, 0.95));
        assertThrows(IllegalArgumentException.class, () -> SpecificationLimits.between(5, 5));
        assertThrows(IllegalArgumentException.class, () -> SpecificationLimits.atMost(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> CapabilityIndex.width(1, 10, 1));
    }
}
