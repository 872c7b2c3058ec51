package org.networkspc.reports.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.networkspc.chart.PeriodName;
import org.networkspc.compare.DecileRibbon;
import org.networkspc.compare.DecileRibbon.Period;
import org.networkspc.words.MonthNames;
import org.networkspc.words.Words;

/** How members' values are spread over time, without a name: deciles as a ribbon about their median. */
public final class RibbonFigure {
    private static final double TOP = 8;
    private static final double BELOW = 24;
    private static final double SIDE_GAP = 10;
    private static final double BETWEEN_LABELS = 52;
    private static final double BETWEEN_PERIODS = 90;
    private static final int MEDIAN = 4;
    private static final Color[] SHADES = {Theme.WASH, new Color(0xe9edf0), new Color(0xdbe1e5), new Color(0xcbd3d9)};

    private RibbonFigure() {}

    /**
     * @param dataAsAt as people read it; may be empty
     * @param width in px; about 900
     * @param height in px; about 300
     */
    public static Figure of(DecileRibbon ribbon, Words words, String dataAsAt, int width, int height) {
        List<Period> shown =
                ribbon.periods().stream().filter(p -> !p.deciles().isEmpty()).toList();
        Period last = shown.get(shown.size() - 1);
        Axis axis =
                Axis.covering(shown.stream().flatMap(p -> p.deciles().stream()).mapToDouble(Double::doubleValue));
        ValueText text = ValueText.of(ribbon.measure(), axis, words);
        String title =
                words.say("{0}, how {members} are spread", ribbon.measure().name());
        String said = words.say(
                "{0}: half of {1} {members} lie below {2}, eight of ten between {3} and {4}.",
                PeriodName.phrase(last.start(), ribbon.measure().cadence()),
                last.members(),
                text.of(last.median()),
                text.of(last.deciles().get(0)),
                text.of(last.deciles().get(last.deciles().size() - 1)));
        return new Figure(
                "ribbon-" + ribbon.measure().id().replaceAll("[^A-Za-z0-9-]+", "-"),
                title,
                title + ". " + said,
                said + " "
                        + words.say(
                                "Dark line: the middle one. Each shade: a tenth of them more. Months with fewer than"
                                        + " {0} are left open.",
                                DecileRibbon.FEWEST_MEMBERS)
                        + (dataAsAt.isEmpty() ? "" : " " + words.say("Data as at {0}.", dataAsAt)),
                width,
                height,
                Drawing.of(
                        (g, w, h) -> new Drawn(ribbon, words.months(), axis, text, w, h).draw(g),
                        new RibbonChart(ribbon, words)));
    }

    private record Drawn(DecileRibbon ribbon, MonthNames months, Axis axis, ValueText text, Rectangle2D area) {
        Drawn(DecileRibbon ribbon, MonthNames months, Axis axis, ValueText text, int width, int height) {
            this(ribbon, months, axis, text, area(axis, text, width, height));
        }

        private static Rectangle2D area(Axis axis, ValueText text, int width, int height) {
            Font small = Fonts.regular(Theme.SMALL);
            double left = axis.ticks((int) (height / BETWEEN_LABELS)).stream()
                    .mapToDouble(v -> Fonts.width(small, text.of(v)))
                    .max()
                    .orElse(0);
            double x = Math.max(24, left + SIDE_GAP);
            double right = Fonts.width(Fonts.semibold(Theme.LABEL), text.of(axis.upper()));
            return new Rectangle2D.Double(x, TOP, width - x - right - SIDE_GAP, height - TOP - BELOW);
        }

        void draw(Graphics2D g) {
            ticks(g);
            for (List<Integer> part : parts()) {
                for (int shade = 0; shade < SHADES.length; shade++) {
                    g.setColor(SHADES[shade]);
                    g.fill(between(part, shade, 2 * MEDIAN - shade));
                }
                g.setColor(Theme.INK);
                g.setStroke(Theme.solid(1.5));
                g.draw(line(part, MEDIAN));
            }
            ends(g);
        }

        /** Stretches of periods with deciles. */
        private List<List<Integer>> parts() {
            List<List<Integer>> parts = new ArrayList<>();
            boolean open = false;
            for (int t = 0; t < ribbon.periods().size(); t++) {
                boolean shown = !ribbon.periods().get(t).deciles().isEmpty();
                if (shown && !open) {
                    parts.add(new ArrayList<>());
                }
                if (shown) {
                    parts.get(parts.size() - 1).add(t);
                }
                open = shown;
            }
            return parts;
        }

        private Path2D line(List<Integer> part, int decile) {
            Path2D path = new Path2D.Double();
            for (int t : part) {
                double y = y(ribbon.periods().get(t).deciles().get(decile));
                if (t == part.get(0)) {
                    path.moveTo(x(t), y);
                    path.lineTo(x(t), y);
                } else {
                    path.lineTo(x(t), y);
                }
            }
            return path;
        }

        private Path2D between(List<Integer> part, int lower, int upper) {
            Path2D path = line(part, lower);
            for (int i = part.size() - 1; i >= 0; i--) {
                path.lineTo(
                        x(part.get(i)),
                        y(ribbon.periods().get(part.get(i)).deciles().get(upper)));
            }
            path.closePath();
            return path;
        }

        private void ticks(Graphics2D g) {
            Font small = Fonts.regular(Theme.SMALL);
            List<Double> values = axis.ticks((int) (area.getHeight() / BETWEEN_LABELS));
            ValueText round = text.round(values);
            for (double value : values) {
                String words = round.of(value);
                double x = area.getMinX() - SIDE_GAP - Fonts.width(small, words);
                Label.centred(words, small, Theme.SOFT, x, y(value)).draw(g);
            }
            Timeline timeline = new Timeline(
                    ribbon.measure().cadence(),
                    ribbon.periods().stream().map(Period::start).toList(),
                    months);
            for (int t : timeline.ticks((int) (area.getWidth() / BETWEEN_PERIODS))) {
                String words = timeline.label(t);
                double x = Math.max(0, x(t) - Fonts.width(small, words) / 2);
                new Label(words, small, Theme.SOFT, x, area.getMaxY() + 18).draw(g);
            }
        }

        private void ends(Graphics2D g) {
            List<List<Integer>> parts = parts();
            List<Integer> last = parts.get(parts.size() - 1);
            Period end = ribbon.periods().get(last.get(last.size() - 1));
            Label.centred(
                            text.of(end.median()),
                            Fonts.semibold(Theme.LABEL),
                            Theme.INK,
                            area.getMaxX() + SIDE_GAP - 2,
                            y(end.median()))
                    .draw(g);
        }

        private double x(int period) {
            return area.getMinX()
                    + area.getWidth() * (period + 0.5) / ribbon.periods().size();
        }

        private double y(double value) {
            return area.getMaxY() - area.getHeight() * (value - axis.lower()) / axis.length();
        }
    }
}
