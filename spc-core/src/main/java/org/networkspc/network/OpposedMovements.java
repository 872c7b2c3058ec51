package org.networkspc.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.PeriodName;
import org.networkspc.interpret.Interpretation;
import org.networkspc.measure.Cadence;
import org.networkspc.measure.Direction;
import org.networkspc.measure.Measure;
import org.networkspc.rule.Side;
import org.networkspc.rule.Signal;
import org.networkspc.words.Phrase;

/**
 * An improvement at one stage and a deterioration at the next that began at about the same time: a pair to look at
 * together. Neither line says why; the sentence does not either.
 *
 * <p>A movement is a run to one side of the centre of at least {@value #SHORTEST} points. It pairs with one the other way
 * at the next stage that begins within {@value #APART} periods, before or after: chance often puts the first points of a
 * run before the change itself. Where nothing changes, limits rest on twelve points and two years are watched, fewer than
 * 1 in 200 pairs of neighbouring stages is shown: 3 of 2,000 simulated ({@code OpposedMovementsTest}).
 *
 * @param here the measure of the stage that improved
 * @param better first day of the first period of its run
 * @param there the measure of the next stage
 * @param worse first day of the first period of its run
 */
public record OpposedMovements(Measure here, LocalDate better, Measure there, LocalDate worse) {
    private static final int SHORTEST = 6;
    private static final int APART = 3;

    /**
     * The pairs of neighbouring stages, by stage and then by date.
     *
     * @param stages the lines of a pathway, read, in the order people meet them
     */
    public static List<OpposedMovements> of(List<Interpretation> stages) {
        List<OpposedMovements> pairs = new ArrayList<>();
        for (int k = 1; k < stages.size(); k++) {
            pairs.addAll(between(stages.get(k - 1), stages.get(k)));
        }
        return pairs;
    }

    private static List<OpposedMovements> between(Interpretation here, Interpretation there) {
        List<OpposedMovements> pairs = new ArrayList<>();
        Measure first = measure(here);
        Measure next = measure(there);
        for (LocalDate better : begin(here, true)) {
            for (LocalDate worse : begin(there, false)) {
                int apart = first.cadence().indexOf(worse) - first.cadence().indexOf(better);
                if (Math.abs(apart) <= APART) {
                    pairs.add(new OpposedMovements(first, better, next, worse));
                }
            }
        }
        return pairs;
    }

    /** First days of the runs of a line that go the right way, or the wrong one, in date order. */
    private static List<LocalDate> begin(Interpretation reading, boolean right) {
        Direction direction = measure(reading).direction();
        if (direction == Direction.NEUTRAL) {
            return List.of();
        }
        Side side = right == (direction == Direction.INCREASE) ? Side.HIGH : Side.LOW;
        List<ChartPoint> points = reading.chart().points();
        Set<LocalDate> starts = new LinkedHashSet<>();
        reading.signals().stream()
                .filter(s -> s.side() == side && s.members().size() >= SHORTEST)
                .map(Signal::members)
                .map(members -> points.get(members.get(0)).start())
                .sorted()
                .forEach(starts::add);
        return List.copyOf(starts);
    }

    private static Measure measure(Interpretation reading) {
        return reading.chart().series().measure();
    }

    /**
     * The pair in plain words.
     *
     * @param hereName what the network calls the stage
     * @param thereName what it calls the next
     */
    public String sentence(String hereName, String thereName) {
        return phrase(hereName, thereName).toString();
    }

    /** As {@link #sentence}, for whatever language it will be worded in. */
    public Phrase phrase(String hereName, String thereName) {
        Cadence cadence = here.cadence();
        return Phrase.of(
                "{0} has been better from {1} on, and the next stage, {2}, less good from {3} on. Look at both"
                    + " together: more people may now come to the next stage, or others, and neither line says why.",
                hereName, PeriodName.phrase(better, cadence), thereName, PeriodName.phrase(worse, cadence));
    }
}
