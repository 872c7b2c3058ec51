package org.networkspc.reports.figure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.networkspc.words.Words;

/**
 * Printed pages: A4 portrait, real text in Inter, drawn charts, tagged for screen readers, with bookmarks.
 *
 * <p>A document is a row of parts; what is written goes into the latest part, from top to bottom. Each page's foot has the
 * network, data as at, who can see it and the page number. The same calls give the same bytes.
 */
public final class PdfPages {
    /** Width of a figure that fills a page from margin to margin, in px. */
    public static final int WIDTH = 644;

    private static final int DEEPEST = 3;
    private static final double GUTTER = 24;
    /** A list of at most so many rows is never parted. */
    private static final int WHOLE = 8;

    private static final double TERM = 104;
    private static final double WHEN = 84;
    /** Columns taller than this share of a page are parted. */
    private static final double TALLEST_COLUMNS = 0.45;

    private final PdfPaper paper;
    private final PdfFonts fonts;
    private final PdfFlow flow;
    private final PdfStyles styles;
    /** Where what is written goes: into the part, a column or a cell. */
    private List<PdfItem> items = new ArrayList<>();

    private double width = PdfPaper.INNER;
    private PDStructureElement parent;
    private Optional<String> part = Optional.empty();
    private boolean alone = true;
    private int level;

    private PdfPages(PdfPaper paper) {
        this.paper = paper;
        fonts = paper.fonts();
        flow = new PdfFlow(paper);
        styles = new PdfStyles(fonts);
        parent = paper.tags().document();
    }

    /**
     * @param title of the document, as a viewer shows it
     * @param foot what stands at the foot of every page: {@code Safer wards · data as at 12 Nov 2024 · shown to members}
     */
    public static PdfPages of(String title, String foot) {
        return of(title, foot, Words.PLAIN);
    }

    /** As {@link #of(String, String)}, in the language of these words. */
    public static PdfPages of(String title, String foot, Words words) {
        try {
            return new PdfPages(new PdfPaper(title, foot, words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Begins a part.
     *
     * @param title in the outline, and above the pages it goes on to
     * @param alone whether it begins a page even where it would fit below the part before
     */
    public void part(String title, boolean alone) {
        place();
        this.alone = alone;
        level = 0;
        part = Optional.of(title);
        paper.begin(title);
        parent = paper.tags().element("Part", paper.tags().document());
        parent.setTitle(title);
    }

    private void place() {
        if (!items.isEmpty()) {
            flow.part(items, alone);
            items = new ArrayList<>();
        }
    }

    /** A small line above a heading: where in the document this is. */
    public void kicker(String text) {
        add(PdfItem.leading(0, text("P", styles.kicker(), text)));
    }

    /**
     * @param deep 1 for the title of a part, 2 and 3 below it; never more than one below the heading before it
     */
    public void heading(int deep, String text) {
        if (deep < 1 || deep > DEEPEST) {
            throw new IllegalArgumentException("level must be 1, 2 or 3, was " + deep);
        }
        level = Math.min(deep, level + 1);
        PdfStyle style = styles.heading(deep);
        PdfHeading heading = new PdfHeading(text("H" + level, style, text), deep == 1 ? part.orElse(text) : text, deep);
        add(PdfItem.leading(deep == 1 ? 2 : roomAbove(), heading));
    }

    /** Less below another heading, and little below a line that leads to this one. */
    private double roomAbove() {
        Optional<PdfItem> last = items.stream().reduce((a, b) -> b).filter(PdfItem::leads);
        return last.isEmpty() ? 14 : last.get().piece() instanceof PdfHeading ? 8 : 2;
    }

    public void paragraph(String text) {
        paragraph("P", styles.body(), text, 4);
    }

    /** What stands beside something else, a little smaller. */
    public void aside(String text) {
        paragraph("P", styles.aside(), text, 3);
    }

    /** Small and soft. */
    public void caption(String text) {
        paragraph("P", styles.caption(), text, 4);
    }

    /** A small and soft line that what follows belongs to. */
    public void lead(String text) {
        add(PdfItem.leading(2, text("P", styles.caption(), text)));
    }

    /** As {@link #aside}, on one page with the picture below it. */
    public void finding(String text) {
        add(PdfItem.leading(3, text("P", styles.aside(), text)));
    }

    /** A verdict: its shape and its words, perhaps after what it is about. */
    public void verdict(String before, Verdict verdict) {
        PdfText words =
                text("P", styles.aside(), before.isEmpty() ? verdict.words() : before + " · " + verdict.words());
        add(PdfItem.leading(2, new PdfVerdict(verdict.mark(), words)));
    }

    private void paragraph(String type, PdfStyle style, String text, double above) {
        List<PdfText> parts = text(type, style, text).parted();
        for (int i = 0; i < parts.size(); i++) {
            add(PdfItem.of(i == 0 ? above : 0, parts.get(i)));
        }
    }

    /** A row of figures that matter, each large above what it counts. */
    public void keyFigures(List<String> values, List<String> labels) {
        List<Cell> cells = IntStream.range(0, values.size())
                .mapToObj(i -> new Cell(
                        () -> add(PdfItem.of(0, text("P", styles.keyFigure(), values.get(i)))),
                        () -> add(PdfItem.of(0, text("P", styles.caption(), labels.get(i))))))
                .toList();
        grid(cells, Math.max(1, values.size()), GUTTER / 2);
    }

    /** Columns of numbers stand to the right; the head returns on every page. */
    public void table(List<String> header, List<List<String>> rows) {
        PdfTable table = new PdfTable(fonts, header, rows);
        items.addAll(table.items(paper.tags(), element("Table")));
    }

    /** A picture drawn anew to fill the width, with its title above and its caption below, together on one page. */
    public void figure(Figure figure) {
        add(PdfItem.leading(10, text("P", styles.title(), figure.title())));
        add(PdfItem.leading(4, PdfPicture.of(element(figure), figure, width)));
        if (!figure.caption().isEmpty()) {
            caption(figure.caption());
        }
    }

    /** A small picture without its words. */
    public void panel(Figure figure) {
        add(PdfItem.of(4, PdfPicture.panel(element(figure), figure, width)));
    }

    private PDStructureElement element(Figure figure) {
        PDStructureElement element = element("Figure");
        element.setAlternateDescription(figure.alt());
        return element;
    }

    /** The sentences of the captions of these pictures, once each. */
    public void captions(List<Figure> figures) {
        String sentences = String.join(
                " ",
                figures.stream()
                        .flatMap(f -> Stream.of(f.caption().split("(?<=\\.) ")))
                        .distinct()
                        .toList());
        if (!sentences.isEmpty()) {
            caption(sentences);
        }
    }

    /**
     * One of several beside each other.
     *
     * @param head what stands above; as tall as the tallest beside it
     */
    public record Cell(Runnable head, Runnable body) {}

    /** Cells of equal width beside each other, row by row; each row stays whole. */
    public void grid(List<Cell> cells, int perRow) {
        if (perRow < 1) {
            throw new IllegalArgumentException("perRow must be positive, was " + perRow);
        }
        grid(cells, perRow, GUTTER);
    }

    private void grid(List<Cell> cells, int perRow, double gutter) {
        double cell = (width - gutter * (perRow - 1)) / perRow;
        for (int from = 0; from < cells.size(); from += perRow) {
            List<PdfColumns.Column> heads = new ArrayList<>();
            List<PdfColumns.Column> bodies = new ArrayList<>();
            for (int i = from; i < Math.min(from + perRow, cells.size()); i++) {
                double x = (i - from) * (cell + gutter);
                PDStructureElement element = paper.tags().element("Div", parent);
                heads.add(new PdfColumns.Column(
                        x, written(element, cell, cells.get(i).head())));
                bodies.add(new PdfColumns.Column(
                        x, written(element, cell, cells.get(i).body())));
            }
            add(PdfItem.leading(10, new PdfColumns(heads)));
            add(PdfItem.of(3, new PdfColumns(bodies)));
        }
    }

    /** Sections of equal weight, filling two columns one after the other. */
    public void columns(List<Runnable> sections) {
        double column = (width - GUTTER) / 2;
        List<List<PdfItem>> written = sections.stream()
                .map(section -> written(element("Sect"), column, section))
                .toList();
        columns(written, column + GUTTER);
    }

    private void columns(List<List<PdfItem>> sections, double stride) {
        PdfColumns columns = PdfColumns.balanced(sections, stride);
        if (sections.size() > 2 && columns.height(1) > TALLEST_COLUMNS * (PdfPaper.END - PdfPaper.TOP)) {
            columns(sections.subList(0, sections.size() / 2), stride);
            columns(sections.subList(sections.size() / 2, sections.size()), stride);
        } else {
            add(PdfItem.of(14, columns));
        }
    }

    /** Terms and what they mean, as rows of a list. */
    public void facts(List<String> terms, List<String> meanings) {
        PDStructureElement list = element("L");
        List<PdfItem> rows = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            PDStructureElement item = paper.tags().element("LI", list);
            PdfText term = text(paper.tags().element("Lbl", item), styles.soft(), terms.get(i), TERM);
            double room = width - TERM - GUTTER / 2;
            PdfText meaning = text(paper.tags().element("LBody", item), styles.aside(), meanings.get(i), room);
            PdfPiece row = new PdfColumns(List.of(
                    new PdfColumns.Column(0, List.of(PdfItem.of(0, term))),
                    new PdfColumns.Column(TERM + GUTTER / 2, List.of(PdfItem.of(0, meaning)))));
            rows.add(PdfItem.of(i == 0 ? 6 : 2.5, row));
        }
        items.addAll(PdfItem.unbroken(rows, WHOLE));
    }

    /** Something that happened, beside its time; stays whole. */
    public void entry(String when, Runnable what) {
        PdfText time = text("P", styles.soft(), when);
        List<PdfItem> body = written(element("Div"), width - WHEN - GUTTER / 2, what);
        add(PdfItem.of(
                9,
                new PdfColumns(List.of(
                        new PdfColumns.Column(0, List.of(PdfItem.of(0, time))),
                        new PdfColumns.Column(WHEN + GUTTER / 2, body)))));
    }

    /** Empty boxes, each before its word, and lines to write on. */
    public void blanks(List<String> choices, List<String> labels) {
        if (!choices.isEmpty()) {
            add(PdfItem.of(
                    3,
                    new PdfChoices(choices.stream()
                            .map(choice -> text("P", styles.aside(), choice))
                            .toList())));
        }
        labels.forEach(label -> add(PdfItem.of(3, new PdfBlank(text("P", styles.caption(), label), width))));
    }

    /** What is written goes together: none of it stands on another page. */
    public void together(Runnable what) {
        List<PdfItem> whole = written(element("Div"), width, what);
        add(PdfItem.of(14, new PdfColumns(List.of(new PdfColumns.Column(0, whole)))));
    }

    private PDStructureElement element(String type) {
        return paper.tags().element(type, parent);
    }

    private List<PdfItem> written(PDStructureElement element, double room, Runnable what) {
        List<PdfItem> outerItems = items;
        double outerWidth = width;
        PDStructureElement outerParent = parent;
        items = new ArrayList<>();
        width = room;
        parent = element;
        what.run();
        List<PdfItem> inner = items;
        items = outerItems;
        width = outerWidth;
        parent = outerParent;
        return inner;
    }

    private void add(PdfItem item) {
        items.add(item);
    }

    private PdfText text(String type, PdfStyle style, String text) {
        return text(element(type), style, text, width);
    }

    private PdfText text(PDStructureElement element, PdfStyle style, String text, double room) {
        return PdfText.of(element, style, style.wrap(fonts.known(text), room));
    }

    /** The finished file; nothing can be added after it. */
    public byte[] bytes() {
        place();
        return paper.bytes();
    }
}
