package org.networkspc.reports.figure;

import java.util.Optional;
import org.networkspc.interpret.Interpretation;

/** The full chart of one measure: points, phases, limits, aim, what was tried, and who reported. */
public final class ChartFigure {
    private ChartFigure() {}

    /**
     * @param width in px; about 960 for a page, {@link PdfPages#WIDTH} for print
     * @param height in px; about 360
     */
    public static Figure of(Interpretation reading, ChartNotes notes, int width, int height) {
        return new Figure(
                ChartWords.id("chart", reading.chart().series()),
                notes.title(),
                ChartWords.alt(reading, notes.title(), notes.words()),
                ChartWords.caption(reading, Optional.of(notes.dataAsAt()), notes.behind(), notes.words()),
                width,
                height,
                Drawing.of((g, w, h) -> ChartLayout.draw(g, reading, notes, w, h), LinePlot.of(reading, notes)));
    }
}
