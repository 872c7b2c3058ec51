package org.networkspc.table;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * A series as a table, one row for each calendar period, gaps included.
 *
 * <p>Columns: {@code measure}, {@code scope} (id of the member or network), {@code pooling}, {@code dimension}, {@code
 * category}, {@code period} (its first day), {@code numerator} (blank where the way of pooling counts nobody), {@code
 * denominator}, {@code n} (number of values), {@code value} (on the scale charts show), {@code standing}, {@code reported}
 * and {@code expected} (members).
 */
public final class SeriesTable {
    private SeriesTable() {}

    public static Table of(Series series) {
        List<Subgroup> rows = series.subgroups();
        boolean ratio = series.measure().kind().isRatio();
        boolean counted = series.pooling().isCounted();
        double multiplier = series.measure().multiplier();
        return Table.create(
                series.measure().id(),
                same("measure", series.measure().id(), rows),
                same("scope", series.scope().id(), rows),
                same("pooling", series.pooling().words(), rows),
                same("dimension", series.stratum().dimension(), rows),
                same("category", series.stratum().category(), rows),
                DateColumn.create("period", rows.stream().map(Subgroup::start)),
                numbers("numerator", rows, s -> counted && s.hasValue() && s.count() == 0, Subgroup::numerator),
                numbers("denominator", rows, s -> ratio && s.hasValue(), Subgroup::denominator),
                numbers("n", rows, s -> s.count() > 0, Subgroup::count),
                numbers("value", rows, Subgroup::hasValue, s -> s.value() * multiplier),
                StringColumn.create("standing", rows.stream().map(s -> words(s.standing()))),
                IntColumn.create(
                        "reported",
                        rows.stream().mapToInt(s -> s.completeness().reported()).toArray()),
                IntColumn.create(
                        "expected",
                        rows.stream().mapToInt(s -> s.completeness().expected()).toArray()));
    }

    private static StringColumn same(String name, String text, List<Subgroup> rows) {
        return StringColumn.create(name, rows.stream().map(s -> text));
    }

    private static DoubleColumn numbers(
            String name, List<Subgroup> rows, Predicate<Subgroup> present, ToDoubleFunction<Subgroup> number) {
        DoubleColumn column = DoubleColumn.create(name);
        for (Subgroup row : rows) {
            if (present.test(row)) {
                column.append(number.applyAsDouble(row));
            } else {
                column.appendMissing();
            }
        }
        return column;
    }

    /** A constant in words: NOT_APPLICABLE is "not applicable". */
    static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
