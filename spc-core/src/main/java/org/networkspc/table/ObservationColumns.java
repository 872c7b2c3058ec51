package org.networkspc.table;

import java.util.List;
import java.util.Locale;
import org.networkspc.measure.MeasureKind;
import org.networkspc.pool.Missing;
import org.networkspc.pool.Moments;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Tally;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Observations written as the columns of a tidy table. Cells of what a row does not have are blank. */
final class ObservationColumns {
    private final StringColumn member = StringColumn.create("member");
    private final StringColumn measure = StringColumn.create("measure");
    private final DateColumn period = DateColumn.create("period");
    private final StringColumn dimension = StringColumn.create("dimension");
    private final StringColumn category = StringColumn.create("category");
    private final DoubleColumn numerator = DoubleColumn.create("numerator");
    private final DoubleColumn denominator = DoubleColumn.create("denominator");
    private final DoubleColumn value = DoubleColumn.create("value");
    private final LongColumn n = LongColumn.create("n");
    private final DoubleColumn mean = DoubleColumn.create("mean");
    private final DoubleColumn sd = DoubleColumn.create("sd");
    private final DoubleColumn min = DoubleColumn.create("min");
    private final DoubleColumn max = DoubleColumn.create("max");
    private final StringColumn missing = StringColumn.create("missing");
    private final DoubleColumn lower = DoubleColumn.create("lower");
    private final DoubleColumn upper = DoubleColumn.create("upper");

    private ObservationColumns() {}

    static Table of(List<Observation> observations) {
        ObservationColumns columns = new ObservationColumns();
        observations.forEach(columns::add);
        return columns.table();
    }

    private Table table() {
        return Table.create(
                "observations",
                member,
                measure,
                period,
                dimension,
                category,
                numerator,
                denominator,
                value,
                n,
                mean,
                sd,
                min,
                max,
                missing,
                lower,
                upper);
    }

    private void add(Observation o) {
        member.append(o.member().id());
        measure.append(o.measure().id());
        period.append(o.date());
        dimension.append(o.stratum().dimension());
        category.append(o.stratum().category());
        if (o.reported() instanceof Missing reason) {
            add(reason);
            addRatio(false, Tally.EMPTY);
            value.appendMissing();
            addSummary(Moments.EMPTY);
        } else if (o.reported() instanceof Tally tally) {
            missing.appendMissing();
            lower.appendMissing();
            upper.appendMissing();
            add(o.measure().kind(), tally);
        }
    }

    private void add(Missing reason) {
        missing.append(reason.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        append(lower, reason.lower() != 0, reason.lower());
        append(upper, Double.isFinite(reason.upper()), reason.upper());
    }

    private void add(MeasureKind kind, Tally tally) {
        addRatio(kind.isRatio(), tally);
        boolean single = kind == MeasureKind.COUNT || tally.values().n() == 1;
        append(
                value,
                single,
                kind == MeasureKind.COUNT ? tally.numerator() : tally.values().mean());
        addSummary(single ? Moments.EMPTY : tally.values());
    }

    private void addRatio(boolean isRatio, Tally tally) {
        append(numerator, isRatio, tally.numerator());
        append(denominator, isRatio, tally.denominator());
    }

    private void addSummary(Moments moments) {
        boolean some = moments.n() > 0;
        if (some) {
            n.append(moments.n());
        } else {
            n.appendMissing();
        }
        append(mean, some, moments.mean());
        append(sd, some, moments.standardDeviation());
        append(min, some, moments.min());
        append(max, some, moments.max());
    }

    private static void append(DoubleColumn column, boolean present, double number) {
        if (present) {
            column.append(number);
        } else {
            column.appendMissing();
        }
    }
}
