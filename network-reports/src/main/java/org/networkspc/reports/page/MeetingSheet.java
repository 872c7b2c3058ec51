package org.networkspc.reports.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.networkspc.chart.PeriodName;
import org.networkspc.measure.Cadence;
import org.networkspc.measure.ChangeIdea;
import org.networkspc.measure.Posting;
import org.networkspc.network.IdeaReading;
import org.networkspc.network.Question;
import org.networkspc.network.SenseCheck;

/**
 * What the meeting is for: questions to answer, decisions to take, actions from last time. Nothing here is about who is
 * ahead; questions about a member's own numbers are counted only, because they stand in its own file.
 */
public final class MeetingSheet {
    private static final List<String> DECISIONS = List.of("Continue", "Pause", "Stop");
    private static final List<String> COURSES = List.of("Done", "Under way", "Dropped");
    private static final int EMPTY_LINES = 3;

    private MeetingSheet() {}

    /** The part of the pack. */
    public static Page page(Edition edition) {
        List<Block.SheetEntry> questions = questions(edition);
        List<Block.SheetEntry> asked = toAnswer(OffersAndAsks.posted(edition, Posting.Kind.ASK));
        List<Block.SheetEntry> decisions = decisions(edition);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline("", headline(questions.size() + asked.size(), decisions.size())));
        blocks.add(
                questions.isEmpty()
                        ? new Block.Words("Questions to answer", List.of("None from the numbers this time."))
                        : new Block.Sheet("Questions to answer", "", questions));
        if (!asked.isEmpty()) {
            blocks.add(new Block.Sheet("Asked by one of us", "", asked));
        }
        blocks.add(
                decisions.isEmpty()
                        ? new Block.Words(
                                "Decisions", List.of("No open idea has had its " + IdeaReading.AFTER + " periods yet."))
                        : new Block.Sheet(
                                "Decisions",
                                "Open ideas that have had the " + IdeaReading.AFTER
                                        + " periods after which they are read, in the order of their dates.",
                                decisions));
        blocks.add(new Block.Sheet("Actions from last time", "", Collections.nCopies(EMPTY_LINES, action(COURSES))));
        blocks.add(new Block.Sheet("Actions until next time", "", Collections.nCopies(EMPTY_LINES, action(List.of()))));
        return new Page("Meeting sheet", edition.frame("The {network}"), blocks);
    }

    private static String headline(int questions, int decisions) {
        return counted(questions, "question") + " to answer, "
                + counted(decisions, "decision").toLowerCase(Locale.ROOT) + " to take";
    }

    private static String counted(int count, String what) {
        return (count == 0 ? "No" : "" + count) + " " + what + (count == 1 ? "" : "s");
    }

    private static Block.SheetEntry action(List<String> courses) {
        return new Block.SheetEntry("", List.of(), courses, List.of("What, who, by when"));
    }

    private static List<Block.SheetEntry> questions(Edition edition) {
        return toAnswer(Stream.concat(BrightSpots.storiesWanted(edition).stream(), handOvers(edition).stream())
                .toList());
    }

    private static List<Block.SheetEntry> toAnswer(List<String> questions) {
        return questions.stream()
                .map(q -> new Block.SheetEntry(q, List.of(), List.of(), List.of("Answer")))
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
                : List.of("In " + apart + (apart == 1 ? " period" : " periods")
                        + " what was sent and what was received do not match. Both sides have the question in their own"
                        + " file. What is counted differently?");
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
        sentences.add("Since " + PeriodName.month(idea.from()) + ", " + IdeasPage.where(edition, idea) + ".");
        sentences.addAll(IdeasPage.seen(edition, idea));
        return new Block.SheetEntry(idea.text(), sentences, DECISIONS, List.of("Why, who, by when"));
    }
}
