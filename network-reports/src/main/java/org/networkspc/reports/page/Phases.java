package org.networkspc.reports.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.PeriodName;
import org.networkspc.chart.Phase;
import org.networkspc.interpret.Interpretation;
import org.networkspc.interpret.Quantity;
import org.networkspc.interpret.RebaseProposal;
import org.networkspc.measure.Measure;
import org.networkspc.reports.config.MeasurePlan;

/** The phases of a line in words: those that are kept, and one that may be due. */
final class Phases {
    private Phases() {}

    /** Every phase with its own centre and limits; empty while there is only one. */
    static Optional<Block.Facts> kept(Interpretation reading) {
        List<Phase> phases = reading.chart().phases();
        Measure measure = reading.chart().series().measure();
        return phases.size() < 2
                ? Optional.empty()
                : Optional.of(new Block.Facts(
                        "Phases", phases.stream().map(p -> fact(p, measure)).toList()));
    }

    private static Block.Fact fact(Phase phase, Measure measure) {
        ChartPoint first = phase.points().get(0);
        ChartPoint last = phase.points().get(phase.points().size() - 1);
        String limits = last.limits().isBounded()
                ? ", limits " + Quantity.of(last.limits().shown(3).lower(), measure) + " to "
                        + Quantity.of(last.limits().shown(3).upper(), measure) + " at its end"
                : ", no limits";
        return new Block.Fact(
                PeriodName.of(first.start(), measure.cadence()) + " to "
                        + PeriodName.of(last.start(), measure.cadence()),
                "Centre " + Quantity.of(phase.centre(), measure) + limits);
    }

    /** A phase that may be due, and the line of {@code network.yaml} that would begin it. Nothing is begun by itself. */
    static Block.Words proposed(MeasurePlan plan, Interpretation reading, RebaseProposal proposal) {
        Measure measure = plan.measure();
        List<String> sentences = new ArrayList<>(proposal.sentences(measure));
        String instead = reading.chart().spec().isFrozen() ? " in place of its freeze" : "";
        sentences.add("Nothing changes by itself. To begin it, write under " + measure.id() + " in network.yaml"
                + instead + ":");
        sentences.add(line(proposal.rebases()));
        return new Block.Words("A new phase?", sentences);
    }

    private static String line(List<LocalDate> rebases) {
        return rebases.stream().map(LocalDate::toString).collect(Collectors.joining(", ", "rebase: [", "]"));
    }
}
