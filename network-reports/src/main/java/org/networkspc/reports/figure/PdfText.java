package org.networkspc.reports.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/**
 * Lines of text.
 *
 * @param element what they are to a screen reader; empty for what is not read out
 * @param right end of the lines where they are set to the right, in pt from their left; 0 where they are set to the left
 */
record PdfText(Optional<PDStructureElement> element, PdfStyle style, List<String> lines, double right)
        implements PdfPiece {
    /** A paragraph of at most so many lines is never parted; a longer one leaves two lines at least on each page. */
    private static final int WHOLE = 5;

    private static final int LEAST = 2;

    PdfText {
        lines = List.copyOf(lines);
    }

    static PdfText of(PDStructureElement element, PdfStyle style, List<String> lines) {
        return new PdfText(Optional.of(element), style, lines, 0);
    }

    /** The same lines in parts that may stand on two pages. */
    List<PdfText> parted() {
        if (lines.size() <= WHOLE) {
            return List.of(this);
        }
        List<PdfText> parts = new ArrayList<>();
        int last = lines.size() - LEAST;
        parts.add(part(0, LEAST));
        for (int i = LEAST; i < last; i++) {
            parts.add(part(i, i + 1));
        }
        parts.add(part(last, lines.size()));
        return parts;
    }

    private PdfText part(int from, int to) {
        return new PdfText(element, style, lines.subList(from, to), right);
    }

    @Override
    public double height(double stretch) {
        return lines.size() * style.leading();
    }

    @Override
    public void draw(PdfPaper paper, double x, double y, double stretch) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            double shift = right > 0 ? right - style.width(line) : 0;
            double baseline = y + i * style.leading() + (style.leading() - style.size()) / 2 + 0.81 * style.size();
            paper.text(element, style, line, x + shift, baseline);
        }
    }
}
