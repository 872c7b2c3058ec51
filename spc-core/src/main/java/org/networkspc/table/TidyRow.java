package org.networkspc.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.measure.Member;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Missing;
import org.networkspc.pool.Moments;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Reported;
import org.networkspc.pool.Tally;

/** One row of a tidy table: who, what, when and how much. */
final class TidyRow {
    /** Line of the first row: the header is line 1. */
    private static final int FIRST_LINE = 2;
    /** Whole numbers from 2^53 on are not counted exactly. */
    private static final double LARGEST = 0x1p53;

    private final TableCells cells;
    private final int row;
    private final List<BadCell> problems = new ArrayList<>();

    TidyRow(TableCells cells, int row) {
        this.cells = cells;
        this.row = row;
    }

    List<BadCell> problems() {
        return problems;
    }

    /** The row as an observation; empty when a cell is bad. */
    Optional<Observation> observation(TidyTable table) {
        Optional<Measure> measure = measure(table.measures());
        Optional<Member> member = member(table.members());
        Optional<LocalDate> day = cells.day("period", row);
        if (day.isEmpty()) {
            refuse("period", "which is no date such as 2024-03-01 and no month such as 2024-03");
        }
        Stratum stratum = stratum();
        Optional<Reported> reported = measure.flatMap(of -> reported(of.kind()));
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Observation(
                measure.orElseThrow(), member.orElseThrow(), stratum, day.orElseThrow(), reported.orElseThrow()));
    }

    private Optional<Measure> measure(List<Measure> measures) {
        if (!cells.has("measure")) {
            return Optional.of(measures.get(0));
        }
        String id = cells.text("measure", row);
        Optional<Measure> known =
                measures.stream().filter(m -> m.id().equals(id)).findFirst();
        if (known.isEmpty()) {
            refuse("measure", "which is no measure asked for");
        }
        return known;
    }

    private Optional<Member> member(List<Member> members) {
        String id = cells.text("member", row);
        if (id.isEmpty()) {
            refuse("member", "so nobody knows whose row this is");
            return Optional.empty();
        }
        Optional<Member> known = members.isEmpty()
                ? Optional.of(Member.of(id))
                : members.stream().filter(m -> m.id().equals(id)).findFirst();
        if (known.isEmpty()) {
            refuse("member", "which is no member of the network");
        }
        return known;
    }

    private Stratum stratum() {
        String dimension = cells.text("dimension", row);
        String category = cells.text("category", row);
        if (dimension.isEmpty() != category.isEmpty()) {
            refuse(dimension.isEmpty() ? "dimension" : "category", "while its other half is given");
            return Stratum.ALL;
        }
        return dimension.isEmpty() ? Stratum.ALL : Stratum.of(dimension, category);
    }

    private Optional<Reported> reported(MeasureKind kind) {
        return switch (kind) {
            case PROPORTION, RATE -> ratio(kind == MeasureKind.PROPORTION);
            case COUNT -> count(cells.has("value") ? "value" : "numerator");
            case MEASUREMENT, BETWEEN -> isBlank("mean") ? value() : summary();
        };
    }

    private Optional<Reported> ratio(boolean whole) {
        cells.require("numerator", "denominator");
        OptionalDouble numerator = amount("numerator", whole);
        OptionalDouble denominator = amount("denominator", whole);
        if (numerator.isEmpty() || denominator.isEmpty()) {
            return missing();
        }
        double n = numerator.getAsDouble();
        double d = denominator.getAsDouble();
        if (whole && n > d) {
            refuse("numerator", "which is larger than the denominator " + cells.text("denominator", row));
        } else if (n > 0 && d == 0) {
            refuse("numerator", "while the denominator is 0");
        }
        return Optional.of(Tally.ratio(n, d));
    }

    private Optional<Reported> count(String column) {
        cells.require(column);
        OptionalDouble events = amount(column, true);
        return events.isEmpty() ? missing() : Optional.of(Tally.count(events.getAsDouble()));
    }

    private Optional<Reported> value() {
        cells.require(cells.has("mean") ? "mean" : "value");
        OptionalDouble value = number("value");
        return value.isEmpty() ? missing() : Optional.of(Tally.value(value.getAsDouble()));
    }

    /** Several values by their number, mean and spread; extremes that are not known stand at the mean. */
    private Optional<Reported> summary() {
        cells.require("n", "mean", "sd");
        OptionalDouble n = amount("n", true);
        OptionalDouble mean = number("mean");
        OptionalDouble sd = amount("sd", false);
        if (n.isEmpty() || mean.isEmpty() || sd.isEmpty() && n.getAsDouble() > 1) {
            return missing();
        }
        if (n.getAsDouble() < 1) {
            refuse("n", "which is fewer than one value");
            return Optional.empty();
        }
        double middle = mean.getAsDouble();
        double squares = sd.orElse(0) * sd.orElse(0) * (n.getAsDouble() - 1);
        if (!Double.isFinite(squares)) {
            refuse("sd", "which is too large");
            return Optional.empty();
        }
        double min = number("min").orElse(middle);
        double max = number("max").orElse(middle);
        return Optional.of(Tally.values(new Moments((long) n.getAsDouble(), middle, squares, min, max)));
    }

    /** Why there is no number: as the row says, else not available. */
    private Optional<Reported> missing() {
        String words = cells.text("missing", row);
        if (words.isEmpty()) {
            return Optional.of(Missing.of(Missing.Kind.NOT_AVAILABLE));
        }
        String name = words.toUpperCase(Locale.ROOT).replaceAll("[ -]", "_");
        Optional<Missing.Kind> kind = Arrays.stream(Missing.Kind.values())
                .filter(k -> k.name().equals(name))
                .findFirst();
        if (kind.isEmpty()) {
            refuse("missing", "which is no reason for a missing number");
            return Optional.empty();
        }
        double lower = number("lower").orElse(0);
        double upper = number("upper").orElse(Double.POSITIVE_INFINITY);
        if (lower > upper) {
            refuse("lower", "which is larger than upper " + cells.text("upper", row));
            return Optional.empty();
        }
        return Optional.of(new Missing(kind.get(), lower, upper));
    }

    /** A number that is not negative, and whole where people or events are counted; empty when blank or bad. */
    private OptionalDouble amount(String column, boolean whole) {
        OptionalDouble number = number(column);
        if (number.isPresent() && number.getAsDouble() < 0) {
            refuse(column, "which is below zero");
        } else if (whole && number.isPresent() && number.getAsDouble() != Math.rint(number.getAsDouble())) {
            refuse(column, "which is not a whole number");
        }
        return number;
    }

    /** A number; empty when blank or bad. */
    private OptionalDouble number(String column) {
        OptionalDouble number = cells.number(column, row);
        if (number.isEmpty() && !isBlank(column)) {
            refuse(column, "which is not a number");
        } else if (Math.abs(number.orElse(0)) >= LARGEST) {
            refuse(column, "which is too large to be counted exactly");
        }
        return number;
    }

    private boolean isBlank(String column) {
        return cells.text(column, row).isEmpty();
    }

    private void refuse(String column, String reason) {
        problems.add(new BadCell(row + FIRST_LINE, column, cells.text(column, row), reason));
    }
}
