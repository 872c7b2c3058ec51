package org.networkspc.reports.ingest;

import org.networkspc.pool.Missing;

/** What people write where there is no number: five kinds that are never merged, and never zero. */
public final class MissingMark {
    private MissingMark() {}

    /** The kind as people read it. */
    public static String words(Missing.Kind kind) {
        return switch (kind) {
            case NOT_YET_REPORTED -> "not yet reported";
            case NOT_AVAILABLE -> "not available";
            case NOT_APPLICABLE -> "not applicable";
            case SUPPRESSED -> "suppressed";
            case ROUNDED -> "rounded";
        };
    }
}
