package org.networkspc.rule;

import java.util.List;

/**
 * Evidence of a special cause. It does not know its colour.
 *
 * @param rule id of the rule that fired, such as {@code beyond-limits}
 * @param at the point that completed the pattern, as index into {@code chart.points()}
 * @param members the points of the pattern that the rule flags, as indices into {@code chart.points()}, in order
 * @param reference where the rule comes from, as its set has it
 */
public record Signal(String rule, int at, List<Integer> members, Side side, String reference) {
    public Signal {
        members = List.copyOf(members);
    }

    /** A signal the source of which its set will name. */
    public Signal(String rule, int at, List<Integer> members, Side side) {
        this(rule, at, members, side, "");
    }

    /** A signal of this rule within a phase. */
    public static Signal of(SpecialCauseRule rule, int at, List<Integer> members, Side side) {
        return new Signal(rule.id(), at, members, side, rule.reference());
    }

    /** The same signal where its phase begins this many points into the chart, cited as its set does. */
    Signal of(String source, int points) {
        List<Integer> there =
                points == 0 ? members : members.stream().map(i -> i + points).toList();
        return new Signal(rule, at + points, there, side, source);
    }
}
