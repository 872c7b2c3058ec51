package org.networkspc.series;

import java.util.Optional;

/**
 * The line of the others to first order, for members that are a small part of every month: one step from the fit of all with
 * the others' weights (Pregibon 1981, doi:10.1214/aos/1176345513). It costs months² for each member, whatever their number.
 *
 * <p>What it misses is below a thousandth of what the member changes, and of the error of the line ({@code OneStepTest}). At most a hundred members can be larger in a month.
 */
final class OneStep {
    /** One step will do for a member up to this share of every month's weight ... */
    static final double SMALL = 0.01;
    /** ... that moves no month's level by more than this on the scale of the link. */
    private static final double SHORT = 0.1;

    /** Rounds in which the member's own part of the information is taken out; each shrinks what is left by its share. */
    private static final int ROUNDS = 4;
    /** What the last round may still move, as a part of the first. */
    private static final double SETTLED = 1e-4;

    private final LikeForLike fit;
    private final TwoWay information;
    private final int months;
    private final double[] line;
    private final double[] monthWeight;
    /** How the line moves with the months' own levels, and with the members' levels that follow them, by month. */
    private final double[] own;

    private final double[][] followed;

    OneStep(LikeForLike fit) {
        this.fit = fit;
        information = fit.information();
        months = fit.panel().months().size();
        line = fit.line();
        monthWeight = new double[months];
        own = new double[months];
        followed = new double[months][months];
        for (int i = 0; i < fit.panel().members().size(); i++) {
            Cholesky.add(1, information.weights(i), monthWeight, 0);
            if (information.memberWeight(i) > 0 && fit.share(i) > 0) {
                double[] slope = slope(i);
                Cholesky.add(1, slope, own, 0);
                for (int t = 0; t < months; t++) {
                    Cholesky.add(slope[t] / information.memberWeight(i), information.weights(i), followed[t], 0);
                }
            }
        }
    }

    /** How the member's part of the line moves with its level. */
    private double[] slope(int member) {
        double[] slope = new double[months];
        for (int t = 0; t < months; t++) {
            slope[t] = fit.share(member) * fit.link().slope(fit.scoring().mean()[member][t]);
        }
        return slope;
    }

    /** Whether the member is a small part of every month. */
    boolean isSmall(int member) {
        for (int t = 0; t < months; t++) {
            if (information.weights(member)[t] > SMALL * monthWeight[t]) {
                return false;
            }
        }
        return true;
    }

    /** The line of the others on their part of the mix; empty where the step is large, or they hardly link the months. */
    Optional<double[]> line(int left) {
        double[] score = score(left);
        double[] first = information.solve(score);
        double[] moved = first;
        double last = largest(first);
        for (int round = 1; round < ROUNDS; round++) {
            double[] next = information.solve(plusOwnInformation(left, score, moved));
            last = distance(next, moved);
            moved = next;
        }
        return last <= SETTLED * largest(first) && largest(moved) <= SHORT
                ? Optional.of(line(left, moved))
                : Optional.empty();
    }

    /** What the others' months have left over: together with the member's it is nothing. */
    private double[] score(int left) {
        double[] score = new double[months];
        Scoring found = fit.scoring();
        for (int t = 0; t < months; t++) {
            score[t] = -found.size()[left][t] * (found.value()[left][t] - found.mean()[left][t]);
        }
        return score;
    }

    private double[] plusOwnInformation(int left, double[] score, double[] moved) {
        double level = follow(left, moved);
        double[] sum = score.clone();
        for (int t = 0; t < months; t++) {
            sum[t] += information.weights(left)[t] * (moved[t] - level);
        }
        return sum;
    }

    /** How far a member's level falls when the months rise so far. */
    private double follow(int member, double[] moved) {
        return information.memberWeight(member) > 0
                ? dot(information.weights(member), moved) / information.memberWeight(member)
                : 0;
    }

    private double[] line(int left, double[] moved) {
        double level = follow(left, moved);
        double[] slope = slope(left);
        double rest = fit.panel().isCounted() ? 1 : 1 - fit.share(left);
        double[] others = new double[months];
        for (int t = 0; t < months; t++) {
            double step = own[t] * moved[t] - dot(followed[t], moved) - slope[t] * (moved[t] - level);
            others[t] = (line[t] - fit.share(left) * fit.scoring().mean()[left][t] + step) / rest;
        }
        return others;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int t = 0; t < one.length; t++) {
            sum += one[t] * other[t];
        }
        return sum;
    }

    private static double largest(double[] values) {
        return distance(values, new double[values.length]);
    }

    private static double distance(double[] one, double[] other) {
        double largest = 0;
        for (int t = 0; t < one.length; t++) {
            largest = Math.max(largest, Math.abs(one[t] - other[t]));
        }
        return largest;
    }
}
