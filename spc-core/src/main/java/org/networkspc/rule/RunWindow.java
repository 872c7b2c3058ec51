package org.networkspc.rule;

/**
 * What one rule remembers of the latest points: one sign each, the latest first. Points that can no longer matter are
 * forgotten, which keeps the chain small.
 *
 * @param remembered how many points back it remembers
 */
record RunWindow(RunRule rule, int remembered) {
    private static final char COUNTS = 'x';
    private static final char ALLOWS = '.';
    /** No pattern may contain this point. */
    private static final char FORBIDS = '-';

    /** Enough memory to know the next signal. */
    static RunWindow untilSignal(RunRule rule) {
        return new RunWindow(rule, rule.m() - 1);
    }

    /** Enough memory to tell a run that has just become long enough from one that goes on. */
    static RunWindow beyondSignals(RunRule rule) {
        return new RunWindow(rule, rule.isRun() ? rule.m() : rule.m() - 1);
    }

    /** Memory before the first point. */
    String start() {
        return forget(String.valueOf(rule.fullWindow() ? FORBIDS : ALLOWS).repeat(remembered));
    }

    /** Memory after one more point, so many sigmas above the centre. */
    String after(String memory, double sigmas) {
        return forget((sign(sigmas) + memory).substring(0, remembered));
    }

    /** Whether this point completes a pattern; of a run that goes on, only the point that made it long enough. */
    boolean completes(String memory, double sigmas) {
        boolean before = remembered == rule.m() && isPattern(memory);
        boolean may = !rule.lastInZone() || rule.zone().contains(sigmas);
        return may && !before && isPattern((sign(sigmas) + memory).substring(0, rule.m()));
    }

    private boolean isPattern(String points) {
        return points.indexOf(FORBIDS) < 0
                && points.chars().filter(p -> p == COUNTS).count() >= rule.k();
    }

    private String sign(double sigmas) {
        char sign = rule.zone().contains(sigmas) ? COUNTS : ALLOWS;
        return String.valueOf(rule.all().contains(sigmas) ? sign : FORBIDS);
    }

    /**
     * Where k points cannot be reached even if all points to come count, neither this point nor an older one matters any
     * more; nor does a point older than one that forbids.
     */
    private String forget(String points) {
        StringBuilder kept = new StringBuilder();
        int counting = 0;
        for (int age = 1; age <= points.length(); age++) {
            char point = points.charAt(age - 1);
            counting += point == COUNTS ? 1 : 0;
            if (counting + rule.m() - age < rule.k()) {
                return pad(kept, ALLOWS);
            }
            if (point == FORBIDS) {
                return pad(kept, FORBIDS);
            }
            kept.append(point);
        }
        return kept.toString();
    }

    private String pad(StringBuilder kept, char sign) {
        return kept.append(String.valueOf(sign).repeat(remembered - kept.length()))
                .toString();
    }
}
