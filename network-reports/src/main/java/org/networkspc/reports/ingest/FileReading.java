package org.networkspc.reports.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.networkspc.reports.config.Field;
import org.networkspc.reports.config.Layout;
import org.networkspc.reports.config.Loaded;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.config.Reason;
import org.networkspc.reports.config.RowProblem;
import org.networkspc.reports.config.Spelling;

/** From the bytes of a file to its rows: text, lines, header, sheet, meaning. */
final class FileReading {
    /** Most columns read; a spreadsheet of a network has tens. */
    private static final int WIDEST = 2_000;

    private final List<RowProblem> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> questions = new ArrayList<>();
    private int refused;
    private int excluded;

    private FileReading() {}

    static Loaded<DataFile> read(byte[] content, Optional<NetworkConfig> network) {
        FileReading reading = new FileReading();
        DataFile file = reading.file(content, network);
        reading.problems.sort(Comparator.comparingInt(RowProblem::line));
        return new Loaded<>(file, reading.problems);
    }

    private DataFile file(byte[] content, Optional<NetworkConfig> known) {
        Loaded<Decoding> decoded = Decoding.of(content);
        problems.addAll(decoded.problems());
        if (decoded.value().text().isBlank()) {
            return DataFile.NOTHING;
        }
        String text = decoded.value().text();
        Separator separator = Separator.of(text);
        CsvLines csv = CsvLines.of(text.substring(Separator.declaration(text)), separator.character());
        csv.problems().forEach(this::refuse);
        List<CsvLines.Line> lines =
                csv.lines().stream().filter(l -> !l.isBlank()).toList();
        Understood understood =
                new Understood(separator.words(), decoded.value().encoding(), 0, "", Map.of(), "", List.of());
        if (lines.stream().anyMatch(l -> l.cells().size() > WIDEST)) {
            return unread(understood, lines, RowProblem.ofFile(Reason.TOO_WIDE, Integer.toString(WIDEST)));
        }
        Optional<Header> header = Header.find(lines, layouts(known));
        if (header.isEmpty()) {
            return unread(understood, lines, RowProblem.ofFile(Reason.NO_HEADER, expected(known)));
        }
        return below(header.get(), lines, understood, known);
    }

    private DataFile below(Header header, List<CsvLines.Line> lines, Understood start, Optional<NetworkConfig> known) {
        int headerLine = lines.get(header.position()).number();
        List<CsvLines.Line> rows = lines.subList(header.position() + 1, lines.size());
        Understood understood = new Understood(
                start.separator(), start.encoding(), headerLine, header.layout().name(), Map.of(), "", List.of());
        List<String> missing = header.missing();
        missing.forEach(name -> problems.add(new RowProblem(headerLine, "", "", Reason.MISSING_COLUMN, name)));
        header.twice().forEach(name -> problems.add(new RowProblem(headerLine, "", "", Reason.DUPLICATE_COLUMN, name)));
        if (problems.stream().anyMatch(p -> p.line() == headerLine)) {
            if (!missing.isEmpty()) {
                unknownColumns(header, headerLine, known);
            }
            return refusedAll(understood, rows.size());
        }
        if (rows.isEmpty()) {
            problems.add(RowProblem.ofFile(Reason.HEADER_ONLY, ""));
            return refusedAll(understood, 0);
        }
        Sheet sheet = Sheet.of(header.cells(), headerLine, whole(header.cells().size(), rows));
        Header meant = known.isPresent() ? header : FoundNetwork.withGroups(header, sheet);
        NetworkConfig network = known.orElseGet(() -> FoundNetwork.of(meant, sheet, questions));
        return read(sheet, meant, network, understood, known.isPresent());
    }

    private DataFile read(Sheet sheet, Header header, NetworkConfig network, Understood start, boolean known) {
        Columns columns = new Columns(header, network);
        Optional<Field> lacking = columns.lacking();
        if (lacking.isPresent()) {
            String name = lacking.get().header();
            problems.add(new RowProblem(sheet.headerLine(), "", "", Reason.MISSING_COLUMN, name));
            unknownColumns(header, sheet.headerLine(), Optional.of(network));
            return refusedAll(start, sheet.rows());
        }
        if (known) {
            unknownColumns(header, sheet.headerLine(), Optional.of(network));
        }
        SheetReading reading = new SheetReading(sheet, columns, network);
        reading.read();
        problems.addAll(reading.problems());
        count(reading);
        Accounting inner = reading.accounting();
        Accounting accounting = new Accounting(
                inner.read() + excluded + refused,
                inner.accepted(),
                inner.excluded() + excluded,
                inner.refused() + refused);
        Understood understood = new Understood(
                start.separator(),
                start.encoding(),
                start.headerLine(),
                start.layout(),
                columns.meanings(),
                reading.firstPeriod(),
                notes);
        return new DataFile(understood, accounting, reading.rows(), questions);
    }

    /** Rows that are as wide as the header; the others are refused, or left out when they only hold a note. */
    private List<CsvLines.Line> whole(int width, List<CsvLines.Line> rows) {
        List<CsvLines.Line> whole = new ArrayList<>();
        for (CsvLines.Line row : rows) {
            List<String> cells = row.cells();
            long filled = cells.stream().filter(c -> !Cell.clean(c).isEmpty()).count();
            boolean extra = cells.subList(Math.min(width, cells.size()), cells.size()).stream()
                    .anyMatch(c -> !Cell.clean(c).isEmpty());
            if (filled == 1 && width > 2 && !Cell.clean(cells.get(0)).isEmpty()) {
                problems.add(new RowProblem(row.number(), "", "", Reason.FOOTNOTE));
                excluded++;
            } else if (extra || cells.size() < width) {
                String detail = cells.size() + (cells.size() == 1 ? " cell" : " cells") + ", the header has " + width;
                refuse(new RowProblem(row.number(), "", "", Reason.RAGGED, detail));
            } else {
                whole.add(row);
            }
        }
        return whole;
    }

    private void refuse(RowProblem problem) {
        problems.add(problem);
        refused++;
    }

    /** Columns of a tidy file that nobody knows; a layout of one's own says itself which columns it leaves. */
    private void unknownColumns(Header header, int line, Optional<NetworkConfig> network) {
        if (!header.layout().measures().isEmpty()) {
            return;
        }
        List<String> usual = new ArrayList<>(header.layout().strata().values());
        for (Field field : Field.values()) {
            usual.add(header.layout().columns().getOrDefault(field, field.header()));
        }
        new Columns(header, network.orElse(FoundNetwork.NOBODY)).meanings().forEach((name, meaning) -> {
            if (meaning.equals(Columns.NOT_USED)) {
                problems.add(new RowProblem(line, name, "", Reason.UNKNOWN_COLUMN, Spelling.advice(name, usual)));
            }
        });
    }

    private void count(SheetReading reading) {
        Map<String, Integer> kept = new TreeMap<>();
        for (RowProblem problem : reading.problems()) {
            if (problem.reason() == Reason.BLANK || problem.reason() == Reason.MISSING_TOKEN) {
                String mark = problem.text().isEmpty() ? "blank" : "\"" + problem.text() + "\"";
                kept.merge(mark + " was read as " + problem.detail(), 1, Integer::sum);
            }
        }
        kept.forEach((what, times) -> notes.add("In " + rows(times) + " " + what + ", never as 0."));
        if (reading.insidePeriod() > 0) {
            notes.add("In " + rows(reading.insidePeriod())
                    + " the date lies inside a period; it counts for that period.");
        }
        reading.problems().stream()
                .filter(p -> p.reason() == Reason.AMBIGUOUS_DATE)
                .findFirst()
                .ifPresent(
                        p -> questions.add("Is " + p.text() + " written with the day first or with the month first?"));
    }

    private static String rows(int number) {
        return number + (number == 1 ? " row" : " rows");
    }

    private DataFile unread(Understood understood, List<CsvLines.Line> lines, RowProblem problem) {
        problems.add(problem);
        return refusedAll(understood, lines.size());
    }

    private DataFile refusedAll(Understood understood, int rows) {
        int all = rows + refused + excluded;
        return new DataFile(understood, new Accounting(all, 0, excluded, all - excluded), List.of(), questions);
    }

    private static List<Layout> layouts(Optional<NetworkConfig> known) {
        List<Layout> layouts =
                new ArrayList<>(known.map(n -> n.layouts().layouts()).orElse(List.of()));
        Layout tidy = Layout.tidy(known.map(n -> n.strata().keySet()).orElse(java.util.Set.of()));
        layouts.add(tidy);
        if (known.map(n -> n.measures().size() == 1).orElse(true)) {
            Map<Field, String> columns = new LinkedHashMap<>(tidy.columns());
            columns.remove(Field.MEASURE);
            layouts.add(new Layout(tidy.name(), columns, tidy.strata(), Map.of()));
        }
        return layouts;
    }

    private static String expected(Optional<NetworkConfig> known) {
        List<String> forms = layouts(known).stream()
                .map(l -> String.join(", ", l.required()))
                .distinct()
                .toList();
        return "the columns " + String.join(", or ", forms) + " are expected";
    }
}
