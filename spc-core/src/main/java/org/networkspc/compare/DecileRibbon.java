package org.networkspc.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Cells;
import org.networkspc.pool.Pool;

/**
 * How members' values are spread, period by period, without a name: the deciles. For a reader who may not see names, and
 * for a network with many members.
 *
 * @param measure whose values these are
 * @param periods every calendar period, in date order
 */
public record DecileRibbon(Measure measure, List<Period> periods) {
    /** Fewest members whose deciles tell of more than single members. */
    public static final int FEWEST_MEMBERS = 10;

    private static final int DECILES = 9;

    public DecileRibbon {
        periods = List.copyOf(periods);
    }

    /**
     * @param start first day of the period
     * @param members how many have a value in it
     * @param deciles the 10th to the 90th percentile, after the multiplier; empty where fewer than 10 members have a value
     */
    public record Period(LocalDate start, int members, List<Double> deciles) {
        public Period {
            deciles = List.copyOf(deciles);
        }

        /** The middle member's value; the mean of the two middle ones of an even number. */
        public double median() {
            return deciles.get(DECILES / 2);
        }
    }

    /** Empty where no period has 10 members with a value. Percentiles interpolate linearly (type 7 of Hyndman and Fan). */
    public static Optional<DecileRibbon> of(Pool pool, Measure measure, Network network) {
        Cells cells = pool.cells(measure, Stratum.ALL);
        Set<Member> members = Set.copyOf(network.members());
        List<Period> periods = new ArrayList<>();
        for (int t = 0; t < cells.periods().size(); t++) {
            double[] values = values(cells, members, t);
            periods.add(new Period(cells.periods().get(t), values.length, deciles(values)));
        }
        return periods.stream().allMatch(p -> p.deciles().isEmpty())
                ? Optional.empty()
                : Optional.of(new DecileRibbon(measure, periods));
    }

    private static double[] values(Cells cells, Set<Member> members, int period) {
        List<Double> values = new ArrayList<>();
        for (int m = 0; m < cells.members().size(); m++) {
            if (cells.hasValue(m, period) && members.contains(cells.members().get(m))) {
                values.add(cells.tally(m, period).value(cells.measure().kind())
                        * cells.measure().multiplier());
            }
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<Double> deciles(double[] values) {
        if (values.length < FEWEST_MEMBERS) {
            return List.of();
        }
        Percentile percentile = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
        percentile.setData(values);
        List<Double> deciles = new ArrayList<>();
        for (int i = 1; i <= DECILES; i++) {
            deciles.add(percentile.evaluate(100.0 * i / (DECILES + 1)));
        }
        return deciles;
    }
}
