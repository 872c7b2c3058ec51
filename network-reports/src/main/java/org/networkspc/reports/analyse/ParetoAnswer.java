package org.networkspc.reports.analyse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.networkspc.chart.Convention;
import org.networkspc.chart.Pareto;
import tools.jackson.databind.node.ObjectNode;

/** Causes by how often they were counted, and how many of the first make the share asked for. */
final class ParetoAnswer {
    private static final double SHARE = 0.8;

    private ParetoAnswer() {}

    static ObjectNode to(ObjectNode request) {
        Conventions.of(request, List.of(Convention.STANDARD));
        ObjectNode input = Columns.input(request);
        Options options = Options.of(input, Set.of("share"), Set.of());
        Columns columns = Columns.of(input, Set.of("category", "count", "options"));
        double share = options.number("share").orElse(SHARE);
        if (!(share > 0 && share <= 1)) {
            throw Refusal.badValue("share", "be more than 0 and at most 1", share);
        }
        List<String> names = columns.texts("category");
        List<Double> counts = columns.counts("count", names.size());
        Map<String, Double> byName = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (byName.putIfAbsent(names.get(i), counts.get(i)) != null) {
                throw Refusal.badValue("category", "name each cause once", names.get(i));
            }
        }
        Pareto pareto = Pareto.of(byName);
        List<Pareto.Category> categories = pareto.categories();
        ObjectNode result = Json.object();
        Json.putWords(
                result,
                "category",
                categories.stream().map(Pareto.Category::name).toList());
        Json.put(
                result, "count", categories.stream().map(Pareto.Category::count).toList());
        Json.put(
                result, "share", categories.stream().map(Pareto.Category::share).toList());
        Json.put(
                result,
                "cumulative",
                categories.stream().map(Pareto.Category::cumulative).toList());
        return result.put("vital", pareto.vital(share));
    }
}
