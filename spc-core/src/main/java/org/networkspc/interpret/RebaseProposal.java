package org.networkspc.interpret;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.PeriodName;
import org.networkspc.chart.Phase;
import org.networkspc.measure.Measure;
import org.networkspc.rule.Signal;
import org.networkspc.words.Digits;
import org.networkspc.words.Phrase;
import org.networkspc.words.Words;

/**
 * A new phase worth considering, because a run holds. It is never applied by itself: people decide, and the old centre stays
 * drawn.
 *
 * <p>Proposed from 12 counted points of the new level, of which at least 4 came after the run was complete. A step chosen
 * because it was seen is overstated, so its size is told only from the points after the run, once there are six.
 *
 * @param from first day of the first period of the run
 * @param because what was seen, as a part of a sentence
 * @param before the centre now
 * @param proposed the centre that the new phase would have
 * @param size how far the line has moved; empty while that is not yet known
 * @param rebases all phase beginnings, the new one last, as they would be written down
 */
public record RebaseProposal(
        LocalDate from,
        Phrase because,
        double before,
        double proposed,
        Optional<Movement> size,
        List<LocalDate> rebases) {
    static final int FEWEST_POINTS = 12;
    static final int FEWEST_AFTER_RUN = 4;

    public RebaseProposal {
        rebases = List.copyOf(rebases);
    }

    static Optional<RebaseProposal> of(Evidence evidence) {
        int latest = evidence.latestCounted();
        return latest < 0 || evidence.doubt().isPresent()
                ? Optional.empty()
                : evidence.told(latest)
                        .filter(signal -> Movement.isRun(evidence, signal))
                        .filter(run -> isDue(evidence, run))
                        .map(run -> proposed(evidence, run));
    }

    private static boolean isDue(Evidence evidence, Signal run) {
        int first = run.members().get(0);
        List<ChartPoint> points = evidence.chart().points();
        long ofLevel = points.subList(first, points.size()).stream()
                .filter(ChartPoint::counts)
                .count();
        return first > evidence.firstOfLastPhase()
                && ofLevel >= FEWEST_POINTS
                && Movement.after(evidence, run).size() >= FEWEST_AFTER_RUN;
    }

    private static RebaseProposal proposed(Evidence evidence, Signal run) {
        Chart chart = evidence.chart();
        LocalDate from = chart.points().get(run.members().get(0)).start();
        List<LocalDate> rebases = new ArrayList<>(chart.spec().rebases());
        rebases.add(from);
        ChartSpec then =
                chart.spec().rebasedOn(rebases.toArray(LocalDate[]::new)).frozenAfter(LocalDate.MAX);
        List<Phase> phases = then.plot(chart.series()).phases();
        return new RebaseProposal(
                from,
                evidence.phrase(run),
                evidence.lastPhase().centre(),
                phases.get(phases.size() - 1).centre(),
                Movement.of(evidence),
                rebases);
    }

    /** The proposal in words, on the scale of the measure; how to accept it is for the place that keeps the phases. */
    public List<String> sentences(Measure measure) {
        return Words.PLAIN.say(phrases(measure));
    }

    /** As {@link #sentences}, for whatever language they will be worded in. */
    public List<Phrase> phrases(Measure measure) {
        Phrase far = size.map(moved -> Phrase.of(
                        "Told from the points after the run only, it moved from {0} to {1}.",
                        number(moved.before(), measure), number(moved.since(), measure)))
                .orElseGet(() -> Phrase.of("How far it moved is not yet known."));
        return List.of(
                Phrase.of(
                        "A new phase from {0} may be due: {1}, and the level is holding.",
                        PeriodName.phrase(from, measure.cadence()), because),
                Phrase.of(
                        "Its centre would be {0}; the centre before, {1}, stays drawn. {2}",
                        number(proposed, measure), number(before, measure), far));
    }

    private static Digits number(double value, Measure measure) {
        return new Digits(Quantity.of(value, measure));
    }
}
