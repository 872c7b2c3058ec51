package org.networkspc.reports.page;

/**
 * Whose line is looked at, and over what time.
 *
 * @param wave name of the wave of members; empty for all
 * @param sinceJoining whether periods are counted from each member's first instead of by the calendar
 */
public record Look(String wave, boolean sinceJoining) {
    public static final Look AT_EVERYBODY = new Look("", false);
    public static final Look SINCE_JOINING = new Look("", true);

    public static Look at(String wave) {
        return new Look(wave, false);
    }
}
