package org.networkspc.table;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The cells of a table by the name of their column, whatever its case. A cell of a column that is not there is blank. */
final class TableCells {
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");

    private final Map<String, Column<?>> columns = new HashMap<>();
    private final Table table;

    TableCells(Table table) {
        this.table = table;
        for (Column<?> column : table.columns()) {
            columns.putIfAbsent(column.name().strip().toLowerCase(Locale.ROOT), column);
        }
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    /** Checks that columns are there. */
    void require(String... names) {
        for (String name : names) {
            if (!has(name)) {
                throw new IllegalArgumentException("table must have a column " + name + ", was " + table.columnNames());
            }
        }
    }

    /** What stands in a cell, without spaces around it; empty when blank. */
    String text(String name, int row) {
        Column<?> column = columns.get(name);
        return column == null || column.isMissing(row)
                ? ""
                : column.getUnformattedString(row).strip();
    }

    /** The finite number in a cell; empty when there is none. */
    OptionalDouble number(String name, int row) {
        Column<?> column = columns.get(name);
        double number = Double.NaN;
        if (column instanceof NumericColumn<?> numbers) {
            number = numbers.getDouble(row);
        } else if (NUMBER.matcher(text(name, row)).matches()) {
            number = Double.parseDouble(text(name, row));
        }
        return Double.isFinite(number) ? OptionalDouble.of(number + 0.0) : OptionalDouble.empty();
    }

    /** The day in a cell, the first of a month where only that is given; empty when there is none. */
    Optional<LocalDate> day(String name, int row) {
        Column<?> column = columns.get(name);
        if (column == null || column.isMissing(row)) {
            return Optional.empty();
        }
        Object cell = column.get(row);
        if (cell instanceof LocalDate day) {
            return Optional.of(day);
        }
        return cell instanceof LocalDateTime time ? Optional.of(time.toLocalDate()) : written(text(name, row));
    }

    private static Optional<LocalDate> written(String text) {
        try {
            return Optional.of(LocalDate.parse(MONTH.matcher(text).matches() ? text + "-01" : text));
        } catch (java.time.format.DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
