package org.networkspc.reports.pack.slides;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Passages set in two columns, over as many slides as they need.
 *
 * @param sizes of letters in pt to try, the largest first
 * @param usual size where one slide is not enough
 * @param broken whether a passage may go on in the next column
 */
record WordSlides(SlideLayout layout, List<Integer> sizes, int usual, boolean broken) {
    static final WordSlides WORDS =
            new WordSlides(SlideLayout.WORDS, List.of(18, 16, 14, 13, SlideLayout.SMALLEST), 14, false);
    static final WordSlides SMALL = new WordSlides(SlideLayout.WORDS, List.of(14, 13), 13, false);
    static final WordSlides METHOD =
            new WordSlides(SlideLayout.METHOD, List.of(SlideLayout.SMALLEST), SlideLayout.SMALLEST, true);

    /** A passage is broken only where this many of its sentences stand together on both sides. */
    private static final int TOGETHER = 2;

    private static final double WIDTH = SlideLayout.LEFT.width();
    private static final double HEIGHT = SlideLayout.LEFT.height();

    /** With the largest letters that need one slide, else with the usual ones. */
    List<Slide> of(String kicker, String title, List<Passage> passages) {
        for (int size : sizes) {
            List<List<Passage>> columns = balanced(passages, size);
            if (columns.stream().allMatch(c -> height(c, size) <= HEIGHT)) {
                return List.of(slide(kicker, title, columns, size));
            }
        }
        List<List<Passage>> columns = filled(passages, usual);
        List<Slide> slides = new ArrayList<>();
        for (int i = 0; i < columns.size(); i += 2) {
            slides.add(slide(kicker, title, columns.subList(i, Math.min(i + 2, columns.size())), usual));
        }
        return slides;
    }

    private static double height(List<Passage> column, int size) {
        return Paragraph.height(Passage.paragraphs(column, size), WIDTH);
    }

    /** In order, the taller column as low as can be. */
    private static List<List<Passage>> balanced(List<Passage> passages, int size) {
        int first = IntStream.rangeClosed(1, passages.size())
                .boxed()
                .min(Comparator.comparingDouble(k -> Math.max(
                        height(passages.subList(0, k), size), height(passages.subList(k, passages.size()), size))))
                .orElse(0);
        List<List<Passage>> columns = new ArrayList<>(List.of(passages.subList(0, first)));
        if (first < passages.size()) {
            columns.add(passages.subList(first, passages.size()));
        }
        return columns;
    }

    /** In order, each column filled; a passage taller than a column goes on in the next. */
    private List<List<Passage>> filled(List<Passage> passages, int size) {
        List<List<Passage>> columns = new ArrayList<>(List.of(new ArrayList<>()));
        for (Passage passage : passages) {
            Passage rest = passage;
            while (!rest.isEmpty()) {
                List<Passage> column = columns.get(columns.size() - 1);
                int taken = taken(column, rest, size);
                if (taken > 0) {
                    column.add(rest.upTo(taken));
                    rest = rest.from(taken);
                }
                if (!rest.isEmpty()) {
                    columns.add(new ArrayList<>());
                }
            }
        }
        return columns;
    }

    /** How many sentences of a passage go below the others: all, none, or as many as an empty column holds. */
    private int taken(List<Passage> column, Passage passage, int size) {
        int all = passage.sentences().size();
        if (height(with(column, passage), size) <= HEIGHT) {
            return all;
        }
        int fitting = IntStream.range(0, all)
                .filter(k -> height(with(column, passage.upTo(k + 1)), size) > HEIGHT)
                .findFirst()
                .orElse(all);
        if (column.isEmpty()) {
            return Math.max(1, fitting);
        }
        return broken && fitting >= TOGETHER && all - fitting >= TOGETHER ? fitting : 0;
    }

    private static List<Passage> with(List<Passage> column, Passage passage) {
        List<Passage> with = new ArrayList<>(column);
        with.add(passage);
        return with;
    }

    private Slide slide(String kicker, String title, List<List<Passage>> columns, int size) {
        List<Slide.Piece> pieces = new ArrayList<>();
        List<Slot> slots = layout.slots().stream().skip(1).toList();
        for (int i = 0; i < columns.size(); i++) {
            pieces.add(new Slide.Words(slots.get(i), Passage.paragraphs(columns.get(i), size)));
        }
        return new Slide(layout, kicker, title, pieces, List.of());
    }
}
