package org.networkspc.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Causes by how often they were counted, with the share of all they make together: which few make most of it. The order
 * is of causes, never of members. Juran 1951; Montgomery ch. 5.4.
 *
 * @param categories largest count first, equal counts by name; none where nothing was counted
 */
public record Pareto(List<Category> categories) {
    public Pareto {
        categories = List.copyOf(categories);
    }

    /**
     * A cause.
     *
     * @param share of all counts, 0 to 1
     * @param cumulative share of this cause and all before it; exactly 1 at the last one
     */
    public record Category(String name, double count, double share, double cumulative) {}

    /**
     * Of counts by cause. Causes counted 0 times stay, at the end; where all are 0 there is no share and no category.
     *
     * @throws IllegalArgumentException when a count is negative or not finite
     */
    public static Pareto of(Map<String, Double> counts) {
        List<Map.Entry<String, Double>> sorted = new ArrayList<>(counts.entrySet());
        sorted.forEach(entry -> requireCount(entry.getValue()));
        sorted.sort(Comparator.comparing((Map.Entry<String, Double> entry) -> -entry.getValue())
                .thenComparing(Map.Entry::getKey));
        double total = 0;
        for (Map.Entry<String, Double> entry : sorted) {
            total += entry.getValue();
        }
        List<Category> categories = new ArrayList<>();
        double before = 0;
        for (Map.Entry<String, Double> entry : total > 0 ? sorted : List.<Map.Entry<String, Double>>of()) {
            before += entry.getValue();
            categories.add(new Category(entry.getKey(), entry.getValue(), entry.getValue() / total, before / total));
        }
        return new Pareto(categories);
    }

    private static void requireCount(double count) {
        if (!(count >= 0) || Double.isInfinite(count)) {
            throw new IllegalArgumentException("count must be finite and not negative, was " + count);
        }
    }

    /** How many of the first causes make at least this share of all: 0.8 for the usual question. */
    public int vital(double share) {
        int vital = 0;
        while (vital < categories.size()
                && (vital == 0 || categories.get(vital - 1).cumulative() < share)) {
            vital++;
        }
        return vital;
    }
}
