package org.networkspc.reports.ingest;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.reports.config.Expression;
import org.networkspc.reports.config.Field;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.config.NetworkConfig;

/** What each column of a sheet means, once every required one was found. */
final class Columns {
    private final Header header;
    private final List<Measure> measures;
    private final Map<String, Integer> strata = new LinkedHashMap<>();
    private final Map<String, Map<Field, Formula>> formulas = new LinkedHashMap<>();
    private final Map<Field, Integer> fields = new EnumMap<>(Field.class);

    Columns(Header header, NetworkConfig network) {
        this.header = header;
        for (Field field : Field.values()) {
            header.column(field).ifPresent(column -> fields.put(field, column));
        }
        boolean wide = !header.layout().measures().isEmpty();
        this.measures = network.measures().stream()
                .map(MeasurePlan::measure)
                .filter(m -> !wide || header.layout().measures().containsKey(m.id()))
                .toList();
        header.layout()
                .strata()
                .forEach((dimension, name) -> header.column(name).ifPresent(c -> strata.put(dimension, c)));
        for (Measure measure : measures) {
            Map<Field, Formula> bound = wide ? wide(measure) : tidy();
            formulas.put(measure.id(), bound);
        }
    }

    /** Whether a number counts people or events, so that it is whole and a comma in it groups thousands. */
    static boolean counts(MeasureKind kind, Field field) {
        return switch (field) {
            case N, NUMERATOR -> true;
            case DENOMINATOR -> kind == MeasureKind.PROPORTION || kind == MeasureKind.RATE;
            case VALUE -> kind == MeasureKind.COUNT;
            default -> false;
        };
    }

    private Map<Field, Formula> wide(Measure measure) {
        Map<Field, Formula> bound = new EnumMap<>(Field.class);
        header.layout()
                .measures()
                .getOrDefault(measure.id(), Map.of())
                .forEach((field, expression) -> Formula.of(expression, header).ifPresent(f -> bound.put(field, f)));
        return bound;
    }

    private Map<Field, Formula> tidy() {
        Map<Field, Formula> bound = new EnumMap<>(Field.class);
        for (Field field : Field.NUMBERS) {
            String name = header.layout().columns().getOrDefault(field, field.header());
            Expression column = new Expression(List.of(new Expression.Term(name, 1)));
            Formula.of(column, header).ifPresent(f -> bound.put(field, f));
        }
        return bound;
    }

    int of(Field field) {
        return Objects.requireNonNull(fields.get(field));
    }

    /** The header of a field as the file has it. */
    String header(Field field) {
        return Cell.clean(header.cells().get(of(field)));
    }

    /** Whether each row names its measure. */
    boolean namesMeasure() {
        return header.layout().columns().containsKey(Field.MEASURE);
    }

    List<Measure> measures() {
        return measures;
    }

    Map<String, Integer> strata() {
        return Collections.unmodifiableMap(strata);
    }

    Map<Field, Formula> formulas(String measureId) {
        return formulas.getOrDefault(measureId, Map.of());
    }

    /** The field without which no measure can be read; empty when at least one can. */
    Optional<Field> lacking() {
        List<Field> lacking = measures.stream()
                .map(m -> lacking(m.kind(), formulas(m.id())))
                .flatMap(Optional::stream)
                .toList();
        return lacking.size() < measures.size()
                ? Optional.empty()
                : lacking.stream().findFirst();
    }

    private static Optional<Field> lacking(MeasureKind kind, Map<Field, Formula> bound) {
        if (bound.containsKey(Field.VALUE)) {
            return Optional.empty();
        }
        List<Field> needed = switch (kind) {
            case PROPORTION, RATE -> List.of(Field.NUMERATOR, Field.DENOMINATOR);
            case COUNT -> bound.containsKey(Field.NUMERATOR) ? List.of() : List.of(Field.VALUE);
            case MEASUREMENT -> bound.containsKey(Field.MEAN) ? List.of(Field.N, Field.SD) : List.of(Field.VALUE);
            case BETWEEN -> List.of(Field.VALUE);
        };
        return needed.stream().filter(f -> !bound.containsKey(f)).findFirst();
    }

    /** Every header and what it means, in the order of the file; headers left blank are not named. */
    Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (int i = 0; i < header.cells().size(); i++) {
            String name = Cell.clean(header.cells().get(i));
            if (!name.isEmpty()) {
                meanings.putIfAbsent(name, meaning(i));
            }
        }
        return meanings;
    }

    /** Meaning of a column nothing is read from. */
    static final String NOT_USED = "not used";

    String meaning(int column) {
        for (Field field : List.of(Field.MEMBER, Field.MEASURE, Field.PERIOD)) {
            if (header.column(field).filter(c -> c == column).isPresent()) {
                return field.header();
            }
        }
        for (Map.Entry<String, Integer> stratum : strata.entrySet()) {
            if (stratum.getValue() == column) {
                return "group: " + stratum.getKey();
            }
        }
        TreeSet<String> uses = new TreeSet<>();
        formulas.forEach((measure, fields) -> fields.forEach((field, formula) -> {
            if (formula.parts().stream().anyMatch(p -> p.column() == column)) {
                uses.add(header.layout().measures().isEmpty() ? field.header() : field.header() + " of " + measure);
            }
        }));
        return uses.isEmpty() ? NOT_USED : String.join(", ", uses);
    }
}
