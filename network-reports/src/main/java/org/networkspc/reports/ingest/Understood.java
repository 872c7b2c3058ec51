package org.networkspc.reports.ingest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.networkspc.words.Phrase;

/**
 * How a file was read, so that a person can see whether that is what they meant, and say what else it should be.
 *
 * @param separator "comma", "semicolon", "tab", "vertical bar" …; empty for a workbook, or when nothing could be read
 * @param encoding such as "UTF-8" or "Windows-1252"; "Excel workbook" for one
 * @param headerLine line of the column names; 0 when there is none
 * @param layout name of the layout of {@code network.yaml}, or words such as "tidy" or "months side by side"
 * @param columns every header as written, and what it means; "not used" for the others
 * @param choices every part of it that a person can change
 * @param notes sentences with counts, such as how many blanks were kept as not available
 */
public record Understood(
        String separator,
        String encoding,
        int headerLine,
        String layout,
        Map<String, Phrase> columns,
        List<Choice> choices,
        List<Phrase> notes) {
    public static final Understood NOTHING = new Understood("", "", 0, "", Map.of(), List.of(), List.of());
    static final String PERIODS = "periods";

    public Understood {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        choices = List.copyOf(choices);
        notes = List.copyOf(notes);
    }

    /** How the first period was read: {@code "Jan-24" is read as the period from 2024-01-01}; may be empty. */
    public Phrase periods() {
        return choices.stream()
                .filter(c -> c.key().equals(PERIODS))
                .map(Choice::label)
                .findFirst()
                .orElse(Phrase.NONE);
    }

    /** The choices a person can change. */
    public List<Choice> changeable() {
        return choices.stream().filter(c -> !c.key().equals(PERIODS)).toList();
    }
}
