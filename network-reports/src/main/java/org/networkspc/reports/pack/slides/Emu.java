package org.networkspc.reports.pack.slides;

/** Lengths as office files have them: 12,700 to a pt. */
final class Emu {
    private static final int PER_PT = 12_700;

    private Emu() {}

    static long of(double pt) {
        return Math.round(pt * PER_PT);
    }
}
