package org.networkspc.reports.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Reported;
import org.networkspc.reports.config.Field;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.config.Reason;
import org.networkspc.reports.config.RowProblem;
import org.networkspc.reports.config.Spelling;
import org.networkspc.reports.ingest.Formula.Found;

/** Gives the rows of a sheet their meaning, one after another. */
final class SheetReading {
    private final Sheet sheet;
    private final Columns columns;
    private final NetworkConfig network;
    private final MemberNames members;
    private final Periods periods;
    private final Map<Integer, Numbers> numbers = new HashMap<>();
    private final Map<Integer, Numbers> whole = new HashMap<>();
    private final Map<CellKey, Integer> seen = new HashMap<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private final Blanks blanks = new Blanks();
    private int excluded;
    private int refused;
    private int insidePeriod;
    private String firstPeriod = "";

    SheetReading(Sheet sheet, Columns columns, NetworkConfig network) {
        this.sheet = sheet;
        this.columns = columns;
        this.network = network;
        this.members = new MemberNames(network);
        this.periods = Periods.of(sheet.different(columns.of(Field.PERIOD)));
    }

    /** Reads every row; asked once. */
    void read() {
        for (int row = 0; row < sheet.rows(); row++) {
            read(row);
        }
        problems.addAll(blanks.problems());
    }

    List<AcceptedRow> rows() {
        return blanks.rows();
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

    /** How the first accepted period was read, for people to look at. */
    String firstPeriod() {
        return firstPeriod;
    }

    private void read(int row) {
        int line = sheet.line(row);
        Optional<RowProblem> total = total(row);
        if (total.isPresent()) {
            problems.add(total.get());
            excluded++;
            return;
        }
        List<RowProblem> found = new ArrayList<>();
        Optional<Member> member = member(row, found);
        Optional<Stratum> stratum = stratum(row, found);
        Optional<Periods.Period> period = period(row, found);
        List<Blanks.Row> ready = new ArrayList<>();
        for (Measure measure : measures(row, found)) {
            Figures figures = figures(row, measure);
            Optional<Reported> reported = figures.as(measure.kind());
            found.addAll(figures.problems());
            if (member.isPresent()
                    && stratum.isPresent()
                    && period.isPresent()
                    && fits(row, measure, period.get(), found)) {
                LocalDate date = period.get().start();
                reported.ifPresent(r -> ready.add(new Blanks.Row(
                        line, new Observation(measure, member.get(), stratum.get(), date, r), figures.absent())));
            }
        }
        ready.forEach(r -> unlessSeen(r, found));
        settle(line, sheet.text(row, columns.of(Field.PERIOD)), ready, found);
    }

    private void settle(int line, String period, List<Blanks.Row> ready, List<RowProblem> found) {
        found.stream().distinct().forEach(problems::add);
        if (found.stream().anyMatch(p -> p.reason().refuses())) {
            refused++;
            return;
        }
        if (firstPeriod.isEmpty() && !ready.isEmpty()) {
            Observation first = ready.get(0).observation();
            firstPeriod = "\"" + period + "\" is read as the period from "
                    + first.measure().cadence().startOf(first.date());
        }
        for (Blanks.Row row : ready) {
            seen.put(CellKey.of(row.observation()), line);
            blanks.add(row);
        }
        boolean inside = ready.stream()
                .map(Blanks.Row::observation)
                .anyMatch(o -> !o.date().equals(o.measure().cadence().startOf(o.date())));
        insidePeriod += inside ? 1 : 0;
    }

    private void unlessSeen(Blanks.Row row, List<RowProblem> found) {
        Integer before = seen.get(CellKey.of(row.observation()));
        if (before != null) {
            found.add(new RowProblem(row.line(), "", "", Reason.DUPLICATE_ROW, before.toString()));
        }
    }

    private Optional<RowProblem> total(int row) {
        for (Field field : List.of(Field.MEMBER, Field.PERIOD)) {
            String text = sheet.text(row, columns.of(field));
            if (field == Field.MEMBER ? members.isTotal(text) : MemberNames.isTotalWord(text)) {
                return Optional.of(new RowProblem(sheet.line(row), columns.header(field), text, Reason.TOTAL_ROW));
            }
        }
        return Optional.empty();
    }

    private Optional<Member> member(int row, List<RowProblem> found) {
        String text = sheet.text(row, columns.of(Field.MEMBER));
        if (text.isEmpty()) {
            found.add(new RowProblem(sheet.line(row), columns.header(Field.MEMBER), "", Reason.BLANK_NAME));
            return Optional.empty();
        }
        Optional<Member> member = members.find(text);
        if (member.isEmpty()) {
            found.add(new RowProblem(
                    sheet.line(row), columns.header(Field.MEMBER), text, Reason.UNKNOWN_MEMBER, members.advice(text)));
        }
        return member;
    }

    private List<Measure> measures(int row, List<RowProblem> found) {
        if (!columns.namesMeasure()) {
            return columns.measures();
        }
        String text = sheet.text(row, columns.of(Field.MEASURE));
        for (MeasurePlan plan : network.measures()) {
            String folded = Cell.folded(text);
            if (folded.equals(Cell.folded(plan.measure().id()))
                    || folded.equals(Cell.folded(plan.measure().name()))) {
                return List.of(plan.measure());
            }
        }
        List<String> ids =
                network.measures().stream().map(p -> p.measure().id()).toList();
        found.add(new RowProblem(
                sheet.line(row),
                columns.header(Field.MEASURE),
                text,
                text.isEmpty() ? Reason.BLANK_NAME : Reason.UNKNOWN_MEASURE,
                Spelling.advice(text, ids)));
        return List.of();
    }

    private Optional<Stratum> stratum(int row, List<RowProblem> found) {
        int before = found.size();
        Map<String, String> groups = new LinkedHashMap<>();
        columns.strata().forEach((dimension, column) -> {
            String text = sheet.text(row, column);
            List<String> listed = network.strata().getOrDefault(dimension, List.of());
            Optional<String> category = listed.isEmpty() ? Optional.of(text) : listed(text, listed);
            boolean everybody =
                    text.isEmpty() || (MemberNames.isTotalWord(text) && (listed.isEmpty() || category.isEmpty()));
            if (!everybody && category.isEmpty()) {
                found.add(new RowProblem(
                        sheet.line(row),
                        Cell.clean(sheet.headers().get(column)),
                        text,
                        Reason.UNKNOWN_CATEGORY,
                        Spelling.advice(text, listed)));
            } else if (!everybody) {
                category.ifPresent(c -> groups.put(dimension, c));
            }
        });
        if (found.size() > before) {
            return Optional.empty();
        }
        if (groups.size() > 1) {
            String both = String.join(" and ", groups.keySet());
            found.add(new RowProblem(sheet.line(row), "", "", Reason.TWO_STRATA, both));
            return Optional.empty();
        }
        return groups.entrySet().stream()
                .findFirst()
                .map(g -> new Stratum(g.getKey(), g.getValue()))
                .or(() -> Optional.of(Stratum.ALL));
    }

    private static Optional<String> listed(String text, List<String> categories) {
        return categories.stream()
                .filter(c -> Cell.folded(c).equals(Cell.folded(text)))
                .findFirst();
    }

    private Optional<Periods.Period> period(int row, List<RowProblem> found) {
        String text = sheet.text(row, columns.of(Field.PERIOD));
        Periods.Reading reading = periods.read(text);
        if (reading instanceof Periods.Period period) {
            return Optional.of(period);
        }
        Periods.Unreadable unreadable = (Periods.Unreadable) reading;
        found.add(new RowProblem(
                sheet.line(row), columns.header(Field.PERIOD), text, unreadable.reason(), unreadable.detail()));
        return Optional.empty();
    }

    private boolean fits(int row, Measure measure, Periods.Period period, List<RowProblem> found) {
        boolean fits = Periods.fits(period, measure.cadence());
        if (!fits) {
            String text = sheet.text(row, columns.of(Field.PERIOD));
            String id = measure.id();
            found.add(new RowProblem(sheet.line(row), columns.header(Field.PERIOD), text, Reason.WRONG_CADENCE, id));
        }
        return fits;
    }

    private Figures figures(int row, Measure measure) {
        Map<Field, Found> cells = new EnumMap<>(Field.class);
        columns.formulas(measure.id()).forEach((field, formula) -> {
            boolean counts = Columns.counts(measure.kind(), field);
            cells.put(field, formula.at(row, sheet, (column, text) -> amount(column, text, counts)));
        });
        return new Figures(sheet.line(row), cells);
    }

    private Numbers.Amount amount(int column, String text, boolean counts) {
        Map<Integer, Numbers> readers = counts ? whole : numbers;
        return readers.computeIfAbsent(column, c -> Numbers.of(sheet.different(c), counts))
                .read(text);
    }
}
