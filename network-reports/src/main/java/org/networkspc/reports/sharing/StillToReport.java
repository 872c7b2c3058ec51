package org.networkspc.reports.sharing;

import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;

/** Lines for readers who are not to learn who is late: few who are still to report are not counted, and nobody is named. */
public final class StillToReport {
    /** Fewest members still to report that are counted. */
    public static final int FEWEST = 5;

    private StillToReport() {}

    public static Series silent(Series line) {
        return PooledShown.with(
                line,
                line.subgroups().stream()
                        .map(s -> new Subgroup(
                                s.start(),
                                s.hasValue() ? s.value() : Double.NaN,
                                s.tally(),
                                s.standing(),
                                s.completeness().silent(FEWEST)))
                        .toList());
    }
}
