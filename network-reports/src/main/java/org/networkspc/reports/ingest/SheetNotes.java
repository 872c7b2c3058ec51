package org.networkspc.reports.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.networkspc.reports.config.Reason;
import org.networkspc.reports.config.RowProblem;

/** Sentences with counts about how the rows of a sheet were read. */
final class SheetNotes {
    private SheetNotes() {}

    static List<String> of(SheetReading reading, Settled settled) {
        List<String> notes = new ArrayList<>();
        Map<String, Integer> kept = new TreeMap<>();
        for (RowProblem problem : reading.problems()) {
            if (problem.reason() == Reason.BLANK || problem.reason() == Reason.MISSING_TOKEN) {
                String mark = problem.text().isEmpty() ? "blank" : "\"" + Cell.clean(problem.text()) + "\"";
                kept.merge(mark + " was read as " + problem.detail(), 1, Integer::sum);
            }
        }
        kept.forEach((what, times) -> notes.add("In " + rows(times) + " " + what + ", never as 0."));
        if (reading.insidePeriod() > 0) {
            notes.add("In " + rows(reading.insidePeriod())
                    + " the date lies inside a period; it counts for that period.");
        }
        if (reading.totalsAgreeing() > 0) {
            notes.add("Totals checked against the rows they stand for: " + reading.totalsAgreeing() + " agree.");
        }
        notes.addAll(settled.notes());
        return notes;
    }

    private static String rows(int number) {
        return number + (number == 1 ? " row" : " rows");
    }
}
