package org.networkspc.reports.ingest;

import java.util.Arrays;

/** About how many filled cells a text has, told from its bytes alone: before a file too large for a sheet is decoded. */
final class CellCount {
    private static final byte[] SEPARATORS = {',', ';', '\t', '|'};

    private CellCount() {}

    /**
     * Lines with anything in them and the separators on those, for the separator that makes most of them. Separators within
     * quotes are counted too; bytes of 0, as in UTF-16, are nothing.
     */
    static long atMost(byte[] content) {
        long lines = 0;
        long[] all = new long[SEPARATORS.length];
        long[] here = new long[SEPARATORS.length];
        boolean filled = false;
        for (byte one : content) {
            int separator = indexOf(one);
            if (separator >= 0) {
                here[separator]++;
            } else if (one == '\n' || one == '\r') {
                lines += add(filled, here, all);
                filled = false;
            } else {
                filled |= one != 0 && one != ' ' && one != '"';
            }
        }
        lines += add(filled, here, all);
        return lines + Arrays.stream(all).max().orElse(0);
    }

    private static int add(boolean filled, long[] here, long[] all) {
        for (int i = 0; i < here.length; i++) {
            all[i] += filled ? here[i] : 0;
            here[i] = 0;
        }
        return filled ? 1 : 0;
    }

    private static int indexOf(byte one) {
        for (int i = 0; i < SEPARATORS.length; i++) {
            if (SEPARATORS[i] == one) {
                return i;
            }
        }
        return -1;
    }
}
