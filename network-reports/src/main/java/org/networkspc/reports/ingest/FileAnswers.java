package org.networkspc.reports.ingest;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a person has said about how files of one layout are to be read; everything else the file says itself.
 *
 * @param given by the key of the {@link Choice} it answers
 */
public record FileAnswers(Map<String, String> given) {
    public static final FileAnswers NONE = new FileAnswers(Map.of());

    public FileAnswers {
        given = Collections.unmodifiableMap(new TreeMap<>(given));
    }

    public Optional<String> to(String key) {
        return Optional.ofNullable(given.get(key)).filter(a -> !a.isBlank());
    }

    /** The same answers with those of another, which go first. */
    public FileAnswers and(FileAnswers later) {
        Map<String, String> all = new TreeMap<>(given);
        all.putAll(later.given());
        return new FileAnswers(all);
    }

    public boolean isEmpty() {
        return given.isEmpty();
    }
}
