package org.networkspc.reports.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.networkspc.chart.PeriodName;
import org.networkspc.measure.ChangeIdea;
import org.networkspc.measure.ChangeIdea.Outcome;
import org.networkspc.measure.Member;

/** Tried and learned: every change idea, newest first, whether or not it worked. */
public final class IdeasPage {
    private IdeasPage() {}

    public static Page of(Edition edition) {
        List<ChangeIdea> all = edition.config().ideas();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline("Tried and learned", finding(all)));
        if (!all.isEmpty()) {
            blocks.add(ideas(edition, "Newest first", newestFirst(all)));
        }
        blocks.add(
                new Block.Note(
                        "An idea on a time axis says when something was tried. What follows it may have other reasons as well."));
        return new Page("Tried and learned", edition.frame("Tried and learned"), blocks);
    }

    static List<ChangeIdea> newestFirst(List<ChangeIdea> ideas) {
        return ideas.stream()
                .sorted(Comparator.comparing(ChangeIdea::from).reversed().thenComparing(ChangeIdea::id))
                .toList();
    }

    static Block.Ideas ideas(Edition edition, String heading, List<ChangeIdea> ideas) {
        return new Block.Ideas(
                heading, newestFirst(ideas).stream().map(i -> idea(edition, i)).toList());
    }

    private static Block.Idea idea(Edition edition, ChangeIdea idea) {
        return new Block.Idea(
                PeriodName.month(idea.from()),
                idea.text(),
                Edition.sentenceCase(Said.outcome(idea.outcome())),
                Said.isKept(idea.outcome()),
                where(edition, idea),
                idea.learned());
    }

    private static String where(Edition edition, ChangeIdea idea) {
        if (idea.memberIds().isEmpty()) {
            return "the whole network";
        }
        return idea.memberIds().stream()
                .map(id -> edition.network().member(id).map(Member::name).orElse(id))
                .collect(Collectors.joining(", "));
    }

    private static String finding(List<ChangeIdea> ideas) {
        if (ideas.isEmpty()) {
            return "No change idea has been logged yet";
        }
        long kept = ideas.stream().filter(i -> Said.isKept(i.outcome())).count();
        long stopped =
                ideas.stream().filter(i -> i.outcome() == Outcome.ABANDONED).count();
        return ideas.size() + (ideas.size() == 1 ? " idea" : " ideas") + " tried: " + kept + " adopted or adapted, "
                + stopped + " did not work, and something was learned from each";
    }
}
