package org.networkspc.reports.sharing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.measure.Stratum;
import org.networkspc.network.Compared;
import org.networkspc.pool.Cells;
import org.networkspc.pool.Missing;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Pool;
import org.networkspc.pool.Tally;
import org.networkspc.reports.config.Sharing;
import org.networkspc.reports.config.Sharing.Protection;

/**
 * Groups of people pooled over the network, as members may see them. A group's period is hidden where too few contribute,
 * one stands out, or few people are in it; and because the groups of a dimension add up to the published total, so is the
 * smallest of the others until what is left over gives nothing away.
 *
 * @param pool the measure's rows with hidden groups suppressed; for lines of groups only
 * @param hidden what is hidden of each group
 * @param withheld periods whose total cannot be shown, because it would tell a small count even with all groups hidden
 */
public record GroupsShown(Pool pool, Map<Stratum, List<Hidden>> hidden, List<LocalDate> withheld) {
    /** One hidden group beside a total is no secret. */
    private static final int FEWEST_HIDDEN = 2;

    public static GroupsShown of(Pool exact, Measure measure, Network network, Sharing sharing) {
        Map<String, List<Cells>> dimensions = new LinkedHashMap<>();
        for (Stratum stratum : exact.strata(measure)) {
            dimensions
                    .computeIfAbsent(stratum.dimension(), d -> new ArrayList<>())
                    .add(exact.cells(measure, stratum));
        }
        Map<Stratum, List<Hidden>> hidden = new LinkedHashMap<>();
        SortedSet<LocalDate> withheld = new TreeSet<>();
        Periods periods = new Periods(measure, network, sharing);
        dimensions.values().forEach(groups -> withheld.addAll(periods.hide(groups, hidden)));
        return new GroupsShown(
                hidden.isEmpty() ? exact : suppressed(exact, measure, hidden),
                Map.copyOf(hidden),
                List.copyOf(withheld));
    }

    /** The dimensions of one measure, one period after another. */
    private record Periods(Measure measure, Network network, Sharing sharing) {
        /** @return periods whose total must be hidden too */
        List<LocalDate> hide(List<Cells> groups, Map<Stratum, List<Hidden>> hidden) {
            List<LocalDate> withheld = new ArrayList<>();
            for (int t = 0; t < groups.get(0).periods().size(); t++) {
                int period = t;
                Map<Integer, Map<String, Tally>> tallies = tallies(groups, t);
                Map<Integer, Why> reasons = reasons(groups, tallies);
                if (isExposed(reasons, tallies)) {
                    reasons.replaceAll((group, why) -> Why.FEW_OR_BESIDE);
                }
                if (isExposed(reasons, tallies)) {
                    withheld.add(groups.get(0).periods().get(t));
                }
                reasons.forEach(
                        (group, why) -> hidden.computeIfAbsent(groups.get(group).stratum(), s -> new ArrayList<>())
                                .add(new Hidden(groups.get(group).periods().get(period), why)));
            }
            return withheld;
        }

        private Map<Integer, Map<String, Tally>> tallies(List<Cells> groups, int period) {
            Map<Integer, Map<String, Tally>> tallies = new LinkedHashMap<>();
            for (int g = 0; g < groups.size(); g++) {
                Map<String, Tally> parts = parts(groups.get(g), period);
                if (!parts.isEmpty()) {
                    tallies.put(g, parts);
                }
            }
            return tallies;
        }

        private Map<Integer, Why> reasons(List<Cells> groups, Map<Integer, Map<String, Tally>> tallies) {
            Map<Integer, Why> why = new LinkedHashMap<>();
            tallies.forEach((group, parts) -> primary(groups.get(group).stratum(), List.copyOf(parts.values()))
                    .ifPresent(reason -> why.put(group, reason)));
            List<Integer> others = new ArrayList<>(tallies.keySet());
            others.removeAll(why.keySet());
            others.sort(Comparator.<Integer>comparingDouble(g -> size(tallies.getOrDefault(g, Map.of())))
                    .thenComparing(Comparator.naturalOrder()));
            while (!why.isEmpty() && !others.isEmpty() && isGivenAway(why, tallies)) {
                why.put(others.remove(0), Why.BESIDE_ANOTHER);
            }
            return why;
        }

        /** Nobody can be looked up among those whose group is not known: they share nothing but that. */
        private Optional<Why> primary(Stratum group, List<Tally> parts) {
            if (Compared.isNotKnown(group.category())) {
                return Optional.empty();
            }
            Protection protection = sharing.forMembers();
            Optional<Why> pooled = new Contributions(protection).why(parts, measure.kind());
            return pooled.isPresent() || !sharing.isOfPeople(measure.id())
                    ? pooled
                    : new SmallNumbers(protection).why(Contributions.sum(parts), measure.kind());
        }

        /** Whether the total less all groups shown tells of one hidden group, of few people, or a small count. */
        private boolean isGivenAway(Map<Integer, Why> why, Map<Integer, Map<String, Tally>> tallies) {
            if (why.size() < FEWEST_HIDDEN) {
                return true;
            }
            List<Tally> left = left(why, tallies).stream()
                    .flatMap(group -> group.values().stream())
                    .toList();
            return isExposed(why, tallies)
                    || sharing.isOfPeople(measure.id())
                            && new SmallNumbers(sharing.forMembers())
                                    .why(Contributions.sum(left), measure.kind())
                                    .isPresent();
        }

        private boolean isExposed(Map<Integer, Why> why, Map<Integer, Map<String, Tally>> tallies) {
            return sharing.isOfPeople(measure.id())
                    && new Exposure(sharing.forMembers(), measure.kind())
                            .ofGroups(left(why, tallies), List.copyOf(why.values()));
        }

        private static List<Map<String, Tally>> left(Map<Integer, Why> why, Map<Integer, Map<String, Tally>> tallies) {
            return why.keySet().stream()
                    .map(g -> tallies.getOrDefault(g, Map.of()))
                    .toList();
        }

        private double size(Map<String, Tally> parts) {
            return Contributions.sum(List.copyOf(parts.values())).size(measure.kind());
        }

        /** What each member adds, by its id. */
        private Map<String, Tally> parts(Cells cells, int period) {
            Map<String, Tally> parts = new TreeMap<>();
            for (int i = 0; i < cells.members().size(); i++) {
                if (network.member(cells.members().get(i).id()).isPresent() && cells.hasValue(i, period)) {
                    parts.put(cells.members().get(i).id(), cells.tally(i, period));
                }
            }
            return parts;
        }
    }

    /** What is hidden of a group; empty when nothing is. */
    public List<Hidden> hidden(Stratum stratum) {
        return hidden.getOrDefault(stratum, List.of());
    }

    private static Pool suppressed(Pool exact, Measure measure, Map<Stratum, List<Hidden>> hidden) {
        Map<Stratum, List<LocalDate>> starts = new HashMap<>();
        hidden.forEach((stratum, all) ->
                starts.put(stratum, all.stream().map(Hidden::start).toList()));
        List<Stratum> strata = new ArrayList<>(exact.strata(measure));
        strata.add(Stratum.ALL);
        List<Observation> rows = new ArrayList<>();
        for (Stratum stratum : strata) {
            List<LocalDate> hide = starts.getOrDefault(stratum, List.of());
            Cells cells = exact.cells(measure, stratum);
            for (int i = 0; i < cells.members().size(); i++) {
                for (int t = 0; t < cells.periods().size(); t++) {
                    LocalDate start = cells.periods().get(t);
                    Member member = cells.members().get(i);
                    cells.at(i, t)
                            .map(row -> row instanceof Tally && hide.contains(start)
                                    ? Missing.of(Missing.Kind.SUPPRESSED)
                                    : row)
                            .ifPresent(row -> rows.add(new Observation(measure, member, stratum, start, row)));
                }
            }
        }
        return Pool.of(rows);
    }
}
