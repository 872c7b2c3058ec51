package org.networkspc.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.chart.Lines;
import org.networkspc.measure.Aim;
import org.networkspc.measure.Direction;
import org.networkspc.measure.Measure;
import org.networkspc.rule.RuleSet;

class InterpretationTest {
    private static final double[] STEADY = {
        6.9, 6.4, 6.7, 6.1, 7.0, 6.5, 6.3, 6.8, 6.6, 6.2, 6.7, 6.4, 6.9, 6.5, 6.3, 6.6
    };
    private static final double[] LOWER = {5.2, 5.4, 5.0, 5.3, 5.1, 5.5, 4.9, 5.2, 5.3, 5.0, 5.2, 5.4, 5.1, 5.3, 5.2};
    private static final Measure FALLS =
            Measure.measurement("falls", "Falls per 1,000 bed days").improvement(Direction.DECREASE);

    static double[] joined(double[]... parts) {
        return DoubleStream.concat(
                        DoubleStream.of(parts[0]), parts.length > 1 ? DoubleStream.of(parts[1]) : DoubleStream.empty())
                .toArray();
    }

    @Test
    void aRunAfterTheBaselineIsToldWithItsSize() {
        Interpretation reading = Interpretation.of(
                ChartSpec.of(ChartType.I).frozenAfter(Lines.month(16)).plot(Lines.values(FALLS, joined(STEADY, LOWER))),
                RuleSet.STANDARD);

        assertEquals(Variation.IMPROVING, reading.variation());
        assertEquals(
                "Falls per 1,000 bed days: lower since May 2023, and the lower level is holding.",
                reading.reading().get(0));
    }

    @Test
    void aNewPhaseIsToldWithBothCentres() {
        Interpretation reading = Interpretation.of(
                ChartSpec.of(ChartType.I).rebasedOn(Lines.month(17)).plot(Lines.values(FALLS, joined(STEADY, LOWER))),
                RuleSet.STANDARD,
                Optional.of(new Aim("falls", 6, LocalDate.of(2026, 1, 1), "")));

        assertEquals(Variation.COMMON_CAUSE, reading.variation());
        assertEquals(Assurance.WILL_HIT, reading.assurance());
    }
}
