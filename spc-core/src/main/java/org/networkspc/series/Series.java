package org.networkspc.series;

import java.util.List;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.measure.Scope;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Pool;

/**
 * A measure over time, for a member or pooled over a network: every calendar period from first to last, gaps included.
 *
 * @param subgroups in date order, one for each calendar period
 */
public record Series(Measure measure, Scope scope, Stratum stratum, Pooling pooling, List<Subgroup> subgroups) {

    public Series {
        subgroups = List.copyOf(subgroups);
        for (int i = 1; i < subgroups.size(); i++) {
            if (!subgroups.get(i - 1).start().isBefore(subgroups.get(i).start())) {
                throw new IllegalArgumentException("subgroups must be in date order, was "
                        + subgroups.get(i).start() + " after "
                        + subgroups.get(i - 1).start());
            }
        }
    }

    /** Subgroups already made, as one line. */
    public static Series of(Measure measure, List<Subgroup> subgroups) {
        return new Series(measure, Member.of("one"), Stratum.ALL, Pooling.ONE_MEMBER, subgroups);
    }

    /** One member's own line. */
    public static Series of(Pool pool, Measure measure, Member member) {
        return of(pool, measure, member, Stratum.ALL);
    }

    public static Series of(Pool pool, Measure measure, Member member, Stratum stratum) {
        throw new UnsupportedOperationException();
    }

    /** The network's pooled line. */
    public static Series of(Pool pool, Measure measure, Network network, Pooling pooling) {
        return of(pool, measure, network, pooling, Stratum.ALL);
    }

    public static Series of(Pool pool, Measure measure, Network network, Pooling pooling, Stratum stratum) {
        throw new UnsupportedOperationException();
    }
}
