package org.networkspc.reports.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.Phase;
import org.networkspc.interpret.Interpretation;
import org.networkspc.interpret.Quantity;
import org.networkspc.interpret.RebaseProposal;
import org.networkspc.measure.Measure;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.words.Digits;

/** The phases of a line in words: those that are kept, and one that may be due. */
final class Phases {
    private Phases() {}

    /** Every phase with its own centre and limits; empty while there is only one. */
    static Optional<Block.Facts> kept(Edition edition, Interpretation reading) {
        List<Phase> phases = reading.chart().phases();
        Measure measure = reading.chart().series().measure();
        return phases.size() < 2
                ? Optional.empty()
                : Optional.of(new Block.Facts(
                        edition.say("Phases"),
                        phases.stream().map(p -> fact(edition, p, measure)).toList()));
    }

    private static Block.Fact fact(Edition edition, Phase phase, Measure measure) {
        ChartPoint first = phase.points().get(0);
        ChartPoint last = phase.points().get(phase.points().size() - 1);
        Digits centre = new Digits(Quantity.of(phase.centre(), measure));
        String meaning = last.limits().isBounded()
                ? edition.say(
                        "Centre {0}, limits {1} to {2} at its end",
                        centre,
                        new Digits(Quantity.of(last.limits().shown(3).lower(), measure)),
                        new Digits(Quantity.of(last.limits().shown(3).upper(), measure)))
                : edition.say("Centre {0}, no limits", centre);
        return new Block.Fact(edition.span(first.start(), last.start(), measure.cadence()), meaning);
    }

    /** A phase that may be due, and the line of {@code network.yaml} that would begin it. Nothing is begun by itself. */
    static Block.Words proposed(Edition edition, MeasurePlan plan, Interpretation reading, RebaseProposal proposal) {
        Measure measure = plan.measure();
        List<String> sentences = new ArrayList<>(edition.words().say(proposal.phrases(measure)));
        sentences.add(edition.say(
                reading.chart().spec().isFrozen()
                        ? "Nothing changes by itself. To begin it, write under {0} in network.yaml in place of its"
                                + " freeze:"
                        : "Nothing changes by itself. To begin it, write under {0} in network.yaml:",
                measure.id()));
        sentences.add(line(proposal.rebases()));
        return new Block.Words(edition.say("A new phase?"), sentences);
    }

    private static String line(List<LocalDate> rebases) {
        return rebases.stream().map(LocalDate::toString).collect(Collectors.joining(", ", "rebase: [", "]"));
    }
}
