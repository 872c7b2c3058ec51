package org.networkspc.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Cells;
import org.networkspc.pool.Pool;

/**
 * Members who joined in the same period: a cohort that can be drawn as a network of its own. The first wave are the
 * founders.
 *
 * @param joined first day of the period they joined in, or of their first report
 */
public record Wave(LocalDate joined, Network members) {

    /** The waves of a network in the order of joining; members without any report are in none. */
    public static List<Wave> of(Pool pool, Measure measure, Network network) {
        Cells cells = pool.cells(measure, Stratum.ALL);
        List<String> ids = cells.members().stream().map(Member::id).toList();
        Map<LocalDate, List<Member>> byStart = new TreeMap<>();
        for (Member member : network.members()) {
            int row = ids.indexOf(member.id());
            int first = 0;
            while (row >= 0
                    && first < cells.periods().size()
                    && !(cells.hasValue(row, first)
                            && member.isExpectedAt(cells.periods().get(first)))) {
                first++;
            }
            if (row >= 0 && first < cells.periods().size()) {
                LocalDate joined = member.joins().isAfter(cells.periods().get(0))
                        ? measure.cadence().startOf(member.joins())
                        : cells.periods().get(first);
                byStart.computeIfAbsent(joined, start -> new ArrayList<>()).add(member);
            }
        }
        List<Wave> waves = new ArrayList<>();
        byStart.forEach((joined, members) -> waves.add(new Wave(
                joined, new Network(network.id() + "-" + joined, network.name() + ", joined " + joined, members))));
        return waves;
    }
}
