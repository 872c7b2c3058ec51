package org.networkspc.interpret;

import static org.networkspc.interpret.Sentence.of;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a chart can show, and how each readership is told.
 *
 * <p>The measure's name stands before a colon, so that no verb has to agree with it. Words of contribution only: what was
 * seen since when, never what brought it about. No wording holds a number of its own: numbers come from the finding.
 */
enum Shape {
    NOTHING_REPORTED(of("{measure}: nothing reported yet."), List.of(), List.of()),
    NOTHING_COMPLETE(of("{measure}: no complete report yet in this phase."), List.of(), List.of()),
    STANDS_OUT(
            of("{measure}: {latest} stands out, {side} than usual."),
            List.of(
                    of(Sentences.VALUE_BESIDE_USUAL, Sentences.VALUE_BESIDE_CENTRE),
                    of("One {period} on its own can still be chance: the next ones will tell.")),
            List.of(
                    of(Sentences.VALUE_BESIDE_USUAL, Sentences.VALUE_BESIDE_CENTRE),
                    Sentences.EVIDENCE,
                    Sentences.CHANCE)),
    SEVERAL_STAND_OUT(
            of("{measure}: several of the latest points are {side} than usual."),
            List.of(of(Sentences.VALUE_BESIDE_USUAL, Sentences.VALUE_BESIDE_CENTRE), Sentences.MORE_THAN_USUAL),
            List.of(
                    of(Sentences.VALUE_BESIDE_USUAL, Sentences.VALUE_BESIDE_CENTRE),
                    Sentences.EVIDENCE,
                    Sentences.CHANCE)),
    TREND(
            of("{measure}: {course} since {first}."),
            List.of(Sentences.FROM_TO, Sentences.MORE_THAN_USUAL),
            List.of(Sentences.FROM_TO, Sentences.EVIDENCE, Sentences.CHANCE)),
    RUN(
            of("{measure}: {side} since {first}, and the {side} level is holding."),
            List.of(
                    of(
                            "Around {before} {when}, {since} on average since {since-when}.",
                            "Around {before} {when}; how far it moved is not yet known, {more} will tell."),
                    Sentences.MORE_THAN_USUAL),
            List.of(
                    of(
                            "Centre {before} {when}, {since} on average since {since-when}.",
                            "Centre {before} {when}; how far it moved is not yet known, {more} will tell."),
                    Sentences.EVIDENCE,
                    Sentences.CHANCE)),
    MOVING_DIFFERENTLY(
            of(
                    "{measure}: {members} are moving differently. Founders: {founders}.",
                    "{measure}: {members} are moving differently, so one line cannot speak for all."),
            List.of(
                    of("Some change, others do not, and some joined in between. Look at each on its own line."),
                    of("{value} in {latest}.")),
            List.of(
                    of("Some change, others do not, and some joined in between: a step of this line is partly an"
                            + " assumption. Look at each on its own line."),
                    of("{value} in {latest}."),
                    Sentences.SEEN)),
    WITHIN_LINKING(
            of("{measure}: a run since {first}, within the uncertainty of the line itself."),
            List.of(
                    of(Sentences.VALUE_BESIDE_USUAL, Sentences.VALUE_BESIDE_CENTRE),
                    of("Who reported may have made that much: no change is told.")),
            List.of(
                    of(Sentences.VALUE_BESIDE_USUAL, Sentences.VALUE_BESIDE_CENTRE),
                    of("It is less than twice the standard error that linking {members} gives it: no change is told."),
                    Sentences.SEEN)),
    UNUSUAL_PATTERN(
            of(
                    "{few-crossings}{measure}: the level changed between {begin} and {latest}.",
                    "{measure}: an unusual pattern between {begin} and {latest}."),
            List.of(Sentences.LEVEL, of("That is more than the usual ups and downs.")),
            List.of(Sentences.LEVEL, Sentences.EVIDENCE)),
    NEW_LEVEL(
            of("{measure}: {side} since {begin}, and the {side} level is holding."),
            List.of(
                    of("Around {before} from {span-before}, {centre} since {begin}."),
                    of("Since then it has gone up and down as usual.")),
            List.of(Sentences.STEP, of("Evidence: a new phase was declared, and nothing unusual in it since."))),
    NEW_LEVEL_SHORT(
            of("{measure}: {side} since {begin}."),
            List.of(of("Around {before} from {span-before}, {centre} since {begin}."), Sentences.TOO_EARLY),
            List.of(Sentences.STEP, Sentences.TOO_FEW)),
    SAME_LEVEL(
            of("{measure}: at the same level since {begin}."),
            List.of(
                    of("Around {before} from {span-before}, {centre} since {begin}."),
                    of("Since then it has gone up and down as usual.")),
            List.of(Sentences.STEP, of("Evidence: a new phase was declared, and nothing unusual in it since."))),
    SAME_LEVEL_SHORT(
            of("{measure}: at the same level since {begin}."),
            List.of(of("Around {before} from {span-before}, {centre} since {begin}."), Sentences.TOO_EARLY),
            List.of(Sentences.STEP, Sentences.TOO_FEW)),
    RECOUNTED(
            of("{measure}: counted anew from {begin}, and nothing unusual since."),
            List.of(Sentences.RECOUNTED),
            List.of(Sentences.RECOUNTED, Sentences.STEP)),
    RECOUNTED_SHORT(
            of("{measure}: counted anew from {begin}."),
            List.of(Sentences.RECOUNTED, Sentences.TOO_EARLY),
            List.of(Sentences.RECOUNTED, Sentences.STEP, Sentences.TOO_FEW)),
    FEW_POINTS(of("{measure}: {counted} so far."), List.of(Sentences.TOO_EARLY), List.of(Sentences.TOO_FEW)),
    USUAL(
            of("{measure}: nothing unusual in the latest points."),
            List.of(Sentences.LEVEL, of("It goes up and down by itself; a single high or low {period} says little.")),
            List.of(Sentences.LEVEL));

    private final Sentence headline;
    private final Map<Readership, List<Sentence>> sentences;

    Shape(Sentence headline, List<Sentence> inPlainWords, List<Sentence> forTheBoard) {
        this.headline = headline;
        this.sentences = Map.of(
                Readership.PUBLIC, inPlainWords,
                Readership.BOARD, forTheBoard,
                Readership.ANALYST, Sentences.withMethod(forTheBoard));
    }

    /** The headline and what follows it, for this readership. */
    List<Sentence> sentences(Readership readership) {
        return Stream.concat(Stream.of(headline), sentences.getOrDefault(readership, List.of()).stream())
                .toList();
    }
}
