package org.networkspc.reports.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.networkspc.reports.config.Field;

/**
 * One observation that each row of a sheet holds: a tidy row has one slot, a row with twelve months side by side has twelve.
 *
 * @param measure id of the measure, or where the row names it
 * @param member likewise
 * @param period likewise
 * @param numbers where its numbers stand
 */
record Slot(From measure, From member, From period, Map<Field, Formula> numbers) {
    /** Where a part of the meaning comes from. */
    sealed interface From {}

    /** Each row says it in this column. */
    record Column(int index) implements From {}

    /**
     * The same for every row, as a header or a person said it.
     *
     * @param header that said so; empty when it was said for the whole file
     */
    record Said(String text, String header) implements From {}

    Slot {
        numbers = Collections.unmodifiableMap(numbers.isEmpty() ? new EnumMap<>(Field.class) : new EnumMap<>(numbers));
    }

    /** The parts of a row's meaning that do not stand in number columns. */
    record Whole(From measure, From member, From period) {}

    private record Key(String measure, String member, String period) {
        static Key of(Meaning m) {
            return new Key(m.measure(), m.member(), m.period());
        }

        boolean isWithin(Key other) {
            return (measure.isEmpty() || measure.equals(other.measure))
                    && (member.isEmpty() || member.equals(other.member))
                    && (period.isEmpty() || period.equals(other.period));
        }
    }

    /** The slots that columns of these meanings make; numbers that say less are shared by the slots that say more. */
    static List<Slot> of(List<String> headers, List<Meaning> meanings, Whole whole) {
        Map<Key, Map<Field, Formula>> numbers = new LinkedHashMap<>();
        Map<Key, String> names = new LinkedHashMap<>();
        for (int i = 0; i < meanings.size(); i++) {
            Meaning m = meanings.get(i);
            if (m.isNumber()) {
                Key key = Key.of(m);
                names.putIfAbsent(key, headers.get(i));
                numbers.computeIfAbsent(key, k -> new EnumMap<>(Field.class))
                        .putIfAbsent(m.number().orElse(Field.VALUE), Formula.of(headers.get(i), i));
            }
        }
        List<Slot> slots = new ArrayList<>();
        numbers.forEach((key, own) -> {
            boolean shared = numbers.keySet().stream().anyMatch(k -> !k.equals(key) && key.isWithin(k));
            if (!shared) {
                Map<Field, Formula> all = new EnumMap<>(Field.class);
                numbers.forEach((k, n) -> {
                    if (k.isWithin(key)) {
                        n.forEach(all::putIfAbsent);
                    }
                });
                all.putAll(own);
                slots.add(slot(key, names.getOrDefault(key, ""), whole, all));
            }
        });
        return slots;
    }

    private static Slot slot(Key key, String header, Whole whole, Map<Field, Formula> numbers) {
        return new Slot(
                key.measure().isEmpty() ? whole.measure() : new Said(key.measure(), header),
                key.member().isEmpty() ? whole.member() : new Said(key.member(), header),
                key.period().isEmpty() ? whole.period() : new Said(key.period(), header),
                numbers);
    }
}
