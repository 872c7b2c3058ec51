package org.networkspc.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.networkspc.interpret.Interpretation;
import org.networkspc.interpret.Readership;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.config.Sharing.Protection;
import org.networkspc.reports.figure.ChartFigure;
import org.networkspc.reports.figure.ChartNotes;

/**
 * What the network's agreement shows to everybody: its aims and its lines as reported, made from rounded numbers. No member, no
 * group and no idea is on it, and nothing leads from it to a page that says more.
 */
public final class PublicPage {
    private static final int WIDE = 900;
    private static final int HEIGHT = 340;

    private PublicPage() {}

    /** Empty where the agreement shows nothing to everybody. */
    public static Optional<Page> of(Edition edition) {
        return edition.config().sharing().isPublic() ? Optional.of(page(edition)) : Optional.empty();
    }

    private static Page page(Edition edition) {
        List<Block> blocks = new ArrayList<>();
        String aim = edition.lead()
                .flatMap(plan -> edition.config().aim(plan.measure().id()))
                .map(a -> edition.say("Our aim: {0}", a.sentence()))
                .orElse("");
        blocks.add(new Block.Headline(aim, edition.network().name()));
        for (MeasurePlan plan : edition.config().measures()) {
            edition.lines().open(plan).ifPresent(reading -> blocks.add(measure(edition, plan, reading)));
        }
        blocks.add(new Block.Words(edition.say("How these numbers are made"), List.of(words(edition))));
        return new Page(
                edition.network().name(),
                new Frame(
                        edition.network().name(),
                        List.of(),
                        edition.asAt(),
                        edition.say("shown to everybody"),
                        edition.words()),
                blocks);
    }

    private static Block measure(Edition edition, MeasurePlan plan, Interpretation reading) {
        List<Block> side = new ArrayList<>();
        side.add(new Block.Words(plan.measure().name(), reading.reading(Readership.BOARD, edition.words())));
        if (!reading.cautions().isEmpty()) {
            side.add(new Block.Care(Said.cautions(reading, edition.words())));
        }
        ChartNotes notes = new ChartNotes(
                plan.measure().name(),
                edition.asAt(),
                org.networkspc.measure.Logbook.EMPTY,
                edition.config().aim(plan.measure().id()),
                Optional.empty(),
                edition.words());
        return new Block.Beside(
                List.of(
                        new Block.Picture(ChartFigure.of(reading, notes, WIDE, HEIGHT), Optional.empty(), List.of()),
                        PlottedNumbers.table(edition, reading)),
                side);
    }

    private static String words(Edition edition) {
        Protection protection = edition.config().sharing().forPublic();
        return edition.say(
                "Each number stands for {0} {members} or more, counts below {1} are not shown, all others are rounded"
                        + " to {2}, and rates are worked out from rounded numbers.",
                protection.contributors(), protection.counts(), protection.rounding());
    }
}
