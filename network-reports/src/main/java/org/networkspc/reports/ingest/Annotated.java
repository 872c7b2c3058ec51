package org.networkspc.reports.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.networkspc.reports.config.CsvText;
import org.networkspc.reports.config.RowProblem;
import org.networkspc.words.Words;

/**
 * A file given back with two more columns in front, what was found in each line and what to do: the same lines in the same
 * order, so that it can be corrected and sent again as it is. Whatever a spreadsheet would run as a formula is kept as text.
 */
public final class Annotated {
    private static final int DEEPEST = 50;

    private final byte[] content;
    private final Sending sending;
    private final DataFile file;
    private final List<RowProblem> problems;

    /** @param content the file as it was sent */
    public Annotated(byte[] content, Sending sending, DataFile file, List<RowProblem> problems) {
        this.content = content.clone();
        this.sending = sending;
        this.file = file;
        this.problems = List.copyOf(problems);
    }

    /** Every line. */
    public String all(Words words) {
        return write(words, new TreeSet<>());
    }

    /** The header and the lines that were refused. */
    public String refused(Words words) {
        Set<Integer> only = new TreeSet<>();
        int header = file.understood().headerLine();
        int depth = file.understood().choices().stream()
                .filter(c -> c.key().equals("header lines"))
                .findFirst()
                .map(c -> Integer.parseInt(c.value()))
                .orElse(1);
        for (int line = header - depth + 1; line <= header; line++) {
            only.add(line);
        }
        problems.stream().filter(p -> p.reason().refuses()).forEach(p -> only.add(p.line()));
        return write(words, only);
    }

    /** @param only lines to write; empty for all */
    private String write(Words words, Set<Integer> only) {
        Opened opened = Opened.of(content, new Choices(sending.answers())).value();
        char character = Separator.named(opened.separator())
                .filter(Separator::isUsual)
                .orElse(Separator.COMMA)
                .character();
        Map<Integer, List<String>> lines = new TreeMap<>();
        opened.lines().lines().forEach(l -> lines.put(l.number(), l.cells()));
        opened.lines().problems().forEach(p -> lines.put(p.line(), List.of(p.text())));
        Map<Integer, List<RowProblem>> found = new TreeMap<>();
        problems.forEach(
                p -> found.computeIfAbsent(p.line(), k -> new ArrayList<>()).add(p));
        try (CsvText csv = CsvText.separatedBy(character)) {
            int last = lines.keySet().stream().mapToInt(n -> n).max().orElse(0);
            for (int number = 1; number <= last; number++) {
                if (only.isEmpty() || only.contains(number)) {
                    List<String> record = new ArrayList<>();
                    record.addAll(
                            number == file.understood().headerLine()
                                    ? HeaderWords.added(words)
                                    : said(found.getOrDefault(number, List.of()), words));
                    record.addAll(lines.getOrDefault(number, List.of("")));
                    csv.line(record);
                }
            }
            return CsvText.MARK + csv.text();
        }
    }

    private static List<String> said(List<RowProblem> here, Words words) {
        return List.of(joined(here, p -> p.found(words)), joined(here, p -> p.fix(words)));
    }

    private static String joined(List<RowProblem> problems, Function<RowProblem, String> part) {
        return problems.stream().map(part).distinct().collect(Collectors.joining(" / "));
    }

    /** The lines without the two columns, when a file comes back with them. */
    static Lines without(Lines lines) {
        boolean back = lines.lines().stream()
                .limit(DEEPEST)
                .anyMatch(l ->
                        l.cells().size() > 2 && HeaderWords.areAdded(l.cells().subList(0, 2)));
        return back
                ? new Lines(
                        lines.lines().stream()
                                .map(l -> new Line(
                                        l.number(),
                                        l.cells()
                                                .subList(
                                                        Math.min(2, l.cells().size()),
                                                        l.cells().size())))
                                .toList(),
                        lines.problems())
                : lines;
    }
}
