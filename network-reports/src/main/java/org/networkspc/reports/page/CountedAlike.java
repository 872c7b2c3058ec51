package org.networkspc.reports.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.networkspc.chart.PeriodName;
import org.networkspc.measure.Member;
import org.networkspc.reports.config.Counting.NotComparable;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.config.OutsideDenominator;

/** What has to hold for numbers to be compared: the same way of counting everywhere, on denominators of one version. */
final class CountedAlike {
    private CountedAlike() {}

    /** Who is left out of the pool and why, and whose numbers the denominators are; empty where there is nothing to say. */
    static List<Block> of(Edition edition, MeasurePlan plan) {
        List<Block> blocks = new ArrayList<>();
        List<String> leftOut = leftOut(edition, plan);
        if (!leftOut.isEmpty()) {
            blocks.add(new Block.Words("Not comparable here", leftOut));
        }
        denominator(plan).ifPresent(words -> blocks.add(new Block.Words("Denominators", words)));
        return blocks;
    }

    /** "Denholm District is left out of the pool from 1 April 2024: counts differently." */
    static List<String> leftOut(Edition edition, MeasurePlan plan) {
        List<String> sentences = new ArrayList<>();
        for (Member member : edition.network().members()) {
            plan.counting()
                    .leftOut(member)
                    .ifPresent(
                            out -> sentences.add(Edition.sentenceCase(edition.called(member)) + " is " + words(out)));
        }
        return sentences;
    }

    /** The same on the member's own page. */
    static Optional<Block> of(MeasurePlan plan, Member member) {
        return plan.counting()
                .leftOut(member)
                .map(out -> new Block.Words(
                        "Not comparable here",
                        List.of(
                                "These numbers are shown here and " + words(out),
                                "They are not held against anybody else's.")));
    }

    private static String words(NotComparable out) {
        return "left out of the pool"
                + (out.from().equals(LocalDate.MIN) ? "" : " from " + PeriodName.day(out.from()))
                + ": " + out.reason() + ".";
    }

    /** Source, version and date, then each revision. */
    static Optional<List<String>> denominator(MeasurePlan plan) {
        return plan.counting().outside().map(CountedAlike::words);
    }

    private static List<String> words(OutsideDenominator outside) {
        List<String> words = new ArrayList<>();
        words.add(Edition.sentenceCase(outside.source()) + ", " + outside.version() + ", of "
                + PeriodName.day(outside.date()) + (outside.estimated() ? ", estimated." : "."));
        for (OutsideDenominator.Revision revision : outside.revisions()) {
            words.add("From " + PeriodName.day(revision.from()) + ": " + revision.version()
                    + ". The step there is marked and never a signal.");
        }
        return words;
    }
}
