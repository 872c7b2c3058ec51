package org.networkspc.reports;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Cells;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Pool;

/** A pool without its later periods. */
final class UpTo {
    private UpTo() {}

    /** Only periods that begin in this month or before. */
    static Pool monthOf(Pool pool, YearMonth month) {
        LocalDate last = month.atEndOfMonth();
        List<Observation> kept = new ArrayList<>();
        for (Measure measure : pool.measures()) {
            List<Stratum> strata = new ArrayList<>(pool.strata(measure));
            strata.add(Stratum.ALL);
            strata.forEach(stratum -> add(pool.cells(measure, stratum), last, kept));
        }
        return Pool.of(kept);
    }

    private static void add(Cells cells, LocalDate last, List<Observation> kept) {
        for (int m = 0; m < cells.members().size(); m++) {
            for (int p = 0; p < cells.periods().size(); p++) {
                if (!cells.periods().get(p).isAfter(last)) {
                    int member = m;
                    LocalDate start = cells.periods().get(p);
                    cells.at(m, p)
                            .ifPresent(reported -> kept.add(new Observation(
                                    cells.measure(), cells.members().get(member), cells.stratum(), start, reported)));
                }
            }
        }
    }
}
