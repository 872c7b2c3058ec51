package org.networkspc.reports.figure;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A piece in the order of a part.
 *
 * @param above room above it in pt, given up where a page or a column begins
 * @param leads whether it stands on one page with what follows, as a heading does
 * @param again what is repeated above it where it is the first on a page, as the head of a table is
 */
record PdfItem(PdfPiece piece, double above, boolean leads, Optional<PdfPiece> again) {

    private static final double LEAST_ROOM = 0.7;

    static PdfItem of(double above, PdfPiece piece) {
        return new PdfItem(piece, above, false, Optional.empty());
    }

    static PdfItem leading(double above, PdfPiece piece) {
        return new PdfItem(piece, above, true, Optional.empty());
    }

    /** Room above where pictures are stretched: it gives way a little with them. */
    double above(double stretch) {
        return above * Math.max(LEAST_ROOM, Math.min(1, stretch));
    }

    PdfItem leading() {
        return new PdfItem(piece, above, true, again);
    }

    /** Items of a list or a table: short ones stay whole, of long ones no single row stands on a page of its own. */
    static List<PdfItem> unbroken(List<PdfItem> rows, int whole) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> {
                    boolean last = i == rows.size() - 1;
                    boolean kept = rows.size() <= whole || i == 0 || i == rows.size() - 2;
                    return kept && !last ? rows.get(i).leading() : rows.get(i);
                })
                .toList();
    }

    /** Of items one below the other, without room above the first. */
    static double height(List<PdfItem> items, double stretch) {
        double height = 0;
        for (int i = 0; i < items.size(); i++) {
            height += (i == 0 ? 0 : items.get(i).above(stretch))
                    + items.get(i).piece().height(stretch);
        }
        return height;
    }
}
