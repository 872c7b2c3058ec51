package org.networkspc.rule;

import java.util.List;

/**
 * Evidence of a special cause. It does not know its colour.
 *
 * @param rule id of the rule that fired, such as {@code beyond-limits}
 * @param at the point that completed the pattern, as index into {@code chart.points()}
 * @param members all points of the pattern, as indices into {@code chart.points()}, in order
 */
public record Signal(String rule, int at, List<Integer> members, Side side) {
    public Signal {
        members = List.copyOf(members);
    }

    /** The same signal where its phase begins this many points into the chart. */
    Signal later(int points) {
        return new Signal(
                rule, at + points, members.stream().map(i -> i + points).toList(), side);
    }
}
