package org.networkspc.reports.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Columns beside each other, each filled from the top. */
record PdfColumns(List<Column> columns) implements PdfPiece {
    /** How much taller the taller column may be before a section is parted. */
    private static final double UNEVEN = 1.25;

    /** @param x its left edge in pt from that of the first */
    record Column(double x, List<PdfItem> items) {
        Column {
            items = List.copyOf(items);
        }
    }

    PdfColumns {
        columns = List.copyOf(columns);
    }

    /**
     * Sections in two columns of nearly equal height, the first column first; a section is parted between its paragraphs
     * where keeping all of them whole would leave one column much taller.
     */
    static PdfColumns balanced(List<List<PdfItem>> sections, double stride) {
        List<PdfItem> items = sections.stream().flatMap(List::stream).toList();
        List<Integer> ends = new ArrayList<>();
        sections.forEach(section -> ends.add((ends.isEmpty() ? 0 : ends.get(ends.size() - 1)) + section.size()));
        List<Integer> anywhere = IntStream.rangeClosed(1, items.size())
                .filter(k -> !items.get(k - 1).leads())
                .boxed()
                .toList();
        int whole = best(items, ends);
        int parted = best(items, anywhere);
        int split = taller(items, whole) <= UNEVEN * taller(items, parted) ? whole : parted;
        return new PdfColumns(List.of(
                new Column(0, items.subList(0, split)), new Column(stride, items.subList(split, items.size()))));
    }

    private static int best(List<PdfItem> items, List<Integer> splits) {
        return splits.stream()
                .min(Comparator.comparingDouble(k -> taller(items, k)))
                .orElse(items.size());
    }

    private static double taller(List<PdfItem> items, int split) {
        return Math.max(
                PdfItem.height(items.subList(0, split), 1), PdfItem.height(items.subList(split, items.size()), 1));
    }

    @Override
    public double height(double stretch) {
        return columns.stream()
                .mapToDouble(column -> PdfItem.height(column.items(), stretch))
                .max()
                .orElse(0);
    }

    @Override
    public void draw(PdfPaper paper, double x, double y, double stretch) {
        for (Column column : columns) {
            double down = y;
            for (int i = 0; i < column.items().size(); i++) {
                PdfItem item = column.items().get(i);
                down += i == 0 ? 0 : item.above(stretch);
                item.piece().draw(paper, x + column.x(), down, stretch);
                down += item.piece().height(stretch);
            }
        }
    }
}
