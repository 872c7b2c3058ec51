package org.networkspc.reports.figure;

/** Something on a printed page that stays whole. Places are in pt, counted from the upper left corner of the page. */
interface PdfPiece {
    /**
     * Height in pt.
     *
     * @param stretch how tall pictures are, in parts of their usual height
     */
    double height(double stretch);

    /** Draws it with its upper left corner here. */
    void draw(PdfPaper paper, double x, double y, double stretch);
}
