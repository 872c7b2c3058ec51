package org.networkspc.reports.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.networkspc.measure.ChangeIdea;
import org.networkspc.measure.Member;
import org.networkspc.measure.Posting;

/** What members can show each other and would like to learn, in member order, newest first within each. */
final class OffersAndAsks {
    private OffersAndAsks() {}

    static List<Block> of(Edition edition) {
        List<String> offers = new ArrayList<>(posted(edition, Posting.Kind.OFFER));
        offers.addAll(kept(edition));
        List<String> asks = posted(edition, Posting.Kind.ASK);
        return List.of(
                new Block.Words(
                        edition.say("Offers"),
                        offers.isEmpty() ? List.of(edition.say("Nobody has offered to show anything yet.")) : offers),
                new Block.Words(
                        edition.say("Asks"),
                        asks.isEmpty() ? List.of(edition.say("Nobody is asking for anything at the moment.")) : asks));
    }

    /** One sentence for each posting: who, what, when. */
    static List<String> posted(Edition edition, Posting.Kind kind) {
        return edition.config().logbook().postings(kind).stream()
                .sorted(Comparator.comparing(Posting::memberId)
                        .thenComparing(Posting::on, Comparator.reverseOrder())
                        .thenComparing(Posting::id))
                .map(posting -> said(edition, posting))
                .toList();
    }

    private static String said(Edition edition, Posting posting) {
        String about = posting.memberId().isEmpty() ? edition.say("The {network}") : name(edition, posting.memberId());
        String by = posting.by().isEmpty() || !edition.isNamed() ? "" : posting.by() + ", ";
        return about + ": " + posting.words() + " (" + by + edition.month(posting.on()) + ")";
    }

    /** Whoever kept an idea can show it. */
    private static List<String> kept(Edition edition) {
        List<String> sentences = new ArrayList<>();
        for (Member member : edition.network().members()) {
            List<String> ideas = edition.config().ideas().stream()
                    .filter(idea -> idea.outcome().isKept() && idea.memberIds().contains(member.id()))
                    .map(ChangeIdea::text)
                    .toList();
            if (!ideas.isEmpty()) {
                String show = edition.say(
                        "{0} can show: {1}", Edition.sentenceCase(edition.called(member)), String.join("; ", ideas));
                sentences.add(show.endsWith("?") || show.endsWith(".") ? show : show + ".");
            }
        }
        return sentences;
    }

    static String name(Edition edition, String memberId) {
        return edition.network()
                .member(memberId)
                .map(edition::called)
                .map(Edition::sentenceCase)
                .orElse(memberId);
    }
}
