package org.networkspc.reports.sharing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.networkspc.measure.MeasureKind;
import org.networkspc.pool.Tally;
import org.networkspc.reports.config.Sharing.Protection;

/**
 * Whether a published total tells a small count that is hidden: to those who take away all that is shown, and to each who
 * takes away its own as well. Counts with the event, and of a proportion those without it, are two sums.
 */
final class Exposure {
    private static final ToDoubleFunction<Tally> WITH = Tally::numerator;
    private static final ToDoubleFunction<Tally> WITHOUT = t -> t.denominator() - t.numerator();

    private final Protection protection;
    private final List<ToDoubleFunction<Tally>> sums;

    Exposure(Protection protection, MeasureKind kind) {
        this.protection = protection;
        sums = switch (kind) {
            case PROPORTION -> List.of(WITH, WITHOUT);
            case RATE, COUNT -> List.of(WITH);
            case MEASUREMENT, BETWEEN -> List.of();
        };
    }

    /**
     * @param hidden a number of each member hidden, all in one total
     * @param why of each
     */
    boolean ofMembers(List<Tally> hidden, List<Why> why) {
        for (ToDoubleFunction<Tally> count : sums) {
            List<HiddenSum.Part> parts = new ArrayList<>();
            long total = 0;
            for (int i = 0; i < hidden.size(); i++) {
                parts.add(part(count(count, hidden.get(i)), why.get(i)));
                total += count(count, hidden.get(i));
            }
            if (new HiddenSum(total, parts).givesAway()) {
                return true;
            }
            Map<Long, HiddenSum> asSeen = new LinkedHashMap<>();
            for (int i = 0; i < hidden.size(); i++) {
                List<HiddenSum.Part> others = new ArrayList<>(parts);
                others.remove(i);
                long own = count(count, hidden.get(i));
                long rest = total - own;
                asSeen.computeIfAbsent(
                        own * Why.values().length + why.get(i).ordinal(), k -> new HiddenSum(rest, others));
            }
            if (asSeen.values().stream().anyMatch(HiddenSum::givesAway)) {
                return true;
            }
        }
        return false;
    }

    /**
     * @param hidden of each hidden group what each member adds to it, by member; all in one total
     * @param why of each
     */
    boolean ofGroups(List<Map<String, Tally>> hidden, List<Why> why) {
        List<String> members = hidden.stream()
                .flatMap(group -> group.keySet().stream())
                .distinct()
                .toList();
        for (ToDoubleFunction<Tally> count : sums) {
            if (asSeenBy("", hidden, why, count).givesAway()
                    || members.stream()
                            .anyMatch(m -> asSeenBy(m, hidden, why, count).givesAway())) {
                return true;
            }
        }
        return false;
    }

    private HiddenSum asSeenBy(
            String member, List<Map<String, Tally>> hidden, List<Why> why, ToDoubleFunction<Tally> count) {
        List<HiddenSum.Part> parts = new ArrayList<>();
        long rest = 0;
        for (int g = 0; g < hidden.size(); g++) {
            long own = count(count, hidden.get(g).getOrDefault(member, Tally.EMPTY));
            long all = count(count, Contributions.sum(List.copyOf(hidden.get(g).values())));
            parts.add(part(all, why.get(g)).less(own));
            rest += all - own;
        }
        return new HiddenSum(rest, parts);
    }

    /** As the label says; one that is not about small numbers says nothing of how small a count is. */
    private HiddenSum.Part part(long count, Why why) {
        if (why == Why.SMALL_GROUP && count < protection.groups()) {
            return HiddenSum.Part.between(0, protection.groups() - 1L);
        }
        boolean small = count > 0 && count < protection.counts();
        if (why == Why.FEW_CONTRIBUTORS || why == Why.ONE_STANDS_OUT || why == Why.FEW_OR_BESIDE) {
            return HiddenSum.Part.from(0, small);
        }
        return small
                ? HiddenSum.Part.between(1, protection.counts() - 1L)
                : HiddenSum.Part.noneOrFrom(protection.counts());
    }

    private static long count(ToDoubleFunction<Tally> count, Tally tally) {
        return Math.round(count.applyAsDouble(tally));
    }
}
