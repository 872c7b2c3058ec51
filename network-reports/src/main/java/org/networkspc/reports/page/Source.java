package org.networkspc.reports.page;

/**
 * A file the numbers come from, and what became of its rows.
 *
 * @param received day it was accepted; empty when it was read in place
 * @param sha256 of its bytes, in hexadecimal
 */
public record Source(String file, String received, String sha256, Rows rows) {
    /** Rows read = accepted + excluded + refused. */
    public record Rows(int read, int accepted, int excluded, int refused) {}
}
