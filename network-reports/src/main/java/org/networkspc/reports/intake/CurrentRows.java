package org.networkspc.reports.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.networkspc.measure.Member;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Pool;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.ingest.AcceptedRow;
import org.networkspc.reports.ingest.CellKey;

/** The latest row of every cell. In key order, so that the pool does not depend on the order of uploads. */
final class CurrentRows {
    private final Map<CellKey, Observation> latest = new TreeMap<>();

    Differences compare(List<AcceptedRow> rows) {
        int added = 0;
        int unchanged = 0;
        for (AcceptedRow row : rows) {
            Observation before = latest.get(CellKey.of(row.observation()));
            if (before == null) {
                added++;
            } else if (before.reported().equals(row.observation().reported())) {
                unchanged++;
            }
        }
        return new Differences(added, unchanged, rows.size() - added - unchanged);
    }

    Comparison comparison(List<AcceptedRow> rows) {
        return new Comparison(
                compare(rows), changes(rows), rows.stream().map(this::standing).toList());
    }

    private String standing(AcceptedRow row) {
        Observation before = latest.get(CellKey.of(row.observation()));
        if (before == null) {
            return "new";
        }
        return before.reported().equals(row.observation().reported()) ? "already known" : "revised";
    }

    /** The numbers that rows would change. */
    private List<Change> changes(List<AcceptedRow> rows) {
        List<Change> changes = new ArrayList<>();
        for (AcceptedRow row : rows) {
            Observation before = latest.get(CellKey.of(row.observation()));
            if (before != null && !before.reported().equals(row.observation().reported())) {
                changes.add(new Change(PreviewRow.of(new AcceptedRow(0, before)), PreviewRow.of(row)));
            }
        }
        return changes;
    }

    void put(List<AcceptedRow> rows) {
        rows.forEach(row -> latest.put(CellKey.of(row.observation()), row.observation()));
    }

    /** The latest of every cell, in key order. */
    Collection<Observation> all() {
        return latest.values();
    }

    void put(Observation one) {
        latest.put(CellKey.of(one), one);
    }

    Pool pool() {
        return Pool.of(latest.values());
    }

    /** The network with its members, as listed or as found. */
    NetworkConfig known(NetworkConfig config) {
        if (!config.layouts().membersFromData()) {
            return config;
        }
        Map<String, Member> found = new TreeMap<>();
        latest.values().forEach(o -> found.put(o.member().id(), o.member()));
        return config.withMembers(List.copyOf(found.values()));
    }
}
