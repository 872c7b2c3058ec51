package org.networkspc.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.chart.Lines;
import org.networkspc.measure.Direction;
import org.networkspc.measure.Measure;
import org.networkspc.rule.RuleSet;

class RebaseProposalTest {
    private static final Measure FALLS =
            Measure.measurement("falls", "Falls per 1,000 bed days").improvement(Direction.DECREASE);
    private static final double[] STEADY = {
        6.9, 6.4, 6.7, 6.1, 7.0, 6.5, 6.3, 6.8, 6.6, 6.2, 6.7, 6.4, 6.9, 6.5, 6.3, 6.6
    };
    private static final ChartSpec FROZEN = ChartSpec.of(ChartType.I).frozenAfter(Lines.month(16));

    private static Interpretation after(ChartSpec spec, double... later) {
        double[] line = Arrays.copyOf(STEADY, 16 + later.length);
        System.arraycopy(later, 0, line, 16, later.length);
        return Interpretation.of(spec.plot(Lines.values(FALLS, line)), RuleSet.STANDARD);
    }

    private static double[] lower(int points) {
        double[] lower = new double[points];
        Arrays.setAll(lower, i -> i < 8 ? 5 : 5.5);
        return lower;
    }

    @Test
    void aNewPhaseIsProposedFromTwelvePointsOfWhichFourCameAfterTheRun() {
        assertTrue(after(FROZEN, lower(11)).proposal().isEmpty());
        RebaseProposal proposal = after(FROZEN, lower(12)).proposal().orElseThrow();

        assertEquals(Lines.month(17), proposal.from());
        assertEquals(List.of(Lines.month(17)), proposal.rebases());
        assertEquals(6.55625, proposal.before(), 1e-12);
        assertEquals((8 * 5 + 4 * 5.5) / 12, proposal.proposed(), 1e-12);
        assertEquals(Optional.empty(), proposal.size());
    }

    @Test
    void itsSizeIsToldFromSixPointsAfterTheRunAndFromNoneBefore() {
        RebaseProposal proposal = after(FROZEN, lower(14)).proposal().orElseThrow();

        assertEquals(5.5, proposal.size().orElseThrow().since(), 1e-12);
        assertEquals(
                List.of(
                        "A new phase from May 2023 may be due: 14 points in a row below the centre, and the level is"
                                + " holding.",
                        "Its centre would be 5.2; the centre before, 6.6, stays drawn. Told from the points after the run"
                                + " only, it moved from 6.6 to 5.5."),
                proposal.sentences(FALLS));
        assertTrue(after(FROZEN, lower(12))
                .proposal()
                .orElseThrow()
                .sentences(FALLS)
                .get(1)
                .endsWith("How far it moved is not yet known."));
    }

    @Test
    void nothingIsChangedByAProposalAndNoneIsMadeTwice() {
        Interpretation reading = after(FROZEN, lower(14));
        assertEquals(1, reading.chart().phases().size());
        ChartSpec accepted = ChartSpec.of(ChartType.I)
                .rebasedOn(reading.proposal().orElseThrow().rebases().toArray(java.time.LocalDate[]::new));

        assertTrue(after(accepted, lower(14)).proposal().isEmpty());
        assertEquals(
                reading.proposal().orElseThrow().proposed(),
                after(accepted, lower(14)).chart().phases().get(1).centre());
    }

    @Test
    void aRunThatEndedATrendOrAPointByItselfProposesNothing() {
        double[] ended = Arrays.copyOf(lower(14), 15);
        ended[14] = 6.8;
        assertTrue(after(FROZEN, ended).proposal().isEmpty());
        assertTrue(after(FROZEN, 9.5).proposal().isEmpty());
        assertFalse(after(FROZEN, 9.5).signals().isEmpty());
    }
}
