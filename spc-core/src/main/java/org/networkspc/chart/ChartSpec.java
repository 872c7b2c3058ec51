package org.networkspc.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.networkspc.series.Series;

/** Which chart, and every choice that changes its numbers. */
public record ChartSpec(
        ChartMethod method,
        Convention convention,
        List<LocalDate> rebases,
        LocalDate baselineEnd,
        SortedSet<LocalDate> ghosts) {

    public static ChartSpec of(ChartMethod method) {
        return new ChartSpec(method, Convention.STANDARD, List.of(), LocalDate.MAX, new java.util.TreeSet<>());
    }

    public Chart plot(Series series) {
        throw new UnsupportedOperationException();
    }
}
