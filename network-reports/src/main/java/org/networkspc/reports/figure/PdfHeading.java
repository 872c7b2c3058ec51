package org.networkspc.reports.figure;

/** A heading, which the outline of the document leads to. */
record PdfHeading(PdfText text, String title, int level) implements PdfPiece {
    @Override
    public double height(double stretch) {
        return text.height(stretch);
    }

    @Override
    public void draw(PdfPaper paper, double x, double y, double stretch) {
        paper.outline(level, title, y);
        text.draw(paper, x, y, stretch);
    }
}
