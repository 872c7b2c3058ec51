package org.networkspc.table;

import java.util.List;
import org.networkspc.pool.Observation;

/**
 * What was read from a table: every row is either an observation or refused, and no row is lost.
 *
 * @param observations in the order of the rows, blank and suppressed ones included
 * @param problems all bad cells, in the order of their lines; a row with any is no observation
 */
public record TidyRows(List<Observation> observations, List<BadCell> problems) {

    public TidyRows {
        observations = List.copyOf(observations);
        problems = List.copyOf(problems);
    }

    /** Number of rows that were not taken. */
    public int refused() {
        return (int) problems.stream().mapToInt(BadCell::line).distinct().count();
    }
}
