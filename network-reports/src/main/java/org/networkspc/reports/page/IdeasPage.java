package org.networkspc.reports.page;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.networkspc.measure.ChangeIdea;
import org.networkspc.measure.ChangeIdea.Outcome;
import org.networkspc.measure.Member;
import org.networkspc.measure.Stratum;
import org.networkspc.network.IdeaReading;
import org.networkspc.network.Shift;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.words.Capital;
import org.networkspc.words.Phrase;

/** Tried and learned: every change idea, newest first, whether or not it worked; then offers and asks. */
public final class IdeasPage {
    private static final String MEANING =
            "An idea on a time axis says when something was tried. What follows it may have other reasons as well."
                    + " “Give or take” is three standard errors, from how much each line moves from period to period.";

    private IdeasPage() {}

    /**
     * With places to write something down, and the bright spots before what was tried.
     *
     * @param said a sentence about what was just written down; may be empty
     */
    public static Page of(Edition edition, String said) {
        List<Block> before = new ArrayList<>();
        if (!said.isEmpty()) {
            before.add(new Block.Note(said));
        }
        before.addAll(EntryForms.empty(edition));
        before.addAll(BrightSpots.of(edition));
        return page(edition, before);
    }

    /** The part of the pack; bright spots have a page of their own there. */
    public static Page part(Edition edition) {
        return page(edition, List.of());
    }

    private static Page page(Edition edition, List<Block> before) {
        List<ChangeIdea> all = edition.config().ideas();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(edition.say("Tried and learned"), finding(edition, all)));
        blocks.addAll(before);
        if (!all.isEmpty()) {
            blocks.add(ideas(edition, edition.say("Newest first"), all));
        }
        blocks.addAll(OffersAndAsks.of(edition));
        blocks.add(new Block.Note(edition.say(MEANING)));
        return new Page(edition.say("Tried and learned"), edition.frame("Tried and learned"), blocks);
    }

    static List<ChangeIdea> newestFirst(List<ChangeIdea> ideas) {
        return ideas.stream()
                .sorted(Comparator.comparing(ChangeIdea::from).reversed().thenComparing(ChangeIdea::id))
                .toList();
    }

    static Block.Ideas ideas(Edition edition, String heading, List<ChangeIdea> ideas) {
        return new Block.Ideas(
                heading,
                newestFirst(ideas).stream()
                        .map(i -> idea(edition, i, seen(edition, i)))
                        .toList());
    }

    /** The entries of one idea, told apart by where it was tried. */
    static Block.Ideas entries(Edition edition, String heading, List<ChangeIdea> entries) {
        return new Block.Ideas(
                heading,
                newestFirst(entries).stream()
                        .map(i -> new Block.Idea(
                                edition.month(i.from()),
                                Edition.sentenceCase(where(edition, i)),
                                i.outcome().isKept(),
                                outcome(edition, i),
                                learned(i, seen(edition, i)),
                                ""))
                        .toList());
    }

    /** As one member sees them: its own line around each, and nobody else's. */
    static Block.Ideas own(Edition edition, String heading, List<ChangeIdea> ideas, Member member) {
        return new Block.Ideas(
                heading,
                newestFirst(ideas).stream()
                        .map(i -> idea(edition, i, where(edition, i, member), seenBy(edition, i, member)))
                        .toList());
    }

    private static Block.Idea idea(Edition edition, ChangeIdea idea, List<String> seen) {
        return idea(edition, idea, where(edition, idea), seen);
    }

    private static Block.Idea idea(Edition edition, ChangeIdea idea, String where, List<String> seen) {
        return new Block.Idea(
                edition.month(idea.from()),
                idea.text(),
                idea.outcome().isKept(),
                outcome(edition, idea) + " · " + where,
                learned(idea, seen),
                edition.routes().idea(idea.id()));
    }

    private static List<String> learned(ChangeIdea idea, List<String> seen) {
        List<String> sentences = new ArrayList<>(seen);
        if (!idea.learned().isEmpty()) {
            sentences.add(idea.learned());
        }
        return sentences;
    }

    private static String outcome(Edition edition, ChangeIdea idea) {
        Capital outcome = new Capital(Phrase.of(Said.outcome(idea.outcome())));
        Phrase inUse = idea.course()
                .implemented()
                .map(day -> Phrase.of(", in use from {0}", YearMonth.from(day)))
                .orElse(Phrase.NONE);
        return idea.course()
                .decided()
                .map(day -> edition.say("{0} in {1}{2}", outcome, YearMonth.from(day), inUse))
                .orElseGet(() -> edition.say("{0}{1}", outcome, inUse));
    }

    static String where(Edition edition, ChangeIdea idea) {
        return where(
                edition,
                idea,
                edition.isNamed()
                        ? named(edition, idea)
                        : counted(edition, idea.memberIds().size()));
    }

    /** As this member reads it: itself by name, the others by name where that is agreed. */
    private static String where(Edition edition, ChangeIdea idea, Member reader) {
        int others = idea.memberIds().size() - 1;
        String alone = others < 1
                ? reader.name()
                : edition.say(
                        others == 1 ? "{0} and one other {member}" : "{0} and {1} other {members}",
                        reader.name(),
                        others);
        return where(edition, idea, edition.isNamed() ? named(edition, idea) : alone);
    }

    private static String named(Edition edition, ChangeIdea idea) {
        return idea.memberIds().stream()
                .map(id -> edition.network().member(id).map(Member::name).orElse(id))
                .collect(Collectors.joining(", "));
    }

    private static String counted(Edition edition, int members) {
        return members == 1 ? edition.say("{0} {member}", Phrase.of("one")) : edition.say("{0} {members}", members);
    }

    private static String where(Edition edition, ChangeIdea idea, String who) {
        String members = idea.memberIds().isEmpty() ? edition.say("the whole {network}") : who;
        String groups = idea.where().strata().stream().map(Stratum::category).collect(Collectors.joining(", "));
        return groups.isEmpty() ? members : edition.say("{0}, for {1}", members, groups);
    }

    /** What was expected and what came after, on the first measure it was meant to move. */
    static List<String> seen(Edition edition, ChangeIdea idea) {
        Optional<MeasurePlan> plan = first(edition, idea);
        if (plan.isEmpty()) {
            return List.of();
        }
        Optional<IdeaReading> reading = IdeaPage.reading(edition, plan.get(), List.of(idea));
        List<String> said = new ArrayList<>();
        reading.flatMap(r -> new IdeaSaid(r, edition.words()).shortly()).ifPresent(said::add);
        if (reading.isPresent() || !edition.isPooled(plan.get())) {
            IdeaSaid.predicted(
                            idea,
                            reading.flatMap(IdeaReading::together),
                            plan.get().measure(),
                            edition.words())
                    .ifPresent(said::add);
        }
        dated(edition, plan.get(), idea).ifPresent(said::add);
        return said;
    }

    private static List<String> seenBy(Edition edition, ChangeIdea idea, Member member) {
        Optional<MeasurePlan> plan = first(edition, idea);
        if (plan.isEmpty()) {
            return List.of();
        }
        Optional<IdeaReading> reading = IdeaPage.exact(edition, plan.get(), List.of(idea));
        Optional<Shift> own = reading.stream()
                .flatMap(r -> r.own().stream())
                .filter(o -> o.member().equals(member))
                .flatMap(o -> o.shift().stream())
                .findFirst();
        List<String> said = new ArrayList<>();
        own.ifPresent(s ->
                said.add(Edition.sentenceCase(new IdeaSaid(reading.orElseThrow(), edition.words()).around(s)) + "."));
        IdeaSaid.predicted(idea, own, plan.get().measure(), edition.words()).ifPresent(said::add);
        return said;
    }

    static Optional<MeasurePlan> first(Edition edition, ChangeIdea idea) {
        return idea.measureIds().stream().findFirst().flatMap(edition.config()::plan);
    }

    /** An idea from before the first number stands on no chart, and that is said. */
    private static Optional<String> dated(Edition edition, MeasurePlan plan, ChangeIdea idea) {
        return edition.firstPeriod(plan)
                .filter(first -> idea.from().isBefore(first))
                .map(first -> edition.say(
                        "It began before the first numbers here, of {0}, so that it stands on no chart.",
                        YearMonth.from(first)));
    }

    private static String finding(Edition edition, List<ChangeIdea> ideas) {
        if (ideas.isEmpty()) {
            return edition.say("No change idea has been logged yet");
        }
        long kept = ideas.stream().filter(i -> i.outcome().isKept()).count();
        long stopped =
                ideas.stream().filter(i -> i.outcome() == Outcome.ABANDONED).count();
        return edition.say(
                ideas.size() == 1
                        ? "{0} idea tried: {1} adopted or adapted, {2} did not work, and something was learned from"
                                + " each"
                        : "{0} ideas tried: {1} adopted or adapted, {2} did not work, and something was learned from"
                                + " each",
                ideas.size(),
                kept,
                stopped);
    }
}
