package org.networkspc.rule;

import java.util.ArrayList;
import java.util.List;
import org.networkspc.chart.ChartPoint;

/**
 * Points of a phase that one pattern may join: those from an index up to, not including, another.
 *
 * @param points of the whole phase; those that do not count are passed over
 */
record Stretch(List<ChartPoint> points, int from, int to) {

    boolean counts(int index) {
        return points.get(index).counts();
    }

    /** Indices of the counted points. */
    List<Integer> members() {
        return between(from, to);
    }

    /** Indices of the counted points from one up to, not including, another. */
    List<Integer> between(int first, int end) {
        List<Integer> members = new ArrayList<>(end - first);
        for (int i = first; i < end; i++) {
            if (counts(i)) {
                members.add(i);
            }
        }
        return members;
    }

    /** Where a window begins that ends at this point and holds so many counted ones. */
    int back(int last, int count) {
        int i = last;
        for (int left = count - 1; left > 0; i--) {
            left -= counts(i - 1) ? 1 : 0;
        }
        return i;
    }

    /** Indices of the counted points whose bit is set: the lowest bit is this point, the next the one before. */
    List<Integer> marked(int last, long bits) {
        List<Integer> members = new ArrayList<>(Long.bitCount(bits));
        int i = last;
        for (long left = bits; left != 0; i--) {
            if (counts(i)) {
                if ((left & 1) == 1) {
                    members.add(0, i);
                }
                left >>>= 1;
            }
        }
        return members;
    }
}
