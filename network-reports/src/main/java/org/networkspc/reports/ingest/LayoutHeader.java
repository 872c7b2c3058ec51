package org.networkspc.reports.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.networkspc.reports.config.Layout;

/**
 * Where a declared layout begins in a file.
 *
 * @param above texts above the header
 * @param names of the columns
 * @param line the header as a spreadsheet counts lines
 */
record LayoutHeader(Layout layout, Line line, List<String> names, List<String> above) {
    /** Lines in which a header is looked for. */
    private static final int DEEPEST = 200;

    /** The first line that has every header one of the layouts needs. */
    static Optional<LayoutHeader> in(List<Line> lines, List<Layout> layouts) {
        List<String> above = new ArrayList<>();
        for (int i = 0; i < Math.min(DEEPEST, lines.size()); i++) {
            Line line = lines.get(i);
            Optional<Layout> fits = layouts.stream()
                    .filter(l ->
                            !l.required().isEmpty() && l.required().stream().allMatch(h -> isIn(line, h)))
                    .findFirst();
            if (fits.isPresent()) {
                List<String> names = new Heading(0, 1).names(List.of(line));
                return Optional.of(new LayoutHeader(fits.get(), line, names, above));
            }
            above.addAll(line.cells());
        }
        return Optional.empty();
    }

    /** Whether a line can be a row: below the header, as wide, not the header again and more than a note. */
    boolean isRow(Line other) {
        return other.number() > line.number() && !isNote(other) && !isRagged(other) && !other.isSame(line);
    }

    /** A text alone in its line. */
    boolean isNote(Line other) {
        return names.size() > 2 && !other.text(0).isEmpty() && !other.hasMoreThan(1);
    }

    /** Too few cells, or more with something in them than there are headers. */
    boolean isRagged(Line other) {
        int cells = other.cells().size();
        return cells < names.size()
                || cells > names.size()
                        && other.texts().subList(names.size(), cells).stream().anyMatch(t -> !t.isEmpty());
    }

    private static boolean isIn(Line line, String header) {
        return HeaderWords.position(line.cells(), header).isPresent();
    }
}
