package org.networkspc.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.networkspc.measure.Measure;
import org.networkspc.pool.Moments;
import org.networkspc.pool.Tally;

/** The pooled subgroups of one measure, one way of pooling at a time. */
final class PooledLine {
    /** Below this share of members or of denominators a point is not complete. */
    static final double COMPLETE_FROM = 0.8;
    /** Below this share of either, even a closed period of a like-for-like line stays outside rules and limits. */
    static final double JUDGED_FROM = 0.5;

    private final Measure measure;
    private final MemberTable table;
    private final Panel panel;

    PooledLine(Measure measure, MemberTable table) {
        this(measure, table, Panel.of(table));
    }

    private PooledLine(Measure measure, MemberTable table, Panel panel) {
        this.measure = measure;
        this.table = table;
        this.panel = panel;
    }

    /** The line without one member. */
    PooledLine without(int member) {
        return new PooledLine(measure, table.without(member), panel.without(member));
    }

    /** The ways this measure can be pooled with what was reported, the default first. */
    List<Pooling> ways() {
        return switch (measure.kind()) {
            case PROPORTION, RATE -> withLikeForLikeFirst();
            case MEASUREMENT -> isSummarised() ? withLikeForLikeFirst() : List.of(Pooling.EQUAL_MEMBERS);
            case COUNT ->
                isConnected() ? List.of(Pooling.AS_REPORTED, Pooling.LIKE_FOR_LIKE) : List.of(Pooling.AS_REPORTED);
            case BETWEEN -> List.of();
        };
    }

    private List<Pooling> withLikeForLikeFirst() {
        return isConnected()
                ? List.of(Pooling.LIKE_FOR_LIKE, Pooling.AS_REPORTED, Pooling.EQUAL_MEMBERS)
                : List.of(Pooling.AS_REPORTED, Pooling.EQUAL_MEMBERS);
    }

    /** Whether any cell says how many values stand behind its mean; single values have no weight. */
    private boolean isSummarised() {
        return cells().anyMatch(c ->
                table.tally(c[0], c[1]).values().n() > table.tally(c[0], c[1]).rows());
    }

    private Stream<int[]> cells() {
        return IntStream.range(0, table.memberCount())
                .boxed()
                .flatMap(i -> IntStream.range(0, table.periodCount())
                        .filter(t -> table.hasValue(i, t))
                        .mapToObj(t -> new int[] {i, t}));
    }

    private boolean isConnected() {
        return panel.blocks().size() <= 1;
    }

    List<Subgroup> subgroups(Pooling pooling) {
        return switch (pooling) {
            case AS_REPORTED -> each(this::asReported);
            case EQUAL_MEMBERS -> each(this::equalMembers);
            case LIKE_FOR_LIKE -> throw new IllegalArgumentException("pooling must not need a fit, was " + pooling);
            case ONE_MEMBER -> throw new IllegalArgumentException("pooling must be a way of pooling, was " + pooling);
        };
    }

    private interface PeriodReader {
        Subgroup read(int period, Completeness completeness);
    }

    private List<Subgroup> each(PeriodReader reader) {
        List<Subgroup> subgroups = new ArrayList<>();
        for (int t = 0; t < table.periodCount(); t++) {
            Completeness completeness = table.completeness(t);
            subgroups.add(
                    completeness.reported() == 0
                            ? Subgroup.without(table.start(t), table.emptyStanding(t), completeness)
                            : reader.read(t, completeness));
        }
        return subgroups;
    }

    private Subgroup asReported(int period, Completeness completeness) {
        Tally sum = Tally.EMPTY;
        for (int i = 0; i < table.memberCount(); i++) {
            if (table.hasValue(i, period)) {
                sum = sum.plus(table.tally(i, period));
            }
        }
        return subgroup(period, sum.value(measure.kind()), sum, closedStanding(completeness), completeness);
    }

    private Subgroup equalMembers(int period, Completeness completeness) {
        double[] values = IntStream.range(0, table.memberCount())
                .filter(i -> table.hasValue(i, period))
                .mapToDouble(i -> table.value(i, period))
                .toArray();
        Tally tally = Tally.values(Moments.of(values));
        return subgroup(period, tally.values().mean(), tally, closedStanding(completeness), completeness);
    }

    Panel panel() {
        return panel;
    }

    Measure measure() {
        return measure;
    }

    Membership membership() {
        return table.membership();
    }

    /** Periods without any value. */
    List<Subgroup> gaps() {
        return each((t, completeness) -> Subgroup.without(table.start(t), table.emptyStanding(t), completeness));
    }

    /** Makes a fit, wherever it begins. */
    interface Fitter {
        LikeForLike fit(Panel panel, Link link, Anchor anchor);
    }

    /** How the like-for-like line comes about; empty when there is no value. */
    Optional<Linked> linked(Linking linking) {
        return linked(linking, LikeForLike::of);
    }

    Optional<Linked> linked(Linking linking, Fitter fitter) {
        if (panel.months().isEmpty()) {
            return Optional.empty();
        }
        if (linking.weights() == Weights.EFFICIENT) {
            LikeForLike fit = EfficientWeights.of(panel, unitVariance(panel), linking.anchor())
                    .fit();
            return Optional.of(new Linked(linking, Link.IDENTITY, Optional.of(fit)));
        }
        Link link = linking.link().orElseGet(() -> Link.auto(measure.kind(), panel.pooledValue()));
        if (linking.levelsFrozenAfter().isPresent()) {
            return Optional.of(new Linked(linking, link, Optional.empty()));
        }
        try {
            return Optional.of(linked(linking, fitter.fit(panel, link, linking.anchor())));
        } catch (IllegalArgumentException tooFewEvents) {
            if (linking.link().isPresent()) {
                throw tooFewEvents;
            }
            return Optional.of(linked(linking, fitter.fit(panel, Link.IDENTITY, linking.anchor())));
        }
    }

    private static Linked linked(Linking linking, LikeForLike fit) {
        return new Linked(linking, fit.link(), Optional.of(fit));
    }

    /** Variance of a value of size 1: p̄(1 − p̄) of a proportion, the mean rate, the variance of values. */
    private double unitVariance(Panel panel) {
        double mean = panel.pooledValue();
        return switch (measure.kind()) {
            case PROPORTION -> mean * (1 - mean);
            case RATE, COUNT -> mean;
            case MEASUREMENT, BETWEEN ->
                cells().map(c -> table.tally(c[0], c[1]).values())
                        .reduce(Moments.EMPTY, Moments::plus)
                        .variance();
        };
    }

    /** Whether efficient weights would be worth changing to; asked of lines fitted with denominators on identity. */
    Optional<EfficientWeights> worthwhile() {
        double unit = unitVariance(panel);
        return unit > 0 && panel.members().size() > 1 && panel.months().size() > 1
                ? Optional.of(EfficientWeights.of(panel, unit)).filter(EfficientWeights::isSuggested)
                : Optional.empty();
    }

    List<Subgroup> likeForLike(Linked linked) {
        if (linked.fit().isPresent()) {
            LikeForLike fit = linked.fit().get();
            return likeForLike(fit.panel().months(), fit.line());
        }
        LocalDate end = linked.choices().levelsFrozenAfter().orElse(LocalDate.MAX);
        return likeForLike(
                panel.months(), LinkedLevels.of(panel, linked.link(), end).line());
    }

    private List<Subgroup> likeForLike(List<LocalDate> months, double[] line) {
        double[] lineAt = new double[table.periodCount()];
        for (int t = 0, k = 0; t < lineAt.length; t++) {
            if (k < line.length && table.start(t).equals(months.get(k))) {
                lineAt[t] = line[k++];
            }
        }
        return each((t, completeness) -> {
            double size = 0;
            for (int i = 0; i < table.memberCount(); i++) {
                size += table.size(i, t);
            }
            return subgroup(t, lineAt[t], behind(lineAt[t], size), openStanding(t, completeness), completeness);
        });
    }

    /** The line's value with the month's reported size behind it: a numerator that sizes limits and counts nobody. */
    private Tally behind(double value, double size) {
        return switch (measure.kind()) {
            case PROPORTION, RATE -> Tally.ratio(value * size, size);
            case COUNT -> Tally.count(value);
            case MEASUREMENT, BETWEEN -> Tally.values(new Moments(Math.round(size), value, 0, value, value));
        };
    }

    private Subgroup subgroup(int period, double value, Tally tally, Standing standing, Completeness completeness) {
        return new Subgroup(table.start(period), value, tally, standing, completeness);
    }

    private static Standing closedStanding(Completeness completeness) {
        return completeness.smallerShare() < COMPLETE_FROM ? Standing.PROVISIONAL : Standing.COMPLETE;
    }

    private Standing openStanding(int period, Completeness completeness) {
        if (completeness.smallerShare() >= COMPLETE_FROM) {
            return Standing.COMPLETE;
        }
        boolean open = period >= table.periodCount() - measure.reporting().lag();
        return open || completeness.smallerShare() < JUDGED_FROM ? Standing.PROVISIONAL : Standing.INCOMPLETE;
    }
}
