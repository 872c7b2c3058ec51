package org.networkspc.reports.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.networkspc.reports.config.Reason;
import org.networkspc.reports.config.RowProblem;
import org.networkspc.words.Phrase;

/** Sentences with counts about how the rows of a sheet were read. */
final class SheetNotes {
    private SheetNotes() {}

    static List<Phrase> of(SheetReading reading, Settled settled) {
        List<Phrase> notes = new ArrayList<>();
        Map<String, Integer> kept = new TreeMap<>();
        Map<String, Phrase> said = new TreeMap<>();
        for (RowProblem problem : reading.problems()) {
            if (problem.reason() == Reason.BLANK || problem.reason() == Reason.MISSING_TOKEN) {
                Phrase mark = problem.text().isEmpty()
                        ? Phrase.of("blank was read as {0}", problem.detail())
                        : Phrase.of("\"{0}\" was read as {1}", Cell.clean(problem.text()), problem.detail());
                String plain = mark.toString();
                kept.merge(plain, 1, Integer::sum);
                said.put(plain, mark);
            }
        }
        kept.forEach((what, times) ->
                notes.add(Phrase.of("In {0} {1}, never as 0.", rows(times), said.getOrDefault(what, Phrase.NONE))));
        if (reading.insidePeriod() > 0) {
            notes.add(Phrase.of(
                    "In {0} the date lies inside a period; it counts for that period.", rows(reading.insidePeriod())));
        }
        if (reading.totalsAgreeing() > 0) {
            notes.add(
                    Phrase.of("Totals checked against the rows they stand for: {0} agree.", reading.totalsAgreeing()));
        }
        notes.addAll(settled.notes());
        return notes;
    }

    private static Phrase rows(int number) {
        return number == 1 ? Phrase.of("{0} row", number) : Phrase.of("{0} rows", number);
    }
}
