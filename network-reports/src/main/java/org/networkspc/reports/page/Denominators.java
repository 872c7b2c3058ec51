package org.networkspc.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.interpret.Interpretation;
import org.networkspc.interpret.Variation;
import org.networkspc.measure.Member;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.figure.Verdict;
import org.networkspc.series.Pooling;
import org.networkspc.series.Series;

/** The numbers that are counted have lines of their own, read with the same rules: a share can move because they do. */
final class Denominators {
    private Denominators() {}

    /** The pooled denominators as reported, read as an I chart with the measure's phases and rules. */
    static Optional<Interpretation> pooled(Edition edition, MeasurePlan plan) {
        return plan.measure().kind().isRatio()
                ? edition.lines().line(plan, Pooling.AS_REPORTED).flatMap(line -> read(edition, plan, line))
                : Optional.empty();
    }

    /** A member's own. */
    static Optional<Interpretation> of(Edition edition, MeasurePlan plan, Member member) {
        return plan.measure().kind().isRatio()
                ? read(edition, plan, Series.of(edition.pool(), plan.measure(), member))
                : Optional.empty();
    }

    private static Optional<Interpretation> read(Edition edition, MeasurePlan plan, Series line) {
        Series numbers = line.denominators()
                .named(edition.say("Number counted for {0}", plan.measure().name()));
        if (!numbers.hasValues()) {
            return Optional.empty();
        }
        ChartSpec spec = plan.chart().with(ChartType.I).within(numbers);
        return Optional.of(Interpretation.of(spec.plot(numbers), Edition.rules(plan)));
    }

    /** "The number counted changed too", where both lines signal at their latest point. */
    static Optional<String> beside(Edition edition, Optional<Interpretation> numbers, Interpretation reading) {
        boolean both = reading.variation() != Variation.COMMON_CAUSE
                && numbers.filter(n -> n.variation() != Variation.COMMON_CAUSE).isPresent();
        return both
                ? Optional.of(edition.say(
                        "The number counted changed too: {0}",
                        Said.bareHeadline(numbers.orElseThrow(), edition.words())))
                : Optional.empty();
    }

    /** The pooled numbers as a small chart, and who counts more or fewer than before. */
    static List<Block> of(Edition edition, MeasurePlan plan) {
        Optional<Interpretation> pooled = pooled(edition, plan);
        if (pooled.isEmpty()) {
            return List.of();
        }
        List<String> changed = new ArrayList<>();
        for (Member member : edition.network().members()) {
            of(edition, plan, member)
                    .filter(own -> own.variation() != Variation.COMMON_CAUSE)
                    .ifPresent(own -> changed.add(edition.called(member)));
        }
        String exposure = plan.counting().exposure();
        String saying = changed.isEmpty()
                ? edition.say("Nobody’s own number signals now.")
                : edition.say("Signals in their own number now: {0}.", String.join(", ", changed));
        Interpretation reading = pooled.get();
        String name = exposure.isEmpty() ? edition.say("All denominators") : Edition.sentenceCase(exposure);
        return List.of(new Block.Panels(
                edition.say("The number counted"),
                edition.say("As reported, whoever joined or left.") + " " + saying,
                List.of(new Block.Panel(
                        edition.say("as reported"),
                        name,
                        Optional.of(Verdict.of(reading, edition.words())),
                        "",
                        Optional.of(Charts.panel(edition, reading, Optional.empty())),
                        ""))));
    }
}
