package org.networkspc.reports.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.networkspc.measure.MeasureKind;
import org.networkspc.pool.Missing;
import org.networkspc.pool.Moments;
import org.networkspc.pool.Reported;
import org.networkspc.pool.Tally;
import org.networkspc.reports.config.Field;
import org.networkspc.reports.config.Reason;
import org.networkspc.reports.config.RowProblem;
import org.networkspc.reports.ingest.Formula.Found;
import org.networkspc.reports.ingest.Numbers.Absent;
import org.networkspc.reports.ingest.Numbers.Known;
import org.networkspc.reports.ingest.Numbers.Unreadable;

/** The numbers of one row for one measure, checked for what its kind allows. */
final class Figures {
    private final int line;
    private final Map<Field, Found> found;
    private final List<RowProblem> problems = new ArrayList<>();
    private Optional<Found> absent = Optional.empty();

    Figures(int line, Map<Field, Found> found) {
        this.line = line;
        this.found = found;
    }

    /** What the row reports; empty when it is refused. */
    Optional<Reported> as(MeasureKind kind) {
        return switch (kind) {
            case PROPORTION, RATE -> ratio(kind);
            case COUNT -> count();
            case MEASUREMENT -> found.containsKey(Field.MEAN) && !has(Field.VALUE) ? summary() : value();
            case BETWEEN -> value();
        };
    }

    List<RowProblem> problems() {
        return problems;
    }

    /** The cells the row has for this measure. */
    Map<Field, Found> known() {
        return found;
    }

    /** The first cell that held no number, when the row is reported as missing. */
    Optional<Found> absent() {
        return absent;
    }

    private Optional<Reported> ratio(MeasureKind kind) {
        if (has(Field.VALUE) && !has(Field.NUMERATOR)) {
            return refuse(found(Field.VALUE), Reason.VALUE_ONLY, "");
        }
        if (lacks(Field.NUMERATOR) | lacks(Field.DENOMINATOR)) {
            return Optional.empty();
        }
        Found numerator = found(Field.NUMERATOR);
        Found denominator = found(Field.DENOMINATOR);
        boolean counts = kind == MeasureKind.PROPORTION;
        if (!usable(numerator, counts) | !usable(denominator, counts)) {
            return Optional.empty();
        }
        if (numerator.amount() instanceof Known n && denominator.amount() instanceof Known d) {
            if (counts && n.value() > d.value()) {
                return refuse(numerator, Reason.NUMERATOR_ABOVE_DENOMINATOR, denominator.text());
            }
            if (n.value() > 0 && d.value() == 0) {
                return refuse(numerator, Reason.EVENTS_WITHOUT_EXPOSURE, "");
            }
            return Optional.of(Tally.ratio(n.value(), d.value()));
        }
        return missing(numerator.amount() instanceof Absent ? numerator : denominator, numerator);
    }

    private Optional<Reported> count() {
        Field field = has(Field.VALUE) || !found.containsKey(Field.NUMERATOR) ? Field.VALUE : Field.NUMERATOR;
        if (lacks(field) || !usable(found(field), true)) {
            return Optional.empty();
        }
        Found events = found(field);
        return events.amount() instanceof Known known
                ? Optional.of(Tally.count(known.value()))
                : missing(events, events);
    }

    private Optional<Reported> value() {
        if (lacks(Field.VALUE) || !readable(found(Field.VALUE))) {
            return Optional.empty();
        }
        Found value = found(Field.VALUE);
        return value.amount() instanceof Known known ? Optional.of(Tally.value(known.value())) : missing(value, value);
    }

    /** Number, mean and standard deviation of several values; their extremes are not known and stand at the mean. */
    private Optional<Reported> summary() {
        if (lacks(Field.N) | lacks(Field.SD)) {
            return Optional.empty();
        }
        Found n = found(Field.N);
        Found mean = found(Field.MEAN);
        Found sd = found(Field.SD);
        if (!usable(n, true) | !readable(mean) | !usable(sd, false)) {
            return Optional.empty();
        }
        if (!(mean.amount() instanceof Known centre)) {
            return missing(mean, mean);
        }
        if (!(n.amount() instanceof Known number)) {
            return missing(n, mean);
        }
        if (number.value() < 1) {
            return refuse(n, Reason.BELOW_ONE, "");
        }
        if (number.value() == 1) {
            return Optional.of(Tally.value(centre.value()));
        }
        if (!(sd.amount() instanceof Known spread)) {
            return missing(sd, mean);
        }
        double squares = spread.value() * spread.value() * (number.value() - 1);
        if (!Double.isFinite(squares)) {
            return refuse(sd, Reason.HUGE_NUMBER, "");
        }
        return Optional.of(Tally.values(Moments.summary((long) number.value(), centre.value(), squares)));
    }

    /** Missing for the reason one cell gives; its bounds are kept when it is the cell that counts. */
    private Optional<Reported> missing(Found cell, Found counting) {
        Missing missing = ((Absent) cell.amount()).missing();
        absent = Optional.of(cell);
        return Optional.of(cell.equals(counting) ? missing : Missing.of(missing.kind()));
    }

    private boolean has(Field field) {
        return found.containsKey(field) && !(found(field).amount() instanceof Absent);
    }

    private Found found(Field field) {
        Found cell = found.get(field);
        return cell == null ? new Found(field.header(), "", new Absent(Missing.of(Missing.Kind.NOT_AVAILABLE))) : cell;
    }

    /** Whether the file has no column for a field; then the row is refused. */
    private boolean lacks(Field field) {
        if (!found.containsKey(field)) {
            problems.add(new RowProblem(line, "", "", Reason.MISSING_COLUMN, field.header()));
        }
        return !found.containsKey(field);
    }

    private boolean readable(Found cell) {
        if (cell.amount() instanceof Unreadable unreadable) {
            refuse(cell, unreadable.reason(), "");
            return false;
        }
        if (cell.amount() instanceof Known known && known.marked()) {
            refuse(cell, Reason.MARKED_NUMBER, "");
        }
        return true;
    }

    /** Readable, not below zero, and whole where people or events are counted. */
    private boolean usable(Found cell, boolean whole) {
        if (!readable(cell)) {
            return false;
        }
        if (cell.amount() instanceof Known known) {
            if (known.value() < 0) {
                refuse(cell, Reason.NEGATIVE, "");
                return false;
            }
            if (whole && known.value() != Math.rint(known.value())) {
                refuse(cell, Reason.FRACTIONAL_COUNT, "");
                return false;
            }
        }
        return true;
    }

    /** Notes what is odd about a cell; its reason says what becomes of the row. */
    private Optional<Reported> refuse(Found cell, Reason reason, String detail) {
        problems.add(new RowProblem(line, cell.column(), cell.text(), reason, detail));
        return Optional.empty();
    }
}
