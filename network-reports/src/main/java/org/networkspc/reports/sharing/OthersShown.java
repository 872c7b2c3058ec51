package org.networkspc.reports.sharing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
 * @param withheld periods of a total, by the id of its members' network, which cannot be shown because it would tell a small
 *     count even with all members hidden
 */
public record OthersShown(Pool pool, Map<String, List<Hidden>> hidden, Map<String, List<LocalDate>> withheld) {

    /** @param totals members whose numbers are in a total that is published: all who are pooled, then parts of them */
    public static OthersShown of(Pool exact, Measure measure, Network network, List<Network> totals, Sharing sharing) {
        Cells cells = exact.cells(measure, Stratum.ALL);
        Rows rows = new Rows(cells, totals, sharing);
        Map<String, List<Hidden>> hidden = new LinkedHashMap<>();
        Map<String, List<LocalDate>> withheld = new LinkedHashMap<>();
        List<Observation> shown = new ArrayList<>();
        for (int t = 0; t < cells.periods().size(); t++) {
            Rows.Of of = rows.of(t);
            Map<Integer, Why> why = of.why();
            LocalDate start = cells.periods().get(t);
            of.withheld()
                    .forEach(total -> withheld.computeIfAbsent(total, id -> new ArrayList<>())
                            .add(start));
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
        return new OthersShown(Pool.of(shown), Map.copyOf(hidden), Map.copyOf(withheld));
    }

    /** Periods of the total of these members that cannot be shown. */
    public List<Hidden> withheld(Network members) {
        return withheld.getOrDefault(members.id(), List.of()).stream()
                .map(start -> new Hidden(start, Why.BESIDE_ANOTHER))
                .toList();
    }

    /**
     * Periods of a line of equal members in which one of them is hidden: it would be a second equation beside the total, and a
     * mean of rates told to the last digit can leave one answer, where denominators are known from another measure.
     */
    public List<Hidden> besideEqualMembers(Network members) {
        return hidden.entrySet().stream()
                .filter(entry -> members.member(entry.getKey()).isPresent())
                .flatMap(entry -> entry.getValue().stream().map(Hidden::start))
                .distinct()
                .sorted()
                .map(start -> new Hidden(start, Why.BESIDE_ANOTHER))
                .toList();
    }

    /** What is hidden of a member; empty when nothing is. */
    public List<Hidden> hidden(Member member) {
        return hidden.getOrDefault(member.id(), List.of());
    }

    private record Rows(Cells cells, List<Network> totals, Sharing sharing) {
        /** So many members at most are hidden for the sake of what parts leave of all; else a part is. */
        private static final int MOST_BESIDE = 3;

        /**
         * What cannot be shown of a period.
         *
         * @param withheld ids of totals
         */
        record Of(Map<Integer, Why> why, Set<String> withheld) {}

        /**
         * Hides members for the sake of the total of all, and a few for what its parts leave of it; a part that would tell of
         * one is hidden itself. Where that is not enough, none of the hidden is told to be small, and where that is not
         * either, the total of all is hidden.
         */
        Of of(int period) {
            Map<Integer, Why> why = primary(period);
            List<Integer> others = IntStream.range(0, cells.members().size())
                    .filter(i -> cells.hasValue(i, period) && !why.containsKey(i))
                    .boxed()
                    .sorted(Comparator.<Integer>comparingDouble(i ->
                                    cells.tally(i, period).size(cells.measure().kind()))
                            .thenComparing(Comparator.naturalOrder()))
                    .collect(Collectors.toCollection(ArrayList::new));
            Set<String> withheld = new LinkedHashSet<>();
            for (boolean more = true; more; ) {
                List<Sum> sums = sums(period, withheld);
                sums.stream()
                        .filter(sum -> sum.isWhole() || sum.isRest() && isFew(others, sum, period, why))
                        .forEach(sum -> hide(others, sum, period, why));
                Set<String> telling = sums.stream()
                        .filter(sum -> !sum.isWhole() && isGivenAway(why, sum, period))
                        .map(Sum::least)
                        .collect(Collectors.toSet());
                List<Sum> exposed =
                        sums.stream().filter(sum -> isExposed(why, sum, period)).toList();
                more = withheld.addAll(telling)
                        || blur(why, exposed)
                        || withheld.addAll(exposed.stream().map(Sum::least).toList());
            }
            return new Of(why, withheld);
        }

        /** @return whether anything is told of less now */
        private static boolean blur(Map<Integer, Why> why, List<Sum> exposed) {
            boolean more = false;
            for (Sum sum : exposed) {
                for (int i : hidden(why, sum)) {
                    more |= why.put(i, Why.FEW_OR_BESIDE) != Why.FEW_OR_BESIDE;
                }
            }
            return more;
        }

        private Map<Integer, Why> primary(int period) {
            Map<Integer, Why> why = new LinkedHashMap<>();
            SmallNumbers small = new SmallNumbers(sharing.forMembers());
            for (int i = 0; i < cells.members().size(); i++) {
                if (cells.hasValue(i, period)
                        && sharing.isOfPeople(cells.measure().id())) {
                    int member = i;
                    small.why(cells.tally(i, period), cells.measure().kind()).ifPresent(w -> why.put(member, w));
                }
            }
            return why;
        }

        /**
         * A sum that readers know of a period: a total that is published, or all less the parts that are.
         *
         * @param least id of the smallest of the totals without which it would not be known
         * @param kind what it is the total of
         */
        private record Sum(Set<Integer> members, String least, Kind kind) {
            enum Kind {
                WHOLE,
                PART,
                /** Those in no part that is shown. */
                REST
            }

            boolean isWhole() {
                return kind == Kind.WHOLE;
            }

            boolean isRest() {
                return kind == Kind.REST;
            }
        }

        /** All who are pooled, each part that is shown, and those who are in none of these. */
        private List<Sum> sums(int period, Set<String> withheld) {
            Network all = totals.get(0);
            Set<Integer> rest = inside(all, period);
            boolean isShown = !withheld.contains(all.id());
            List<Sum> sums = new ArrayList<>();
            if (isShown) {
                sums.add(new Sum(Set.copyOf(rest), all.id(), Sum.Kind.WHOLE));
            }
            Optional<Sum> least = Optional.empty();
            for (Network part : totals.subList(1, totals.size())) {
                Set<Integer> members = inside(part, period);
                if (!withheld.contains(part.id()) && isSafe(members, period)) {
                    Sum sum = new Sum(members, part.id(), Sum.Kind.PART);
                    sums.add(sum);
                    least = least.filter(l -> l.members().size() <= members.size())
                            .or(() -> Optional.of(sum));
                    rest.removeAll(members);
                }
            }
            if (isShown) {
                least.ifPresent(part -> sums.add(new Sum(rest, part.least(), Sum.Kind.REST)));
            }
            return sums;
        }

        /** A part's total that is not shown for reasons of its own gives nothing away. */
        private boolean isSafe(Set<Integer> members, int period) {
            return new Contributions(sharing.forMembers())
                    .why(tallies(members, period), cells.measure().kind())
                    .isEmpty();
        }

        private Set<Integer> inside(Network total, int period) {
            return IntStream.range(0, cells.members().size())
                    .filter(i -> cells.hasValue(i, period)
                            && total.member(cells.members().get(i).id()).isPresent())
                    .boxed()
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /** Whether hiding a few of the others is enough for a sum. */
        private boolean isFew(List<Integer> others, Sum sum, int period, Map<Integer, Why> why) {
            Map<Integer, Why> then = new LinkedHashMap<>(why);
            hide(new ArrayList<>(others), sum, period, then);
            return then.size() <= why.size() + MOST_BESIDE && !isGivenAway(then, sum, period);
        }

        /** Hides the smallest of the others in a sum until what is left over of it gives nothing away. */
        private void hide(List<Integer> others, Sum sum, int period, Map<Integer, Why> why) {
            List<Integer> inside =
                    others.stream().filter(sum.members()::contains).collect(Collectors.toCollection(ArrayList::new));
            while (!inside.isEmpty() && isGivenAway(why, sum, period)) {
                Integer next = inside.remove(0);
                others.remove(next);
                why.put(next, Why.BESIDE_ANOTHER);
            }
        }

        /** Whether a sum less all members shown tells of one of the hidden, of few people, or a small count. */
        private boolean isGivenAway(Map<Integer, Why> why, Sum sum, int period) {
            List<Tally> left = tallies(hidden(why, sum), period);
            MeasureKind kind = cells.measure().kind();
            return !left.isEmpty()
                    && (new Contributions(sharing.forMembers()).why(left, kind).isPresent()
                            || new SmallNumbers(sharing.forMembers())
                                    .why(Contributions.sum(left), kind)
                                    .isPresent()
                            || isExposed(why, sum, period));
        }

        /** Whether a sum tells a small count that is hidden. */
        private boolean isExposed(Map<Integer, Why> why, Sum sum, int period) {
            List<Integer> hidden = hidden(why, sum);
            List<Why> reasons = hidden.stream()
                    .map(i -> why.getOrDefault(i, Why.BESIDE_ANOTHER))
                    .toList();
            return !hidden.isEmpty()
                    && sharing.isOfPeople(cells.measure().id())
                    && new Exposure(sharing.forMembers(), cells.measure().kind())
                            .ofMembers(tallies(hidden, period), reasons);
        }

        private static List<Integer> hidden(Map<Integer, Why> why, Sum sum) {
            return why.keySet().stream().filter(sum.members()::contains).toList();
        }

        private List<Tally> tallies(Collection<Integer> members, int period) {
            return members.stream().map(i -> cells.tally(i, period)).toList();
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
