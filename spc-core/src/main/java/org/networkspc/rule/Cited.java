package org.networkspc.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.networkspc.words.Phrase;

/** Where a rule comes from, to be worded: titles stay as they were printed, remarks beside them are translated. */
public final class Cited {
    private static final Pattern IN_A_ROW = Pattern.compile("(.*) \\(there ([0-9]+) in a row\\)");
    private static final String ZONES = " (there 2 of 3 beyond 2 sigma, 4 of 5 beyond 1)";

    private Cited() {}

    /** @param reference as a rule or a set gives it */
    public static Phrase of(String reference) {
        Matcher row = IN_A_ROW.matcher(reference);
        if (row.matches()) {
            return Phrase.of("{0} (there {1} in a row)", source(row.group(1)), row.group(2));
        }
        return reference.endsWith(ZONES)
                ? Phrase.of(
                        "{0} (there 2 of 3 beyond 2 sigma, 4 of 5 beyond 1)",
                        source(reference.substring(0, reference.length() - ZONES.length())))
                : source(reference);
    }

    /** Nothing in a printed title is a term of a network. */
    private static Phrase source(String reference) {
        return reference.contains("{") ? Phrase.asWritten(reference) : Phrase.of(reference);
    }
}
