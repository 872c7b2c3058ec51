package org.networkspc.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.networkspc.chart.TwoPartLimits;
import org.networkspc.measure.Direction;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Network;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Pool;
import org.networkspc.series.Anchor;
import org.networkspc.series.LikeForLike;
import org.networkspc.series.LineErrors;
import org.networkspc.series.Linked;
import org.networkspc.series.Linking;
import org.networkspc.series.Panel;
import org.networkspc.series.Pooling;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;

/** The strata of one dimension as lines, and sums of several of them. */
final class StratumLines {
    private final Pool pool;
    private final Measure measure;
    private final Network network;
    private final List<Series> all;
    private final List<Series> known;

    StratumLines(Pool pool, Measure measure, Network network, String dimension) {
        this.pool = pool;
        this.measure = measure;
        this.network = network;
        List<Stratum> strata = pool.strata(measure).stream()
                .filter(s -> s.dimension().equals(dimension))
                .toList();
        all = strata.stream()
                .map(s -> Series.of(pool, measure, network, Pooling.AS_REPORTED, s))
                .toList();
        known = all.stream()
                .filter(s -> !Compared.isNotKnown(s.stratum().category()))
                .toList();
        if (known.size() < 2) {
            throw new IllegalArgumentException("dimension must tell at least two known groups apart, was " + dimension
                    + " with "
                    + strata.stream().map(Stratum::category).toList());
        }
    }

    List<Series> all() {
        return all;
    }

    /** Share of all denominators whose group is not known. */
    double notKnown() {
        double total = all.stream().mapToDouble(StratumLines::size).sum();
        return all.stream()
                        .filter(s -> Compared.isNotKnown(s.stratum().category()))
                        .mapToDouble(StratumLines::size)
                        .sum()
                / total;
    }

    private static double size(Series series) {
        return series.subgroups().stream().mapToDouble(Subgroup::denominator).sum();
    }

    /** The two sides of a comparison: the group's strata first, then the reference's. */
    List<List<Series>> sides(Compared compared) {
        if (compared.versus() == Compared.Versus.REST) {
            Series group = compared.group().isBlank() ? furthestFromRest() : named(compared.group());
            return List.of(List.of(group), without(group));
        }
        Series reference = compared.versus() == Compared.Versus.BEST ? bestOverBaseline() : named(compared.reference());
        Series group = compared.group().isBlank() ? furthestFrom(reference) : named(compared.group());
        if (group.equals(reference)) {
            throw new IllegalArgumentException("group must differ from the reference, was "
                    + group.stratum().category());
        }
        return List.of(List.of(group), List.of(reference));
    }

    private Series named(String category) {
        return known.stream()
                .filter(s -> s.stratum().category().equals(category))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("category must be one of "
                        + known.stream().map(s -> s.stratum().category()).toList() + ", was " + category));
    }

    private List<Series> without(Series group) {
        return known.stream().filter(s -> !s.equals(group)).toList();
    }

    private Series bestOverBaseline() {
        if (measure.direction() == Direction.NEUTRAL) {
            throw new IllegalArgumentException("direction must say which is better, was NEUTRAL");
        }
        Comparator<Series> byLevel = Comparator.comparingDouble(s -> baselineLevel(List.of(s)));
        return known.stream()
                .max(measure.direction() == Direction.INCREASE ? byLevel : byLevel.reversed())
                .orElseThrow();
    }

    private Series furthestFrom(Series reference) {
        double level = baselineLevel(List.of(reference));
        return without(reference).stream()
                .max(Comparator.comparingDouble(s -> Math.abs(baselineLevel(List.of(s)) - level)))
                .orElseThrow();
    }

    private Series furthestFromRest() {
        return known.stream()
                .max(Comparator.comparingDouble(s -> Math.abs(baselineLevel(List.of(s)) - baselineLevel(without(s)))))
                .orElseThrow();
    }

    private static double baselineLevel(List<Series> side) {
        double events = 0;
        double sizes = 0;
        for (Series series : side) {
            for (Subgroup subgroup : series.subgroups()
                    .subList(0, Math.min(Compared.BASELINE, series.subgroups().size()))) {
                events += subgroup.numerator();
                sizes += subgroup.denominator();
            }
        }
        return sizes > 0 ? events / sizes : 0;
    }

    /** Numerators and denominators of one side, period by period: [period][numerator, denominator]. */
    static double[][] counts(List<Series> side) {
        double[][] counts = new double[side.get(0).subgroups().size()][2];
        for (Series series : side) {
            for (int t = 0; t < counts.length; t++) {
                counts[t][0] += series.subgroups().get(t).numerator();
                counts[t][1] += series.subgroups().get(t).denominator();
            }
        }
        return counts;
    }

    /**
     * Both sides on one common mix of the members that have both.
     *
     * @param levels by side and period, NaN where a side has nothing
     * @param linked how the line of differences came about
     * @param linkedLogs how the line of logarithms of ratios did
     */
    record Within(double[][] levels, Linked linked, Linked linkedLogs) {}

    /**
     * Both sides on one common mix of the members that have both.
     *
     * @throws IllegalArgumentException when no member has both, or months cannot be linked
     */
    Within withinMembers(List<List<Series>> sides, Linking linking) {
        List<Panel> panels = sides.stream().map(this::panel).toList();
        Map<String, Double> mix = new TreeMap<>();
        double[] one = linking.anchor().sizes(panels.get(0));
        double[] other = linking.anchor().sizes(panels.get(1));
        for (int i = 0; i < one.length; i++) {
            if (one[i] > 0 && other[i] > 0) {
                mix.put(panels.get(0).members().get(i), one[i] + other[i]);
            }
        }
        if (mix.isEmpty()) {
            throw new IllegalArgumentException("members must count both groups, was none");
        }
        double total = mix.values().stream().mapToDouble(d -> d).sum();
        double[][] levels = new double[2][];
        List<LineErrors.Side> fits = new ArrayList<>();
        for (int side = 0; side < 2; side++) {
            Panel both = panels.get(side).only(i -> true);
            Panel kept = both.only(i -> mix.containsKey(both.members().get(i)));
            LikeForLike fit = linking.anchored(Anchor.ALL).fit(kept, measure.kind());
            double[] shares = kept.members().stream()
                    .mapToDouble(m -> mix.getOrDefault(m, 0.0) / total)
                    .toArray();
            levels[side] = spread(fit.line(shares), kept.months());
            fits.add(new LineErrors.Side(fit, Arrays.stream(shares).boxed().toList()));
        }
        return new Within(
                levels, linked(linking, fits, LineErrors::ofDifference), linked(linking, fits, LineErrors::ofLogRatio));
    }

    /** With the errors of both fits where each has the freedom that limits ask for. */
    private static Linked linked(Linking linking, List<LineErrors.Side> fits, Difference errors) {
        boolean sure = fits.stream().allMatch(side -> side.fit().degreesOfFreedom() >= TwoPartLimits.FEWEST_FREEDOM);
        Linking applied = new Linking(linking.link(), linking.anchor(), linking.weights(), Optional.empty());
        return new Linked(
                applied,
                fits.get(0).fit().link(),
                Optional.empty(),
                sure ? Optional.of(errors.of(fits.get(0), fits.get(1))) : Optional.empty());
    }

    private interface Difference {
        LineErrors of(LineErrors.Side one, LineErrors.Side other);
    }

    private double[] spread(double[] line, List<LocalDate> months) {
        List<Subgroup> periods = all.get(0).subgroups();
        return IntStream.range(0, periods.size())
                .mapToDouble(t -> {
                    int k = months.indexOf(periods.get(t).start());
                    return k < 0 ? Double.NaN : line[k];
                })
                .toArray();
    }

    private Panel panel(List<Series> side) {
        List<LocalDate> months =
                all.get(0).subgroups().stream().map(Subgroup::start).toList();
        int members = network.members().size();
        double[][] size = new double[members][months.size()];
        double[][] events = new double[members][months.size()];
        List<String> ids = new ArrayList<>();
        network.members().forEach(m -> ids.add(m.id()));
        for (Series series : side) {
            Panel one = Panel.of(pool, measure, network, series.stratum());
            for (int i = 0; i < members; i++) {
                for (int k = 0; k < one.months().size(); k++) {
                    int t = months.indexOf(one.months().get(k));
                    size[i][t] += one.size(i, k);
                    events[i][t] += one.size(i, k) * one.value(i, k);
                }
            }
        }
        for (int i = 0; i < members; i++) {
            for (int t = 0; t < events[i].length; t++) {
                events[i][t] = size[i][t] > 0 ? events[i][t] / size[i][t] : 0;
            }
        }
        return Panel.of(ids, months, size, events).only(i -> true);
    }
}
