package org.networkspc.reports.ingest;

import java.time.LocalDate;
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
import org.networkspc.pool.Tally;
import org.networkspc.reports.config.Field;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.config.Reason;
import org.networkspc.reports.config.RowProblem;
import org.networkspc.reports.ingest.Formula.Found;

/** Gives the rows of a sheet their meaning, one after another. */
final class SheetReading {
    private final Sheet sheet;
    private final Columns columns;
    private final Settled settled;
    private final RowNames names;
    private final Repeats repeats;
    private final Totals totals = new Totals();
    private final List<RowProblem> problems = new ArrayList<>();
    private final Blanks blanks;
    private int excluded;
    private int refused;
    private int insidePeriod;
    private String firstPeriod = "";

    SheetReading(
            Sheet sheet, Columns columns, NetworkConfig network, Sending sending, Choices choices, Settled settled) {
        this.sheet = sheet;
        this.columns = columns;
        this.settled = settled;
        this.names = new RowNames(sheet, columns, network, sending.member(), choices);
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
    String firstPeriod() {
        return firstPeriod;
    }

    private void read(int row) {
        Optional<RowProblem> total = total(row);
        if (total.isPresent()) {
            problems.add(total.get());
            claim(row, total.get());
            totals.passed();
            excluded++;
            return;
        }
        List<RowProblem> found = new ArrayList<>();
        List<Blanks.Row> ready = new ArrayList<>();
        Optional<Stratum> stratum = names.stratum(row, found);
        for (Slot slot : columns.slots()) {
            Optional<Member> member = names.member(row, slot.member(), found);
            Optional<Periods.Period> period = period(row, slot.period(), found);
            Optional<Measure> measure = names.measure(row, slot.measure(), found);
            measure.ifPresent(m -> {
                Figures figures = figures(row, slot, m);
                Optional<Reported> reported = figures.as(m.kind());
                found.addAll(figures.problems());
                boolean named = member.isPresent() && stratum.isPresent() && period.isPresent();
                if (named && fits(row, slot, m, period.get(), found)) {
                    reported.ifPresent(r -> ready.add(new Blanks.Row(
                            sheet.line(row),
                            new Observation(
                                    m, member.get(), stratum.get(), period.get().start(), r),
                            figures.absent())));
                }
            });
        }
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
            firstPeriod = "\"" + periodText(row, columns.slots().get(0).period()) + "\" is read as the period from "
                    + first.measure().cadence().startOf(first.date());
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

    private Optional<RowProblem> total(int row) {
        for (Slot slot : columns.slots()) {
            if (slot.member() instanceof Slot.Column c && names.isTotal(sheet.text(row, c.index()))) {
                return Optional.of(totalIn(row, c.index()));
            }
            if (slot.period() instanceof Slot.Column c && MemberNames.isTotalWord(sheet.text(row, c.index()))) {
                return Optional.of(totalIn(row, c.index()));
            }
            if (slot.measure() instanceof Slot.Column c && names.isTotalMeasure(sheet.text(row, c.index()))) {
                return Optional.of(totalIn(row, c.index()));
            }
        }
        return Optional.empty();
    }

    private RowProblem totalIn(int row, int column) {
        return new RowProblem(
                sheet.line(row), sheet.headers().get(column), sheet.written(row, column), Reason.TOTAL_ROW);
    }

    /** Remembers what a total row says about the rows it stands for. */
    private void claim(int row, RowProblem where) {
        List<RowProblem> ignored = new ArrayList<>();
        for (Slot slot : columns.slots()) {
            names.measure(row, slot.measure(), ignored)
                    .ifPresent(measure -> over(row, slot, measure, ignored)
                            .ifPresent(over -> figures(row, slot, measure)
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
                names.memberOrTotal(row, slot.member(), ignored).map(Member::id);
        boolean all = slot.period() instanceof Slot.Column c && MemberNames.isTotalWord(sheet.text(row, c.index()));
        Optional<LocalDate> period =
                period(row, slot.period(), ignored).map(p -> measure.cadence().startOf(p.start()));
        if (period.isEmpty() && !all) {
            return Optional.empty();
        }
        return names.stratum(row, ignored).map(stratum -> new Totals.Over(measure.id(), member, period, stratum));
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
            Optional<Measure> measure = names.measure(row, slot.measure(), ignored);
            Optional<Totals.Over> over = measure.flatMap(m -> over(row, slot, m, ignored));
            if (over.isEmpty()) {
                return false;
            }
            for (Map.Entry<Field, Found> cell :
                    figures(row, slot, measure.get()).known().entrySet()) {
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

    private Optional<Periods.Period> period(int row, Slot.From from, List<RowProblem> found) {
        String text = periodText(row, from);
        Periods.Reading reading = settled.periods().read(text);
        if (reading instanceof Periods.Period period) {
            return Optional.of(period);
        }
        Periods.Unreadable unreadable = (Periods.Unreadable) reading;
        found.add(new RowProblem(
                sheet.line(row), header(from), written(row, from, text), unreadable.reason(), unreadable.detail()));
        return Optional.empty();
    }

    private String periodText(int row, Slot.From from) {
        return RowNames.text(sheet, row, from);
    }

    private String written(int row, Slot.From from, String text) {
        return from instanceof Slot.Column c ? sheet.written(row, c.index()) : text;
    }

    private String header(Slot.From from) {
        return from instanceof Slot.Column c ? sheet.headers().get(c.index()) : ((Slot.Said) from).header();
    }

    private boolean fits(int row, Slot slot, Measure measure, Periods.Period period, List<RowProblem> found) {
        boolean fits = PeriodCadence.fits(period, measure.cadence());
        if (!fits) {
            String text = periodText(row, slot.period());
            found.add(new RowProblem(sheet.line(row), header(slot.period()), text, Reason.WRONG_CADENCE, measure.id()));
        }
        return fits;
    }

    private Figures figures(int row, Slot slot, Measure measure) {
        Map<Field, Found> cells = new EnumMap<>(Field.class);
        slot.numbers().forEach((field, formula) -> {
            boolean counts = Columns.counts(measure.kind(), field);
            cells.put(field, formula.at(row, sheet, (column, text) -> settled.amount(column, text, counts)));
        });
        return new Figures(sheet.line(row), cells);
    }
}
