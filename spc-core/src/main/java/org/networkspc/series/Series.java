package org.networkspc.series;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.measure.Scope;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Cells;
import org.networkspc.pool.Pool;
import org.networkspc.pool.Tally;
import org.networkspc.words.Words;

/**
 * A measure over time, for a member or pooled over a network: every calendar period from first to last, gaps included.
 *
 * @param scope whose line it is
 * @param membership whether the same members were expected all along
 * @param subgroups in date order, one for each calendar period; for times between events, one for each event
 * @param linked how a like-for-like line came about; empty for every other
 */
public record Series(
        Measure measure,
        Scope scope,
        Stratum stratum,
        Pooling pooling,
        Membership membership,
        List<Subgroup> subgroups,
        Optional<Linked> linked) {

    public Series {
        subgroups = List.copyOf(subgroups);
        for (int i = 1; i < subgroups.size(); i++) {
            if (!subgroups.get(i - 1).start().isBefore(subgroups.get(i).start())) {
                throw new IllegalArgumentException("subgroups must be in date order, was "
                        + subgroups.get(i).start() + " after "
                        + subgroups.get(i - 1).start());
            }
        }
        if (measure.kind() == MeasureKind.BETWEEN) {
            subgroups.stream().filter(Subgroup::hasValue).forEach(Series::requireTime);
        }
    }

    private static void requireTime(Subgroup subgroup) {
        if (subgroup.value() < 0) {
            throw new IllegalArgumentException(
                    "value must not be negative between events, was " + subgroup.value() + " on " + subgroup.start());
        }
    }

    /** A line that no fit stands behind. */
    public Series(
            Measure measure,
            Scope scope,
            Stratum stratum,
            Pooling pooling,
            Membership membership,
            List<Subgroup> subgroups) {
        this(measure, scope, stratum, pooling, membership, subgroups, Optional.empty());
    }

    /** Subgroups already made, as one line. */
    public static Series of(Measure measure, List<Subgroup> subgroups) {
        return new Series(measure, Member.of("one"), Stratum.ALL, Pooling.ONE_MEMBER, Membership.STEADY, subgroups);
    }

    /** One member's own line. */
    public static Series of(Pool pool, Measure measure, Member member) {
        return of(pool, measure, member, Stratum.ALL);
    }

    /** One member's own line for one stratum. */
    public static Series of(Pool pool, Measure measure, Member member, Stratum stratum) {
        return ofMember(pool.cells(measure, stratum), member);
    }

    /** Each member's own line, in the order of the network. */
    public static List<Series> ofMembers(Pool pool, Measure measure, Network network) {
        Cells cells = pool.cells(measure, Stratum.ALL);
        return network.members().stream().map(member -> ofMember(cells, member)).toList();
    }

    private static Series ofMember(Cells cells, Member member) {
        List<Subgroup> subgroups = MemberLine.subgroups(cells, member);
        return new Series(cells.measure(), member, cells.stratum(), Pooling.ONE_MEMBER, Membership.STEADY, subgroups);
    }

    /**
     * The network's pooled line.
     *
     * @throws IllegalArgumentException when the measure cannot be pooled this way, see {@link #ways}
     */
    public static Series of(Pool pool, Measure measure, Network network, Pooling pooling) {
        return of(pool, measure, network, pooling, Stratum.ALL);
    }

    /** The network's pooled line for one stratum. */
    public static Series of(Pool pool, Measure measure, Network network, Pooling pooling, Stratum stratum) {
        MemberTable table = MemberTable.of(pool.cells(measure, stratum), network);
        PooledLine line = new PooledLine(measure, table);
        if (!line.ways().contains(pooling)) {
            throw new IllegalArgumentException(
                    "pooling must be one of " + line.ways() + " for " + measure.id() + ", was " + pooling);
        }
        return of(
                line,
                network,
                stratum,
                pooling,
                pooling == Pooling.LIKE_FOR_LIKE ? line.linked(Linking.AUTO) : Optional.empty());
    }

    /** The line pooled in this way; a like-for-like line as it was linked, without points where it was not. */
    static Series of(PooledLine line, Network network, Stratum stratum, Pooling pooling, Optional<Linked> linked) {
        List<Subgroup> subgroups = pooling == Pooling.LIKE_FOR_LIKE
                ? linked.map(line::likeForLike).orElseGet(line::gaps)
                : line.subgroups(pooling);
        return new Series(line.measure(), network, stratum, pooling, line.membership(), subgroups, linked);
    }

    /**
     * The network's like-for-like line with these choices.
     *
     * @throws UnconnectedMonthsException when no common members connect the months
     * @throws IllegalArgumentException when the measure has no like-for-like line, or the link does not suit it
     */
    public static Series likeForLike(Pool pool, Measure measure, Network network, Stratum stratum, Linking linking) {
        MemberTable table = MemberTable.of(pool.cells(measure, stratum), network);
        linking.link().filter(link -> !link.suits(measure.kind())).ifPresent(link -> {
            throw new IllegalArgumentException("link must suit a " + measure.kind() + ", was " + link);
        });
        PooledLine line = new PooledLine(measure, table);
        return of(line, network, stratum, Pooling.LIKE_FOR_LIKE, line.linked(linking));
    }

    /**
     * Efficient weights where they would cut the error of a like-for-like line's changes by more than a tenth; empty
     * elsewhere, and for measures that are not fitted on points.
     */
    public static Optional<EfficientWeights> worthwhileWeights(Pool pool, Measure measure, Network network) {
        PooledLine line = new PooledLine(measure, MemberTable.of(pool.cells(measure, Stratum.ALL), network));
        return line.ways().contains(Pooling.LIKE_FOR_LIKE) && measure.kind() != MeasureKind.COUNT
                ? line.worthwhile()
                : Optional.empty();
    }

    /**
     * The ways this measure can honestly be pooled, the default first; none for times between events.
     *
     * <p>Values without a weight have no as-reported line, and months without common members no like-for-like line.
     */
    public static List<Pooling> ways(Pool pool, Measure measure, Network network) {
        return ways(pool, measure, network, Stratum.ALL);
    }

    /** The ways one stratum of this measure can honestly be pooled. */
    public static List<Pooling> ways(Pool pool, Measure measure, Network network, Stratum stratum) {
        return new PooledLine(measure, MemberTable.of(pool.cells(measure, stratum), network)).ways();
    }

    /**
     * The denominators behind this line as a line of their own: a signal there says that the number counted changed too.
     *
     * @throws IllegalArgumentException when the measure has no denominators
     */
    public Series denominators() {
        if (!measure.kind().isRatio()) {
            throw new IllegalArgumentException("measure must be a proportion or a rate, was " + measure.kind());
        }
        Measure counted = Measure.count(measure.id() + "-denominator", "Number counted for " + measure.name())
                .reported(measure.cadence(), measure.reporting().lag())
                .revisedOn(measure.reporting().versions().toArray(LocalDate[]::new));
        List<Subgroup> numbers = subgroups.stream()
                .map(s -> s.hasValue()
                        ? new Subgroup(
                                s.start(),
                                s.denominator(),
                                Tally.count(s.denominator()),
                                s.standing(),
                                s.completeness())
                        : s)
                .toList();
        return new Series(counted, scope, stratum, pooling, membership, numbers);
    }

    /** The fit behind a like-for-like line; empty for every other, and where members' levels are frozen. */
    public Optional<LikeForLike> fit() {
        return linked.flatMap(Linked::fit);
    }

    /** The same line of a measure of another name. */
    public Series named(String name) {
        return new Series(measure.named(name), scope, stratum, pooling, membership, subgroups, linked);
    }

    /** The way of pooling with every choice that changes its numbers: "like for like, log link". */
    public String way() {
        return way(Words.PLAIN);
    }

    public String way(Words words) {
        return Stream.concat(
                        Stream.of(pooling.words(words)),
                        linked.stream().map(Linked::words).flatMap(List::stream).map(words::say))
                .collect(Collectors.joining(", "));
    }

    /** Whether any period has a value. */
    public boolean hasValues() {
        return subgroups.stream().anyMatch(Subgroup::hasValue);
    }
}
