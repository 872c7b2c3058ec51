package org.networkspc.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.networkspc.measure.Member;
import org.networkspc.reports.config.MeasurePlan;

/** One member's part in the network's change, for that member's own page and file only. */
final class OwnPart {
    static final String HEADING = "Your part in the {network’s} change";

    private OwnPart() {}

    /** Empty where the change cannot be told, or the member had no part in it. */
    static Optional<Block> of(Edition edition, MeasurePlan plan, Member member) {
        List<String> own = edition.change(plan)
                .map(change -> change.ownSentences(member, edition.words()))
                .orElseGet(List::of);
        if (own.isEmpty()) {
            return Optional.empty();
        }
        List<String> sentences = new ArrayList<>(own);
        sentences.add(
                edition.say("The parts of all {members} add up to the change. Yours stands on this page and in your own"
                        + " file only."));
        return Optional.of(new Block.Words(edition.say(HEADING), sentences));
    }
}
