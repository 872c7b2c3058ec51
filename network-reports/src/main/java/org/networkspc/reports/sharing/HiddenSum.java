package org.networkspc.reports.sharing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A sum that is known to the last unit, of counts that are hidden: the total less what is shown of it. It gives a count away
 * when it leaves fewer than three values that the count may have, where its label alone leaves more (the feasibility interval of
 * Hundepool et al., Statistical Disclosure Control, chapter 4). Exact for one sum; numbers are whole.
 *
 * @param parts what is known of each count without the sum
 */
record HiddenSum(long total, List<Part> parts) {
    /** Fewest values that a hidden count may have. */
    static final int FEWEST = 3;

    private static final long OPEN = Long.MAX_VALUE / 4;

    HiddenSum {
        parts = List.copyOf(parts);
    }

    /**
     * What is known of one hidden count.
     *
     * @param most {@link #OPEN} when nothing is known
     * @param orNone whether it may be 0 as well
     * @param isSmall whether it is one of those that must not be found
     */
    record Part(long least, long most, boolean orNone, boolean isSmall) {
        static Part between(long least, long most) {
            return new Part(least, most, false, true);
        }

        static Part noneOrFrom(long least) {
            return new Part(least, OPEN, true, false);
        }

        static Part from(long least, boolean isSmall) {
            return new Part(least, OPEN, false, isSmall);
        }

        /** What others may add, where somebody's own part of it is known. */
        Part less(long own) {
            long others = Math.max(0, least - own);
            return own == 0 ? this : new Part(others, most == OPEN ? OPEN : most - own, false, isSmall);
        }

        private long feasible(long total, long from, long to, long open) {
            return LongStream.rangeClosed(least, Math.min(most, total))
                    .map(value -> total - value)
                    .filter(rest -> rest >= from && (rest <= to || rest >= open))
                    .limit(FEWEST)
                    .count();
        }
    }

    private long mostWithout(Part one) {
        List<Part> others = new ArrayList<>(parts);
        others.remove(one);
        others.removeIf(Part::orNone);
        return others.stream().anyMatch(p -> p.most() == OPEN)
                ? OPEN
                : others.stream().mapToLong(Part::most).sum();
    }

    /** Whether one of the small counts is left with fewer values than {@link #FEWEST}, and its label leaves more. */
    boolean givesAway() {
        long least = 0;
        long open = OPEN;
        for (Part part : parts) {
            least += part.orNone() ? 0 : part.least();
            open = part.orNone() ? Math.min(open, part.least()) : open;
        }
        for (Part part : new LinkedHashSet<>(parts)) {
            if (part.isSmall()) {
                long from = least - part.least();
                long to = mostWithout(part);
                long left = part.feasible(total, from, to, open == OPEN ? OPEN : from + open);
                if (left < Math.min(FEWEST, part.most() - part.least() + 1)) {
                    return true;
                }
            }
        }
        return false;
    }
}
