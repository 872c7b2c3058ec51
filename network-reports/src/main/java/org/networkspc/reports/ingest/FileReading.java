package org.networkspc.reports.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.networkspc.reports.config.Field;
import org.networkspc.reports.config.Loaded;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.config.Reason;
import org.networkspc.reports.config.RowProblem;
import org.networkspc.words.Phrase;

/** From the bytes of a file to its rows: lines, header, sheet, columns, meaning. */
final class FileReading {
    /** Most columns read; a spreadsheet of a network has tens. */
    private static final int WIDEST = 2_000;

    private static final String OR = "{0}, or {1}";

    private final Sending sending;
    private final Choices choices;
    private final Optional<NetworkConfig> known;
    private final List<RowProblem> problems = new ArrayList<>();
    private final List<Phrase> notes = new ArrayList<>();
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
        Optional<Heading> heading = new HeaderChoice(network(), choices).among(lines);
        Optional<Phrase> personal = personal(lines, heading.orElse(Heading.NONE));
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

    private static Optional<Phrase> personal(List<Line> lines, Heading heading) {
        List<String> names = heading.names(lines);
        List<Line> rows = lines.subList(heading.position() + 1, lines.size());
        int member = HeaderWords.position(names, Field.MEMBER.header()).orElse(-1);
        return Identifiers.in(heading.position() < 0 ? List.of() : names, rows, member);
    }

    private NetworkConfig network() {
        return known.orElse(FoundNetwork.NOBODY);
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
            notes.add(Phrase.of(
                    "{0} lines from line {1} on belong to another table and were not read.",
                    body.elsewhere(), body.others().get(0)));
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

    private static Map<String, Phrase> unread(List<String> names) {
        Map<String, Phrase> columns = new LinkedHashMap<>();
        names.stream().filter(n -> !n.isEmpty()).forEach(n -> columns.put(n, Columns.NOT_USED));
        return columns;
    }

    private DataFile several(Body body, int headerLine, List<Line> lines, Understood understood) {
        List<String> headers = new ArrayList<>(List.of(Integer.toString(headerLine)));
        body.others().forEach(o -> headers.add(o.toString()));
        choices.guessed(
                "header",
                Phrase.of("Header in line"),
                "",
                headers,
                Phrase.of("The file holds several tables. In which line does the header of the right one stand?"));
        problems.removeAll(body.problems());
        long below = lines.stream().filter(l -> l.number() > headerLine).count();
        return refusedAll(
                understood, (int) below, RowProblem.ofFile(Reason.SEVERAL_TABLES, String.join(", ", headers)));
    }

    private DataFile read(Sheet sheet, List<String> above, Understood start) {
        ColumnChoice.Chosen chosen = new ColumnChoice(known, sending, choices).of(sheet, above);
        questions.addAll(chosen.questions());
        Columns columns = chosen.columns();
        NetworkConfig network = chosen.network();
        Understood understood = new Understood(
                start.separator(),
                start.encoding(),
                start.headerLine(),
                columns.layout(),
                columns.meanings(),
                List.of(),
                List.of());
        ColumnProblems wrong = new ColumnProblems(sheet, columns, chosen.declared(), network);
        Optional<RowProblem> missing = wrong.missing();
        if (missing.isPresent() || known.isPresent()) {
            problems.addAll(wrong.unknown(network()));
        }
        if (missing.isPresent()) {
            return refusedAll(understood, sheet.rows(), missing.get());
        }
        List<RowProblem> repeated = wrong.repeated(choices);
        problems.addAll(repeated);
        if (repeated.stream().anyMatch(p -> p.reason().refuses())) {
            return finished(understood, new Accounting(sheet.rows(), 0, 0, sheet.rows()), List.of());
        }
        Settled settled = new Settled(sheet, columns.slots(), network, sending, choices, above);
        SheetReading reading = new SheetReading(sheet, columns, network, sending, choices, settled);
        reading.read();
        problems.addAll(reading.problems());
        notes.addAll(SheetNotes.of(reading, settled));
        reading.firstPeriod().ifPresent(p -> choices.seen(Understood.PERIODS, p, p.toString(), List.of()));
        return finished(understood, reading.accounting(), reading.rows());
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

    private Phrase expected() {
        boolean one = known.map(n -> n.measures().size() == 1).orElse(true);
        Phrase usual = Phrase.of(one ? "{member}, period and numbers" : "{member}, measure, period and numbers");
        Phrase forms = network().layouts().layouts().stream()
                .map(l -> Phrase.asWritten(String.join(", ", l.required())))
                .reduce((all, form) -> Phrase.of(OR, all, form))
                .map(all -> Phrase.of(OR, all, usual))
                .orElse(usual);
        return Phrase.of("columns such as {0} are expected", forms);
    }
}
