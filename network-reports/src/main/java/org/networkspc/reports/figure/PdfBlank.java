package org.networkspc.reports.figure;

/** A line to write on, with what belongs there in small letters at its left. */
record PdfBlank(PdfText label, double width) implements PdfPiece {
    private static final double TALL = 22;

    @Override
    public double height(double stretch) {
        return TALL;
    }

    @Override
    public void draw(PdfPaper paper, double x, double y, double stretch) {
        label.draw(paper, x, y + TALL - label.style().leading() - 2, stretch);
        paper.rule(Theme.GREY, x, y + TALL, width);
    }
}
