package org.networkspc.reports.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.networkspc.measure.Member;
import org.networkspc.reports.config.Counting.NotComparable;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.config.OutsideDenominator;
import org.networkspc.words.Phrase;

/** What has to hold for numbers to be compared: the same way of counting everywhere, on denominators of one version. */
final class CountedAlike {
    private CountedAlike() {}

    /** Who is left out of the pool and why, and whose numbers the denominators are; empty where there is nothing to say. */
    static List<Block> of(Edition edition, MeasurePlan plan) {
        List<Block> blocks = new ArrayList<>();
        List<String> leftOut = leftOut(edition, plan);
        if (!leftOut.isEmpty()) {
            blocks.add(new Block.Words(edition.say("Not comparable here"), leftOut));
        }
        denominator(edition, plan).ifPresent(words -> blocks.add(new Block.Words(edition.say("Denominators"), words)));
        return blocks;
    }

    /** "Denholm District is left out of the pool from 1 April 2024: counts differently." */
    static List<String> leftOut(Edition edition, MeasurePlan plan) {
        List<String> sentences = new ArrayList<>();
        for (Member member : edition.network().members()) {
            plan.counting()
                    .leftOut(member)
                    .ifPresent(out -> sentences.add(edition.say(
                            isAlways(out)
                                    ? "{0} is left out of the pool: {2}."
                                    : "{0} is left out of the pool from {1}: {2}.",
                            Edition.sentenceCase(edition.called(member)),
                            out.from(),
                            out.reason())));
        }
        return sentences;
    }

    /** The same on the member's own page. */
    static Optional<Block> of(Edition edition, MeasurePlan plan, Member member) {
        return plan.counting()
                .leftOut(member)
                .map(out -> new Block.Words(
                        edition.say("Not comparable here"),
                        List.of(
                                edition.say(
                                        isAlways(out)
                                                ? "These numbers are shown here and left out of the pool: {1}."
                                                : "These numbers are shown here and left out of the pool from {0}:"
                                                        + " {1}.",
                                        out.from(),
                                        out.reason()),
                                edition.say("They are not held against anybody else's."))));
    }

    private static boolean isAlways(NotComparable out) {
        return out.from().equals(LocalDate.MIN);
    }

    /** Source, version and date, then each revision. */
    static Optional<List<String>> denominator(Edition edition, MeasurePlan plan) {
        return plan.counting().outside().map(outside -> edition.words().say(words(outside)));
    }

    private static List<Phrase> words(OutsideDenominator outside) {
        List<Phrase> words = new ArrayList<>();
        words.add(Phrase.of(
                outside.estimated() ? "{0}, {1}, of {2}, estimated." : "{0}, {1}, of {2}.",
                Edition.sentenceCase(outside.source()),
                outside.version(),
                outside.date()));
        for (OutsideDenominator.Revision revision : outside.revisions()) {
            words.add(Phrase.of(
                    "From {0}: {1}. The step there is marked and never a signal.",
                    revision.from(), revision.version()));
        }
        return words;
    }
}
