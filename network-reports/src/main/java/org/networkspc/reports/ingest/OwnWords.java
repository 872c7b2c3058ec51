package org.networkspc.reports.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.networkspc.words.Phrase;

/** This program's own words for how a file can be read, told from the names that people gave. */
public final class OwnWords {
    static final String WORKBOOK = "Excel workbook";
    static final String MEMBERS_BESIDE = "members side by side";
    private static final List<String> LAYOUTS =
            List.of("tidy", "without a header", "months side by side", "measures side by side");

    private static final Map<String, Phrase> ALL = all();

    private static final Pattern PLACE = Pattern.compile("column (\\d{1,6})");

    private OwnWords() {}

    /** A word of this program as a phrase; a name as it stands. */
    public static Phrase said(String text) {
        return ALL.getOrDefault(text, Phrase.asWritten(text));
    }

    /** The header of a column; one that has none is called after its place. */
    public static Phrase header(String header) {
        Matcher place = PLACE.matcher(header);
        return place.matches() ? Phrase.of("column {0}", place.group(1)) : Phrase.asWritten(header);
    }

    /** What a column is called at the beginning of a line. */
    public static Phrase column(String header) {
        Matcher place = PLACE.matcher(header);
        return Phrase.of("Column {0}", place.matches() ? place.group(1) : header);
    }

    private static Map<String, Phrase> all() {
        List<String> words = new ArrayList<>(Separator.names());
        words.addAll(Settled.WORDS);
        words.addAll(LAYOUTS);
        words.addAll(List.of(WORKBOOK, HeaderChoice.NO_LINE, ColumnChoice.BY_COLUMN));
        return Stream.concat(words.stream(), Stream.of(MEMBERS_BESIDE))
                .collect(Collectors.toMap(Function.identity(), OwnWords::phrase));
    }

    private static Phrase phrase(String text) {
        return text.equals(MEMBERS_BESIDE) ? Phrase.of("{members} side by side") : Phrase.of(text);
    }
}
