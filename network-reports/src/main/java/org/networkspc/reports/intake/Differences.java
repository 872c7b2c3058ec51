package org.networkspc.reports.intake;

/**
 * What a file would change: cells not known before, cells with the same numbers, cells with other numbers.
 *
 * @param added new
 */
public record Differences(int added, int unchanged, int revised) {
    public static final Differences NONE = new Differences(0, 0, 0);

    /** Whether accepting the file would change anything. */
    public boolean isChange() {
        return added + revised > 0;
    }
}
