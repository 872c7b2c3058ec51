package org.networkspc.reports.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.networkspc.chart.PeriodName;
import org.networkspc.compare.MembersBeside;
import org.networkspc.measure.Measure;
import org.networkspc.words.Words;

/** Members beside each other: size from left to right, value from bottom to top, and what chance alone would make. */
public final class FunnelFigure {
    private FunnelFigure() {}

    /**
     * @param dataAsAt as people read it; may be empty
     * @param width in px; about 900
     * @param height in px; about 400
     */
    public static Figure of(
            MembersBeside beside, Measure measure, Words words, String dataAsAt, int width, int height) {
        String span = words.say(
                "{0} to {1}",
                PeriodName.phrase(beside.first(), measure.cadence()),
                PeriodName.phrase(beside.last(), measure.cadence()));
        String title = words.say("{0}, {members} beside each other, {1}", measure.name(), span);
        return new Figure(
                "funnel-" + measure.id().replaceAll("[^A-Za-z0-9-]+", "-"),
                title,
                title + ". " + said(beside, words),
                caption(beside, words, dataAsAt),
                width,
                height,
                Drawing.of(
                        (g, w, h) -> FunnelLayout.draw(g, beside, measure, words, w, h),
                        new FunnelChart(beside, measure, words)));
    }

    /** What the funnel says, members in the order of their codes. */
    public static String said(MembersBeside beside, Words words) {
        List<String> sentences = new ArrayList<>();
        String different = names(beside, false);
        sentences.add(
                different.isEmpty()
                        ? words.say("No difference between {members} is more than chance makes.")
                        : words.say(
                                "{0}: different from the {network} by more than chance. Worth asking what differs.",
                                different));
        String moving = names(beside, true);
        if (!moving.isEmpty()) {
            sentences.add(words.say("No verdict on {0}: their own lines moved within these months.", moving));
        }
        return String.join(" ", sentences);
    }

    private static String names(MembersBeside beside, boolean moving) {
        return (moving ? beside.moving() : beside.different())
                .stream().map(p -> p.member().member().name()).collect(Collectors.joining(", "));
    }

    private static String caption(MembersBeside beside, Words words, String dataAsAt) {
        List<String> sentences = new ArrayList<>();
        sentences.add(words.say("From left to right: how much was counted in these months"));
        sentences.add(words.say("Dark line: all {members} together"));
        sentences.add(words.say("Solid limits: 99.8%, the only ones that make a difference worth asking about"));
        sentences.add(words.say("Dotted: 95%, for the eye"));
        sentences.add(words.say("Hollow: its own line moved, so no verdict"));
        beside.funnel().notes().stream()
                .map(note -> note.sentence(words))
                .map(s -> s.substring(0, s.length() - 1))
                .forEach(sentences::add);
        if (!dataAsAt.isEmpty()) {
            sentences.add(words.say("Data as at {0}", dataAsAt));
        }
        return String.join(". ", sentences) + ".";
    }
}
