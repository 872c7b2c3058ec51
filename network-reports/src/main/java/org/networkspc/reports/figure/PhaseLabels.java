package org.networkspc.reports.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Values of earlier phases, written inside the plot where the phase begins, or further along where nothing is in the way.
 * The centre of every earlier phase is asked for first, then the limits; what finds no free place is left out.
 */
final class PhaseLabels {
    private static final double GAP = 3.5;
    private static final double STRIDE = 6;

    private final Plotted plotted;
    private final Scale scale;
    private final List<Line2D> lines = new ArrayList<>();
    private final List<Rectangle2D> boxes = new ArrayList<>();
    private final List<Label> placed = new ArrayList<>();

    private PhaseLabels(Plotted plotted, Scale scale, double radius) {
        this.plotted = plotted;
        this.scale = scale;
        double r = radius * 1.6;
        for (List<PlottedPoint> phase : plotted.phases()) {
            for (PlottedPoint p : phase) {
                boxes.add(new Rectangle2D.Double(scale.x(p.period()) - r, scale.y(p.value()) - r, 2 * r, 2 * r));
                level(p, p.point().limits().centre());
                level(p, LimitLines.upper(p));
                level(p, LimitLines.lower(p));
            }
        }
    }

    /**
     * @param runs points joined by the line
     * @param others other lines that labels keep clear of
     */
    static List<Label> place(
            Plotted plotted, Scale scale, List<List<PlottedPoint>> runs, List<Line2D> others, double radius) {
        PhaseLabels labels = new PhaseLabels(plotted, scale, radius);
        labels.lines.addAll(others);
        runs.forEach(labels::join);
        List<List<PlottedPoint>> earlier =
                plotted.phases().subList(0, Math.max(0, plotted.phases().size() - 1));
        for (List<PlottedPoint> phase : earlier) {
            labels.label(phase, phase.get(0).point().limits().centre(), Fonts.semibold(Theme.LABEL), Theme.INK);
        }
        for (List<PlottedPoint> phase : earlier) {
            labels.label(phase, LimitLines.upper(phase.get(0)), Fonts.regular(Theme.SMALL), Theme.SOFT);
            labels.label(phase, LimitLines.lower(phase.get(0)), Fonts.regular(Theme.SMALL), Theme.SOFT);
        }
        return labels.placed;
    }

    private void level(PlottedPoint p, double value) {
        if (Double.isFinite(value)) {
            double y = scale.y(value);
            lines.add(new Line2D.Double(scale.x(p.period() - 0.5), y, scale.x(p.period() + 0.5), y));
        }
    }

    private void join(List<PlottedPoint> run) {
        for (int i = 1; i < run.size(); i++) {
            PlottedPoint a = run.get(i - 1);
            PlottedPoint b = run.get(i);
            lines.add(new Line2D.Double(
                    scale.x(a.period()), scale.y(a.value()), scale.x(b.period()), scale.y(b.value())));
        }
    }

    private void label(List<PlottedPoint> phase, double value, Font font, Color color) {
        if (!Double.isFinite(value)) {
            return;
        }
        String text = plotted.text().of(value);
        double from = scale.x(phase.get(0).period() - 0.5) + 2;
        double to = scale.x(phase.get(phase.size() - 1).period() + 0.5) - Fonts.width(font, text);
        double y = scale.y(value);
        List<Double> xs = Stream.iterate(from, x -> x <= Math.max(from, to), x -> x + STRIDE)
                .toList();
        Optional<Label> free = xs.stream()
                .flatMap(x -> Stream.of(
                        new Label(text, font, color, x, y - GAP),
                        new Label(text, font, color, x, y + GAP + font.getSize2D() * 0.75)))
                .filter(this::isFree)
                .findFirst();
        free.ifPresent(label -> {
            placed.add(label);
            boxes.add(label.box());
        });
    }

    private boolean isFree(Label label) {
        Rectangle2D box = label.box();
        return scale.area().contains(box)
                && boxes.stream().noneMatch(box::intersects)
                && lines.stream().noneMatch(box::intersectsLine);
    }
}
