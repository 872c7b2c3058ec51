package org.networkspc.reports.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Draws a bridge: levels as lines, steps as floating bars, the names below. */
final class BridgeLayout {
    private static final double TOP = 22;
    private static final double NAME_LINE = 14;
    private static final double NAME_GAP = 18;
    private static final double BAR = 0.5;
    private static final double WIDEST_BAR = 64;
    private static final double LEAST_BAR = 1.5;
    private static final double VALUE_GAP = 6;
    private static final double VALUE_HEIGHT = 12;
    private static final double COLUMN_GAP = 6;

    private final List<BridgeStep> steps;
    private final Axis axis;
    private final double column;
    private final double bottom;
    private final List<List<String>> names;

    BridgeLayout(List<BridgeStep> steps, Axis axis, int width, int height) {
        this.steps = steps;
        this.axis = axis;
        column = (double) width / steps.size();
        names = steps.stream()
                .map(step -> Text.wrap(Fonts.regular(Theme.SMALL), step.name(), column - COLUMN_GAP))
                .toList();
        int lines = names.stream().mapToInt(List::size).max().orElse(1);
        bottom = height - NAME_GAP - lines * NAME_LINE;
    }

    void draw(Graphics2D g) {
        for (int i = 0; i < steps.size(); i++) {
            joint(g, i);
            bar(g, i);
            value(g, i);
            name(g, i);
        }
    }

    /** From the end of this column to the next. */
    private void joint(Graphics2D g, int i) {
        if (i + 1 < steps.size()) {
            double y = y(steps.get(i).to());
            g.setColor(Theme.GREY);
            g.setStroke(Theme.dotted(1));
            g.draw(new Line2D.Double(middle(i) + half(), y, middle(i + 1) - half(), y));
        }
    }

    private void bar(Graphics2D g, int i) {
        BridgeStep step = steps.get(i);
        double from = y(step.from());
        double to = y(step.to());
        if (step.isLevel()) {
            g.setColor(Theme.INK);
            g.setStroke(Theme.solid(2));
            g.draw(new Line2D.Double(middle(i) - half(), to, middle(i) + half(), to));
            return;
        }
        double tall = Math.max(LEAST_BAR, Math.abs(to - from));
        g.setColor(step.margin() > 0 ? Theme.SOFT : Theme.PALE);
        g.fill(new Rectangle2D.Double(middle(i) - half(), Math.min(from, to), 2 * half(), tall));
        if (step.margin() > 0) {
            g.setColor(Theme.INK);
            g.setStroke(Theme.solid(1));
            g.draw(new Line2D.Double(middle(i), y(step.to() - step.margin()), middle(i), y(step.to() + step.margin())));
        }
    }

    /** Above the column, clear of its margin. */
    private void value(Graphics2D g, int i) {
        BridgeStep step = steps.get(i);
        double highest = Math.max(step.from(), step.to() + (step.isLevel() ? 0 : step.margin()));
        Font font = Fonts.semibold(Theme.LABEL);
        double x = middle(i) - Fonts.width(font, step.value()) / 2;
        double baseline = Math.max(VALUE_HEIGHT, y(highest) - VALUE_GAP);
        new Label(step.value(), font, Theme.INK, x, baseline).draw(g);
    }

    private void name(Graphics2D g, int i) {
        Font font = Fonts.regular(Theme.SMALL);
        List<String> lines = names.get(i);
        for (int k = 0; k < lines.size(); k++) {
            double x = middle(i) - Fonts.width(font, lines.get(k)) / 2;
            new Label(lines.get(k), font, Theme.SOFT, x, bottom + NAME_GAP + k * NAME_LINE).draw(g);
        }
    }

    private double middle(int i) {
        return column * (i + 0.5);
    }

    private double half() {
        return Math.min(WIDEST_BAR, column * BAR) / 2;
    }

    private double y(double value) {
        return bottom - (bottom - TOP) * (value - axis.lower()) / axis.length();
    }
}
