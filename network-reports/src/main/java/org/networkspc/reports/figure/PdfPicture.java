package org.networkspc.reports.figure;

import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/**
 * A picture drawn at the width it is given, so that its letters are never shrunk.
 *
 * @param usual its figure at its usual height
 */
record PdfPicture(PDStructureElement element, Figure usual) implements PdfPiece {
    static final double PT_PER_PX = 0.75;
    private static final double LEAST = 84;

    /** Fills a width in pt, in the proportions of the figure given. */
    static PdfPicture of(PDStructureElement element, Figure figure, double width) {
        int px = (int) Math.round(width / PT_PER_PX);
        return new PdfPicture(element, figure.at(px, Math.round((float) px * figure.height() / figure.width())));
    }

    /** Fills a width in pt and keeps its height. */
    static PdfPicture panel(PDStructureElement element, Figure figure, double width) {
        return new PdfPicture(element, figure.at((int) Math.round(width / PT_PER_PX), figure.height()));
    }

    private Figure stretched(double stretch) {
        double least = Math.max(LEAST, usual.drawing().leastHeight(usual.width()));
        return usual.at(usual.width(), (int) Math.ceil(Math.max(least, usual.height() * stretch)));
    }

    @Override
    public double height(double stretch) {
        return stretched(stretch).height() * PT_PER_PX;
    }

    @Override
    public void draw(PdfPaper paper, double x, double y, double stretch) {
        paper.figure(element, stretched(stretch), x, y, PT_PER_PX);
    }
}
