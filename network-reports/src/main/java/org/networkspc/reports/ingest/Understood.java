package org.networkspc.reports.ingest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a file was read, so that a person can see whether that is what they meant.
 *
 * @param separator "comma", "semicolon", "tab" or "vertical bar"; empty when nothing could be read
 * @param encoding "UTF-8", "UTF-16LE", "UTF-16BE" or "Windows-1252"
 * @param headerLine line of the column names; 0 when there is none
 * @param layout name of the layout of {@code network.yaml}, or "tidy"
 * @param columns every header as written, and what it means; "not used" for the others
 * @param periods how the first period was read: {@code "Jan-24" is read as the period from 2024-01-01}
 * @param notes sentences with counts, such as how many blanks were kept as not available
 */
public record Understood(
        String separator,
        String encoding,
        int headerLine,
        String layout,
        Map<String, String> columns,
        String periods,
        List<String> notes) {
    public static final Understood NOTHING = new Understood("", "", 0, "", Map.of(), "", List.of());

    public Understood {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        notes = List.copyOf(notes);
    }
}
