package org.networkspc.reports.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.networkspc.chart.PeriodName;
import org.networkspc.compare.FunnelNote;
import org.networkspc.compare.MembersBeside;
import org.networkspc.measure.Measure;

/** Members beside each other: size from left to right, value from bottom to top, and what chance alone would make. */
public final class FunnelFigure {
    private FunnelFigure() {}

    /**
     * @param members what members are called, such as "hospitals"
     * @param dataAsAt as people read it; may be empty
     * @param width in px; about 900
     * @param height in px; about 400
     */
    public static Figure of(
            MembersBeside beside, Measure measure, String members, String dataAsAt, int width, int height) {
        String span = PeriodName.of(beside.first(), measure.cadence()) + " to "
                + PeriodName.of(beside.last(), measure.cadence());
        String title = measure.name() + ", " + members + " beside each other, " + span;
        return new Figure(
                "funnel-" + measure.id().replaceAll("[^A-Za-z0-9-]+", "-"),
                title,
                title + ". " + said(beside, members),
                caption(beside, members, dataAsAt),
                width,
                height,
                (g, w, h) -> FunnelLayout.draw(g, beside, measure, w, h));
    }

    /** What the funnel says, members in the order of their codes. */
    public static String said(MembersBeside beside, String members) {
        List<String> sentences = new ArrayList<>();
        String different = names(beside, false);
        sentences.add(
                different.isEmpty()
                        ? "No difference between " + members + " is more than chance makes."
                        : different + ": different from the network by more than chance. Worth asking what differs.");
        String moving = names(beside, true);
        if (!moving.isEmpty()) {
            sentences.add("No verdict on " + moving + ": their own lines moved within these months.");
        }
        return String.join(" ", sentences);
    }

    private static String names(MembersBeside beside, boolean moving) {
        return (moving ? beside.moving() : beside.different())
                .stream().map(p -> p.member().member().name()).collect(Collectors.joining(", "));
    }

    private static String caption(MembersBeside beside, String members, String dataAsAt) {
        List<String> sentences = new ArrayList<>();
        sentences.add("From left to right: how much was counted in these months");
        sentences.add("Dark line: all " + members + " together");
        sentences.add("Solid limits: 99.8%, the only ones that make a difference worth asking about");
        sentences.add("Dotted: 95%, for the eye");
        sentences.add("Hollow: its own line moved, so no verdict");
        beside.funnel().notes().stream()
                .map(FunnelNote::sentence)
                .map(s -> s.substring(0, s.length() - 1))
                .forEach(sentences::add);
        if (!dataAsAt.isEmpty()) {
            sentences.add("Data as at " + dataAsAt);
        }
        return String.join(". ", sentences) + ".";
    }
}
