package org.networkspc.reports.figure;

import org.networkspc.chart.ChartPoint;
import org.networkspc.interpret.Assurance;
import org.networkspc.interpret.Interpretation;
import org.networkspc.interpret.Variation;
import org.networkspc.words.Words;

/**
 * A reading in a few words and a shape: what a card says above its chart.
 *
 * @param words "Improving, will hit the aim"
 */
public record Verdict(String words, Mark mark) {
    private static final int ICON = 14;
    private static final double RADIUS = 4.2;

    /** In plain English. */
    public static Verdict of(Interpretation reading) {
        return of(reading, Words.PLAIN);
    }

    public static Verdict of(Interpretation reading, Words words) {
        if (reading.chart().points().stream().noneMatch(ChartPoint::counts)) {
            return new Verdict(words.say("Nothing to read yet"), Mark.HOLLOW);
        }
        Variation variation = reading.variation();
        String said = Text.sentence(words.say(variation.words()));
        boolean says = reading.assurance() != Assurance.NO_AIM
                && !reading.assurance().words().isEmpty();
        return new Verdict(says ? said + ", " + words.say(reading.assurance().words()) : said, Mark.of(variation));
    }

    /** The shape alone as a small {@code svg} element, to stand before the words; hidden from screen readers. */
    public String icon() {
        SvgGraphics g = new SvgGraphics();
        mark.draw(g, ICON / 2.0, ICON / 2.0, RADIUS);
        return "<svg class=\"mark\" width=\"" + ICON + "\" height=\"" + ICON + "\" viewBox=\"0 0 " + ICON + " " + ICON
                + "\" aria-hidden=\"true\" focusable=\"false\">" + g.content().strip() + "</svg>";
    }
}
