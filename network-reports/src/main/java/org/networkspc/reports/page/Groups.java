package org.networkspc.reports.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Stratum;
import org.networkspc.network.Compared;
import org.networkspc.series.Series;

/** The groups that a measure tells apart, in the order of the settings, whatever their numbers are. */
final class Groups {
    private Groups() {}

    /** Dimensions the measure has rows of: first those of the settings in their order, then others by name. */
    static List<String> dimensions(Edition edition, Measure measure) {
        Set<String> there = new LinkedHashSet<>();
        edition.pool().strata(measure).forEach(s -> there.add(s.dimension()));
        Set<String> dimensions = new LinkedHashSet<>(edition.config().strata().keySet());
        dimensions.retainAll(there);
        dimensions.addAll(there);
        return List.copyOf(dimensions);
    }

    /** The strata of a dimension that have rows. */
    static List<Stratum> strata(Edition edition, Measure measure, String dimension) {
        List<String> order = edition.config().strata().getOrDefault(dimension, List.of());
        List<Stratum> strata = new ArrayList<>(edition.pool().strata(measure).stream()
                .filter(s -> s.dimension().equals(dimension))
                .toList());
        strata.sort(Comparator.comparingInt(s -> place(order, s.category())));
        return strata;
    }

    /** Lines in the order of the settings. */
    static List<Series> ordered(Edition edition, List<Series> lines) {
        List<Series> ordered = new ArrayList<>(lines);
        ordered.sort(Comparator.comparingInt(line -> place(
                edition.config().strata().getOrDefault(line.stratum().dimension(), List.of()),
                line.stratum().category())));
        return ordered;
    }

    static List<Series> known(List<Series> lines) {
        return lines.stream()
                .filter(line -> !Compared.isNotKnown(line.stratum().category()))
                .toList();
    }

    private static int place(List<String> order, String category) {
        int place = order.indexOf(category);
        return place < 0 ? order.size() : place;
    }
}
