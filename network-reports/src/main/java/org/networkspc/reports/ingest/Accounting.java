package org.networkspc.reports.ingest;

/**
 * Where every row of a file went: read = accepted + excluded + refused.
 *
 * @param read rows with anything in them, below the header
 * @param excluded left out on purpose, such as totals and footnotes
 * @param refused not taken because something is wrong with them
 */
public record Accounting(int read, int accepted, int excluded, int refused) {
    public static final Accounting NOTHING = new Accounting(0, 0, 0, 0);

    public Accounting {
        if (accepted < 0 || excluded < 0 || refused < 0 || read != accepted + excluded + refused) {
            throw new IllegalArgumentException("read must be accepted + excluded + refused, was " + read + " = "
                    + accepted + " + " + excluded + " + " + refused);
        }
    }

    /** "Read 60 rows: 58 accepted, 0 excluded, 2 refused." */
    public String sentence() {
        return "Read " + read + (read == 1 ? " row: " : " rows: ") + accepted + " accepted, " + excluded + " excluded, "
                + refused + " refused.";
    }
}
