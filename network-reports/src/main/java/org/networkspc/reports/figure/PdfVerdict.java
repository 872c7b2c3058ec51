package org.networkspc.reports.figure;

/** The shape of a verdict before its words. */
record PdfVerdict(Mark mark, PdfText words) implements PdfPiece {
    private static final double INDENT = 12;
    private static final double CENTRE = 4;

    @Override
    public double height(double stretch) {
        return words.height(stretch);
    }

    @Override
    public void draw(PdfPaper paper, double x, double y, double stretch) {
        paper.mark(mark, x + CENTRE, y + words.style().leading() / 2);
        words.draw(paper, x + INDENT, y, stretch);
    }
}
