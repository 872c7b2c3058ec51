package org.networkspc.reports.ingest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.networkspc.reports.config.Layout;
import org.networkspc.words.Phrase;

/**
 * The first look at a large file: where its header stands, how its periods and numbers are written, and whether it holds data
 * about persons. What settles a column is kept as a small sheet of its different texts.
 */
final class Survey {
    /** Different texts kept of a column; more settle nothing that so many do not. */
    private static final int ENOUGH = 20_000;

    private final List<Layout> layouts;
    private final Set<Integer> periods = new TreeSet<>();
    private final Set<Integer> numbers = new TreeSet<>();
    private final Map<Integer, LinkedHashSet<String>> texts = new TreeMap<>();
    private final List<Line> first = new ArrayList<>();
    private Optional<LayoutHeader> header = Optional.empty();
    private Optional<Phrase> personal = Optional.empty();
    private int member = -1;
    private boolean anything;

    Survey(List<Layout> layouts) {
        this.layouts = layouts;
    }

    void look(Lines window) {
        List<Line> lines = window.filled();
        anything |= !lines.isEmpty() || !window.problems().isEmpty();
        if (header.isEmpty() && first.isEmpty()) {
            first.addAll(lines);
            header = LayoutHeader.in(first, layouts);
            header.ifPresent(this::columns);
        }
        if (personal.isEmpty()) {
            List<String> names = header.map(LayoutHeader::names).orElse(List.of());
            personal = Identifiers.in(names, lines, member);
        }
        header.ifPresent(h -> lines.stream().filter(h::isRow).forEach(this::texts));
    }

    private void columns(LayoutHeader found) {
        List<String> names = found.names();
        for (Slot slot : Columns.declared(found.layout(), names).slots()) {
            if (slot.period() instanceof Slot.Column column) {
                periods.add(column.index());
            }
            slot.numbers().values().forEach(f -> f.parts().forEach(p -> numbers.add(p.column())));
            if (slot.member() instanceof Slot.Column column) {
                member = column.index();
            }
        }
        periods.forEach(c -> texts.put(c, new LinkedHashSet<>()));
        numbers.forEach(c -> texts.put(c, new LinkedHashSet<>()));
    }

    private void texts(Line line) {
        texts.forEach((column, different) -> {
            String text = line.text(column);
            boolean plain = isPlain(text) && numbers.contains(column);
            if (!plain && different.size() < ENOUGH) {
                different.add(text);
            }
        });
    }

    /** Digits with at most one point, which say nothing about how the column is written. */
    private static boolean isPlain(String text) {
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            points += text.charAt(i) == '.' ? 1 : 0;
            if ((text.charAt(i) < '0' || text.charAt(i) > '9') && text.charAt(i) != '.') {
                return false;
            }
        }
        boolean share = text.startsWith("0.") || text.startsWith(".");
        return !text.isEmpty() && points <= 1 && !share;
    }

    /** Whether the file holds anything at all. */
    boolean isBlank() {
        return !anything;
    }

    Optional<LayoutHeader> header() {
        return header;
    }

    /** What kind of data about persons the file holds; empty when none was seen. */
    Optional<Phrase> personal() {
        return personal;
    }

    /** A sheet that settles what the whole file would. */
    Sheet sheet(LayoutHeader of) {
        List<List<String>> columns = new ArrayList<>();
        for (int i = 0; i < of.names().size(); i++) {
            columns.add(new ArrayList<>(texts.getOrDefault(i, new LinkedHashSet<>())));
        }
        int rows = columns.stream().mapToInt(List::size).max().orElse(0);
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            int at = row;
            lines.add(new Line(
                    of.line().number() + 1 + row,
                    columns.stream().map(c -> at < c.size() ? c.get(at) : "").toList()));
        }
        return Sheet.of(of.names(), of.line().number(), lines);
    }
}
