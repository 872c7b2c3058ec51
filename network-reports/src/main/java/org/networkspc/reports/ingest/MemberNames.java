package org.networkspc.reports.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.networkspc.measure.Member;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.config.Spelling;

/** Whom a name in a file means: an id, a name or an alias, whatever the case and spacing. */
final class MemberNames {
    private static final Set<String> TOTALS =
            Set.of("total", "totals", "grand total", "sub total", "subtotal", "all", "overall", "sum");

    private final Map<String, Member> byName = new HashMap<>();
    private final Map<String, Member> fromData = new TreeMap<>();
    private final List<String> known = new ArrayList<>();
    private final boolean anybody;

    MemberNames(NetworkConfig network) {
        anybody = network.layouts().membersFromData();
        network.layouts()
                .aliases()
                .forEach((alias, id) -> network.network().member(id).ifPresent(m -> learn(alias, m)));
        network.network().members().forEach(m -> learn(m.name(), m));
        network.network().members().forEach(m -> learn(m.id(), m));
    }

    private void learn(String name, Member member) {
        byName.put(Cell.folded(name), member);
        known.add(name);
    }

    Optional<Member> find(String text) {
        Member listed = byName.get(Cell.folded(text));
        if (listed != null || !anybody) {
            return Optional.ofNullable(listed);
        }
        return Optional.of(fromData.computeIfAbsent(text, Member::of));
    }

    /** Whether the name stands for all of them, so that the row is a total of others. */
    boolean isTotal(String text) {
        return isTotalWord(text) && !byName.containsKey(Cell.folded(text));
    }

    static boolean isTotalWord(String text) {
        return TOTALS.contains(Cell.folded(text));
    }

    String advice(String text) {
        return Spelling.nearest(text, known)
                .map(near -> "Did you mean \"" + near + "\"?")
                .orElse("Correct the name, or add it to members in network.yaml (as an alias, if it is another name)");
    }
}
