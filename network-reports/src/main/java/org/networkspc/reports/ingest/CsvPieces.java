package org.networkspc.reports.ingest;

import java.io.IOException;
import java.io.Reader;

/**
 * Cuts a text into pieces that end where a record ends, so that each can be read by itself. A line break inside quotation
 * marks ends no record, unless the marks stay open for longer than any cell may be.
 */
final class CsvPieces {
    /** Characters of a piece; larger than the longest cell, so that an open quotation mark shows itself. */
    private static final int PIECE = 4 * CsvLines.LONGEST_CELL;
    /** Longest line of text, in characters: 2,000 cells of 2,000. */
    private static final int LONGEST_LINE = 4_000_000;

    private final Reader in;
    private final char separator;
    private final char[] some = new char[1 << 14];
    private final StringBuilder held = new StringBuilder();
    private boolean ended;

    CsvPieces(Reader in, char separator) {
        this.in = in;
        this.separator = separator;
    }

    /**
     * The next piece; empty at the end.
     *
     * @throws EndlessLineException when a line is longer than any table has
     */
    String next() throws IOException {
        fill(PIECE);
        int end = ended ? held.length() : lastEnd();
        while (end == 0) {
            end = firstLine();
            if (end == 0 && held.length() > LONGEST_LINE) {
                throw new EndlessLineException();
            }
            if (end == 0) {
                fill(held.length() + PIECE);
                end = ended ? held.length() : lastEnd();
            }
            if (ended && end == 0) {
                break;
            }
        }
        String piece = held.substring(0, end);
        held.delete(0, end);
        return piece;
    }

    private void fill(int enough) throws IOException {
        while (!ended && held.length() < enough) {
            int read = in.read(some);
            ended = read < 0;
            held.append(some, 0, Math.max(0, read));
        }
    }

    /** Behind the last record that is whole; 0 when none is. */
    private int lastEnd() {
        int end = 0;
        boolean quoted = false;
        boolean begins = true;
        for (int i = 0; i < held.length() - 1; i++) { // the last character may be the first half of a line break
            char c = held.charAt(i);
            if (quoted) {
                if (c == '"' && held.charAt(i + 1) == '"') {
                    i++;
                } else if (c == '"') {
                    quoted = false;
                }
            } else if (c == '\n' || c == '\r') {
                i += c == '\r' && held.charAt(i + 1) == '\n' ? 1 : 0;
                end = i + 1;
                begins = true;
            } else if (c == separator) {
                begins = true;
            } else if (c == '"' && begins) {
                quoted = true;
                begins = false;
            } else {
                begins &= c <= ' ';
            }
        }
        return end;
    }

    /** Behind the first line of text, whatever its quotation marks; 0 when it does not end here. */
    private int firstLine() {
        for (int i = 0; i < held.length() - 1; i++) {
            char c = held.charAt(i);
            if (c == '\n' || c == '\r') {
                return i + (c == '\r' && held.charAt(i + 1) == '\n' ? 2 : 1);
            }
        }
        return 0;
    }

    /** A line without an end, so that the file is no table. */
    static final class EndlessLineException extends IOException {
        private static final long serialVersionUID = 1;
    }
}
