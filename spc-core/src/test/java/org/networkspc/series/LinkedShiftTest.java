package org.networkspc.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;

class LinkedShiftTest {

    @Test
    void theErrorOfThesePeopleIsTheContrastsAndWhatTheNetworkShares() {
        LikeForLike fit = LikeForLike.of(Panels.golden(), Link.IDENTITY);
        LinkedShift shift = LinkedShift.of(fit, new int[] {0, 1}, new int[] {3}, 0.0004);
        assertEquals(0.03726653749, shift.change(), 1e-11);
        double expected = 0.0137155004236 * 0.00927535133 + 0.0004 * (1 + 0.5);
        assertEquals(Math.sqrt(expected), shift.theseError(), 1e-10);
        assertEquals(2, shift.membersInBoth());
    }

    @Test
    void theErrorOfMembersIsTheJackknifes() {
        LikeForLike fit = LikeForLike.of(Panels.golden(), Link.IDENTITY);
        LinkedShift shift = LinkedShift.of(fit, new int[] {0, 1}, new int[] {3}, 0.0004);
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double[] line =
                    LikeForLike.of(Panels.golden().without(i), Link.IDENTITY).line();
            double change = line[line.length - 1] - (line[0] + line[1]) / 2;
            sum += Math.pow(change - shift.change(), 2);
        }
        assertEquals(Math.sqrt(2.0 / 3 * sum + 0.0004 * 1.5), shift.membersError(), 1e-12);
    }

    @Test
    void aShiftThatOneMemberCarriesIsAChangeForThePeopleCountedOnly() {
        assertEquals(LinkedShift.Verdict.CARRIED_BY_FEW, shiftWhere(3, 0.30).verdict());
        assertEquals(LinkedShift.Verdict.CHANGE, shiftWhere(0, 0.10).verdict());
        assertEquals(LinkedShift.Verdict.WITHIN_LINKING, shiftWhere(0, 0).verdict());
    }

    /** Four members over 24 months; from month 13 those from {@code first} on move. */
    private static LinkedShift shiftWhere(int first, double by) {
        SplittableRandom random = new SplittableRandom(2);
        double[][] size = new double[4][24];
        double[][] value = new double[4][24];
        for (int i = 0; i < 4; i++) {
            for (int t = 0; t < 24; t++) {
                size[i][t] = 400;
                value[i][t] = 0.3 + 0.05 * i + 0.02 * random.nextGaussian() + (t >= 12 && i >= first ? by : 0);
            }
        }
        LikeForLike fit = LikeForLike.of(Panels.ofValues(size, value), Link.IDENTITY);
        return LinkedShift.of(fit, range(0, 12), range(12, 20), 0);
    }

    private static int[] range(int from, int to) {
        return java.util.stream.IntStream.range(from, to).toArray();
    }

    /** The same regressions with a column for every member, month and slope. */
    @Test
    void theTestsOfMovingDifferentlyAreThoseOfTheWholeRegression() {
        SplittableRandom random = new SplittableRandom(9);
        double[][] size = new double[5][10];
        double[][] value = new double[5][10];
        for (int i = 0; i < 5; i++) {
            for (int t = i > 2 ? 4 : 0; t < 10; t++) {
                size[i][t] = 20 + random.nextInt(80);
                value[i][t] = random.nextDouble() + 0.02 * i * t;
            }
        }
        Panel panel = Panels.ofValues(size, value);
        MovingDifferently found = MovingDifferently.of(LikeForLike.of(panel, Link.IDENTITY));
        double none = squares(panel, 0, new boolean[5]);
        int nu = (int) none(panel);
        double slopes = squares(panel, 4, new boolean[5]);
        double f = (none - slopes) / 4 / (slopes / (nu - 4));
        assertEquals(FDistribution.of(4, nu - 4).survivalProbability(f), found.membersP(), 1e-9);
        double one = squares(panel, 0, new boolean[] {false, false, false, true, true});
        double t = Math.sqrt((none - one) / (one / (nu - 1)));
        assertEquals(2 * TDistribution.of(nu - 1).survivalProbability(t), found.joinersP(), 1e-9);
    }

    private static double none(Panel panel) {
        return LikeForLike.of(panel, Link.IDENTITY).degreesOfFreedom();
    }

    private static double squares(Panel panel, int slopes, boolean[] joiners) {
        int members = panel.members().size();
        int months = panel.months().size();
        boolean shared = joiners[members - 1];
        java.util.List<double[]> rows = new java.util.ArrayList<>();
        java.util.List<Double> values = new java.util.ArrayList<>();
        for (int i = 0; i < members; i++) {
            for (int t = 0; t < months; t++) {
                if (panel.has(i, t)) {
                    double w = Math.sqrt(panel.size(i, t));
                    double[] row = new double[members + months - 1 + slopes + (shared ? 1 : 0)];
                    row[i] = w;
                    if (t > 0) {
                        row[members + t - 1] = w;
                    }
                    if (i < slopes) {
                        row[members + months - 1 + i] = w * t;
                    }
                    if (shared && joiners[i]) {
                        row[row.length - 1] = w * t;
                    }
                    rows.add(row);
                    values.add(w * panel.value(i, t));
                }
            }
        }
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.setNoIntercept(true);
        regression.newSampleData(values.stream().mapToDouble(v -> v).toArray(), rows.toArray(double[][]::new));
        return regression.calculateResidualSumOfSquares();
    }

    @Test
    void joinersGainingHalfAPointAMonthBesideFlatFoundersAreSeen() {
        SplittableRandom random = new SplittableRandom(4);
        assertTrue(movingWhereJoinersGain(random, 0.005).isSuspected());
        int suspected = 0;
        for (int round = 0; round < 200; round++) {
            suspected += movingWhereJoinersGain(random, 0).isSuspected() ? 1 : 0;
        }
        assertTrue(suspected <= 9, "of 200 networks whose members move alike " + suspected + " were suspected");
        assertFalse(MovingDifferently.of(LikeForLike.of(Panels.golden().only(i -> i == 0), Link.LOG))
                .isSuspected());
    }

    private static MovingDifferently movingWhereJoinersGain(SplittableRandom random, double gain) {
        double[][] size = new double[12][24];
        double[][] value = new double[12][24];
        for (int i = 0; i < 12; i++) {
            for (int t = i < 8 ? 0 : 12; t < 24; t++) {
                size[i][t] = 100 + 40 * i;
                value[i][t] = 0.7
                        + 0.01 * i
                        + (i < 8 ? 0 : gain * (t - 12))
                        + 0.4 * random.nextGaussian() / Math.sqrt(size[i][t]);
            }
        }
        return MovingDifferently.of(LikeForLike.of(Panels.ofValues(size, value), Link.IDENTITY));
    }
}
