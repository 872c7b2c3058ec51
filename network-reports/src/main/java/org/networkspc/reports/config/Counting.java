package org.networkspc.reports.config;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;

/**
 * What a measure counts, and whose numbers do not count with the others'.
 *
 * @param events what the numerator counts, several of them, in words that can stand after a number: "falls"
 * @param exposure what the denominator counts: "bed days"
 * @param outside where denominators come from, when members do not count them themselves
 * @param exposureOf for times between events, id of the measure whose denominators the events are exposed to; may be empty
 * @param notComparable members whose numbers are shown and not pooled
 */
public record Counting(
        String events,
        String exposure,
        String exposureOf,
        Optional<OutsideDenominator> outside,
        List<NotComparable> notComparable) {
    /** Nothing said. */
    public static final Counting UNNAMED = new Counting("", "", "", Optional.empty(), List.of());

    public Counting {
        notComparable = List.copyOf(notComparable);
    }

    /**
     * A member that stays out of the pool, for a reason everybody may read.
     *
     * @param from first day it is left out; {@link LocalDate#MIN} for all along
     */
    public record NotComparable(String member, String reason, LocalDate from) {}

    /** The reason why a member is left out, if it is. */
    public Optional<NotComparable> leftOut(Member member) {
        return notComparable.stream()
                .filter(n -> n.member().equals(member.id()))
                .findFirst();
    }

    /** The members whose numbers can be pooled; one left out from a day on leaves the pool on that day. */
    public Network comparable(Network network) {
        if (notComparable.isEmpty()) {
            return network;
        }
        List<Member> members = network.members().stream()
                .flatMap(member ->
                        leftOut(member).map(out -> until(member, out.from())).orElse(Optional.of(member)).stream())
                .toList();
        return new Network(network.id(), network.name(), members);
    }

    private static Optional<Member> until(Member member, LocalDate day) {
        if (!day.isAfter(member.joins())) {
            return Optional.empty();
        }
        return Optional.of(day.isBefore(member.leaves()) ? member.leaving(day) : member);
    }
}
