package org.networkspc.reports.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The entries under {@code layouts}. */
final class LayoutSettings {
    private LayoutSettings() {}

    static List<Layout> read(Settings file, List<MeasurePlan> plans, Collection<String> dimensions) {
        List<Layout> layouts = new ArrayList<>();
        for (Settings settings : file.each("layouts")) {
            try (settings) {
                layouts.add(layout(settings, plans, dimensions));
            }
        }
        return layouts;
    }

    private static Layout layout(Settings settings, List<MeasurePlan> plans, Collection<String> dimensions) {
        Map<Field, String> columns = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            settings.text(field.header()).ifPresent(header -> columns.put(field, header));
        }
        Map<String, Map<Field, Expression>> measures = measures(settings, plans);
        if (measures.isEmpty() == !columns.containsKey(Field.MEASURE)) {
            settings.missing(
                    "measures", "{falls: {numerator: …}} or measure: the column that names it, one of the two");
        }
        for (Field field : List.of(Field.MEMBER, Field.PERIOD)) {
            if (!columns.containsKey(field)) {
                settings.missing(field.header(), "the column it stands in");
            }
        }
        return new Layout(settings.required("name", "monthly-return"), columns, strata(settings, dimensions), measures);
    }

    private static Map<String, String> strata(Settings settings, Collection<String> dimensions) {
        Map<String, String> strata = new LinkedHashMap<>();
        settings.below("strata").ifPresent(below -> {
            for (String dimension : below.keys()) {
                below.text(dimension).ifPresent(header -> strata.put(dimension, header));
                if (!dimensions.contains(dimension)) {
                    below.refuse(
                            dimension,
                            dimension,
                            "a dimension listed under strata is expected. " + Spelling.advice(dimension, dimensions));
                }
            }
        });
        return strata;
    }

    private static Map<String, Map<Field, Expression>> measures(Settings settings, List<MeasurePlan> plans) {
        List<String> known = plans.stream().map(p -> p.measure().id()).toList();
        Map<String, Map<Field, Expression>> measures = new LinkedHashMap<>();
        settings.below("measures").ifPresent(below -> {
            for (String id : below.keys()) {
                if (!known.contains(id)) {
                    below.refuse(id, id, "the id of a measure is expected. " + Spelling.advice(id, known));
                }
                below.below(id).ifPresent(numbers -> {
                    try (numbers) {
                        measures.put(id, numbers(numbers));
                    }
                });
            }
        });
        return measures;
    }

    private static Map<Field, Expression> numbers(Settings settings) {
        Map<Field, Expression> numbers = new EnumMap<>(Field.class);
        for (Field field : Field.NUMBERS) {
            settings.text(field.header()).ifPresent(text -> {
                try {
                    numbers.put(field, Expression.of(text));
                } catch (IllegalArgumentException e) {
                    settings.refuse(field.header(), text, "columns joined by \" + \" or \" - \" are expected");
                }
            });
        }
        return numbers;
    }
}
