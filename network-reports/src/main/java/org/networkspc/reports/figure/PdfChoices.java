package org.networkspc.reports.figure;

import java.util.List;

/** Boxes to tick, each before its word. */
record PdfChoices(List<PdfText> words) implements PdfPiece {
    private static final double SIDE = 8;
    private static final double GAP = 5;
    private static final double STRIDE = 84;

    @Override
    public double height(double stretch) {
        return words.get(0).height(stretch);
    }

    @Override
    public void draw(PdfPaper paper, double x, double y, double stretch) {
        for (int i = 0; i < words.size(); i++) {
            double left = x + i * STRIDE;
            paper.box(left, y + (height(stretch) - SIDE) / 2, SIDE);
            words.get(i).draw(paper, left + SIDE + GAP, y, stretch);
        }
    }
}
