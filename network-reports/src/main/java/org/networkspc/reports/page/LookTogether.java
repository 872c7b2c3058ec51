package org.networkspc.reports.page;

import java.util.List;
import java.util.Optional;
import org.networkspc.interpret.Interpretation;
import org.networkspc.measure.Measure;
import org.networkspc.network.OpposedMovements;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.config.People;
import org.networkspc.reports.figure.Verdict;

/** Stages whose lines moved in opposite directions at about the same time, as pairs. */
public final class LookTogether {
    private LookTogether() {}

    /** The pairs of the pathway, by stage and date; none without one. */
    public static List<OpposedMovements> pairs(Edition edition) {
        return OpposedMovements.of(edition.config().pathway().stream()
                .flatMap(plan -> edition.lines().pooled(plan).stream())
                .toList());
    }

    /** Each pair as its sentence above both lines; nothing where there is no pair. */
    static List<Block> of(Edition edition) {
        return pairs(edition).stream()
                .map(pair -> (Block) new Block.Panels(
                        edition.say("Look together"),
                        sentence(edition, pair),
                        List.of(panel(edition, pair.here()), panel(edition, pair.there()))))
                .toList();
    }

    /** The pair in the words of the network. */
    public static String sentence(Edition edition, OpposedMovements pair) {
        return edition.words().say(pair.phrase(name(edition, pair.here()), name(edition, pair.there())));
    }

    private static String name(Edition edition, Measure measure) {
        return stage(edition, measure).map(People.Stage::name).orElse(measure.name());
    }

    private static Optional<People.Stage> stage(Edition edition, Measure measure) {
        return edition.config().plan(measure.id()).flatMap(MeasurePlan::stage);
    }

    private static Block.Panel panel(Edition edition, Measure measure) {
        Optional<Interpretation> line = edition.config().plan(measure.id()).flatMap(edition.lines()::pooled);
        String owner = stage(edition, measure).map(People.Stage::owner).orElse("");
        String name = name(edition, measure);
        return new Block.Panel(
                owner,
                name,
                line.map(r -> Verdict.of(r, edition.words())),
                "",
                line.map(r -> Charts.named(Charts.panel(edition, r, Optional.empty()), "together")),
                edition.routes().measure(measure.id()));
    }
}
