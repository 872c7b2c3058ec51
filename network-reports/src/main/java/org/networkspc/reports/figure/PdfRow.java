package org.networkspc.reports.figure;

import java.awt.Color;

/** Cells beside each other above a line. */
record PdfRow(PdfColumns cells, Color line) implements PdfPiece {
    static final double PADDING = 3.5;

    @Override
    public double height(double stretch) {
        return cells.height(stretch) + 2 * PADDING;
    }

    @Override
    public void draw(PdfPaper paper, double x, double y, double stretch) {
        cells.draw(paper, x, y + PADDING, stretch);
        paper.rule(line, x, y + height(stretch), PdfPaper.INNER);
    }
}
