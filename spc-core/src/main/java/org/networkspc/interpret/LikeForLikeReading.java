package org.networkspc.interpret;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.networkspc.chart.Chart;
import org.networkspc.rule.RuleSet;
import org.networkspc.series.Bridge;
import org.networkspc.series.LinkedShift;
import org.networkspc.series.MovingDifferently;
import org.networkspc.words.Phrase;

/**
 * What a like-for-like line can carry, beside what its chart says: whether a run at its latest point exceeds the line's own
 * error, whether members move differently, and where too few members join its parts.
 *
 * @param shift the run at the latest counted point against its two errors; none where members are suspected of moving
 *     differently and somebody joined in between, because the step there is partly an assumption
 * @param bridges one for each month of the fit
 * @param doubt why a change that rules see is not told as one; empty where it is, or where they see none
 * @param cautions in a fixed order
 */
public record LikeForLikeReading(
        Optional<LinkedShift> shift,
        MovingDifferently moving,
        List<Bridge> bridges,
        Optional<Doubt> doubt,
        List<Caution> cautions) {
    /** Code of the caution about members that do not keep their distances. */
    public static final String MOVING_DIFFERENTLY = "moving-differently";

    public LikeForLikeReading {
        bridges = List.copyOf(bridges);
        cautions = List.copyOf(cautions);
    }

    /** The reading of a chart of a like-for-like line; empty for a line without a fit or without a baseline. */
    public static Optional<LikeForLikeReading> of(Interpretation reading) {
        return of(reading.evidence());
    }

    static Optional<LikeForLikeReading> of(Evidence evidence) {
        Chart chart = evidence.chart();
        if (chart.series().fit().isEmpty() || chart.phases().isEmpty()) {
            return Optional.empty();
        }
        LinkedLine line = new LinkedLine(evidence, chart.series().fit().get());
        return line.hasBaseline() ? Optional.of(of(evidence, line)) : Optional.empty();
    }

    private static LikeForLikeReading of(Evidence evidence, LinkedLine line) {
        MovingDifferently moving = MovingDifferently.of(line.fit());
        List<Bridge> bridges = line.bridges();
        Optional<LocalDate> join = moving.isSuspected() ? line.join() : Optional.empty();
        Optional<LinkedShift> shift = join.isPresent() ? Optional.empty() : line.shift();
        List<Caution> cautions = new ArrayList<>();
        shift.map(LinkedShift::verdict)
                .filter(verdict -> verdict != LinkedShift.Verdict.CHANGE)
                .ifPresent(verdict -> cautions.add(new Caution("linking", verdict.sentence())));
        if (moving.isSuspected()) {
            cautions.add(new Caution(
                    MOVING_DIFFERENTLY,
                    join.map(month -> Phrase.of(
                                    "{Members} are moving differently here; the line's step at {0} is partly an"
                                            + " assumption. Look at the small multiples and the founders' line.",
                                    evidence.period(month)))
                            .orElseGet(
                                    () -> Phrase.of("{Members} are moving differently here. Look at the small multiples"
                                            + " and the founders' line."))));
        }
        broken(evidence, bridges).ifPresent(cautions::add);
        return new LikeForLikeReading(shift, moving, bridges, line.doubt(moving::isSuspected), cautions);
    }

    private static Optional<Caution> broken(Evidence evidence, List<Bridge> bridges) {
        List<Bridge> broken = bridges.stream().filter(Bridge::broken).toList();
        return broken.isEmpty()
                ? Optional.empty()
                : Optional.of(new Caution(
                        "broken-bridge",
                        Phrase.of(
                                broken.size() == 1
                                        ? "Too few {members} in common to join {0} to the baseline."
                                        : "Too few {members} in common to join {0} and {1} other periods to the"
                                                + " baseline.",
                                evidence.period(broken.get(0).month()),
                                broken.size() - 1)));
    }

    /** How firmly each month of a like-for-like line is joined to the last phase's baseline; none for any other line. */
    public static List<Bridge> bridges(Chart chart) {
        if (chart.series().fit().isEmpty() || chart.phases().isEmpty()) {
            return List.of();
        }
        Evidence evidence = new Evidence(chart, RuleSet.STANDARD, List.of());
        LinkedLine line = new LinkedLine(evidence, chart.series().fit().get());
        return line.hasBaseline() ? line.bridges() : List.of();
    }

    /** The doubt alone, without what only cautions need. */
    static Optional<Doubt> doubt(Evidence evidence) {
        Chart chart = evidence.chart();
        if (chart.series().fit().isEmpty() || chart.phases().isEmpty()) {
            return Optional.empty();
        }
        LinkedLine line = new LinkedLine(evidence, chart.series().fit().get());
        return line.hasBaseline()
                ? line.doubt(() -> MovingDifferently.of(line.fit()).isSuspected())
                : Optional.empty();
    }
}
