package org.networkspc.reports.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.networkspc.measure.MeasureKind;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Missing;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Tally;
import org.networkspc.reports.config.Reason;
import org.networkspc.reports.config.RowProblem;
import org.networkspc.reports.ingest.Formula.Found;
import org.networkspc.words.Phrase;

/** Accepted rows, with the blanks among them told apart: after the last number not yet reported, before it not available. */
final class Blanks {
    /**
     * @param absent the cell that held no number, if one did
     */
    record Row(int line, Observation observation, Optional<Found> absent) {}

    private record Line(String measure, String member, Stratum stratum) {
        static Line of(Observation o) {
            return new Line(o.measure().id(), o.member().id(), o.stratum());
        }
    }

    /** Rows of 0 out of 0 in a row that are no chance. */
    private static final int RUN = 3;

    private final Choices choices;
    private final List<Row> rows = new ArrayList<>();
    private final Map<Line, Integer> zeros = new HashMap<>();
    private final Map<Line, LocalDate> lastNumber = new HashMap<>();

    Blanks(Choices choices) {
        this.choices = choices;
    }

    void add(Row row) {
        rows.add(row);
        Observation o = row.observation();
        int run = isNothing(o) ? zeros.merge(Line.of(o), 1, Integer::sum) : 0;
        if (run == 0) {
            zeros.remove(Line.of(o));
        } else if (run == RUN) {
            askWhatZerosMean(o);
        }
        if (o.reported() instanceof Tally) {
            lastNumber.merge(Line.of(o), o.date(), (a, b) -> a.isAfter(b) ? a : b);
        }
    }

    private static boolean isNothing(Observation o) {
        boolean ratio =
                o.measure().kind() == MeasureKind.PROPORTION || o.measure().kind() == MeasureKind.RATE;
        return ratio && o.reported() instanceof Tally tally && tally.denominator() == 0;
    }

    private String askWhatZerosMean(Observation o) {
        return choices.guessed(
                "zeros",
                Phrase.of("Rows of 0 out of 0"),
                Settled.NO_ACTIVITY,
                List.of(Settled.NO_ACTIVITY, Settled.NOT_REPORTED),
                Phrase.of(
                        "Does 0 out of 0, as {0} has it several times in a row, mean no activity?",
                        o.member().name()));
    }

    List<AcceptedRow> rows() {
        return rows.stream().map(r -> new AcceptedRow(r.line(), settled(r))).toList();
    }

    /** A note for each row that was kept without a number. */
    List<RowProblem> problems() {
        List<RowProblem> notes = new ArrayList<>();
        for (Row row : rows) {
            if (settled(row).reported() instanceof Missing missing
                    && row.absent().isPresent()) {
                Found cell = row.absent().get();
                Reason reason = cell.text().isEmpty() ? Reason.BLANK : Reason.MISSING_TOKEN;
                notes.add(new RowProblem(
                        row.line(), cell.column(), cell.text(), reason, Phrase.of(MissingMark.words(missing.kind()))));
            }
        }
        return notes;
    }

    private Observation settled(Row row) {
        Observation o = row.observation();
        boolean blank = row.absent().filter(cell -> cell.text().isEmpty()).isPresent();
        if (isNothing(o)
                && choices.answer("zeros").filter(Settled.NOT_REPORTED::equals).isPresent()) {
            return new Observation(
                    o.measure(), o.member(), o.stratum(), o.date(), Missing.of(Missing.Kind.NOT_AVAILABLE));
        }
        LocalDate last = lastNumber.getOrDefault(Line.of(o), LocalDate.MIN);
        return blank && o.date().isAfter(last)
                ? new Observation(
                        o.measure(), o.member(), o.stratum(), o.date(), Missing.of(Missing.Kind.NOT_YET_REPORTED))
                : o;
    }
}
