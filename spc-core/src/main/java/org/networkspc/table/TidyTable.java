package org.networkspc.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Pool;
import tech.tablesaw.api.Table;

/**
 * Tables with one row for what a member reported about a measure for a period.
 *
 * <p>Columns, whatever their order and case:
 *
 * <ul>
 *   <li>{@code member}: its id
 *   <li>{@code measure}: its id; may be left out when there is one measure
 *   <li>{@code period}: any day of it, as a date or as text, 2024-03-01 or 2024-03
 *   <li>{@code numerator} and {@code denominator} for proportions and rates
 *   <li>{@code value} for counts, measurements and times between events; or {@code n}, {@code mean}, {@code sd}, and
 *       {@code min} and {@code max} where known, for several values
 *   <li>{@code dimension} and {@code category} of a stratum; blank for everybody
 *   <li>{@code missing}: why there is no number, as in {@link org.networkspc.pool.Missing.Kind}, with {@code lower} and
 *       {@code upper} bounds where known; a blank without a reason is kept as not available, never as 0
 * </ul>
 *
 * <p>Columns are numbers or text; others are not looked at. Several rows of one cell add up, as in any pool.
 *
 * @param measures the measures that rows may name
 * @param members the members that rows may name; empty to take every id for a member of its own
 */
public record TidyTable(List<Measure> measures, List<Member> members) {

    public TidyTable {
        measures = List.copyOf(measures);
        members = List.copyOf(members);
        if (measures.isEmpty()) {
            throw new IllegalArgumentException("measures must be at least one, was []");
        }
    }

    /** Tables about these measures, of whoever they name. */
    public static TidyTable of(Measure... measures) {
        return new TidyTable(Arrays.asList(measures), List.of());
    }

    /** Only of this network's members; a row of anyone else is refused. */
    public TidyTable within(Network network) {
        return new TidyTable(measures, network.members());
    }

    /**
     * Observations and bad cells of a table.
     *
     * @throws IllegalArgumentException when the table lacks a column that a measure of it needs
     */
    public TidyRows read(Table table) {
        TableCells cells = new TableCells(table);
        cells.require("member", "period");
        if (measures.size() > 1) {
            cells.require("measure");
        }
        List<Observation> observations = new ArrayList<>();
        List<BadCell> problems = new ArrayList<>();
        for (int row = 0; row < table.rowCount(); row++) {
            TidyRow read = new TidyRow(cells, row);
            read.observation(this).ifPresent(observations::add);
            problems.addAll(read.problems());
        }
        return new TidyRows(observations, problems);
    }

    /** A pool as a table, one row for each cell; {@link #read} gives the same pool back. */
    public static Table of(Pool pool) {
        return of(pool.observations());
    }

    /** Observations as a table with all the columns that {@link #read} knows, one row for each. */
    public static Table of(List<Observation> observations) {
        return ObservationColumns.of(observations);
    }
}
