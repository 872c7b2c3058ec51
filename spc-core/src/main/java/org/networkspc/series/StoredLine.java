package org.networkspc.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A like-for-like line as a release stores it, so that the next can say how far history has moved: every refit moves past
 * points a little.
 *
 * @param members ids, in order
 * @param memberLevels a_i on the scale of the link
 * @param shares S_i of the fixed mix
 * @param months first days, in order
 * @param monthLevels b_t on the scale of the link
 * @param line the line, before any multiplier
 */
public record StoredLine(
        Link link,
        List<String> members,
        List<Double> memberLevels,
        List<Double> shares,
        List<LocalDate> months,
        List<Double> monthLevels,
        List<Double> line) {

    public StoredLine {
        members = List.copyOf(members);
        memberLevels = List.copyOf(memberLevels);
        shares = List.copyOf(shares);
        months = List.copyOf(months);
        monthLevels = List.copyOf(monthLevels);
        line = List.copyOf(line);
    }

    public static StoredLine of(LikeForLike fit) {
        List<Double> levels = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        for (int i = 0; i < fit.panel().members().size(); i++) {
            levels.add(fit.memberLevel(i));
            shares.add(fit.share(i));
        }
        List<Double> monthLevels = new ArrayList<>();
        List<Double> line = new ArrayList<>();
        double[] values = fit.line();
        for (int t = 0; t < values.length; t++) {
            monthLevels.add(fit.monthLevel(t));
            line.add(values[t]);
        }
        return new StoredLine(
                fit.link(), fit.panel().members(), levels, shares, fit.panel().months(), monthLevels, line);
    }

    /**
     * How far an old point has moved, relative to the baseline.
     *
     * @param by the new point less its baseline, less the old one's
     * @param error SE of the new point against its baseline
     */
    public record Movement(LocalDate month, double by, double error) {
        /** Beyond one standard error: worth a caution. */
        public boolean isNotable() {
            return Math.abs(by) > error;
        }
    }

    /**
     * The largest movement of an old point in a new fit.
     *
     * @param baseline first days of the baseline's months; the centre is taken anew from both lines, never carried over
     * @return empty when the lines have no month of the baseline in common
     */
    public Optional<Movement> largestMovement(LikeForLike fit, List<LocalDate> baseline) {
        List<LocalDate> now = fit.panel().months();
        List<LocalDate> common = baseline.stream()
                .filter(month -> months.contains(month) && now.contains(month))
                .toList();
        if (common.isEmpty()) {
            return Optional.empty();
        }
        double[] values = fit.line();
        double[] variance = fit.variance()
                .fromBaseline(common.stream().mapToInt(now::indexOf).toArray());
        double before = common.stream()
                .mapToDouble(m -> line.get(months.indexOf(m)))
                .average()
                .orElse(0);
        double after = common.stream()
                .mapToDouble(m -> values[now.indexOf(m)])
                .average()
                .orElse(0);
        Optional<Movement> largest = Optional.empty();
        for (int t = 0; t < months.size(); t++) {
            int k = now.indexOf(months.get(t));
            if (k >= 0) {
                double by = values[k] - after - (line.get(t) - before);
                if (largest.isEmpty() || Math.abs(by) > Math.abs(largest.get().by())) {
                    largest = Optional.of(new Movement(months.get(t), by, Math.sqrt(variance[k])));
                }
            }
        }
        return largest;
    }
}
