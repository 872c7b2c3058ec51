package org.networkspc.reports.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which columns of a file mean what. Either one row names its measure ({@code columns} has {@link Field#MEASURE}), or
 * each row holds several measures side by side ({@code measures}).
 *
 * @param columns header of each field
 * @param strata header of each stratum dimension
 * @param measures per measure id, the expression behind each number; empty when rows name their measure
 */
public record Layout(
        String name,
        Map<Field, String> columns,
        Map<String, String> strata,
        Map<String, Map<Field, Expression>> measures) {

    public Layout {
        columns = Collections.unmodifiableMap(columns.isEmpty() ? new EnumMap<>(Field.class) : new EnumMap<>(columns));
        strata = Collections.unmodifiableMap(new LinkedHashMap<>(strata));
        measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
    }

    /** The tidy long form: one row for each measure, member, period and group. */
    public static Layout tidy(Iterable<String> dimensions) {
        Map<Field, String> columns = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            columns.put(field, field.header());
        }
        Map<String, String> strata = new LinkedHashMap<>();
        dimensions.forEach(d -> strata.put(d, d));
        return new Layout("tidy", columns, strata, Map.of());
    }

    /** Headers a file must have to be read this way. */
    public List<String> required() {
        List<String> headers = new ArrayList<>();
        columns.forEach((field, header) -> {
            if (!Field.NUMBERS.contains(field)) {
                headers.add(header);
            }
        });
        measures.values().forEach(m -> m.values().forEach(e -> headers.addAll(e.columns())));
        return headers.stream().distinct().toList();
    }
}
