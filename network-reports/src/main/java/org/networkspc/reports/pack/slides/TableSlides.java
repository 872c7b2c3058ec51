package org.networkspc.reports.pack.slides;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import org.networkspc.reports.figure.Fonts;
import org.networkspc.reports.figure.Text;
import org.networkspc.reports.page.Block;

/** A table over as many slides as it needs, its head on each. */
final class TableSlides {
    static final int SIZE = 13;
    static final double CELL_SIDE = 6;
    static final double CELL_TOP = 4.5;

    private static final int MOST_ROWS = 10;
    private static final double WIDEST = 330;
    private static final double SAFETY = 1.04;

    /** Room to write in. */
    private static final double LINE = 44;

    private final Block.Table table;
    private final List<Double> widths;
    private final double least;

    private TableSlides(Block.Table table, List<Double> widths, double least) {
        this.table = table;
        this.widths = widths;
        this.least = least;
    }

    static List<Slide> of(String kicker, String title, Block.Table table) {
        return new TableSlides(table, widths(table), 0).slides(kicker, title);
    }

    /** As wide as a slide, its last column what the others leave. */
    static List<Slide> toWriteOn(String kicker, String title, Block.Table table) {
        List<Double> widths = new ArrayList<>(widths(table));
        int last = widths.size() - 1;
        widths.remove(last);
        widths.add(SlideLayout.TABLE_SLOT.width()
                - widths.stream().mapToDouble(w -> w).sum());
        return new TableSlides(table, widths, LINE).slides(kicker, title);
    }

    private List<Slide> slides(String kicker, String title) {
        List<Slide> slides = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : table.rows()) {
            List<List<String>> with = new ArrayList<>(rows);
            with.add(row);
            boolean full = with.size() > MOST_ROWS
                    || heights(with).stream().mapToDouble(h -> h).sum() > SlideLayout.TABLE_SLOT.height();
            if (full && !rows.isEmpty()) {
                slides.add(slide(kicker, title, rows));
                rows = new ArrayList<>();
            }
            rows.add(row);
        }
        slides.add(slide(kicker, title, rows));
        return slides;
    }

    private Slide slide(String kicker, String title, List<List<String>> rows) {
        Block.Table part = new Block.Table(table.caption(), table.columns(), rows, false);
        List<Double> heights = heights(rows);
        double width = widths.stream().mapToDouble(w -> w).sum();
        double height = heights.stream().mapToDouble(h -> h).sum();
        Slot whole = SlideLayout.TABLE_SLOT;
        Slot slot = whole.at(whole.place().getX(), whole.place().getY(), width, height);
        return new Slide(
                SlideLayout.TABLE, kicker, title, List.of(new Slide.Grid(slot, part, widths, heights)), List.of());
    }

    /** A sentence under a table; on a slide of its own where there is no room. */
    static List<Slide> with(Slide slide, String sentence) {
        double below = slide.pieces().stream()
                .mapToDouble(p -> p.slot().place().getMaxY())
                .max()
                .orElse(SlideLayout.BOTTOM);
        Slot whole = SlideLayout.TABLE_SLOT;
        Paragraph words = Paragraph.soft(sentence, SIZE, 0);
        double height = words.height(whole.width());
        if (below + SIZE + height > SlideLayout.BOTTOM) {
            List<Passage> own = List.of(Passage.of("", List.of(sentence)));
            List<Slide> slides = new ArrayList<>(List.of(slide));
            slides.addAll(WordSlides.WORDS.of(slide.kicker(), slide.title(), own));
            return slides;
        }
        Slot slot =
                new Slot(0, "Note", whole.place(), SIZE).at(SlideLayout.MARGIN, below + SIZE, whole.width(), height);
        return List.of(slide.with(new Slide.Words(slot, List.of(words))));
    }

    private List<Double> heights(List<List<String>> rows) {
        List<Double> heights = new ArrayList<>();
        heights.add(height(table.columns().stream().map(Block.Column::name).toList(), Fonts.semibold(SIZE)));
        rows.forEach(row -> heights.add(height(row, Fonts.regular(SIZE))));
        return heights;
    }

    private double height(List<String> row, Font font) {
        int lines = 1;
        for (int i = 0; i < row.size(); i++) {
            lines = Math.max(
                    lines,
                    Text.wrap(font, row.get(i), (widths.get(i) - 2 * CELL_SIDE) / SAFETY)
                            .size());
        }
        double words = lines * SIZE * Paragraph.LEADING + 2 * CELL_TOP;
        return font.equals(Fonts.semibold(SIZE)) ? words : Math.max(least, words);
    }

    /** As wide as what stands in them; narrowed alike where all are too wide together. */
    private static List<Double> widths(Block.Table table) {
        List<Double> wanted = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            int column = i;
            double head =
                    Fonts.width(Fonts.semibold(SIZE), table.columns().get(i).name());
            double widest = table.rows().stream()
                    .mapToDouble(row -> Fonts.width(Fonts.regular(SIZE), row.get(column)))
                    .max()
                    .orElse(0);
            wanted.add(Math.min(WIDEST, Math.max(Math.min(head, 130), widest) * SAFETY) + 2 * CELL_SIDE + 10);
        }
        double all = wanted.stream().mapToDouble(w -> w).sum();
        double room = SlideLayout.TABLE_SLOT.width();
        return all <= room ? wanted : wanted.stream().map(w -> w * room / all).toList();
    }
}
