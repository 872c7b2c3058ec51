package org.networkspc.reports.sharing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Network;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Pool;
import org.networkspc.pool.Tally;
import org.networkspc.reports.config.Sharing.Protection;

/**
 * Parts of a network, such as waves, whose totals stand beside its own: where one of them is hidden, so is the smallest of the
 * others until several contributors share what is left of the whole.
 *
 * @param hidden beside another part, by the id of each part's network
 */
public record PartsShown(Map<String, List<Hidden>> hidden) {

    /**
     * @param whole all whose numbers are in the published total; those in no part are told of nowhere else
     * @param parts of which nobody belongs to two
     */
    public static PartsShown of(Pool pool, Measure measure, Network whole, List<Network> parts, Protection protection) {
        List<Map<LocalDate, List<Tally>>> behind = new ArrayList<>();
        parts.forEach(part -> behind.add(PooledShown.behind(pool.cells(measure, Stratum.ALL), part)));
        behind.add(PooledShown.behind(pool.cells(measure, Stratum.ALL), rest(whole, parts)));
        TreeSet<LocalDate> starts = new TreeSet<>();
        behind.forEach(part -> starts.addAll(part.keySet()));
        Map<String, List<Hidden>> hidden = new LinkedHashMap<>();
        Contributions rule = new Contributions(protection);
        for (LocalDate start : starts) {
            List<List<Tally>> each = behind.stream()
                    .map(part -> part.getOrDefault(start, List.of()))
                    .toList();
            for (int part : beside(each, rule, measure)) {
                hidden.computeIfAbsent(parts.get(part).id(), id -> new ArrayList<>())
                        .add(new Hidden(start, Why.BESIDE_ANOTHER));
            }
        }
        return new PartsShown(Map.copyOf(hidden));
    }

    private static Network rest(Network whole, List<Network> parts) {
        return new Network(
                whole.id(),
                whole.name(),
                whole.members().stream()
                        .filter(m -> parts.stream()
                                .noneMatch(part -> part.member(m.id()).isPresent()))
                        .toList());
    }

    /** @param each what members of each part counted; last those in no part, who are never shown by themselves */
    private static List<Integer> beside(List<List<Tally>> each, Contributions rule, Measure measure) {
        List<Tally> left = new ArrayList<>(each.get(each.size() - 1));
        List<Integer> others = new ArrayList<>();
        for (int part = 0; part < each.size() - 1; part++) {
            Optional<Why> why = rule.why(each.get(part), measure.kind());
            if (why.isPresent()) {
                left.addAll(each.get(part));
            } else {
                others.add(part);
            }
        }
        others.sort(Comparator.<Integer>comparingDouble(
                        part -> Contributions.sum(each.get(part)).size(measure.kind()))
                .thenComparing(Comparator.naturalOrder()));
        List<Integer> beside = new ArrayList<>();
        while (!left.isEmpty()
                && !others.isEmpty()
                && rule.why(left, measure.kind()).isPresent()) {
            int next = others.remove(0);
            left.addAll(each.get(next));
            beside.add(next);
        }
        return beside;
    }

    /** What is hidden of a part beside another; empty for what is no part. */
    public List<Hidden> hidden(Network part) {
        return hidden.getOrDefault(part.id(), List.of());
    }
}
