package org.networkspc.reports.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Tally;
import org.networkspc.reports.config.Reason;
import org.networkspc.reports.config.RowProblem;
import org.networkspc.words.Phrase;

/** Rows of one file that speak about the same thing: the later is refused, unless a person says to add them up or keep the last. */
final class Repeats {
    private final Choices choices;
    private final Map<CellKey, Integer> lines = new HashMap<>();
    private final Map<CellKey, Tally> sums = new HashMap<>();
    private final Map<Integer, RowProblem> superseded = new TreeMap<>();

    Repeats(Choices choices) {
        this.choices = choices;
    }

    /** Refuses a row that stands there already, unless repeats were answered for. */
    void check(int line, List<Observation> row, List<RowProblem> found) {
        Set<CellKey> here = new HashSet<>();
        for (Observation o : row) {
            CellKey key = CellKey.of(o);
            int before = here.add(key) ? lines.getOrDefault(key, 0) : line;
            if (before > 0 && policy(before).equals(Settled.REFUSE)) {
                found.add(new RowProblem(line, "", "", Reason.DUPLICATE_ROW, Integer.toString(before)));
            }
        }
    }

    private String policy(int line) {
        return choices.guessed(
                "duplicates",
                Phrase.of("Rows about the same thing"),
                Settled.REFUSE,
                List.of(Settled.REFUSE, Settled.SUM, Settled.LAST),
                Phrase.of(
                        "The same measure, {member}, group and period stand in several lines, such as line {0}."
                                + " Shall the later one be refused?",
                        line));
    }

    /** An accepted row. */
    void keep(int line, Observation o) {
        CellKey key = CellKey.of(o);
        Integer before = lines.put(key, line);
        if (o.reported() instanceof Tally tally) {
            sums.merge(key, tally, Tally::plus);
        }
        if (before != null && before != line && policy(before).equals(Settled.LAST)) {
            superseded.put(before, new RowProblem(before, "", "", Reason.SUPERSEDED, Integer.toString(line)));
        }
    }

    /** Lines of which nothing is left, because later ones take their place. */
    List<RowProblem> superseded() {
        Set<Integer> counting = new HashSet<>(lines.values());
        return superseded.values().stream()
                .filter(p -> !counting.contains(p.line()))
                .toList();
    }

    /** The rows as they count: each cell once, in the last line that speaks about it. */
    List<AcceptedRow> settled(List<AcceptedRow> rows) {
        if (rows.size() == lines.size()) {
            return rows;
        }
        List<AcceptedRow> settled = new ArrayList<>();
        for (AcceptedRow row : rows) {
            Observation o = row.observation();
            CellKey key = CellKey.of(o);
            if (lines.getOrDefault(key, 0) == row.line()) {
                boolean sum = policy(row.line()).equals(Settled.SUM) && sums.containsKey(key);
                settled.add(sum ? new AcceptedRow(row.line(), with(o, sums.get(key))) : row);
            }
        }
        return settled;
    }

    private static Observation with(Observation o, @org.jspecify.annotations.Nullable Tally tally) {
        return tally == null ? o : new Observation(o.measure(), o.member(), o.stratum(), o.date(), tally);
    }
}
