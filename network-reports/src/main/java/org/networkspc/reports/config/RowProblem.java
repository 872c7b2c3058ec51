package org.networkspc.reports.config;

/**
 * One thing wrong, or worth knowing, in a file.
 *
 * @param line as a spreadsheet shows it, the header being line 1; 0 for the file as a whole
 * @param column header of the column, or name of the setting; empty when the whole line is meant
 * @param text what was found there, as written
 * @param detail what the reason's words need beside that, such as the denominator; may be empty
 */
public record RowProblem(int line, String column, String text, Reason reason, String detail) {
    private static final int LONGEST_TEXT = 60;

    public RowProblem(int line, String column, String text, Reason reason) {
        this(line, column, text, reason, "");
    }

    /** A problem of the file as a whole. */
    public static RowProblem ofFile(Reason reason, String detail) {
        return new RowProblem(0, "", "", reason, detail);
    }

    /** What was found and why it matters, without what to do: {@code found "41", which is larger than …}. */
    public String found() {
        String words = reason.words(detail);
        return column.isEmpty() || !reason.quotesText() ? words : "found \"" + shown() + "\", " + words;
    }

    /** What to do about it. */
    public String fix() {
        return reason.fix(detail);
    }

    /** The whole sentence: where, what was found, what to do. */
    public String sentence() {
        String found = found();
        return place() + found + (found.endsWith("?") ? " " : ". ") + fix();
    }

    private String place() {
        if (line == 0) {
            return reason.file().isEmpty() ? "" : reason.file().strip() + ": ";
        }
        String where = reason.file() + (reason.file().isEmpty() ? "Line " : "line ") + line;
        if (column.isEmpty()) {
            return where + ": ";
        }
        return where + (reason.file().isEmpty() ? ", column " : ", ") + column + ": ";
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
