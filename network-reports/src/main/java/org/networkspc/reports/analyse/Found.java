package org.networkspc.reports.analyse;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartPoint;
import org.networkspc.rule.Signal;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Signals of a rule set as answers carry them, points from 1. */
final class Found {
    private Found() {}

    static void add(ArrayNode found, Chart chart, List<Signal> signals) {
        List<LocalDate> starts =
                chart.series().subgroups().stream().map(s -> s.start()).toList();
        List<Integer> numbers = chart.points().stream()
                .map(ChartPoint::start)
                .map(start -> starts.indexOf(start) + 1)
                .toList();
        for (Signal signal : signals) {
            ObjectNode one = found.addObject();
            one.put("rule", signal.rule());
            one.put("at", numbers.get(signal.at()));
            ArrayNode members = one.putArray("members");
            signal.members().forEach(i -> members.add(numbers.get(i)));
            one.put("side", signal.side().name().toLowerCase(Locale.ROOT));
            one.put("reference", signal.reference());
        }
    }
}
