package org.networkspc.reports.sharing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Cells;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Pool;
import org.networkspc.pool.Tally;
import org.networkspc.reports.config.Sharing;

/**
 * One measure's rows of all members, as each may see those of the others. Few people in a cell hide it; and because the cells
 * of a period add up to the published total, so are the smallest of the others, until three contributors share what is left
 * over and none of them stands out: a member that knows its own hidden number must not find its neighbour's.
 *
 * @param pool the measure's totals, hidden cells suppressed with their bounds
 * @param hidden what is hidden of each member, by its id
 */
public record OthersShown(Pool pool, Map<String, List<Hidden>> hidden) {

    /** @param pooled members whose numbers are in the published total */
    public static OthersShown of(Pool exact, Measure measure, Network network, Network pooled, Sharing sharing) {
        Cells cells = exact.cells(measure, Stratum.ALL);
        Rows rows = new Rows(cells, pooled, sharing);
        Map<String, List<Hidden>> hidden = new LinkedHashMap<>();
        List<Observation> shown = new ArrayList<>();
        for (int t = 0; t < cells.periods().size(); t++) {
            Map<Integer, Why> why = rows.reasons(t);
            for (int i = 0; i < cells.members().size(); i++) {
                Member member = cells.members().get(i);
                if (network.member(member.id()).isPresent() && cells.at(i, t).isPresent()) {
                    shown.add(rows.row(i, t, Optional.ofNullable(why.get(i))));
                    if (why.containsKey(i)) {
                        hidden.computeIfAbsent(member.id(), id -> new ArrayList<>())
                                .add(new Hidden(cells.periods().get(t), why.getOrDefault(i, Why.SMALL_COUNT)));
                    }
                }
            }
        }
        return new OthersShown(Pool.of(shown), Map.copyOf(hidden));
    }

    /** What is hidden of a member; empty when nothing is. */
    public List<Hidden> hidden(Member member) {
        return hidden.getOrDefault(member.id(), List.of());
    }

    private record Rows(Cells cells, Network pooled, Sharing sharing) {
        Map<Integer, Why> reasons(int period) {
            Map<Integer, Why> why = new LinkedHashMap<>();
            List<Integer> others = new ArrayList<>();
            MeasureKind kind = cells.measure().kind();
            SmallNumbers small = new SmallNumbers(sharing.forMembers());
            for (int i = 0; i < cells.members().size(); i++) {
                if (cells.hasValue(i, period)) {
                    Optional<Why> reason = sharing.isOfPeople(cells.measure().id())
                            ? small.why(cells.tally(i, period), kind)
                            : Optional.empty();
                    int member = i;
                    reason.ifPresentOrElse(r -> why.put(member, r), () -> others.add(member));
                }
            }
            others.removeIf(i -> !isPooled(i));
            others.sort(Comparator.<Integer>comparingDouble(
                            i -> cells.tally(i, period).size(kind))
                    .thenComparing(Comparator.naturalOrder()));
            while (!others.isEmpty() && isGivenAway(why, period)) {
                why.put(others.remove(0), Why.BESIDE_ANOTHER);
            }
            return why;
        }

        /** Whether the total less all members shown tells of one of the hidden, or of few people. */
        private boolean isGivenAway(Map<Integer, Why> why, int period) {
            List<Tally> left = why.keySet().stream()
                    .filter(this::isPooled)
                    .map(i -> cells.tally(i, period))
                    .toList();
            MeasureKind kind = cells.measure().kind();
            return !left.isEmpty()
                    && (new Contributions(sharing.forMembers()).why(left, kind).isPresent()
                            || new SmallNumbers(sharing.forMembers())
                                    .why(Contributions.sum(left), kind)
                                    .isPresent());
        }

        private boolean isPooled(int member) {
            return pooled.member(cells.members().get(member).id()).isPresent();
        }

        Observation row(int member, int period, Optional<Why> why) {
            Observation exact = new Observation(
                    cells.measure(),
                    cells.members().get(member),
                    Stratum.ALL,
                    cells.periods().get(period),
                    cells.at(member, period).orElseThrow());
            SmallNumbers small = new SmallNumbers(sharing.forMembers());
            return why.map(w -> new Observation(
                            exact.measure(),
                            exact.member(),
                            exact.stratum(),
                            exact.date(),
                            small.bounds(
                                    cells.tally(member, period), cells.measure().kind(), w)))
                    .orElse(exact);
        }
    }
}
