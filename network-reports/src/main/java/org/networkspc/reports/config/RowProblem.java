package org.networkspc.reports.config;

import org.networkspc.words.Phrase;
import org.networkspc.words.Words;

/**
 * One thing wrong, or worth knowing, in a file. Programs and the command line have it in plain English; pages say it in the
 * network's own words and language.
 *
 * @param line as a spreadsheet shows it, the header being line 1; 0 for the file as a whole
 * @param column header of the column, or name of the setting; empty when the whole line is meant
 * @param text what was found there, as written
 * @param detail what the reason's words need beside that, such as the denominator; may be empty
 */
public record RowProblem(int line, String column, String text, Reason reason, Phrase detail) {
    private static final int LONGEST_TEXT = 60;

    public RowProblem(int line, String column, String text, Reason reason) {
        this(line, column, text, reason, Phrase.NONE);
    }

    /** With a detail that is said as it stands, such as a number or a name. */
    public RowProblem(int line, String column, String text, Reason reason, String detail) {
        this(line, column, text, reason, Phrase.asWritten(detail));
    }

    /** A problem of the file as a whole. */
    public static RowProblem ofFile(Reason reason, Phrase detail) {
        return new RowProblem(0, "", "", reason, detail);
    }

    /** A problem of the file as a whole, with a detail that is said as it stands. */
    public static RowProblem ofFile(Reason reason, String detail) {
        return ofFile(reason, Phrase.asWritten(detail));
    }

    /** What was found and why it matters, without what to do: {@code found "41", which is larger than …}. */
    public String found() {
        return found(Words.PLAIN);
    }

    public String found(Words words) {
        Phrase why = reason.words(detail);
        boolean quoted = !column.isEmpty() && reason.quotesText();
        return quoted ? words.say("found \"{0}\", {1}", shown(), why) : words.say(why);
    }

    /** What to do about it. */
    public String fix() {
        return fix(Words.PLAIN);
    }

    public String fix(Words words) {
        String whole = words.say(reason.fix(detail));
        return whole.endsWith("?") ? whole : whole + ".";
    }

    /** The whole sentence: where, what was found, what to do. */
    public String sentence() {
        return sentence(Words.PLAIN);
    }

    public String sentence(Words words) {
        String found = found(words);
        return words.say(place()) + found + (found.endsWith("?") ? " " : ". ") + fix(words);
    }

    private Phrase place() {
        String file = reason.file();
        if (line == 0) {
            return file.isEmpty() ? Phrase.NONE : Phrase.of("{0}: ", file.strip());
        }
        if (file.isEmpty()) {
            return column.isEmpty() ? Phrase.of("Line {0}: ", line) : Phrase.of("Line {0}, column {1}: ", line, column);
        }
        return Phrase.of("{0}line {1}{2}: ", file, line, column.isEmpty() ? "" : ", " + column);
    }

    /** The text with invisible characters named, and cut when very long. */
    private String shown() {
        StringBuilder visible = new StringBuilder();
        text.codePoints().limit(LONGEST_TEXT).forEach(c -> {
            boolean plain = c == ' ' || !(Character.isISOControl(c) || Character.isSpaceChar(c) || isFormat(c));
            if (plain) {
                visible.appendCodePoint(c);
            } else {
                visible.append("[U+")
                        .append(String.format(java.util.Locale.ROOT, "%04X", c))
                        .append(']');
            }
        });
        return text.codePointCount(0, text.length()) > LONGEST_TEXT ? visible + "…" : visible.toString();
    }

    private static boolean isFormat(int c) {
        return Character.getType(c) == Character.FORMAT;
    }
}
