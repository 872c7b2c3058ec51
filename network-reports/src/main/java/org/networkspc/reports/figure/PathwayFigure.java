package org.networkspc.reports.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import java.util.stream.Collectors;
import org.networkspc.interpret.Quantity;
import org.networkspc.network.Pathway;
import org.networkspc.words.Digits;
import org.networkspc.words.Words;

/** A pathway as narrowing bars: those who entered a stage pale, those who reached the next dark, all on one scale. */
public final class PathwayFigure {
    private static final double ROW = 64;
    private static final double NARROW_ROW = 104;
    private static final double BAR = 22;
    private static final double NAMES = 270;
    private static final double NUMBERS = 190;
    private static final int LEAST_FOR_COLUMNS = 620;
    private static final double GAP = 14;
    private static final double LINE = 17;

    private PathwayFigure() {}

    /**
     * @param title "From cradle to career"
     * @param span the days it was counted in, as people read them
     * @param dataAsAt as people read it; may be empty
     * @param words how its sentences are worded
     * @param width in px; about 900, or 360 for a phone
     */
    public static Figure of(Pathway pathway, String title, String span, String dataAsAt, Words words, int width) {
        return new Figure(
                "pathway",
                title,
                title + ", " + span + ". " + alt(pathway, words) + " " + String.join(" ", words.say(pathway.phrases())),
                words.say("As reported, {0}. Pale: those who entered a stage. Dark: those who reached the next.", span)
                        + (dataAsAt.isEmpty() ? "" : " " + words.say("Data as at {0}.", dataAsAt)),
                width,
                (int) Math.ceil(
                        (columns(width) ? ROW : NARROW_ROW) * pathway.stages().size() + 4),
                Drawing.of(new Rows(pathway, words), new PathwayPlot(pathway, words)));
    }

    private record Rows(Pathway pathway, Words words) implements Drawing {
        @Override
        public void draw(Graphics2D g, int width, int height) {
            double row = (height - 4.0) / pathway.stages().size();
            for (int k = 0; k < pathway.stages().size(); k++) {
                new Row(pathway, words, k, columns(width), width, k * row).draw(g);
            }
        }

        @Override
        public int leastHeight(int width) {
            return (int) Math.ceil(
                    (columns(width) ? ROW : NARROW_ROW) * pathway.stages().size() + 4);
        }
    }

    private static boolean columns(int width) {
        return width >= LEAST_FOR_COLUMNS;
    }

    private static String alt(Pathway pathway, Words words) {
        return pathway.stages().stream()
                .map(stage -> stage.name() + ": " + counts(stage, words) + ".")
                .collect(Collectors.joining(" "));
    }

    private static String counts(Pathway.Stage stage, Words words) {
        return words.say("{0} of {1}", count(stage.reached()), count(stage.entered()));
    }

    private static Digits count(double people) {
        return new Digits(String.format(Locale.ROOT, "%,.0f", people));
    }

    /** One stage. */
    private record Row(Pathway pathway, Words words, int index, boolean columns, int width, double top) {

        void draw(Graphics2D g) {
            Pathway.Stage stage = pathway.stages().get(index);
            double left = columns ? NAMES : 0;
            double room = (columns ? width - NAMES - NUMBERS : width) - 2;
            double y = top + (columns ? 8 : 40);
            double scale = room / largest();
            names(g, stage, columns ? NAMES - GAP : width);
            if (!pathway.consistent().get(index)) {
                gap(g, left + 0.5, y, scale);
            }
            g.setColor(Theme.HAIR);
            g.fill(new Rectangle2D.Double(left, y, Math.max(1, stage.entered() * scale), BAR));
            boolean weak = pathway.weakLink().contains(index);
            g.setColor(weak ? Theme.INK : Theme.GREY);
            g.fill(new Rectangle2D.Double(left, y, stage.reached() * scale, BAR));
            numbers(g, stage, weak, left + room + GAP, y);
        }

        private double largest() {
            return pathway.stages().stream()
                    .mapToDouble(Pathway.Stage::entered)
                    .max()
                    .orElse(1);
        }

        private void names(Graphics2D g, Pathway.Stage stage, double room) {
            Font name = Fonts.semibold(13);
            Font owner = Fonts.regular(Theme.LABEL);
            new Label(Text.fit(name, stage.name(), room), name, Theme.INK, 0, top + 16).draw(g);
            new Label(Text.fit(owner, stage.owner(), room), owner, Theme.SOFT, 0, top + 33).draw(g);
        }

        private double due() {
            return pathway.stages()
                    .get(index)
                    .due()
                    .orElseGet(() -> pathway.stages().get(index - 1).reached());
        }

        /** How many were due to enter where the counts do not agree: a dashed line across the bar. */
        private void gap(Graphics2D g, double x, double y, double scale) {
            double at = x + Math.min(due(), largest()) * scale;
            g.setColor(Theme.ORANGE);
            g.setStroke(Theme.dashed(1.5));
            g.draw(new Line2D.Double(at, y - 5, at, y + BAR + 5));
        }

        private void numbers(Graphics2D g, Pathway.Stage stage, boolean weak, double x, double y) {
            String rate = words.say("{0}", new Digits(Quantity.plain(100 * stage.rate()) + "%"));
            String lost = words.say(
                    !weak ? "{0} did not" : alone() ? "{0} did not · lowest step" : "{0} did not · may be lowest",
                    count(stage.lost()));
            Font strong = Fonts.semibold(13);
            Font plain = Fonts.regular(Theme.LABEL);
            Color ink = weak ? Theme.INK : Theme.SOFT;
            String apart =
                    pathway.consistent().get(index) ? "" : words.say("does not follow on: {0} due", count(due()));
            double baseline = columns ? y + 9 : y + BAR + 15;
            double left = columns ? x : 0;
            new Label(rate, strong, Theme.INK, left, baseline).draw(g);
            double next = left + Fonts.width(strong, rate) + 8;
            if (columns) {
                new Label(counts(stage, words), plain, Theme.SOFT, next, baseline).draw(g);
                new Label(lost, plain, ink, left, baseline + LINE).draw(g);
                new Label(apart, plain, Theme.INK, left, baseline + 2 * LINE).draw(g);
            } else {
                new Label(counts(stage, words) + " · " + lost, plain, ink, next, baseline).draw(g);
                new Label(apart, plain, Theme.INK, left, baseline + LINE).draw(g);
            }
        }

        private boolean alone() {
            return pathway.weakLink().size() == 1;
        }
    }
}
