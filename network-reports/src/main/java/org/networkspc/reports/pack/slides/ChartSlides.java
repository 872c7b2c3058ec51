package org.networkspc.reports.pack.slides;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.networkspc.reports.figure.Figure;
import org.networkspc.reports.figure.LineChart;
import org.networkspc.reports.figure.LinePlot;
import org.networkspc.reports.figure.Theme;
import org.networkspc.reports.figure.Verdict;
import org.networkspc.reports.page.Block;
import org.networkspc.words.Words;

/** A chart with the few words that fit beside it. */
final class ChartSlides {
    private static final int[] SIZES = {SlideLayout.SIDE_WORDS.size(), 13, SlideLayout.SMALLEST};
    private static final int FIGURE = 24;
    private static final double BETWEEN_FIGURES = 16;
    private static final int VERDICT_LARGER = 2;
    private static final int MOST_SENTENCES = 7;
    private static final double GAP = 8;
    private static final int MOST_FLAGS = 10;
    private static final double FLAG_GAP = 1;

    private final Slot side = SlideLayout.SIDE_WORDS;
    private final Figure figure;
    private final Words words;

    private ChartSlides(Figure figure, Words words) {
        this.figure = figure;
        this.words = words;
    }

    /**
     * A slide, and what did not fit beside its chart.
     *
     * @param left passages for a slide of words after it
     */
    record Made(Slide slide, List<Passage> left) {}

    /**
     * @param figures the few numbers that matter; they take the place of words
     * @param passages what can be said beside the chart, the most important first
     */
    static Made of(
            Heading heading,
            Figure figure,
            Words words,
            Optional<Verdict> verdict,
            List<Block.KeyFigure> figures,
            List<Passage> passages) {
        ChartSlides chart = new ChartSlides(figure, words);
        if (!figures.isEmpty()) {
            return new Made(chart.slide(heading, numbers(figures)), passages);
        }
        int all = passages.size();
        for (int size : SIZES) {
            if (chart.fits(verdict, passages, size)) {
                return new Made(chart.slide(heading, beside(verdict, passages, size)), List.of());
            }
        }
        int fitting = IntStream.range(0, all)
                .filter(k -> !chart.fits(verdict, passages.subList(0, k + 1), SIZES[0]))
                .findFirst()
                .orElse(all);
        return new Made(
                chart.slide(heading, beside(verdict, passages.subList(0, fitting), SIZES[0])),
                passages.subList(fitting, all));
    }

    private static List<Paragraph> numbers(List<Block.KeyFigure> figures) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Block.KeyFigure figure : figures) {
            paragraphs.add(Paragraph.strong(figure.value(), FIGURE, BETWEEN_FIGURES));
            paragraphs.add(Paragraph.soft(figure.label(), SlideLayout.SMALLEST, 0));
        }
        return paragraphs;
    }

    private static List<Paragraph> beside(Optional<Verdict> verdict, List<Passage> passages, int size) {
        List<Paragraph> paragraphs = new ArrayList<>();
        verdict.ifPresent(v -> paragraphs.add(Passage.verdict(v, size + VERDICT_LARGER, 0)));
        paragraphs.addAll(Passage.paragraphs(passages, size));
        return paragraphs;
    }

    private boolean fits(Optional<Verdict> verdict, List<Passage> passages, int size) {
        int sentences = passages.stream().mapToInt(p -> p.sentences().size()).sum();
        return sentences <= MOST_SENTENCES
                && Paragraph.height(beside(verdict, passages, size), side.width()) <= side.height();
    }

    private Slide slide(Heading heading, List<Paragraph> beside) {
        boolean alone = beside.isEmpty();
        Slot whole = alone ? SlideLayout.WIDE_CHART : SlideLayout.SIDE_CHART;
        List<Slide.Piece> pieces = new ArrayList<>();
        double width = whole.width() - GAP;
        List<Paragraph> caption = List.of(Paragraph.soft(figure.caption(), SlideLayout.SMALLEST, 0));
        double bottom = SlideLayout.BOTTOM - Paragraph.height(caption, width);
        pieces.add(new Slide.Words(
                new Slot(0, "Caption", whole.place(), SlideLayout.SMALLEST)
                        .at(SlideLayout.MARGIN, bottom, width, SlideLayout.BOTTOM - bottom),
                caption));
        double flags = flags(pieces, width, bottom - GAP);
        Slot chart = whole.at(
                whole.place().getX(),
                whole.place().getY(),
                whole.width(),
                bottom - GAP - flags - whole.place().getY());
        pieces.add(0, new Slide.Drawn(chart, figure));
        if (!alone) {
            pieces.add(new Slide.Words(side, beside));
        }
        SlideLayout layout = alone ? SlideLayout.CHART : SlideLayout.CHART_AND_WORDS;
        return new Slide(layout, heading.kicker(), heading.title(), pieces, SpeakerNotes.of(List.of(figure), words));
    }

    /** What people wrote down, each with the letter of its mark, in two columns; how high it is. */
    private double flags(List<Slide.Piece> pieces, double width, double bottom) {
        List<Paragraph> written = written();
        if (written.isEmpty()) {
            return 0;
        }
        int half = (written.size() + 1) / 2;
        double column = (width - GAP) / 2;
        List<List<Paragraph>> columns = written.size() == 1
                ? List.of(written)
                : List.of(written.subList(0, half), written.subList(half, written.size()));
        double height = columns.stream()
                .mapToDouble(c -> Paragraph.height(c, column))
                .max()
                .orElse(0);
        for (int i = 0; i < columns.size(); i++) {
            Slot slot = new Slot(0, "What was written down", side.place(), SlideLayout.SMALLEST)
                    .at(SlideLayout.MARGIN + i * (column + GAP), bottom - height, column, height);
            pieces.add(i, new Slide.Words(slot, columns.get(i)));
        }
        return height + GAP;
    }

    private List<Paragraph> written() {
        if (!(figure.plot().orElse(null) instanceof LinePlot line)) {
            return List.of();
        }
        List<LineChart.Flag> flags = line.lines(side.width(), side.height()).flags();
        return flags.stream()
                .skip(Math.max(0, flags.size() - MOST_FLAGS))
                .map(flag -> new Paragraph(
                        List.of(
                                new Paragraph.Run(
                                        flag.letter() + "  ", true, flag.happened() ? Theme.SOFT : Theme.TEAL),
                                new Paragraph.Run(flag.words(), false, Theme.INK)),
                        SlideLayout.SMALLEST,
                        FLAG_GAP))
                .toList();
    }
}
