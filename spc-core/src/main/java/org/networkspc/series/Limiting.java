package org.networkspc.series;

import java.util.Arrays;

/**
 * Members and months whose level has no finite estimate: without any event (log, logit) or with nothing but events
 * (logit). Their mean takes its limiting value, 0 or 1, and their cells say nothing about anybody else's level.
 */
final class Limiting {
    private static final double NONE = Double.NaN;

    private final Panel panel;
    private final double[] member;
    private final double[] month;

    private Limiting(Panel panel) {
        this.panel = panel;
        member = new double[panel.members().size()];
        month = new double[panel.months().size()];
        Arrays.fill(member, NONE);
        Arrays.fill(month, NONE);
    }

    static Limiting of(Panel panel, Link link) {
        Limiting limiting = new Limiting(panel);
        boolean found = link != Link.IDENTITY && !isInside(panel, link);
        while (found) {
            found = limiting.findMembers(link) | limiting.findMonths(link);
        }
        return limiting;
    }

    /** Whether every member and every month has events, and of a proportion also others. */
    private static boolean isInside(Panel panel, Link link) {
        boolean[] monthAbove = new boolean[panel.months().size()];
        boolean[] monthBelow = new boolean[panel.months().size()];
        boolean inside = true;
        for (int i = 0; i < panel.members().size(); i++) {
            boolean above = false;
            boolean below = link == Link.LOG;
            for (int t = 0; t < monthAbove.length; t++) {
                boolean has = panel.has(i, t);
                boolean more = has && panel.value(i, t) > 0;
                boolean less = has && (link == Link.LOG || panel.value(i, t) < 1);
                above |= more;
                below |= less;
                monthAbove[t] |= more;
                monthBelow[t] |= less;
            }
            inside &= above && below;
        }
        for (int t = 0; t < monthAbove.length; t++) {
            inside &= monthAbove[t] && monthBelow[t];
        }
        return inside;
    }

    private boolean findMembers(Link link) {
        boolean found = false;
        for (int i = 0; i < member.length; i++) {
            if (isFreeMember(i)) {
                Extremes extremes = new Extremes();
                for (int t = 0; t < month.length; t++) {
                    extremes.add(panel.has(i, t), isFreeMonth(t), panel.value(i, t));
                }
                member[i] = extremes.limit(link);
                found |= !isFreeMember(i);
            }
        }
        return found;
    }

    private boolean findMonths(Link link) {
        boolean found = false;
        for (int t = 0; t < month.length; t++) {
            if (isFreeMonth(t)) {
                Extremes extremes = new Extremes();
                for (int i = 0; i < member.length; i++) {
                    extremes.add(panel.has(i, t), isFreeMember(i), panel.value(i, t));
                }
                month[t] = extremes.limit(link);
                found |= !isFreeMonth(t);
            }
        }
        return found;
    }

    /** Smallest and largest value of the free cells of a member or month; of all its cells when none is free. */
    private static final class Extremes {
        private boolean anyFree;
        private double least = Double.POSITIVE_INFINITY;
        private double most = Double.NEGATIVE_INFINITY;

        void add(boolean present, boolean free, double value) {
            if (!present || anyFree && !free) {
                return;
            }
            if (free && !anyFree) {
                anyFree = true;
                least = value;
                most = value;
            }
            least = Math.min(least, value);
            most = Math.max(most, value);
        }

        double limit(Link link) {
            if (most == 0) {
                return 0;
            }
            return link == Link.LOGIT && least == 1 ? 1 : NONE;
        }
    }

    /** Whether every member and every month is free. */
    boolean isNone() {
        for (double limit : member) {
            if (!Double.isNaN(limit)) {
                return false;
            }
        }
        for (double limit : month) {
            if (!Double.isNaN(limit)) {
                return false;
            }
        }
        return true;
    }

    boolean isFreeMember(int i) {
        return Double.isNaN(member[i]);
    }

    boolean isFreeMonth(int t) {
        return Double.isNaN(month[t]);
    }

    /** Whether the cell has a value and takes part in the fit. */
    boolean isFree(int i, int t) {
        return isFreeMember(i) && isFreeMonth(t) && panel.has(i, t);
    }

    /** The limiting mean of a cell that is not free: its member's before its month's. */
    double mean(int i, int t) {
        return isFreeMember(i) ? month[t] : member[i];
    }

    /** The member's level as it goes to its limit: −∞ or +∞. */
    double memberLevel(int i) {
        return member[i] == 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }

    double monthLevel(int t) {
        return month[t] == 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
}
