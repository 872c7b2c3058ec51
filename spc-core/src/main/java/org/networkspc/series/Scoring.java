package org.networkspc.series;

import java.util.Optional;

/**
 * Fisher scoring of member + month levels over the cells of a panel that take part in a fit (McCullagh &amp; Nelder 1989,
 * Generalized Linear Models, section 2.5). With the identity link one step is the least squares fit. Near the end steps
 * keep the weights they have, as long as each is a fifth of the one before: the same fit for a fraction of the work.
 */
final class Scoring {
    private static final double CONVERGED = 1e-12;
    private static final int MOST_STEPS = 100;
    /** A step this much smaller than the one before, or than 1 at first, may be followed by one of the same weights. */
    private static final double SMALL = 0.2;

    private final Link link;
    private final int months;
    /** By member and free month; 0 where the cell is empty or at a limiting value. */
    private final double[][] size;

    private final double[][] value;
    private final double[][] mean;
    private final double[] memberLevel;
    private final double[] monthLevel;

    /**
     * The levels of a fit near by, and its weights.
     *
     * @param member a_i
     * @param month b_t
     */
    record Start(double[] member, double[] month, TwoWay ways) {}

    private Scoring(Panel panel, Link link, Limiting limiting, int[] freeMonths) {
        this.link = link;
        months = freeMonths.length;
        int members = panel.members().size();
        memberLevel = new double[members];
        monthLevel = new double[months];
        size = new double[members][months];
        value = new double[members][months];
        mean = new double[members][months];
        for (int i = 0; i < members; i++) {
            for (int k = 0; k < months; k++) {
                if (limiting.isFree(i, freeMonths[k])) {
                    size[i][k] = panel.size(i, freeMonths[k]);
                    value[i][k] = panel.value(i, freeMonths[k]);
                }
            }
        }
    }

    /**
     * The fit of the free cells.
     *
     * @param start where scoring begins; at the cells' own values when empty
     * @throws IllegalArgumentException when events are too few to link the months
     */
    static Scoring of(Panel panel, Link link, Limiting limiting, int[] freeMonths, Optional<Start> start) {
        try {
            Scoring scoring = new Scoring(panel, link, limiting, freeMonths);
            scoring.fit(start);
            return scoring;
        } catch (ArithmeticException lost) {
            if (start.isPresent()) {
                return of(panel, link, limiting, freeMonths, Optional.empty());
            }
            throw new IllegalArgumentException("values must have enough events to link the months, was too few");
        }
    }

    private void fit(Optional<Start> start) {
        if (link == Link.IDENTITY) {
            move(new TwoWay(size, months), product(size, value));
        } else if (start.isPresent()) {
            TwoWay near = start.get().ways();
            Cholesky.add(1, start.get().member(), memberLevel, 0);
            Cholesky.add(1, start.get().month(), monthLevel, 0);
            takeMeans();
            settle(near, move(near, scores()));
        } else {
            double[][] level = begin();
            TwoWay own = new TwoWay(weights(), months);
            settle(own, move(own, working(level)));
        }
    }

    /** Steps until they are nothing. */
    private void settle(TwoWay first, double firstChange) {
        TwoWay ways = first;
        double change = firstChange;
        double before = 1;
        for (int steps = 1; !(change <= CONVERGED); steps++) {
            if (steps > MOST_STEPS || !Double.isFinite(change)) {
                throw new ArithmeticException("steps must become small, was " + change);
            }
            ways = change < SMALL * before ? ways : new TwoWay(weights(), months);
            before = change;
            change = move(ways, scores());
        }
    }

    /** Means to begin with, and their levels. */
    private double[][] begin() {
        double pooled = pooledValue();
        double[][] level = new double[size.length][months];
        for (int i = 0; i < size.length; i++) {
            for (int k = 0; k < months; k++) {
                if (size[i][k] > 0) {
                    mean[i][k] = (size[i][k] * value[i][k] + pooled) / (size[i][k] + 1);
                    level[i][k] = link.of(mean[i][k]);
                }
            }
        }
        return level;
    }

    private double pooledValue() {
        double events = 0;
        double sizes = 0;
        for (int i = 0; i < size.length; i++) {
            for (int k = 0; k < months; k++) {
                events += size[i][k] * value[i][k];
                sizes += size[i][k];
            }
        }
        return sizes > 0 ? events / sizes : 0;
    }

    private static double[][] product(double[][] one, double[][] other) {
        double[][] product = new double[one.length][];
        for (int i = 0; i < one.length; i++) {
            product[i] = one[i].clone();
            for (int k = 0; k < one[i].length; k++) {
                product[i][k] *= other[i][k];
            }
        }
        return product;
    }

    /** Size times the variance of one unit, at the present means; 0 where nothing takes part. */
    double[][] weights() {
        double[][] weight = new double[size.length][months];
        for (int i = 0; i < size.length; i++) {
            for (int k = 0; k < months; k++) {
                weight[i][k] = size[i][k] > 0 ? size[i][k] * link.variance(mean[i][k]) : 0;
            }
        }
        return weight;
    }

    /** Working values times their weights, for levels that are not yet sums of a member's and a month's. */
    private double[][] working(double[][] level) {
        double[][] working = product(weights(), level);
        double[][] score = scores();
        for (int i = 0; i < working.length; i++) {
            Cholesky.add(1, score[i], working[i], 0);
        }
        return working;
    }

    /** Size times what the mean leaves of the value: of a canonical link also the weight times the step to take. */
    private double[][] scores() {
        double[][] score = new double[size.length][months];
        for (int i = 0; i < size.length; i++) {
            for (int k = 0; k < months; k++) {
                score[i][k] = size[i][k] > 0 ? size[i][k] * (value[i][k] - mean[i][k]) : 0;
            }
        }
        return score;
    }

    /**
     * Takes a step; the largest change of a mean relative to it. Where events are too few to link
     * the months some level grows for ever, and the change never becomes small.
     */
    private double move(TwoWay ways, double[][] weighted) {
        double[] byMonth = ways.monthLevels(weighted);
        double[] byMember = ways.memberLevels(weighted, byMonth);
        Cholesky.add(1, byMember, memberLevel, 0);
        Cholesky.add(1, byMonth, monthLevel, 0);
        return takeMeans();
    }

    /** The means of the levels; the largest change relative to its mean. */
    private double takeMeans() {
        double[] factors = new double[months];
        for (int k = 0; k < months; k++) {
            factors[k] = link.factor(monthLevel[k]);
        }
        double largest = 0;
        double[] moved = new double[months];
        for (int i = 0; i < size.length; i++) {
            link.means(link.factor(memberLevel[i]), factors, moved);
            for (int k = 0; k < months; k++) {
                double change = Math.abs(moved[k] - mean[i][k]);
                if (size[i][k] > 0 && !(change <= largest * moved[k])) {
                    largest = Math.max(largest, change / moved[k]);
                }
                mean[i][k] = moved[k];
            }
        }
        return largest;
    }

    /** a_i; 0 for a member none of whose cells takes part. */
    double memberLevel(int member) {
        return memberLevel[member];
    }

    /** b_t of a free month; 0 of the first. */
    double monthLevel(int freeMonth) {
        return monthLevel[freeMonth];
    }

    /** What the fit expects in each free month, by member. */
    double[][] mean() {
        return mean;
    }

    /** Sizes of the cells that take part, by member and free month. */
    double[][] size() {
        return size;
    }

    /** Values of the cells that take part. */
    double[][] value() {
        return value;
    }
}
