package org.networkspc.reports.sharing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 */
public record GroupsShown(Pool pool, Map<Stratum, List<Hidden>> hidden) {
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
        Periods periods = new Periods(measure, network, sharing);
        dimensions.values().forEach(groups -> periods.hide(groups, hidden));
        return new GroupsShown(hidden.isEmpty() ? exact : suppressed(exact, measure, hidden), Map.copyOf(hidden));
    }

    /** The dimensions of one measure, one period after another. */
    private record Periods(Measure measure, Network network, Sharing sharing) {
        void hide(List<Cells> groups, Map<Stratum, List<Hidden>> hidden) {
            for (int t = 0; t < groups.get(0).periods().size(); t++) {
                int period = t;
                reasons(groups, t)
                        .forEach((group, why) -> hidden.computeIfAbsent(
                                        groups.get(group).stratum(), s -> new ArrayList<>())
                                .add(new Hidden(groups.get(group).periods().get(period), why)));
            }
        }

        private Map<Integer, Why> reasons(List<Cells> groups, int period) {
            Map<Integer, List<Tally>> tallies = new LinkedHashMap<>();
            Map<Integer, Why> why = new LinkedHashMap<>();
            for (int g = 0; g < groups.size(); g++) {
                List<Tally> parts = parts(groups.get(g), period);
                if (!parts.isEmpty()) {
                    tallies.put(g, parts);
                    int group = g;
                    primary(groups.get(g).stratum(), parts).ifPresent(reason -> why.put(group, reason));
                }
            }
            List<Integer> others = new ArrayList<>(tallies.keySet());
            others.removeAll(why.keySet());
            others.sort(Comparator.<Integer>comparingDouble(g -> size(tallies.get(g)))
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

        /** Whether the total less all groups shown tells of one hidden group, or of few people. */
        private boolean isGivenAway(Map<Integer, Why> why, Map<Integer, List<Tally>> tallies) {
            if (why.size() < FEWEST_HIDDEN) {
                return true;
            }
            List<Tally> left = why.keySet().stream()
                    .flatMap(g -> tallies.getOrDefault(g, List.of()).stream())
                    .toList();
            return sharing.isOfPeople(measure.id())
                    && new SmallNumbers(sharing.forMembers())
                            .why(Contributions.sum(left), measure.kind())
                            .isPresent();
        }

        private double size(@org.jspecify.annotations.Nullable List<Tally> parts) {
            return parts == null ? 0 : Contributions.sum(parts).size(measure.kind());
        }

        private List<Tally> parts(Cells cells, int period) {
            List<Tally> parts = new ArrayList<>();
            for (int i = 0; i < cells.members().size(); i++) {
                if (network.member(cells.members().get(i).id()).isPresent() && cells.hasValue(i, period)) {
                    parts.add(cells.tally(i, period));
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
