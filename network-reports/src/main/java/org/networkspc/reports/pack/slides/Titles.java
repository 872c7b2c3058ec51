package org.networkspc.reports.pack.slides;

/** Titles in letters as large as their place allows. */
final class Titles {
    private static final int[] SMALLER = {0, 4, 6, 8, 10};
    private static final double LEADING = 1.22;

    private Titles() {}

    /** The size of a title; at the smallest it may be longer than its place, which {@link #fits} says. */
    static Paragraph fitting(String title, Slot slot) {
        for (int less : SMALLER) {
            Paragraph tried = Paragraph.strong(title, slot.size() - less, 0);
            if (isWithin(tried, slot)) {
                return tried;
            }
        }
        return Paragraph.strong(title, slot.size() - SMALLER[SMALLER.length - 1], 0);
    }

    static boolean fits(String title, Slot slot) {
        return isWithin(fitting(title, slot), slot);
    }

    private static boolean isWithin(Paragraph title, Slot slot) {
        return title.lines(slot.width()) * title.size() * LEADING <= slot.height() + 1;
    }
}
