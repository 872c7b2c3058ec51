package org.networkspc.network;

import java.util.ArrayList;
import java.util.List;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Cells;
import org.networkspc.pool.Pool;
import org.networkspc.pool.Tally;

/**
 * What a member, or a stratum, counted in a window.
 *
 * @param unit id of the member or category of the stratum
 * @param periods how many periods it reported
 */
public record WindowTotal(String unit, double numerator, double denominator, int periods) {

    public WindowTotal {
        if (!(denominator >= 0) || Double.isInfinite(denominator) || !Double.isFinite(numerator)) {
            throw new IllegalArgumentException("numerator and denominator must be finite and the denominator not"
                    + " negative, was " + numerator + " and " + denominator);
        }
    }

    /** A unit's counts, with nothing known of its periods. */
    public static WindowTotal of(String unit, double numerator, double denominator) {
        return new WindowTotal(unit, numerator, denominator, 0);
    }

    /** Each member's total over a window, in id order; members not there then have a denominator of 0. */
    public static List<WindowTotal> ofMembers(Pool pool, Measure measure, Network network, Window window) {
        Cells cells = pool.cells(ratio(measure), Stratum.ALL);
        List<WindowTotal> totals = new ArrayList<>();
        for (Member member : network.members()) {
            totals.add(total(member.id(), cells, List.of(member), window));
        }
        return totals;
    }

    /** Each category's total over all members, in order: strata as the unit. */
    public static List<WindowTotal> ofStrata(
            Pool pool, Measure measure, Network network, String dimension, Window window) {
        return pool.strata(ratio(measure)).stream()
                .filter(s -> s.dimension().equals(dimension))
                .map(s -> total(s.category(), pool.cells(measure, s), network.members(), window))
                .toList();
    }

    private static Measure ratio(Measure measure) {
        if (!measure.kind().isRatio()) {
            throw new IllegalArgumentException("measure must be a proportion or a rate, was " + measure.kind());
        }
        return measure;
    }

    private static WindowTotal total(String unit, Cells cells, List<Member> members, Window window) {
        double numerator = 0;
        double denominator = 0;
        int periods = 0;
        List<String> ids = cells.members().stream().map(Member::id).toList();
        for (Member member : members) {
            int row = ids.indexOf(member.id());
            for (int t = 0; row >= 0 && t < cells.periods().size(); t++) {
                if (window.holds(cells.periods().get(t))
                        && member.isExpectedAt(cells.periods().get(t))
                        && cells.hasValue(row, t)) {
                    Tally tally = cells.tally(row, t);
                    numerator += tally.numerator();
                    denominator += tally.denominator();
                    periods++;
                }
            }
        }
        return new WindowTotal(unit, numerator, denominator, periods);
    }

    boolean isPresent() {
        return denominator > 0;
    }

    double rate() {
        return numerator / denominator;
    }
}
