package org.networkspc.reports.ingest;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.networkspc.reports.config.Field;
import org.networkspc.reports.config.Layout;

/**
 * The header line and the layout it fits.
 *
 * @param position index of the line among the lines read
 * @param cells headers as written
 */
record Header(int position, List<String> cells, Layout layout) {
    /** Lines looked at; a title and a date of extraction stand above many headers, fifty lines above none. */
    private static final int DEEPEST = 50;

    private static final Map<Field, List<String>> OTHER_NAMES = otherNames();

    /** The first line that has all a layout needs, else the line that has most of it, if at least half. */
    static Optional<Header> find(List<CsvLines.Line> lines, Collection<Layout> layouts) {
        Optional<Header> best = Optional.empty();
        double most = 0.49;
        for (int i = 0; i < Math.min(lines.size(), DEEPEST); i++) {
            for (Layout layout : layouts) {
                Header header = new Header(i, lines.get(i).cells(), layout);
                double share = header.share();
                if (share > most) {
                    most = share;
                    best = Optional.of(header);
                }
            }
        }
        return best;
    }

    private double share() {
        List<String> required = layout.required();
        return required.isEmpty() ? 0 : 1 - missing().size() / (double) required.size();
    }

    /** Required headers that are not there. */
    List<String> missing() {
        return layout.required().stream().filter(h -> column(h).isEmpty()).toList();
    }

    /** Where a header stands, whatever its case; other usual names of a field count too. */
    Optional<Integer> column(String header) {
        Optional<Integer> exact = position(header);
        if (exact.isPresent()) {
            return exact;
        }
        return Field.of(header)
                .flatMap(field -> OTHER_NAMES.getOrDefault(field, List.of()).stream()
                        .map(this::position)
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private Optional<Integer> position(String header) {
        String sought = Cell.folded(header);
        for (int i = 0; i < cells.size(); i++) {
            if (Cell.folded(cells.get(i)).equals(sought)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    Optional<Integer> column(Field field) {
        return Optional.ofNullable(layout.columns().get(field)).flatMap(this::column);
    }

    /** Headers the layout reads that stand over two columns, as written. */
    List<String> twice() {
        Set<String> read = new TreeSet<>();
        layout.required().forEach(h -> read.add(Cell.folded(h)));
        layout.columns().values().forEach(h -> read.add(Cell.folded(h)));
        layout.strata().values().forEach(h -> read.add(Cell.folded(h)));
        Set<String> seen = new TreeSet<>();
        return cells.stream()
                .filter(cell -> read.contains(Cell.folded(cell)) && !seen.add(Cell.folded(cell)))
                .map(Cell::clean)
                .toList();
    }

    private static Map<Field, List<String>> otherNames() {
        Map<Field, List<String>> names = new LinkedHashMap<>();
        names.put(
                Field.MEMBER,
                names("organisation,organization,org,org code,member id,site,unit,provider,trust,hospital,school"));
        names.put(Field.MEASURE, names("indicator,metric,measure id"));
        names.put(Field.PERIOD, names("month,date,week,quarter,year,reporting period"));
        names.put(Field.NUMERATOR, names("num,numer,events"));
        names.put(Field.DENOMINATOR, names("den,denom,exposure"));
        names.put(Field.VALUE, names("count,score"));
        names.put(Field.SD, names("standard deviation,std dev"));
        return names;
    }

    private static List<String> names(String listed) {
        return Arrays.asList(listed.split(","));
    }
}
