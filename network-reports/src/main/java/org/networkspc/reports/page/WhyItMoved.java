package org.networkspc.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.networkspc.network.PooledChange;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.figure.BridgeFigure;
import org.networkspc.words.Words;

/** Why the as-reported line moved: within members, their shares, who joined and who left. Nobody is named. */
public final class WhyItMoved {
    private static final int WIDE = 900;
    private static final int HEIGHT = 260;
    private static final int NARROW = 360;
    private static final int NARROW_HEIGHT = 260;

    private WhyItMoved() {}

    /** The terms as a picture and in sentences; nothing where they cannot be told. */
    public static List<Block> of(Edition edition, MeasurePlan plan) {
        return edition.change(plan).map(change -> blocks(edition, change)).orElseGet(List::of);
    }

    /** The terms in a sentence, for a reader with two minutes; nothing where they cannot be told. */
    static List<Block> shortly(Edition edition, MeasurePlan plan) {
        return edition.change(plan)
                .map(change -> List.<Block>of(new Block.Words(
                        edition.say("Why it moved"),
                        change.sentences(edition.words()).subList(0, 2))))
                .orElseGet(List::of);
    }

    /** The part of the pack: the lead measure, and every other whose total and members went opposite ways. */
    public static Page page(Edition edition) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline("", edition.say("Why the line moved")));
        Optional<MeasurePlan> lead = edition.lead();
        lead.ifPresent(plan -> {
            blocks.addAll(of(edition, plan));
            blocks.addAll(HowWidely.of(edition, plan));
        });
        for (MeasurePlan plan : edition.config().measures()) {
            boolean reversal = edition.change(plan)
                    .flatMap(change -> change.explained().caution())
                    .isPresent();
            if (reversal && !lead.equals(Optional.of(plan))) {
                blocks.addAll(of(edition, plan));
            }
        }
        if (blocks.size() == 1) {
            blocks.add(new Block.Note(edition.say("Too little has been reported to compare one year with another.")));
        }
        return new Page(edition.say("Why the line moved"), edition.frame("Measures"), blocks);
    }

    private static List<Block> blocks(Edition edition, PooledChange change) {
        Words words = edition.words();
        List<Block> side = new ArrayList<>();
        side.add(new Block.Words(edition.say("Why the line moved"), change.sentences(words)));
        List<String> cautions =
                change.cautions().stream().map(c -> c.sentence(words)).toList();
        if (!cautions.isEmpty()) {
            side.add(new Block.Care(cautions));
        }
        return List.of(new Block.Beside(
                List.of(new Block.Picture(
                        BridgeFigure.of(change, words, edition.asAt(), WIDE, HEIGHT),
                        Optional.of(
                                Charts.narrow(BridgeFigure.of(change, words, edition.asAt(), NARROW, NARROW_HEIGHT))),
                        List.of())),
                side));
    }
}
