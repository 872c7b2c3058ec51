package org.networkspc.reports.figure;

/** The letters of print, from the one theme. */
record PdfStyles(PdfFonts fonts) {
    PdfStyle kicker() {
        return PdfStyle.of(fonts.semibold(), Theme.CAPTION, Theme.CLOSE, Theme.TEAL);
    }

    PdfStyle heading(int level) {
        double size = level == 1 ? Theme.HEADLINE : level == 2 ? Theme.HEADING : Theme.SUBHEADING;
        return PdfStyle.of(fonts.semibold(), size, level == 1 ? Theme.TIGHT : Theme.CLOSE, Theme.INK);
    }

    PdfStyle keyFigure() {
        return PdfStyle.of(fonts.semibold(), Theme.KEY_FIGURE, Theme.TIGHT, Theme.INK);
    }

    PdfStyle body() {
        return PdfStyle.of(fonts.regular(), 1, Theme.LEADING, Theme.INK);
    }

    /** Title of a picture. */
    PdfStyle title() {
        return PdfStyle.of(fonts.semibold(), Theme.ASIDE, Theme.CLOSE, Theme.INK);
    }

    PdfStyle aside() {
        return PdfStyle.of(fonts.regular(), Theme.ASIDE, Theme.LEADING, Theme.INK);
    }

    PdfStyle soft() {
        return PdfStyle.of(fonts.regular(), Theme.ASIDE, Theme.LEADING, Theme.SOFT);
    }

    PdfStyle caption() {
        return PdfStyle.of(fonts.regular(), Theme.CAPTION, Theme.CLOSE, Theme.SOFT);
    }
}
