package org.networkspc.reports.ingest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.networkspc.words.Phrase;

/**
 * Where every row of a file went: read = accepted + excluded + refused.
 *
 * @param read rows with anything in them, below the header
 * @param excluded left out on purpose, such as totals and footnotes
 * @param refused not taken because something is wrong with them
 */
public record Accounting(int read, int accepted, int excluded, int refused) {
    public static final Accounting NOTHING = new Accounting(0, 0, 0, 0);

    private static final Pattern SENTENCE =
            Pattern.compile("Read (\\d{1,9}) rows?: (\\d{1,9}) accepted, (\\d{1,9}) excluded, (\\d{1,9}) refused\\.");

    public Accounting {
        if (accepted < 0 || excluded < 0 || refused < 0 || read != accepted + excluded + refused) {
            throw new IllegalArgumentException("read must be accepted + excluded + refused, was " + read + " = "
                    + accepted + " + " + excluded + " + " + refused);
        }
    }

    /** What {@link #sentence} said; empty for another text. */
    public static Optional<Accounting> in(String sentence) {
        Matcher m = SENTENCE.matcher(sentence);
        return m.matches()
                ? Optional.of(new Accounting(whole(m, 1), whole(m, 2), whole(m, 3), whole(m, 4)))
                : Optional.empty();
    }

    private static int whole(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    /** "Read 60 rows: 58 accepted, 0 excluded, 2 refused." */
    public String sentence() {
        return phrase().toString();
    }

    /** The sentence, to be worded by a page. */
    public Phrase phrase() {
        return read == 1
                ? Phrase.of("Read 1 row: {0} accepted, {1} excluded, {2} refused.", accepted, excluded, refused)
                : Phrase.of(
                        "Read {0} rows: {1} accepted, {2} excluded, {3} refused.", read, accepted, excluded, refused);
    }
}
