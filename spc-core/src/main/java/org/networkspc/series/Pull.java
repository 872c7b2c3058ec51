package org.networkspc.series;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * How far each member pulls the months of a line at most: its share of a month's size times how far its value lies from what
 * the fit expects of it, or from the line where there is no fit. What leaving it out moves, to first order.
 */
final class Pull {
    private final Panel panel;
    private final Series line;
    private final double[] size;
    private final double[] value;

    Pull(Panel panel, Series line) {
        this.panel = panel;
        this.line = line;
        int months = panel.months().size();
        size = new double[months];
        value = new double[months];
        Map<LocalDate, Double> values = new HashMap<>();
        line.subgroups().stream().filter(Subgroup::hasValue).forEach(s -> values.put(s.start(), s.value()));
        for (int t = 0; t < months; t++) {
            value[t] = values.getOrDefault(panel.months().get(t), 0.0);
            for (int i = 0; i < panel.members().size(); i++) {
                size[t] += panel.size(i, t);
            }
        }
    }

    double of(int member) {
        double most = 0;
        for (int t = 0; t < size.length; t++) {
            if (panel.has(member, t)) {
                double expected = line.fit().isPresent() ? line.fit().get().mean(member, t) : value[t];
                double share = panel.size(member, t) / size[t];
                most = Math.max(most, share * Math.abs(panel.value(member, t) - expected));
            }
        }
        return most;
    }
}
