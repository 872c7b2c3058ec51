package org.networkspc.series;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The like-for-like line of the others, for each member of a panel left out in turn.
 *
 * <p>With the identity link the cost grows with members · log(members): parts of the months' information are summed over
 * halves of the network, halves of these and so on, so that nobody's part has to be subtracted. With log and logit a member
 * below a hundredth of every month is left out by {@link OneStep}, anybody larger exactly: the line is reached from the fit
 * of all with its weights, see {@link NearFit}; where the member was a large part of the network, or months lose what links
 * them, the others are fitted anew.
 */
public final class LeftOut {
    private final LikeForLike fit;
    /** Month levels without each member, by member; empty where the others are to be fitted. */
    private final double[][] levels;

    private final Optional<NearFit> near;
    private final Optional<OneStep> step;
    /** How many members have both this month and the next one; of the last month, how many have it. */
    private final int[] common;

    private LeftOut(LikeForLike fit) {
        this.fit = fit;
        int members = fit.panel().members().size();
        levels = new double[members][0];
        common = new int[fit.panel().months().size()];
        for (int i = 0; i < members; i++) {
            for (int t = 0; t < common.length; t++) {
                common[t] += links(i, t) ? 1 : 0;
            }
        }
        if (fit.link() == Link.IDENTITY) {
            leaveOut(0, members, new Parts(fit.panel().months().size()));
            near = Optional.empty();
            step = Optional.empty();
        } else {
            near = fit.isEverythingFree() ? Optional.of(new NearFit(fit)) : Optional.empty();
            step = near.filter(all -> members * OneStep.SMALL > 1).map(all -> new OneStep(fit));
        }
    }

    /** The others of each member in this fit. */
    public static LeftOut of(LikeForLike fit) {
        return new LeftOut(fit);
    }

    /** Whether the member links a month to the next one; of the last month, whether it has it. */
    private boolean links(int member, int month) {
        Panel panel = fit.panel();
        return panel.has(member, month) && panel.has(member, Math.min(month + 1, common.length - 1));
    }

    /** Whether each month has one of the others in common with the next one. */
    private boolean isConnectedWithout(int member) {
        return IntStream.range(0, common.length).allMatch(t -> common[t] > (links(member, t) ? 1 : 0));
    }

    private void leaveOut(int from, int to, Parts others) {
        if (to - from == 1) {
            levels[from] = isConnectedWithout(from) ? others.monthLevels() : levels[from];
            return;
        }
        int half = (from + to) / 2;
        leaveOut(from, half, others.with(fit.panel(), half, to));
        leaveOut(half, to, others.with(fit.panel(), from, half));
    }

    /**
     * The line of the others, one value for each month of the whole panel, NaN where only this member reported. With the
     * identity link it may lie higher or lower by a constant, which no difference between months knows.
     *
     * @throws IllegalArgumentException when the others do not connect the months
     */
    public double[] line(int member) {
        if (levels[member].length > 0) {
            return levels[member].clone();
        }
        if (near.isEmpty() || !isConnectedWithout(member) || !fit.isEverythingFreeWithout(member)) {
            return fitted(member);
        }
        return step.filter(all -> all.isSmall(member))
                .flatMap(all -> all.line(member))
                .or(() -> near.get().line(member))
                .orElseGet(() -> fitted(member));
    }

    private double[] fitted(int member) {
        LikeForLike rest = fit.without(member);
        double[] line = rest.line();
        List<LocalDate> left = rest.panel().months();
        double[] whole = new double[fit.panel().months().size()];
        for (int t = 0, k = 0; t < whole.length; t++) {
            boolean there =
                    k < line.length && left.get(k).equals(fit.panel().months().get(t));
            whole[t] = there ? line[k] : Double.NaN;
            k += there ? 1 : 0;
        }
        return whole;
    }

    /** The months' information and right-hand side, summed over some members; see {@link TwoWay}. */
    private static final class Parts {
        private final double[][] information;
        private final double[] right;

        Parts(int months) {
            information = new double[months][months];
            right = new double[months];
        }

        /** These and the members from one up to, not including, another. */
        Parts with(Panel panel, int from, int to) {
            Parts sum = new Parts(right.length);
            for (int t = 0; t < right.length; t++) {
                sum.information[t] = information[t].clone();
                sum.right[t] = right[t];
            }
            for (int i = from; i < to; i++) {
                sum.add(panel, i);
            }
            return sum;
        }

        private void add(Panel panel, int member) {
            double weight = 0;
            double mean = 0;
            for (int t = 0; t < right.length; t++) {
                weight += panel.size(member, t);
                mean += panel.size(member, t) * panel.value(member, t);
            }
            mean /= weight;
            for (int t = 0; t < right.length; t++) {
                double own = panel.size(member, t);
                if (own > 0) {
                    right[t] += own * (panel.value(member, t) - mean);
                    information[t][t] += own;
                    for (int u = t; u < right.length; u++) {
                        information[t][u] -= own / weight * panel.size(member, u);
                    }
                }
            }
        }

        /** The first month's level is 0. */
        double[] monthLevels() {
            int n = right.length - 1;
            double[] levels = new double[n + 1];
            double[][] rest = new double[n][];
            for (int t = 0; t < n; t++) {
                rest[t] = Arrays.copyOfRange(information[t + 1], 1, n + 1);
            }
            double[] found = Cholesky.of(rest).solve(Arrays.copyOfRange(right, 1, n + 1));
            System.arraycopy(found, 0, levels, 1, n);
            return levels;
        }
    }
}
