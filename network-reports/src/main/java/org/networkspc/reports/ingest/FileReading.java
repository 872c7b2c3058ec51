package org.networkspc.reports.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.networkspc.reports.config.Field;
import org.networkspc.reports.config.Layout;
import org.networkspc.reports.config.Loaded;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.config.Reason;
import org.networkspc.reports.config.RowProblem;
import org.networkspc.reports.config.Spelling;

/** From the bytes of a file to its rows: lines, header, sheet, columns, meaning. */
final class FileReading {
    /** Most columns read; a spreadsheet of a network has tens. */
    private static final int WIDEST = 2_000;
    /** Lines a person can name as the header. */
    private static final int OFFERED = 15;

    private static final String NO_LINE = "none";
    private static final String BY_COLUMN = "by its columns";

    private final Sending sending;
    private final Choices choices;
    private final Optional<NetworkConfig> known;
    private final List<RowProblem> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> questions = new ArrayList<>();

    private FileReading(Optional<NetworkConfig> known, Sending sending) {
        this.known = known;
        this.sending = sending;
        this.choices = new Choices(sending.answers());
    }

    static Loaded<DataFile> read(byte[] content, Optional<NetworkConfig> network, Sending sending) {
        FileReading reading = new FileReading(network, sending);
        DataFile file = reading.file(content);
        List<RowProblem> problems = reading.problems.stream()
                .sorted(Comparator.comparingInt(RowProblem::line))
                .toList();
        return new Loaded<>(file, problems);
    }

    private DataFile file(byte[] content) {
        Loaded<Opened> loaded = Opened.of(content, choices);
        problems.addAll(loaded.problems());
        Opened opened = loaded.value();
        if (opened.lines().lines().isEmpty() && opened.lines().problems().isEmpty()) {
            return DataFile.NOTHING;
        }
        problems.addAll(opened.lines().problems());
        List<Line> lines = Annotated.without(opened.lines()).filled();
        Understood start = new Understood(opened.separator(), opened.encoding(), 0, "", Map.of(), List.of(), List.of());
        if (lines.stream().anyMatch(l -> l.cells().size() > WIDEST)) {
            return refusedAll(start, lines.size(), RowProblem.ofFile(Reason.TOO_WIDE, Integer.toString(WIDEST)));
        }
        Optional<Heading> heading = heading(lines);
        Optional<String> personal = personal(lines, heading.orElse(Heading.NONE));
        if (personal.isPresent()) {
            problems.clear();
            problems.add(RowProblem.ofFile(Reason.PERSONAL, personal.get()));
            return DataFile.NOTHING;
        }
        if (heading.isEmpty()) {
            return refusedAll(start, lines.size(), RowProblem.ofFile(Reason.NO_HEADER, expected()));
        }
        return below(heading.get(), lines, start);
    }

    private static Optional<String> personal(List<Line> lines, Heading heading) {
        List<String> names = heading.names(lines);
        List<Line> rows = lines.subList(heading.position() + 1, lines.size());
        int member = HeaderWords.position(names, Field.MEMBER.header()).orElse(-1);
        return Identifiers.in(heading.position() < 0 ? List.of() : names, rows, member);
    }

    private NetworkConfig network() {
        return known.orElse(FoundNetwork.NOBODY);
    }

    /** The header a person named, else the likeliest, else none at all when the first line looks like a row. */
    private Optional<Heading> heading(List<Line> lines) {
        List<String> offered = new ArrayList<>();
        lines.stream().limit(OFFERED).forEach(l -> offered.add(Integer.toString(l.number())));
        offered.add(NO_LINE);
        Optional<String> said = choices.answer("header");
        if (said.isPresent() && said.get().equals(NO_LINE)) {
            choices.seen("header", "Header in line", NO_LINE, offered);
            return Optional.of(Heading.NONE);
        }
        for (int i = 0; said.isPresent() && i < lines.size(); i++) {
            if (said.get().equals(Integer.toString(lines.get(i).number()))) {
                choices.seen("header", "Header in line", said.get(), List.of());
                return Optional.of(new Heading(i, depth(1)));
            }
        }
        Optional<Heading> found = Heading.find(lines, network());
        if (found.isEmpty() && isRows(lines)) {
            choices.guessed("header", "Header in line", NO_LINE, offered, "Does the file begin without a header line?");
            return Optional.of(Heading.NONE);
        }
        found.ifPresent(h -> choices.seen("header", "Header in line", Integer.toString(h.line(lines)), offered));
        return found.map(h -> new Heading(h.position(), depth(h.depth())));
    }

    private int depth(int seen) {
        List<String> depths = List.of("1", "2", "3");
        String depth = Integer.toString(seen);
        return Integer.parseInt(
                seen > 1
                        ? choices.guessed(
                                "header lines",
                                "Lines of the header",
                                depth,
                                depths,
                                "Do the headers stand in " + depth + " lines above each other?")
                        : choices.answer("header lines")
                                .filter(depths::contains)
                                .orElse(depth));
    }

    /** Whether the first line holds what rows hold: a period and a number or a mark of a missing one. */
    private static boolean isRows(List<Line> lines) {
        if (lines.isEmpty()) {
            return false;
        }
        Line first = lines.get(0);
        boolean number = false;
        boolean period = false;
        for (int i = 0; i < first.cells().size(); i++) {
            int column = i;
            List<String> texts =
                    lines.stream().limit(OFFERED).map(l -> l.text(column)).toList();
            String text = first.text(i);
            boolean isPeriod = Periods.of(texts).read(text) instanceof Periods.Period;
            period |= isPeriod;
            number |= Numbers.isNumeric(text) && !isPeriod;
        }
        return number && period;
    }

    private DataFile below(Heading heading, List<Line> lines, Understood start) {
        List<String> names = heading.names(lines);
        int headerLine = heading.line(lines);
        Body body = Body.below(heading, lines, names.size(), network());
        problems.addAll(body.problems());
        Understood understood = new Understood(
                start.separator(), start.encoding(), headerLine, "", unread(names), List.of(), List.of());
        if (!body.others().isEmpty() && choices.answer("header").isEmpty()) {
            return several(body, headerLine, lines, understood);
        }
        if (!body.others().isEmpty()) {
            notes.add(body.elsewhere() + " lines from line " + body.others().get(0)
                    + " on belong to another table and were not read.");
        }
        if (body.rows().isEmpty()) {
            boolean nothing = body.problems().isEmpty();
            return nothing
                    ? refusedAll(understood, 0, RowProblem.ofFile(Reason.HEADER_ONLY, ""))
                    : finished(understood, new Accounting(0, 0, 0, 0), List.of());
        }
        Sheet sheet = Sheet.of(names, headerLine, body.rows());
        List<String> above = new ArrayList<>();
        lines.stream().limit(Math.max(0, heading.position())).forEach(l -> above.addAll(l.cells()));
        return read(sheet, above, understood);
    }

    private static Map<String, String> unread(List<String> names) {
        Map<String, String> columns = new LinkedHashMap<>();
        names.stream().filter(n -> !n.isEmpty()).forEach(n -> columns.put(n, Columns.NOT_USED));
        return columns;
    }

    private DataFile several(Body body, int headerLine, List<Line> lines, Understood understood) {
        List<String> headers = new ArrayList<>(List.of(Integer.toString(headerLine)));
        body.others().forEach(o -> headers.add(o.toString()));
        choices.guessed(
                "header",
                "Header in line",
                "",
                headers,
                "The file holds several tables. In which line does the header of the right one stand?");
        problems.removeAll(body.problems());
        long below = lines.stream().filter(l -> l.number() > headerLine).count();
        return refusedAll(
                understood, (int) below, RowProblem.ofFile(Reason.SEVERAL_TABLES, String.join(", ", headers)));
    }

    private DataFile read(Sheet sheet, List<String> above, Understood start) {
        Optional<Layout> declared = declared(sheet);
        Columns columns;
        NetworkConfig network = network();
        if (declared.isPresent()) {
            columns = Columns.declared(declared.get(), sheet.headers());
        } else {
            Periods.Terms terms = Periods.Terms.USUAL.with(
                    Periods.DayOrder.of(choices.answer("dates").orElse("")));
            List<Meaning> meanings = new ColumnReading(sheet, network, choices, terms).meanings();
            Map<Integer, String> groups = known.isPresent() ? Map.of() : ColumnReading.groups(sheet, meanings);
            List<Meaning> all = new ArrayList<>(meanings);
            groups.forEach((column, dimension) -> all.set(column, Meaning.group(dimension)));
            columns = columns(sheet, all, above);
            if (known.isEmpty() && !columns.slots().isEmpty()) {
                network = FoundNetwork.of(columns.slots(), List.copyOf(groups.values()), sheet, questions);
            }
        }
        Optional<RowProblem> missing = missing(columns, sheet, network);
        Understood understood = new Understood(
                start.separator(),
                start.encoding(),
                start.headerLine(),
                columns.layout(),
                columns.meanings(),
                List.of(),
                List.of());
        if (missing.isPresent()) {
            unknownColumns(sheet, columns, declared);
            return refusedAll(understood, sheet.rows(), missing.get());
        }
        if (known.isPresent()) {
            unknownColumns(sheet, columns, declared);
        }
        Optional<RowProblem> twice = repeatedHeaders(sheet, columns);
        if (twice.isPresent()) {
            return refusedAll(understood, sheet.rows(), twice.get());
        }
        Settled settled = new Settled(sheet, columns.slots(), network, sending, choices, above);
        SheetReading reading = new SheetReading(sheet, columns, network, sending, choices, settled);
        reading.read();
        problems.addAll(reading.problems());
        count(reading, settled);
        if (!reading.firstPeriod().isEmpty()) {
            choices.seen(Understood.PERIODS, "Periods written as", reading.firstPeriod(), List.of());
        }
        return finished(understood, reading.accounting(), reading.rows());
    }

    /** The layout of the network's own that fits, unless a person wants the columns one by one. */
    private Optional<Layout> declared(Sheet sheet) {
        List<Layout> layouts = network().layouts().layouts();
        Optional<Layout> fits = layouts.stream()
                .filter(l -> l.required().stream()
                        .allMatch(h -> HeaderWords.position(sheet.headers(), h).isPresent()))
                .findFirst();
        if (fits.isEmpty()) {
            return Optional.empty();
        }
        String way = choices.seen(
                "layout", "Layout", fits.get().name(), List.of(fits.get().name(), BY_COLUMN));
        return fits.filter(l -> l.name().equals(way));
    }

    private Columns columns(Sheet sheet, List<Meaning> meanings, List<String> above) {
        Slot.Whole whole = new Slot.Whole(
                from(meanings, Meaning.Role.MEASURE).orElseGet(this::onlyMeasure),
                from(meanings, Meaning.Role.MEMBER).orElseGet(() -> onlyMember(above, meanings)),
                from(meanings, Meaning.Role.PERIOD).orElse(new Slot.Said("", "")));
        boolean months = meanings.stream().anyMatch(m -> !m.period().isEmpty());
        boolean members = meanings.stream().anyMatch(m -> !m.member().isEmpty());
        boolean measures =
                meanings.stream().anyMatch(m -> m.isNumber() && !m.measure().isEmpty());
        String layout = sheet.headerLine() == 0
                ? "without a header"
                : members
                        ? "members side by side"
                        : months ? "months side by side" : measures ? "measures side by side" : "tidy";
        return Columns.of(layout, sheet.headers(), meanings, whole);
    }

    private static Optional<Slot.From> from(List<Meaning> meanings, Meaning.Role role) {
        for (int i = 0; i < meanings.size(); i++) {
            if (meanings.get(i).role() == role) {
                return Optional.of(new Slot.Column(i));
            }
        }
        return Optional.empty();
    }

    private Slot.From onlyMeasure() {
        if (known.isEmpty()) {
            return new Slot.Said(FoundNetwork.ONLY_MEASURE, "");
        }
        List<String> ids =
                network().measures().stream().map(p -> p.measure().id()).toList();
        if (ids.size() == 1) {
            return new Slot.Said(ids.get(0), "");
        }
        return new Slot.Said(choices.answer("measure").filter(ids::contains).orElse(""), "");
    }

    /** The member a file is about though no column says so: the sender's own, the only one, or the one named above the header. */
    private Slot.From onlyMember(List<String> above, List<Meaning> meanings) {
        if (sending.member().isPresent()) {
            return new Slot.Said(sending.member().get(), "");
        }
        MemberNames members = new MemberNames(network());
        Set<String> named = new TreeSet<>();
        for (String text : above) {
            String behind = text.substring(text.indexOf(':') + 1);
            members.listed(text).or(() -> members.listed(behind)).ifPresent(m -> named.add(m.id()));
        }
        List<String> ids = members.ids();
        boolean needed = known.isPresent()
                && meanings.stream().noneMatch(m -> !m.member().isEmpty());
        if (!needed || ids.isEmpty()) {
            return new Slot.Said("", "");
        }
        Optional<String> one =
                ids.size() == 1 ? Optional.of(ids.get(0)) : named.stream().findFirst();
        if (named.size() > 1 && ids.size() > 1) {
            one = Optional.empty();
        }
        String id = choices.guessed(
                "member",
                "Whose numbers",
                one.orElse(""),
                ids,
                "No column says whose numbers these are. Whose are they?");
        return new Slot.Said(id, "");
    }

    /** The first thing without which no row can be read. */
    private Optional<RowProblem> missing(Columns columns, Sheet sheet, NetworkConfig network) {
        if (columns.slots().isEmpty()) {
            return Optional.of(missing(
                    sheet,
                    network.measures().isEmpty()
                                    || network.measures().stream()
                                            .map(p -> p.measure().kind())
                                            .anyMatch(k ->
                                                    Columns.lacking(k, Map.of()).equals(Optional.of(Field.NUMERATOR)))
                            ? Field.NUMERATOR
                            : Field.VALUE));
        }
        Slot first = columns.slots().get(0);
        for (Map.Entry<Field, Slot.From> part : parts(first).entrySet()) {
            if (part.getValue().equals(new Slot.Said("", ""))) {
                return Optional.of(missing(sheet, part.getKey()));
            }
        }
        List<Field> lacking = new ArrayList<>();
        int read = 0;
        for (Slot slot : columns.slots()) {
            for (MeasurePlan plan : network.measures()) {
                boolean meant = !(slot.measure() instanceof Slot.Said said)
                        || said.text().equals(plan.measure().id());
                if (meant) {
                    Optional<Field> field = Columns.lacking(plan.measure().kind(), slot.numbers());
                    field.ifPresent(lacking::add);
                    read += field.isEmpty() ? 1 : 0;
                }
            }
        }
        return read > 0 || lacking.isEmpty() ? Optional.empty() : Optional.of(missing(sheet, lacking.get(0)));
    }

    private static Map<Field, Slot.From> parts(Slot slot) {
        Map<Field, Slot.From> parts = new LinkedHashMap<>();
        parts.put(Field.MEMBER, slot.member());
        parts.put(Field.MEASURE, slot.measure());
        parts.put(Field.PERIOD, slot.period());
        return parts;
    }

    private static RowProblem missing(Sheet sheet, Field field) {
        return new RowProblem(Math.max(1, sheet.headerLine()), "", "", Reason.MISSING_COLUMN, field.header());
    }

    /** Columns nobody knows; a layout of one's own says itself which columns it leaves. */
    private void unknownColumns(Sheet sheet, Columns columns, Optional<Layout> declared) {
        if (declared.filter(l -> !l.measures().isEmpty()).isPresent()) {
            return;
        }
        List<String> usual = new ArrayList<>(network().strata().keySet());
        for (Field field : Field.values()) {
            usual.add(field.header());
        }
        columns.meanings().forEach((name, meaning) -> {
            boolean derived = HeaderWords.isAdded(name) || HeaderWords.isDerived(name);
            if (meaning.equals(Columns.NOT_USED) && !derived) {
                problems.add(new RowProblem(
                        sheet.headerLine(), name, "", Reason.UNKNOWN_COLUMN, Spelling.advice(name, usual)));
            }
        });
    }

    /** Headers over several columns: harmless when the column is not read or says the same, else to be asked. */
    private Optional<RowProblem> repeatedHeaders(Sheet sheet, Columns columns) {
        for (int i = 0; i < sheet.headers().size(); i++) {
            String name = sheet.headers().get(i);
            int at = name.lastIndexOf(" (2)");
            int first = at > 0 && at == name.length() - 4 ? sheet.headers().indexOf(name.substring(0, at)) : -1;
            if (first < 0) {
                continue;
            }
            String header = name.substring(0, at);
            boolean used =
                    !columns.meanings().getOrDefault(header, Columns.NOT_USED).equals(Columns.NOT_USED);
            boolean answered = choices.answer("column " + name).isPresent()
                    || choices.answer("column " + header).isPresent();
            boolean differ = !sheet.table()
                    .stringColumn(first)
                    .asList()
                    .equals(sheet.table().stringColumn(i).asList());
            if (used && differ && !answered) {
                return Optional.of(new RowProblem(sheet.headerLine(), "", "", Reason.DUPLICATE_COLUMN, header));
            }
            problems.add(new RowProblem(sheet.headerLine(), "", "", Reason.NUMBERED_COLUMN, header));
        }
        return Optional.empty();
    }

    private void count(SheetReading reading, Settled settled) {
        Map<String, Integer> kept = new TreeMap<>();
        for (RowProblem problem : reading.problems()) {
            if (problem.reason() == Reason.BLANK || problem.reason() == Reason.MISSING_TOKEN) {
                String mark = problem.text().isEmpty() ? "blank" : "\"" + Cell.clean(problem.text()) + "\"";
                kept.merge(mark + " was read as " + problem.detail(), 1, Integer::sum);
            }
        }
        kept.forEach((what, times) -> notes.add("In " + rows(times) + " " + what + ", never as 0."));
        if (reading.insidePeriod() > 0) {
            notes.add("In " + rows(reading.insidePeriod())
                    + " the date lies inside a period; it counts for that period.");
        }
        if (reading.totalsAgreeing() > 0) {
            notes.add("Totals checked against the rows they stand for: " + reading.totalsAgreeing() + " agree.");
        }
        notes.addAll(settled.notes());
    }

    private static String rows(int number) {
        return number + (number == 1 ? " row" : " rows");
    }

    private DataFile refusedAll(Understood understood, int rows, RowProblem problem) {
        problems.add(problem);
        return finished(understood, new Accounting(rows, 0, 0, rows), List.of());
    }

    /** Adds the lines that never became rows of the sheet. */
    private DataFile finished(Understood understood, Accounting inner, List<AcceptedRow> rows) {
        int lost = (int) problems.stream()
                .filter(p -> p.reason() == Reason.RAGGED || p.reason() == Reason.BROKEN_QUOTES)
                .count();
        int left = (int) problems.stream()
                .filter(p -> p.reason() == Reason.FOOTNOTE || p.reason() == Reason.REPEATED_HEADER)
                .count();
        Accounting all = new Accounting(
                inner.read() + lost + left, inner.accepted(), inner.excluded() + left, inner.refused() + lost);
        Understood whole = new Understood(
                understood.separator(),
                understood.encoding(),
                understood.headerLine(),
                understood.layout(),
                understood.columns(),
                choices.made(),
                notes);
        List<String> asked = new ArrayList<>(questions);
        asked.addAll(choices.questions());
        return new DataFile(whole, all, rows, asked);
    }

    private String expected() {
        List<String> forms = new ArrayList<>(network().layouts().layouts().stream()
                .map(l -> String.join(", ", l.required()))
                .toList());
        boolean one = known.map(n -> n.measures().size() == 1).orElse(true);
        forms.add(one ? "member, period and numbers" : "member, measure, period and numbers");
        return "columns such as " + String.join(", or ", forms) + " are expected";
    }
}
