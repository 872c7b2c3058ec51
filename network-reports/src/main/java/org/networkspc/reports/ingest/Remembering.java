package org.networkspc.reports.ingest;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** What texts mean, kept at hand because files repeat themselves; never more than some thousands. */
final class Remembering<V> {
    private static final int MOST = 10_000;

    private final Function<String, V> meaning;
    private final Map<String, V> known = new HashMap<>();

    /** @param meaning says the same of the same text every time */
    Remembering(Function<String, V> meaning) {
        this.meaning = meaning;
    }

    V of(String text) {
        V value = known.get(text);
        if (value == null) {
            if (known.size() >= MOST) {
                known.clear();
            }
            value = meaning.apply(text);
            known.put(text, value);
        }
        return value;
    }
}
