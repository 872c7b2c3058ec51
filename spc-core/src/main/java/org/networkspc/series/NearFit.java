package org.networkspc.series;

import java.util.Arrays;
import java.util.Optional;

/**
 * Fits of the others that keep the weights of the fit of all: a log or logit fit without one member lies so near that steps
 * with the weights at hand reach it, at a few operations for each cell. The fit reached is the exact one: only its scores
 * decide when it is.
 */
final class NearFit {
    private static final double CONVERGED = 1e-12;
    /** Where steps shrink more slowly than this the member was a large part of the network: others are fitted anew. */
    private static final double SLOW = 0.3;

    private final LikeForLike fit;
    private final TwoWay information;
    private final double[][] size;
    private final double[][] events;

    NearFit(LikeForLike fit) {
        this.fit = fit;
        size = fit.scoring().size();
        information = fit.information();
        events = new double[size.length][];
        for (int i = 0; i < size.length; i++) {
            events[i] = size[i].clone();
            for (int t = 0; t < events[i].length; t++) {
                events[i][t] *= fit.scoring().value()[i][t];
            }
        }
    }

    /** The line of the others on their part of the mix; empty where steps do not shrink fast. */
    Optional<double[]> line(int left) {
        Others others = new Others(left);
        double before = Double.POSITIVE_INFINITY;
        double step = others.step();
        while (step > CONVERGED) {
            if (!(step < SLOW * before)) {
                return Optional.empty();
            }
            before = step;
            step = others.step();
        }
        return Double.isNaN(step) ? Optional.empty() : Optional.of(others.line());
    }

    /** Levels of the others on their way. */
    private final class Others {
        private final int left;
        private final int months = fit.panel().months().size();
        private final double[] member = new double[size.length];
        private final double[] month = new double[months];
        private final double[] factor = new double[months];
        private final double[] mean = new double[months];

        Others(int left) {
            this.left = left;
            for (int i = 0; i < member.length; i++) {
                member[i] = fit.memberLevel(i);
            }
            for (int t = 0; t < months; t++) {
                month[t] = fit.monthLevel(t);
                factor[t] = fit.link().factor(month[t]);
            }
        }

        /** One step; the largest change of a member's level and of a month's, added up. */
        double step() {
            double[] right = new double[months];
            double[] score = new double[member.length];
            for (int i = 0; i < member.length; i++) {
                if (i != left && information.memberWeight(i) > 0) {
                    fit.link().means(fit.link().factor(member[i]), factor, mean);
                    score[i] = addScores(events[i], size[i], right);
                    Cholesky.add(-score[i] / information.memberWeight(i), information.weights(i), right, 0);
                }
            }
            double[] byMonth = information.solve(right);
            double largest = 0;
            for (int i = 0; i < member.length; i++) {
                if (i != left && information.memberWeight(i) > 0) {
                    double change = (score[i] - dot(information.weights(i), byMonth)) / information.memberWeight(i);
                    member[i] += change;
                    largest = Math.max(largest, Math.abs(change));
                }
            }
            Cholesky.add(1, byMonth, month, 0);
            for (int t = 0; t < months; t++) {
                factor[t] = fit.link().factor(month[t]);
            }
            return largest + Arrays.stream(byMonth).map(Math::abs).max().orElse(0);
        }

        /** Adds events less what is expected of each month; their sum. */
        private double addScores(double[] events, double[] size, double[] right) {
            for (int t = 0; t < mean.length; t++) {
                mean[t] = events[t] - size[t] * mean[t];
            }
            Cholesky.add(1, mean, right, 0);
            double sum = 0;
            for (double one : mean) {
                sum += one;
            }
            return sum;
        }

        private static double dot(double[] one, double[] other) {
            double sum = 0;
            for (int t = 0; t < one.length; t++) {
                sum += one[t] * other[t];
            }
            return sum;
        }

        double[] line() {
            double[] line = new double[months];
            double total = 0;
            for (int i = 0; i < member.length; i++) {
                if (i != left && fit.share(i) > 0) {
                    fit.link().means(fit.link().factor(member[i]), factor, mean);
                    Cholesky.add(fit.share(i), mean, line, 0);
                    total += fit.share(i);
                }
            }
            for (int t = 0; t < months && !fit.panel().isCounted(); t++) {
                line[t] /= total;
            }
            return line;
        }
    }
}
