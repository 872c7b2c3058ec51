package org.networkspc.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.networkspc.measure.Direction;
import org.networkspc.network.Breadth;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.words.Digits;
import org.networkspc.words.Words;

/** How many members moved, beside chance; on how many an improvement rests; whether the verdict rests on single ones. */
public final class HowWidely {
    private HowWidely() {}

    /** Counts only: nobody is named. Nothing for a measure without a direction of improvement or with fewer than two lines. */
    public static List<Block> of(Edition edition, MeasurePlan plan) {
        if (plan.measure().direction() == Direction.NEUTRAL
                || edition.memberLines().pooled(plan).size() < 2) {
            return List.of();
        }
        Words words = edition.words();
        List<String> sentences = new ArrayList<>();
        sentences.add(edition.breadth(plan).sentence(words));
        edition.change(plan)
                .flatMap(change -> change.contributors(plan.measure().direction()))
                .ifPresent(found -> sentences.add(found.sentence(words)));
        edition.influence(plan).ifPresent(found -> sentences.add(found.sentence(words)));
        return List.of(new Block.Words(edition.say("How widely"), sentences));
    }

    /** The number improving as a key figure. */
    static Optional<Block.KeyFigure> figure(Edition edition, MeasurePlan plan) {
        if (plan.measure().direction() == Direction.NEUTRAL) {
            return Optional.empty();
        }
        Breadth breadth = edition.breadth(plan);
        return Optional.of(new Block.KeyFigure(
                edition.say("{0} of {1}", breadth.improving(), breadth.members()),
                edition.say("{members} improving on their own line; chance alone: {0}", new Digits(breadth.chance()))));
    }
}
