package org.networkspc.reports.sharing;

import org.networkspc.series.Completeness;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;

/** Lines for readers who are not to learn who is late: few who are still to report are not counted, and nobody is named. */
public final class StillToReport {
    /** Fewest members still to report that are counted. */
    public static final int FEWEST = 5;

    private StillToReport() {}

    public static Series silent(Series line) {
        return PooledShown.with(
                line, line.subgroups().stream().map(StillToReport::silent).toList());
    }

    private static Subgroup silent(Subgroup s) {
        Completeness told = s.completeness().silent(FEWEST);
        return s.hasValue()
                ? new Subgroup(s.start(), s.value(), s.tally(), s.standing(), told)
                : Subgroup.without(s.start(), s.standing(), told);
    }
}
