package org.networkspc.reports.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.networkspc.measure.MeasureKind;
import org.networkspc.reports.config.Expression;
import org.networkspc.reports.config.Field;
import org.networkspc.reports.config.Layout;
import org.networkspc.words.Phrase;

/**
 * What the columns of a sheet mean.
 *
 * @param layout name of the declared layout, or words for the one that was found
 * @param slots the observations each row holds
 * @param strata column of each dimension
 * @param totals columns that only check the others
 * @param meanings of every named column in words, in the order of the file
 */
record Columns(
        String layout,
        List<Slot> slots,
        Map<String, Integer> strata,
        List<Integer> totals,
        Map<String, Phrase> meanings) {

    /** Meaning of a column nothing is read from. */
    static final Phrase NOT_USED = Meaning.NOT_USED.phrase();

    Columns {
        slots = List.copyOf(slots);
        strata = Collections.unmodifiableMap(new LinkedHashMap<>(strata));
        totals = List.copyOf(totals);
        meanings = Collections.unmodifiableMap(new LinkedHashMap<>(meanings));
    }

    /** Columns that say for themselves, one by one, what they hold. */
    static Columns of(String layout, List<String> headers, List<Meaning> meanings, Slot.Whole whole) {
        Map<String, Integer> strata = new LinkedHashMap<>();
        List<Integer> totals = new ArrayList<>();
        Map<String, Phrase> words = new LinkedHashMap<>();
        for (int i = 0; i < headers.size(); i++) {
            Meaning meaning = meanings.get(i);
            if (meaning.role() == Meaning.Role.GROUP) {
                strata.putIfAbsent(meaning.measure(), i);
            } else if (meaning.role() == Meaning.Role.TOTAL) {
                totals.add(i);
            }
            if (!headers.get(i).isEmpty()) {
                words.putIfAbsent(headers.get(i), meaning.phrase());
            }
        }
        return new Columns(layout, Slot.of(headers, meanings, whole), strata, totals, words);
    }

    /** Columns that a layout of {@code network.yaml} has given their meaning. */
    static Columns declared(Layout layout, List<String> headers) {
        Slot.From member = column(layout, Field.MEMBER, headers);
        Slot.From period = column(layout, Field.PERIOD, headers);
        List<Slot> slots = new ArrayList<>();
        layout.measures()
                .forEach((id, fields) ->
                        slots.add(new Slot(new Slot.Said(id, ""), member, period, formulas(fields, headers))));
        if (layout.measures().isEmpty()) {
            Map<Field, Expression> fields = new EnumMap<>(Field.class);
            for (Field field : Field.NUMBERS) {
                String name = layout.columns().getOrDefault(field, field.header());
                fields.put(field, new Expression(List.of(new Expression.Term(name, 1))));
            }
            slots.add(new Slot(column(layout, Field.MEASURE, headers), member, period, formulas(fields, headers)));
        }
        Map<String, Integer> strata = new LinkedHashMap<>();
        layout.strata()
                .forEach((dimension, name) ->
                        HeaderWords.position(headers, name).ifPresent(c -> strata.put(dimension, c)));
        Map<String, Phrase> words = new LinkedHashMap<>();
        for (int i = 0; i < headers.size(); i++) {
            if (!headers.get(i).isEmpty()) {
                words.putIfAbsent(
                        headers.get(i),
                        meaning(i, slots, strata, !layout.measures().isEmpty()));
            }
        }
        return new Columns(layout.name(), slots, strata, List.of(), words);
    }

    private static Slot.From column(Layout layout, Field field, List<String> headers) {
        return Optional.ofNullable(layout.columns().get(field))
                .flatMap(name -> HeaderWords.position(headers, name))
                .<Slot.From>map(Slot.Column::new)
                .orElse(new Slot.Said("", ""));
    }

    private static Map<Field, Formula> formulas(Map<Field, Expression> fields, List<String> headers) {
        Map<Field, Formula> bound = new EnumMap<>(Field.class);
        fields.forEach((field, expression) -> Formula.of(expression, headers).ifPresent(f -> bound.put(field, f)));
        return bound;
    }

    private static Phrase meaning(int column, List<Slot> slots, Map<String, Integer> strata, boolean wide) {
        TreeMap<String, Phrase> uses = new TreeMap<>();
        for (Slot slot : slots) {
            if (slot.member().equals(new Slot.Column(column))) {
                return Meaning.of(Meaning.Role.MEMBER).phrase();
            }
            if (slot.period().equals(new Slot.Column(column))) {
                return Meaning.of(Meaning.Role.PERIOD).phrase();
            }
            if (slot.measure().equals(new Slot.Column(column))) {
                return Meaning.of(Meaning.Role.MEASURE).phrase();
            }
            slot.numbers().forEach((field, formula) -> {
                if (formula.parts().stream().anyMatch(p -> p.column() == column)) {
                    String of = wide && slot.measure() instanceof Slot.Said said ? said.text() : "";
                    Meaning use = new Meaning(Meaning.Role.NUMBER, Optional.of(field), of, "", "");
                    uses.put(use.words(), use.phrase());
                }
            });
        }
        for (Map.Entry<String, Integer> stratum : strata.entrySet()) {
            if (stratum.getValue() == column) {
                return Meaning.group(stratum.getKey()).phrase();
            }
        }
        return uses.values().stream()
                .reduce((all, one) -> Phrase.of("{0}, {1}", all, one))
                .orElse(NOT_USED);
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

    /** The field without which numbers of a kind cannot be read; empty when they can. */
    static Optional<Field> lacking(MeasureKind kind, Map<Field, Formula> bound) {
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
}
