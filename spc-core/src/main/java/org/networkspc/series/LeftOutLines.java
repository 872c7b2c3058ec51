package org.networkspc.series;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Pool;

/**
 * A network's pooled line, and the line of the others for each member left out in turn: the pool is read once, and each fit
 * of the others begins where the fit of all ended.
 */
public final class LeftOutLines {
    private final Network network;
    private final Pooling pooling;
    private final Linking linking;
    private final PooledLine line;
    private final Series whole;

    private LeftOutLines(PooledLine line, Network network, Pooling pooling, Linking linking) {
        this.network = network;
        this.pooling = pooling;
        this.linking = linking;
        this.line = line;
        whole = Series.of(
                line,
                network,
                Stratum.ALL,
                pooling,
                pooling == Pooling.LIKE_FOR_LIKE ? line.linked(linking) : Optional.empty());
    }

    /**
     * The lines of a measure pooled in one way.
     *
     * @param linking the choices behind like-for-like lines; any other way does not read them
     * @throws IllegalArgumentException when the measure cannot be pooled this way, or not with these choices
     */
    public static LeftOutLines of(Pool pool, Measure measure, Network network, Pooling pooling, Linking linking) {
        PooledLine line = new PooledLine(measure, MemberTable.of(pool.cells(measure, Stratum.ALL), network));
        if (!line.ways().contains(pooling)) {
            throw new IllegalArgumentException(
                    "pooling must be one of " + line.ways() + " for " + measure.id() + ", was " + pooling);
        }
        return new LeftOutLines(line, network, pooling, linking);
    }

    /** The line of everybody. */
    public Series whole() {
        return whole;
    }

    /**
     * The line of the others; empty where they cannot be pooled in this way.
     *
     * @param member as an index into the network's members
     */
    public Optional<Series> without(int member) {
        List<Member> members = network.members();
        Network others = new Network(
                network.id(),
                network.name(),
                members.stream().filter(m -> m != members.get(member)).toList());
        PooledLine rest = line.without(member);
        if (!rest.ways().contains(pooling)) {
            return Optional.empty();
        }
        try {
            Optional<Linked> linked =
                    pooling == Pooling.LIKE_FOR_LIKE ? rest.linked(linking, near(member)) : Optional.empty();
            return Optional.of(Series.of(rest, others, Stratum.ALL, pooling, linked));
        } catch (IllegalArgumentException tooFewEvents) {
            return Optional.empty();
        }
    }

    /**
     * The members that pull the line furthest, as indices into the network's members in its order; everybody where there are
     * no more than asked for.
     *
     * @param members how many, at least 1
     */
    public int[] pullingMost(int members) {
        if (members < 1) {
            throw new IllegalArgumentException("members must be at least 1, was " + members);
        }
        Pull pull = new Pull(line.panel(), whole);
        return IntStream.range(0, network.members().size())
                .boxed()
                .sorted(Comparator.comparingDouble(pull::of).reversed())
                .limit(members)
                .mapToInt(member -> member)
                .sorted()
                .toArray();
    }

    private PooledLine.Fitter near(int member) {
        return (panel, link, anchor) -> {
            Optional<Scoring.Start> start =
                    whole.fit().filter(fit -> fit.link() == link).flatMap(fit -> fit.startWithout(member));
            return LikeForLike.of(panel, link, anchor, start);
        };
    }
}
