package org.networkspc.reports.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import org.networkspc.interpret.Quantity;
import org.networkspc.network.Pathway;

/** A pathway as narrowing bars: those who entered a stage pale, those who reached the next dark, all on one scale. */
public final class PathwayFigure {
    private static final double ROW = 58;
    private static final double NARROW_ROW = 92;
    private static final double BAR = 22;
    private static final double NAMES = 270;
    private static final double NUMBERS = 190;
    private static final int LEAST_FOR_COLUMNS = 620;
    private static final double GAP = 14;

    private PathwayFigure() {}

    /**
     * @param title "From cradle to career"
     * @param span the days it was counted in, as people read them
     * @param dataAsAt as people read it; may be empty
     * @param width in px; about 900, or 360 for a phone
     */
    public static Figure of(Pathway pathway, String title, String span, String dataAsAt, int width) {
        boolean columns = width >= LEAST_FOR_COLUMNS;
        double row = columns ? ROW : NARROW_ROW;
        return new Figure(
                "pathway",
                title,
                title + ", " + span + ". " + alt(pathway) + " " + String.join(" ", pathway.sentences()),
                "As reported, " + span + ". Pale: those who entered a stage. Dark: those who reached the next."
                        + (dataAsAt.isEmpty() ? "" : " Data as at " + dataAsAt + "."),
                width,
                (int) Math.ceil(row * pathway.stages().size() + 4),
                g -> {
                    for (int k = 0; k < pathway.stages().size(); k++) {
                        new Row(pathway, k, columns, width, k * row).draw(g);
                    }
                });
    }

    private static String alt(Pathway pathway) {
        StringBuilder words = new StringBuilder();
        for (Pathway.Stage stage : pathway.stages()) {
            words.append(words.isEmpty() ? "" : " ")
                    .append(stage.name())
                    .append(": ")
                    .append(counts(stage))
                    .append(".");
        }
        return words.toString();
    }

    private static String counts(Pathway.Stage stage) {
        return count(stage.reached()) + " of " + count(stage.entered());
    }

    private static String count(double people) {
        return String.format(Locale.ROOT, "%,.0f", people);
    }

    /** One stage. */
    private record Row(Pathway pathway, int index, boolean columns, int width, double top) {

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

        /** How many were due to enter where the counts do not agree: a dashed outline beside those who did. */
        private void gap(Graphics2D g, double x, double y, double scale) {
            double due = pathway.stages()
                    .get(index)
                    .due()
                    .orElse(pathway.stages().get(index - 1).reached());
            double at = x + Math.min(due, largest()) * scale;
            g.setColor(Theme.ORANGE);
            g.setStroke(Theme.dashed(1.5));
            g.draw(new Line2D.Double(at, y - 5, at, y + BAR + 5));
        }

        private void numbers(Graphics2D g, Pathway.Stage stage, boolean weak, double x, double y) {
            String rate = Quantity.plain(100 * stage.rate()) + "%";
            String lost =
                    count(stage.lost()) + " did not" + (weak ? (alone() ? " · lowest step" : " · may be lowest") : "");
            Font strong = Fonts.semibold(13);
            Font plain = Fonts.regular(Theme.LABEL);
            if (columns) {
                new Label(rate, strong, Theme.INK, x, y + 9).draw(g);
                new Label(counts(stage), plain, Theme.SOFT, x + Fonts.width(strong, rate) + 8, y + 9).draw(g);
                new Label(flagged(lost), plain, weak ? Theme.INK : Theme.SOFT, x, y + 26).draw(g);
            } else {
                new Label(rate, strong, Theme.INK, 0, y + BAR + 15).draw(g);
                double next = Fonts.width(strong, rate) + 8;
                new Label(counts(stage) + " · " + flagged(lost), plain, Theme.SOFT, next, y + BAR + 15).draw(g);
            }
        }

        private String flagged(String lost) {
            return pathway.consistent().get(index) ? lost : "does not follow on";
        }

        private boolean alone() {
            return pathway.weakLink().size() == 1;
        }
    }
}
