package org.networkspc.reports.figure;

/** Printed pages: A4 portrait. */
public final class PdfPages {
    /** Width of a figure that fills a page from margin to margin, in px. */
    public static final int WIDTH = 644;

    private PdfPages() {}
}
