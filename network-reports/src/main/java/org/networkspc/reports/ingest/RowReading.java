package org.networkspc.reports.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Reported;
import org.networkspc.reports.config.Field;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.config.Reason;
import org.networkspc.reports.config.RowProblem;
import org.networkspc.reports.ingest.Formula.Found;

/** Gives one row its meaning, whatever the others say. */
final class RowReading {
    private final Columns columns;
    private final Settled settled;
    private final RowNames names;

    RowReading(Columns columns, NetworkConfig network, Sending sending, Choices choices, Settled settled) {
        this.columns = columns;
        this.settled = settled;
        this.names = new RowNames(columns, network, sending.member(), choices);
    }

    RowNames names() {
        return names;
    }

    /** The observations of a row, those that could be read; what is wrong with it goes to {@code found}. */
    List<Blanks.Row> read(Cells sheet, int row, List<RowProblem> found) {
        List<Blanks.Row> ready = new ArrayList<>();
        Optional<Stratum> stratum = names.stratum(sheet, row, found);
        for (Slot slot : columns.slots()) {
            List<RowProblem> ofPeriod = new ArrayList<>();
            Optional<Periods.Period> period = period(sheet, row, slot.period(), ofPeriod);
            Optional<Member> member = names.member(sheet, row, slot.member(), period.map(Periods.Period::start), found);
            found.addAll(ofPeriod);
            Optional<Measure> measure = names.measure(sheet, row, slot.measure(), found);
            measure.ifPresent(m -> {
                Figures figures = figures(sheet, row, slot, m);
                Optional<Reported> reported = figures.as(m.kind());
                found.addAll(figures.problems());
                boolean named = member.isPresent() && stratum.isPresent() && period.isPresent();
                if (named && fits(sheet, row, slot, m, period.get(), found)) {
                    reported.ifPresent(r -> ready.add(new Blanks.Row(
                            sheet.line(row),
                            new Observation(
                                    m, member.get(), stratum.get(), period.get().start(), r),
                            figures.absent())));
                }
            });
        }
        return ready;
    }

    /** A note when a row only adds up others; empty when it is a row of its own. */
    Optional<RowProblem> total(Cells sheet, int row) {
        for (Slot slot : columns.slots()) {
            if (slot.member() instanceof Slot.Column c && names.isTotal(sheet.text(row, c.index()))) {
                return Optional.of(totalIn(sheet, row, c.index()));
            }
            if (slot.period() instanceof Slot.Column c && names.isTotalWord(sheet.text(row, c.index()))) {
                return Optional.of(totalIn(sheet, row, c.index()));
            }
            if (slot.measure() instanceof Slot.Column c && names.isTotalMeasure(sheet.text(row, c.index()))) {
                return Optional.of(totalIn(sheet, row, c.index()));
            }
        }
        return Optional.empty();
    }

    private static RowProblem totalIn(Cells sheet, int row, int column) {
        return new RowProblem(
                sheet.line(row), sheet.headers().get(column), sheet.written(row, column), Reason.TOTAL_ROW);
    }

    Optional<Periods.Period> period(Cells sheet, int row, Slot.From from, List<RowProblem> found) {
        String text = RowNames.text(sheet, row, from);
        Periods.Reading reading = settled.periods().read(text);
        if (reading instanceof Periods.Period period) {
            return Optional.of(period);
        }
        Periods.Unreadable unreadable = (Periods.Unreadable) reading;
        String written = from instanceof Slot.Column c ? sheet.written(row, c.index()) : text;
        found.add(new RowProblem(
                sheet.line(row), header(sheet, from), written, unreadable.reason(), unreadable.detail()));
        return Optional.empty();
    }

    private static String header(Cells sheet, Slot.From from) {
        return from instanceof Slot.Column c ? sheet.headers().get(c.index()) : ((Slot.Said) from).header();
    }

    private static boolean fits(
            Cells sheet, int row, Slot slot, Measure measure, Periods.Period period, List<RowProblem> found) {
        boolean fits = PeriodCadence.fits(period, measure.cadence());
        if (!fits) {
            String text = RowNames.text(sheet, row, slot.period());
            String header = header(sheet, slot.period());
            found.add(new RowProblem(sheet.line(row), header, text, Reason.WRONG_CADENCE, measure.id()));
        }
        return fits;
    }

    Figures figures(Cells sheet, int row, Slot slot, Measure measure) {
        Map<Field, Found> cells = new EnumMap<>(Field.class);
        slot.numbers().forEach((field, formula) -> {
            boolean counts = Columns.counts(measure.kind(), field);
            cells.put(field, formula.at(row, sheet, (column, text) -> settled.amount(column, text, counts)));
        });
        return new Figures(sheet.line(row), cells);
    }
}
