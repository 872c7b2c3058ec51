package org.networkspc.reports.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.networkspc.measure.Cadence;
import org.networkspc.measure.ChangeIdea;
import org.networkspc.measure.Posting;
import org.networkspc.network.IdeaReading;
import org.networkspc.network.Question;
import org.networkspc.network.SenseCheck;
import org.networkspc.words.Phrase;

/**
 * What the meeting is for: questions to answer, decisions to take, actions from last time. Nothing here is about who is
 * ahead; questions about a member's own numbers are counted only, because they stand in its own file.
 */
public final class MeetingSheet {
    private static final List<Phrase> DECISIONS = List.of(Phrase.of("Continue"), Phrase.of("Pause"), Phrase.of("Stop"));
    private static final List<Phrase> COURSES =
            List.of(Phrase.of("Done"), Phrase.of("Under way"), Phrase.of("Dropped"));
    private static final int EMPTY_LINES = 3;

    private MeetingSheet() {}

    /** The part of the pack. */
    public static Page page(Edition edition) {
        List<Block.SheetEntry> questions = questions(edition);
        List<Block.SheetEntry> asked = toAnswer(edition, OffersAndAsks.posted(edition, Posting.Kind.ASK));
        List<Block.SheetEntry> decisions = decisions(edition);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline("", headline(edition, questions.size() + asked.size(), decisions.size())));
        blocks.add(
                questions.isEmpty()
                        ? new Block.Words(
                                edition.say("Questions to answer"),
                                List.of(edition.say("None from the numbers this time.")))
                        : new Block.Sheet(edition.say("Questions to answer"), "", questions));
        if (!asked.isEmpty()) {
            blocks.add(new Block.Sheet(edition.say("Asked by one of us"), "", asked));
        }
        blocks.add(
                decisions.isEmpty()
                        ? new Block.Words(
                                edition.say("Decisions"),
                                List.of(edition.say("No open idea has had its {0} periods yet.", IdeaReading.AFTER)))
                        : new Block.Sheet(
                                edition.say("Decisions"),
                                edition.say(
                                        "Open ideas that have had the {0} periods after which they are read, in the"
                                                + " order of their dates.",
                                        IdeaReading.AFTER),
                                decisions));
        blocks.add(new Block.Sheet(
                edition.say("Actions from last time"), "", Collections.nCopies(EMPTY_LINES, action(edition, COURSES))));
        blocks.add(new Block.Sheet(
                edition.say("Actions until next time"),
                "",
                Collections.nCopies(EMPTY_LINES, action(edition, List.of()))));
        return new Page(edition.say("Meeting sheet"), edition.frame("The {network}"), blocks);
    }

    private static String headline(Edition edition, int questions, int decisions) {
        Phrase asked = questions == 0
                ? Phrase.of("No questions to answer")
                : Phrase.of(questions == 1 ? "{0} question to answer" : "{0} questions to answer", questions);
        Phrase decided = decisions == 0
                ? Phrase.of("no decisions to take")
                : Phrase.of(decisions == 1 ? "{0} decision to take" : "{0} decisions to take", decisions);
        return edition.say("{0}, {1}", asked, decided);
    }

    private static Block.SheetEntry action(Edition edition, List<Phrase> courses) {
        return new Block.SheetEntry(
                "", List.of(), edition.words().say(courses), List.of(edition.say("What, who, by when")));
    }

    private static List<Block.SheetEntry> questions(Edition edition) {
        return toAnswer(
                edition,
                Stream.concat(BrightSpots.storiesWanted(edition).stream(), handOvers(edition).stream())
                        .toList());
    }

    private static List<Block.SheetEntry> toAnswer(Edition edition, List<String> questions) {
        return questions.stream()
                .map(q -> new Block.SheetEntry(q, List.of(), List.of(), List.of(edition.say("Answer"))))
                .toList();
    }

    /** In how many periods hand-overs do not match; which ones is told to those concerned. */
    private static List<String> handOvers(Edition edition) {
        long apart = SenseCheck.of(
                        edition.pool(),
                        edition.network(),
                        List.of(),
                        edition.config().handOvers())
                .stream()
                .map(Question::start)
                .distinct()
                .count();
        return apart == 0
                ? List.of()
                : List.of(edition.say(
                        apart == 1
                                ? "In {0} period what was sent and what was received do not match. Both sides have the"
                                        + " question in their own file. What is counted differently?"
                                : "In {0} periods what was sent and what was received do not match. Both sides have the"
                                        + " question in their own file. What is counted differently?",
                        apart));
    }

    private static List<Block.SheetEntry> decisions(Edition edition) {
        return edition.config().ideas().stream()
                .filter(idea -> !idea.outcome().isDecided() && isOver(edition, idea))
                .sorted(Comparator.comparing(ChangeIdea::from).thenComparing(ChangeIdea::id))
                .map(idea -> decision(edition, idea))
                .toList();
    }

    /** Whether the periods after which it is read are over, on the first measure it was meant to move. */
    private static boolean isOver(Edition edition, ChangeIdea idea) {
        Optional<YearMonth> latest = edition.latestMonth();
        return IdeasPage.first(edition, idea)
                .map(plan -> plan.measure().cadence())
                .filter(cadence -> latest.isPresent()
                        && cadence.indexOf(latest.get().atDay(1))
                                >= after(cadence, idea.from()) + IdeaReading.AFTER - 1)
                .isPresent();
    }

    /** The first period that begins on this day or later. */
    private static int after(Cadence cadence, LocalDate day) {
        return cadence.indexOf(day) + (cadence.startOf(day).equals(day) ? 0 : 1);
    }

    private static Block.SheetEntry decision(Edition edition, ChangeIdea idea) {
        List<String> sentences = new ArrayList<>();
        sentences.add(edition.say("Since {0}, {1}.", YearMonth.from(idea.from()), IdeasPage.where(edition, idea)));
        sentences.addAll(IdeasPage.seen(edition, idea));
        return new Block.SheetEntry(
                idea.text(), sentences, edition.words().say(DECISIONS), List.of(edition.say("Why, who, by when")));
    }
}
