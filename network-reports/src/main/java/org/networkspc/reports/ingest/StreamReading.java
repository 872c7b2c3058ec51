package org.networkspc.reports.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.networkspc.pool.Missing;
import org.networkspc.pool.Observation;
import org.networkspc.reports.config.Reason;
import org.networkspc.reports.config.RowProblem;
import org.networkspc.words.Phrase;

/** The second look at a large file: each row gets its meaning and is passed on, and nothing of it is held. */
final class StreamReading {
    /** Problems listed; a file with more is wrong in a way that the first ones show. */
    static final int LISTED = 1_000;

    private final LayoutHeader header;
    private final RowReading reading;
    private final Consumer<AcceptedRow> rows;
    private final SeriesLines known = new SeriesLines();
    private final List<RowProblem> problems = new ArrayList<>();
    private boolean full;
    private int unlisted;
    private int accepted;
    private int excluded;
    private int refused;

    StreamReading(LayoutHeader header, RowReading reading, Consumer<AcceptedRow> rows) {
        this.header = header;
        this.reading = reading;
        this.rows = rows;
    }

    void read(Lines window) {
        int above = header.line().number();
        window.problems().stream().filter(p -> p.line() > above).forEach(this::refuse);
        List<Line> lines = new ArrayList<>();
        window.filled().stream().filter(l -> l.number() > above).forEach(line -> {
            if (isRow(line)) {
                lines.add(line);
            }
        });
        Window cells = new Window(header.names(), lines);
        for (int row = 0; row < cells.rows(); row++) {
            read(cells, row);
        }
    }

    private boolean isRow(Line line) {
        if (line.isSame(header.line())) {
            exclude(new RowProblem(line.number(), "", "", Reason.REPEATED_HEADER));
        } else if (header.isNote(line)) {
            exclude(new RowProblem(line.number(), "", "", Reason.FOOTNOTE));
        } else if (header.isRagged(line)) {
            int cells = line.cells().size();
            Phrase detail = Body.ragged(cells, header.names().size());
            refuse(new RowProblem(line.number(), "", "", Reason.RAGGED, detail));
        } else {
            return true;
        }
        return false;
    }

    private void read(Window cells, int row) {
        Optional<RowProblem> total = reading.total(cells, row);
        if (total.isPresent()) {
            exclude(total.get());
            return;
        }
        List<RowProblem> found = new ArrayList<>();
        List<Blanks.Row> ready = reading.read(cells, row, found);
        int line = cells.line(row);
        for (Blanks.Row one : ready) {
            int before = known.before(one.observation());
            if (before > 0) {
                found.add(new RowProblem(line, "", "", Reason.DUPLICATE_ROW, Integer.toString(before)));
            }
        }
        if (!found.isEmpty() && isRefused(found)) {
            refused++;
        } else if (ready.isEmpty()) {
            excluded++;
        } else {
            accepted++;
            ready.forEach(this::take);
        }
    }

    /** Lists what was found in a row; whether the row is refused for it. */
    private boolean isRefused(List<RowProblem> found) {
        found.stream().distinct().forEach(this::list);
        return found.stream().anyMatch(p -> p.reason().refuses());
    }

    private void take(Blanks.Row row) {
        Observation o = row.observation();
        boolean blank = o.reported() instanceof Missing
                && row.absent().filter(c -> c.text().isBlank()).isPresent();
        full |= !known.keep(row.line(), o, blank);
        if (!blank && !full) {
            rows.accept(new AcceptedRow(row.line(), o));
        }
    }

    /** Blanks mean something once the last number of their series is known. */
    void finish() {
        if (!full) {
            known.blanks((line, o) -> rows.accept(new AcceptedRow(line, o)));
        }
        problems.addAll(reading.names().notes());
    }

    private void exclude(RowProblem problem) {
        list(problem);
        excluded++;
    }

    private void refuse(RowProblem problem) {
        list(problem);
        refused++;
    }

    private void list(RowProblem problem) {
        if (problems.size() < LISTED) {
            problems.add(problem);
        } else {
            unlisted++;
        }
    }

    /** Whether the file holds more different cells than are remembered, so that a second one would not be seen. */
    boolean isFull() {
        return full;
    }

    List<RowProblem> problems() {
        return problems;
    }

    int unlisted() {
        return unlisted;
    }

    Accounting accounting() {
        return new Accounting(accepted + excluded + refused, accepted, excluded, refused);
    }
}
