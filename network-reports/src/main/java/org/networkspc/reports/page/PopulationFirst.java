package org.networkspc.reports.page;

import java.util.List;
import java.util.Optional;
import org.networkspc.measure.Level;
import org.networkspc.words.Phrase;

/**
 * Headline and first page tell of the whole population. A network without such a measure is told so there, and its packs are
 * made with a reason that stands in them.
 */
public final class PopulationFirst {
    /** What somebody who asks for a pack without a reason is told. */
    public static final Phrase SENTENCE =
            Phrase.of("No measure of this {network} tells of a whole population, so a pack needs a reason, which will"
                    + " stand in it.");

    private PopulationFirst() {}

    /** Whether a pack needs a reason. */
    public static boolean isMissing(Edition edition) {
        return edition.lead().isEmpty();
    }

    /** What somebody who asks for a pack without a reason is told. */
    public static String sentence(Edition edition) {
        return edition.words().say(SENTENCE);
    }

    /** What the first page says in place of a headline. */
    static List<Block> invitation(Edition edition) {
        String example = edition.config().measures().stream()
                .findFirst()
                .map(plan -> plan.measure().id())
                .orElse(edition.say("a measure"));
        return List.of(
                new Block.Headline("", edition.say("The first page waits for a measure of the whole population")),
                new Block.Words(
                        "",
                        List.of(
                                edition.say("It will tell how everybody fares whom the {network} is there for: all"
                                        + " children of a town, all patients of an area. So far the measures tell"
                                        + " of single services and of hand-overs between them; they stand below."),
                                edition.say(
                                        "If {0} counts everybody concerned, write \"level: whole-population\" under it"
                                                + " in network.yaml. Until then packs are made with a reason, which is"
                                                + " kept.",
                                        example))));
    }

    /** Why a pack was made without such a measure; empty when no reason was given. */
    public static Optional<Block> reason(Edition edition, String reason) {
        return reason.isBlank()
                ? Optional.empty()
                : Optional.of(new Block.Words(
                        edition.say("Why this pack was made without a measure of the whole population"),
                        List.of(reason.strip())));
    }

    static String heading(Level level) {
        return switch (level) {
            case WHOLE_POPULATION -> "Family of measures: the whole population";
            case HAND_OVER -> "Hand-overs between two";
            case SERVICE -> "Inside services";
        };
    }
}
