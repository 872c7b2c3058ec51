package org.networkspc.reports.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Tally;
import org.networkspc.reports.config.Field;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.config.Reason;
import org.networkspc.reports.config.RowProblem;
import org.networkspc.reports.ingest.Formula.Found;
import org.networkspc.words.Phrase;

/** Gives the rows of a sheet their meaning, one after another. */
final class SheetReading {
    private final Sheet sheet;
    private final Columns columns;
    private final Settled settled;
    private final RowReading reading;
    private final RowNames names;
    private final Repeats repeats;
    private final Totals totals = new Totals();
    private final List<RowProblem> problems = new ArrayList<>();
    private final Blanks blanks;
    private int excluded;
    private int refused;
    private int insidePeriod;
    private Optional<Phrase> firstPeriod = Optional.empty();

    SheetReading(
            Sheet sheet, Columns columns, NetworkConfig network, Sending sending, Choices choices, Settled settled) {
        this.sheet = sheet;
        this.columns = columns;
        this.settled = settled;
        this.reading = new RowReading(columns, network, sending, choices, settled);
        this.names = reading.names();
        this.repeats = new Repeats(choices);
        this.blanks = new Blanks(choices);
    }

    /** Reads every row; asked once. */
    void read() {
        for (int row = 0; row < sheet.rows(); row++) {
            read(row);
        }
        problems.addAll(blanks.problems());
        problems.addAll(totals.problems());
        problems.addAll(names.notes());
        problems.addAll(repeats.superseded());
        excluded += repeats.superseded().size();
    }

    List<AcceptedRow> rows() {
        return repeats.settled(blanks.rows());
    }

    List<RowProblem> problems() {
        return problems;
    }

    Accounting accounting() {
        return new Accounting(sheet.rows(), sheet.rows() - excluded - refused, excluded, refused);
    }

    /** Rows dated inside a period rather than on its first day. */
    int insidePeriod() {
        return insidePeriod;
    }

    /** Totals that are the sum of their rows. */
    int totalsAgreeing() {
        return totals.agreeing();
    }

    /** How the first accepted period was read, for people to look at. */
    Optional<Phrase> firstPeriod() {
        return firstPeriod;
    }

    private void read(int row) {
        Optional<RowProblem> total = reading.total(sheet, row);
        if (total.isPresent()) {
            problems.add(total.get());
            claim(row, total.get());
            totals.passed();
            excluded++;
            return;
        }
        List<RowProblem> found = new ArrayList<>();
        List<Blanks.Row> ready = reading.read(sheet, row, found);
        if (isSubtotal(row, found)) {
            problems.add(new RowProblem(sheet.line(row), "", "", Reason.SUBTOTAL_ROW));
            totals.passed();
            excluded++;
            return;
        }
        repeats.check(
                sheet.line(row), ready.stream().map(Blanks.Row::observation).toList(), found);
        settle(row, ready, found);
    }

    private void settle(int row, List<Blanks.Row> ready, List<RowProblem> found) {
        found.stream().distinct().forEach(problems::add);
        if (found.stream().anyMatch(p -> p.reason().refuses())) {
            refused++;
            return;
        }
        if (ready.isEmpty()) {
            excluded++;
            return;
        }
        if (firstPeriod.isEmpty()) {
            Observation first = ready.get(0).observation();
            firstPeriod = Optional.of(Phrase.of(
                    "\"{0}\" is read as the period from {1}",
                    RowNames.text(sheet, row, columns.slots().get(0).period()),
                    first.measure().cadence().startOf(first.date()).toString()));
        }
        for (Blanks.Row one : ready) {
            repeats.keep(one.line(), one.observation());
            blanks.add(one);
            totals.add(one.observation());
        }
        checkTotals(row, ready);
        boolean inside = ready.stream()
                .map(Blanks.Row::observation)
                .anyMatch(o -> !o.date().equals(o.measure().cadence().startOf(o.date())));
        insidePeriod += inside ? 1 : 0;
    }

    /** A column of sums says what the numbers beside it come to. */
    private void checkTotals(int row, List<Blanks.Row> ready) {
        for (int column : columns.totals()) {
            Numbers.Amount amount = settled.amount(column, sheet.text(row, column), true);
            boolean complete = ready.stream().allMatch(r -> r.observation().reported() instanceof Tally);
            double sum = ready.stream()
                    .map(r -> r.observation().reported())
                    .filter(Tally.class::isInstance)
                    .mapToDouble(t -> ((Tally) t).numerator())
                    .sum();
            if (complete && amount instanceof Numbers.Known known && known.value() != sum) {
                problems.add(new RowProblem(
                        sheet.line(row),
                        sheet.headers().get(column),
                        sheet.written(row, column),
                        Reason.TOTAL_DIFFERS,
                        Totals.plain(sum)));
            }
        }
    }

    /** Remembers what a total row says about the rows it stands for. */
    private void claim(int row, RowProblem where) {
        List<RowProblem> ignored = new ArrayList<>();
        for (Slot slot : columns.slots()) {
            names.measure(sheet, row, slot.measure(), ignored)
                    .ifPresent(measure -> over(row, slot, measure, ignored)
                            .ifPresent(over -> reading.figures(sheet, row, slot, measure)
                                    .known()
                                    .forEach((field, cell) -> {
                                        if (cell.amount() instanceof Numbers.Known known && isSummed(field)) {
                                            RowProblem at = new RowProblem(
                                                    where.line(), cell.column(), cell.text(), where.reason());
                                            totals.claim(at, over, known.value(), field != Field.DENOMINATOR);
                                        }
                                    })));
        }
    }

    private static boolean isSummed(Field field) {
        return field == Field.NUMERATOR || field == Field.DENOMINATOR || field == Field.VALUE;
    }

    private Optional<Totals.Over> over(int row, Slot slot, Measure measure, List<RowProblem> ignored) {
        Optional<String> member =
                names.memberOrTotal(sheet, row, slot.member(), ignored).map(Member::id);
        boolean all = slot.period() instanceof Slot.Column c && MemberNames.isTotalWord(sheet.text(row, c.index()));
        Optional<LocalDate> period = reading.period(sheet, row, slot.period(), ignored)
                .map(p -> measure.cadence().startOf(p.start()));
        if (period.isEmpty() && !all) {
            return Optional.empty();
        }
        return names.stratum(sheet, row, ignored)
                .map(stratum -> new Totals.Over(measure.id(), member, period, stratum));
    }

    /** Whether a row without a name only adds up those above it. */
    private boolean isSubtotal(int row, List<RowProblem> found) {
        boolean nameless = found.stream().anyMatch(p -> p.reason() == Reason.BLANK_NAME);
        if (!nameless) {
            return false;
        }
        List<RowProblem> ignored = new ArrayList<>();
        int sums = 0;
        for (Slot slot : columns.slots()) {
            Optional<Measure> measure = names.measure(sheet, row, slot.measure(), ignored);
            Optional<Totals.Over> over = measure.flatMap(m -> over(row, slot, m, ignored));
            if (over.isEmpty()) {
                return false;
            }
            for (Map.Entry<Field, Found> cell :
                    reading.figures(sheet, row, slot, measure.get()).known().entrySet()) {
                if (cell.getValue().amount() instanceof Numbers.Known known) {
                    if (!totals.isSumSince(over.get(), known.value(), cell.getKey() != Field.DENOMINATOR)) {
                        return false;
                    }
                    sums++;
                }
            }
        }
        return sums > 0;
    }
}
