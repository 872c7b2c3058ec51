package org.networkspc.reports.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.ChartHints;

/** Ideas and annotations as marks with words below the plot, in as many rows as keep words and lines apart. */
final class Flags {
    private static final double ROW = 19;
    private static final double FIRST = 4;
    /** Row of a flag whose words found no place: only its tooltip tells them. */
    private static final int ON_THE_AXIS = -1;

    private static final int MOST_ROWS = 4;
    private static final double WIDTH = 8;
    private static final double HEIGHT = 8;
    private static final double SQUARE = 6;
    private static final double GAP = 5;
    private static final double LONGEST = 210;

    /** A flag at its place, with its words between {@code from} and {@code to}. */
    private record Flag(Noted noted, String words, double x, int row, double from, double to) {
        boolean isLeft() {
            return from < x;
        }

        /** Words meet, or the line down to one flag goes through the words of the other. */
        boolean meets(Flag other) {
            return row == other.row && from < other.to && other.from < to
                    || row > other.row && within(x, other)
                    || other.row > row && within(other.x, this);
        }

        private static boolean within(double x, Flag flag) {
            return x > flag.from - GAP && x < flag.to;
        }
    }

    private final List<Flag> flags;

    private Flags(List<Flag> flags) {
        this.flags = flags;
    }

    /**
     * @param x where a day lies
     * @param right end of the room for words
     */
    static Flags place(List<Noted> notes, ToDoubleFunction<Noted> x, double right) {
        List<Noted> latestFirst = notes.stream()
                .sorted(Noted.BY_DATE.reversed())
                .sorted(Comparator.comparing(n -> n.sign() != Noted.Sign.KEPT))
                .toList();
        List<Flag> placed = new ArrayList<>();
        for (Noted noted : latestFirst) {
            placed.add(free(noted, x.applyAsDouble(noted), right, placed));
        }
        placed.sort(Comparator.comparing(Flag::noted, Noted.BY_DATE));
        return new Flags(placed);
    }

    private static double length(Noted noted, double longest) {
        return WIDTH + GAP + Fonts.width(font(), words(noted, longest));
    }

    private static String words(Noted noted, double longest) {
        return Text.fit(font(), noted.words(), longest) + noted.aside();
    }

    private static Flag free(Noted noted, double x, double right, List<Flag> placed) {
        return Stream.of(LONGEST, LONGEST / 2)
                .flatMap(longest -> candidates(noted, x, longest))
                .filter(flag -> flag.from() >= GAP && (flag.isLeft() || flag.to() - 3 * GAP <= right))
                .filter(flag -> placed.stream().noneMatch(flag::meets))
                .findFirst()
                .orElseGet(() -> new Flag(noted, "", x, ON_THE_AXIS, x, x));
    }

    /** Words to the right of the flag, then to the left, row by row. */
    private static Stream<Flag> candidates(Noted noted, double x, double longest) {
        String words = words(noted, longest);
        double length = length(noted, longest);
        return Stream.of(false, true)
                .flatMap(left -> IntStream.range(0, MOST_ROWS)
                        .mapToObj(row -> left
                                ? new Flag(noted, words, x, row, x - length + WIDTH, x + WIDTH + GAP)
                                : new Flag(noted, words, x, row, x, x + length + 3 * GAP)));
    }

    /** Room below the plot. */
    double height() {
        int rows = flags.stream().mapToInt(f -> f.row() + 1).max().orElse(0);
        return rows == 0 ? 0 : rows * ROW + FIRST;
    }

    private static double middle(Flag flag, double bottom) {
        return flag.row() == ON_THE_AXIS ? bottom - HEIGHT / 2 : bottom + FIRST + flag.row() * ROW + ROW / 2;
    }

    /** Hairlines through the plot, to be drawn behind the points. */
    void lines(Graphics2D g, double top, double bottom) {
        g.setColor(Theme.HAIR);
        for (Flag flag : flags) {
            g.setStroke(flag.noted().isIdea() ? Theme.solid(1) : Theme.dotted(1));
            g.draw(new Line2D.Double(flag.x(), top, flag.x(), middle(flag, bottom)));
        }
    }

    List<Line2D> hairlines(double top, double bottom) {
        return flags.stream()
                .map(f -> (Line2D) new Line2D.Double(f.x(), top, f.x(), bottom))
                .toList();
    }

    void draw(Graphics2D g, double bottom) {
        for (Flag flag : flags) {
            double middle = middle(flag, bottom);
            g.setRenderingHint(ChartHints.KEY_BEGIN_ELEMENT, attributes(flag.noted()));
            mark(g, flag.x(), middle, flag.noted().sign());
            words(g, flag, middle);
            g.setRenderingHint(ChartHints.KEY_END_ELEMENT, Boolean.TRUE);
        }
    }

    private static void words(Graphics2D g, Flag flag, double middle) {
        if (flag.words().isEmpty()) {
            return;
        }
        double x = flag.isLeft() ? flag.from() - GAP : flag.x() + WIDTH + GAP;
        String aside = flag.noted().aside();
        String text = flag.words().substring(0, flag.words().length() - aside.length());
        Color color = flag.noted().isIdea() ? Theme.INK : Theme.SOFT;
        Label first = Label.centred(text, font(), color, x, middle);
        first.draw(g);
        Label.centred(aside, font(), Theme.SOFT, x + first.width(), middle).draw(g);
    }

    /** A pennant for what was tried, a small open square for what happened. */
    private static void mark(Graphics2D g, double x, double middle, Noted.Sign sign) {
        if (sign == Noted.Sign.HAPPENED) {
            drawn(g, new Rectangle2D.Double(x - SQUARE / 2, middle - SQUARE / 2, SQUARE, SQUARE), true, Theme.SOFT);
        } else {
            Color color = sign == Noted.Sign.STOPPED ? Theme.GREY : Theme.TEAL;
            drawn(g, pennant(x, middle), sign == Noted.Sign.OPEN, color);
        }
    }

    private static void drawn(Graphics2D g, Shape shape, boolean open, Color color) {
        g.setColor(open ? Theme.GROUND : color);
        g.fill(shape);
        g.setColor(color);
        g.setStroke(Theme.solid(1.2));
        g.draw(shape);
    }

    private static Path2D pennant(double x, double middle) {
        Path2D path = new Path2D.Double();
        path.moveTo(x, middle - HEIGHT / 2);
        path.lineTo(x + WIDTH, middle);
        path.lineTo(x, middle + HEIGHT / 2);
        path.closePath();
        return path;
    }

    private static Map<String, String> attributes(Noted noted) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("class", noted.isIdea() ? "idea" : "annotation");
        attributes.put("role", "img");
        attributes.put("aria-label", noted.whole());
        attributes.put(SvgGraphics.TITLE, noted.whole());
        return attributes;
    }

    private static Font font() {
        return Fonts.regular(Theme.LABEL);
    }
}
