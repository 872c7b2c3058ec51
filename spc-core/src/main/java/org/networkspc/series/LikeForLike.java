package org.networkspc.series;

import java.util.Arrays;
import java.util.Collections;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;

/**
 * The month level of a member + month fit, standardised to one fixed mix of members, as time-product-dummy price indices
 * are.
 *
 * <p>Over the cells with a size d above 0, g(μ_it) = a_i + b_t: identity by least squares Σ d·(r − a_i − b_t)², log as
 * quasi-Poisson, logit as quasi-binomial, both by Fisher scoring. The line is Σ S_i·g⁻¹(a_i + b_t), where S_i is the
 * member's share of the sizes of the {@link Anchor}'s months. Exact law of the identity link, gaps or not: line_t =
 * as-reported_t − Σ (s_it − S_i)·a_i, with s_it the member's share of month t. So both have the same size-weighted mean
 * over the anchor {@link Anchor#ALL}, and with one member the line is that member's.
 *
 * <p>A member or month without any event (logit: or with nothing else) takes its limiting value, and its cells leave the
 * degrees of freedom. Adding a constant to every a_i and taking it from every b_t changes nothing; the first free month's
 * b is 0.
 */
public final class LikeForLike {
    private static final double CONVERGED = 1e-12;
    private static final int MOST_STEPS = 100;

    private final Panel panel;
    private final Link link;
    private final Anchor anchor;
    private final double[] share;
    private final Limiting limiting;
    private final int[] freeMonths;
    private final double[] memberLevel;
    private final double[] monthLevel;

    private LikeForLike(Panel panel, Link link, Anchor anchor, double[] mix, Start start) {
        this.panel = panel;
        this.link = link;
        this.anchor = anchor;
        share = mix;
        limiting = Limiting.of(panel, link);
        freeMonths = IntStream.range(0, panel.months().size())
                .filter(limiting::isFreeMonth)
                .toArray();
        requireConnected();
        memberLevel = new double[share.length];
        monthLevel = new double[panel.months().size()];
        fit(start);
    }

    /** Where scoring begins: a level near that of a cell, on the scale of the link; NaN to begin at its own value. */
    private interface Start {
        double level(int member, int month);
    }

    /** The fit with the mix of all months. */
    public static LikeForLike of(Panel panel, Link link) {
        return of(panel, link, Anchor.ALL);
    }

    /**
     * The fit of these cells.
     *
     * @throws UnconnectedMonthsException when months with free levels are not connected through common members
     * @throws IllegalArgumentException when values do not suit the link, there is no cell, or events are too few to fit
     */
    public static LikeForLike of(Panel panel, Link link, Anchor anchor) {
        return of(panel, link, anchor, (member, month) -> Double.NaN);
    }

    private static LikeForLike of(Panel panel, Link link, Anchor anchor, Start start) {
        for (int i = 0; i < panel.members().size(); i++) {
            for (int t = 0; t < panel.months().size(); t++) {
                double r = panel.value(i, t);
                if (panel.has(i, t) && !(link == Link.IDENTITY || r >= 0 && (link == Link.LOG || r <= 1))) {
                    throw new IllegalArgumentException(
                            "value must be a " + (link == Link.LOG ? "rate from 0 up" : "proportion") + ", was " + r);
                }
            }
        }
        try {
            return new LikeForLike(panel, link, anchor, anchor.shares(panel), start);
        } catch (NonPositiveDefiniteMatrixException tooFew) {
            throw new IllegalArgumentException("values must have enough events to link the months, was too few");
        }
    }

    /** The same fit standardised to another mix: shares of the members in the panel's order, which must add up to 1. */
    LikeForLike on(double[] mix) {
        return new LikeForLike(
                panel, link, anchor, mix.clone(), (member, month) -> memberLevel[member] + monthLevel[month]);
    }

    /** The shares S of the members. */
    double[] shares() {
        return share.clone();
    }

    private void requireConnected() {
        Panel free = panel.only(limiting::isFreeMember, limiting::isFreeMonth);
        if (free.blocks().size() > 1 || free.months().size() < freeMonths.length) {
            throw new UnconnectedMonthsException(free.blocks());
        }
    }

    private void fit(Start start) {
        double[][] level = new double[share.length][freeMonths.length];
        double[][] mean = new double[share.length][freeMonths.length];
        begin(start, level, mean);
        step(level, mean);
        double change = move(level, mean);
        for (int step = 1; link != Link.IDENTITY && change > CONVERGED; step++) {
            if (step > MOST_STEPS || !Double.isFinite(change)) {
                throw new IllegalArgumentException("values must have enough events to link the months, was too few");
            }
            step(level, mean);
            change = move(level, mean);
        }
        for (int i = 0; i < memberLevel.length; i++) {
            memberLevel[i] = limiting.isFreeMember(i) ? memberLevel[i] : limiting.memberLevel(i);
        }
        for (int t = 0; t < monthLevel.length; t++) {
            monthLevel[t] = limiting.isFreeMonth(t) ? monthLevel[t] : limiting.monthLevel(t);
        }
    }

    private void begin(Start start, double[][] level, double[][] mean) {
        double pooled =
                panel.only(limiting::isFreeMember, limiting::isFreeMonth).pooledValue();
        for (int i = 0; i < share.length; i++) {
            for (int k = 0; k < freeMonths.length; k++) {
                if (limiting.isFree(i, freeMonths[k])) {
                    double d = panel.size(i, freeMonths[k]);
                    double near = start.level(i, freeMonths[k]);
                    mean[i][k] = Double.isNaN(near)
                            ? (d * panel.value(i, freeMonths[k]) + pooled) / (d + 1)
                            : link.mean(near);
                    level[i][k] = Double.isNaN(near) ? link.of(mean[i][k]) : near;
                }
            }
        }
    }

    /** One step of Fisher scoring from these levels and their means: new levels by least squares of the working values. */
    private void step(double[][] level, double[][] mean) {
        double[][] weight = new double[share.length][freeMonths.length];
        double[][] working = new double[share.length][freeMonths.length];
        for (int i = 0; i < share.length; i++) {
            for (int k = 0; k < freeMonths.length; k++) {
                if (limiting.isFree(i, freeMonths[k])) {
                    double mu = mean[i][k];
                    weight[i][k] = panel.size(i, freeMonths[k]) * link.variance(mu);
                    working[i][k] = level[i][k] + (panel.value(i, freeMonths[k]) - mu) / link.slope(mu);
                }
            }
        }
        TwoWay ways = new TwoWay(weight, freeMonths.length);
        double[] months = ways.monthLevels(working);
        System.arraycopy(ways.memberLevels(working, months), 0, memberLevel, 0, memberLevel.length);
        for (int k = 0; k < freeMonths.length; k++) {
            monthLevel[freeMonths[k]] = months[k];
        }
    }

    /**
     * Takes the means of the new levels; the largest change relative to its mean. Where events are too few to link the
     * months some mean shrinks for ever, and the change never becomes small.
     */
    private double move(double[][] level, double[][] mean) {
        double largest = 0;
        for (int i = 0; i < share.length; i++) {
            for (int k = 0; k < freeMonths.length; k++) {
                if (limiting.isFree(i, freeMonths[k])) {
                    level[i][k] = memberLevel[i] + monthLevel[freeMonths[k]];
                    double moved = link.mean(level[i][k]);
                    largest = Math.max(largest, Math.abs(moved - mean[i][k]) / moved);
                    mean[i][k] = moved;
                }
            }
        }
        return largest;
    }

    public Panel panel() {
        return panel;
    }

    public Link link() {
        return link;
    }

    public Anchor anchor() {
        return anchor;
    }

    /** The line, one value for each month of the panel. */
    public double[] line() {
        return line(share);
    }

    /** The line on another mix: shares of the members in the panel's order, which must add up to 1. */
    public double[] line(double[] mix) {
        double[] line = new double[monthLevel.length];
        for (int t = 0; t < line.length; t++) {
            for (int i = 0; i < mix.length; i++) {
                line[t] += mix[i] > 0 ? mix[i] * mean(i, t) : 0;
            }
        }
        return line;
    }

    /** What the fit expects of a member in a month, whether or not it reported. */
    public double mean(int member, int month) {
        return limiting.isFreeMember(member) && limiting.isFreeMonth(month)
                ? link.mean(memberLevel[member] + monthLevel[month])
                : limiting.mean(member, month);
    }

    /** a_i on the scale of the link; infinite at a limiting value. */
    public double memberLevel(int member) {
        return memberLevel[member];
    }

    /** b_t on the scale of the link; infinite at a limiting value. */
    public double monthLevel(int month) {
        return monthLevel[month];
    }

    /** S_i, the member's share of the fixed mix. */
    public double share(int member) {
        return share[member];
    }

    /** ν = cells − members − months + 1, without those at a limiting value; 0 at least. */
    public int degreesOfFreedom() {
        int cells = 0;
        int members = 0;
        for (int i = 0; i < share.length; i++) {
            int member = i;
            int present = (int) IntStream.of(freeMonths)
                    .filter(t -> limiting.isFree(member, t))
                    .count();
            cells += present;
            members += present > 0 ? 1 : 0;
        }
        return Math.max(0, cells - members - freeMonths.length + 1);
    }

    /** φ: Σ d·e²/ν (identity) or Pearson's X²/ν (log, logit); 0 without degrees of freedom. */
    public double dispersion() {
        int nu = degreesOfFreedom();
        return nu > 0 ? squares() / nu : 0;
    }

    /** Σ d·e² over the variance of one unit: the residual sum of squares that φ is taken from. */
    double squares() {
        double sum = 0;
        for (int i = 0; i < share.length; i++) {
            for (int t : freeMonths) {
                if (limiting.isFree(i, t)) {
                    double mu = mean(i, t);
                    double e = panel.value(i, t) - mu;
                    sum += panel.size(i, t) * e * e / link.variance(mu);
                }
            }
        }
        return sum;
    }

    /** Whether a member's level at a limiting value keeps it out of the fit. */
    boolean isFreeMember(int member) {
        return limiting.isFreeMember(member);
    }

    boolean isFree(int member, int month) {
        return limiting.isFree(member, month);
    }

    int[] freeMonths() {
        return freeMonths.clone();
    }

    /** The weighted least squares the fit ended with, made anew: size times the variance of one unit. */
    TwoWay information() {
        double[][] weight = new double[share.length][freeMonths.length];
        for (int i = 0; i < share.length; i++) {
            for (int k = 0; k < freeMonths.length; k++) {
                weight[i][k] = limiting.isFree(i, freeMonths[k])
                        ? panel.size(i, freeMonths[k]) * link.variance(mean(i, freeMonths[k]))
                        : 0;
            }
        }
        return new TwoWay(weight, freeMonths.length);
    }

    /** Variances and covariances of the line. */
    public LineVariance variance() {
        return new LineVariance(this);
    }

    /**
     * The same fit without one member.
     *
     * @throws IllegalArgumentException when the others do not connect the months
     */
    public LikeForLike without(int member) {
        LikeForLike others = fittedWithout(member);
        double left = 0;
        double[] mix = new double[share.length - 1];
        for (int i = 0, k = 0; i < share.length; i++) {
            if (i != member) {
                left += share[i];
                mix[k++] = share[i];
            }
        }
        for (int k = 0; k < mix.length; k++) {
            mix[k] = panel.isCounted() ? mix[k] : mix[k] / left;
        }
        return isOnAnchor() || !(left > 0) ? others : others.on(mix);
    }

    /** Whether the mix is the anchor's own. */
    private boolean isOnAnchor() {
        return Arrays.equals(share, anchor.shares(panel));
    }

    private LikeForLike fittedWithout(int member) {
        Panel others = panel.without(member);
        int[] month = others.months().stream()
                .mapToInt(start -> Collections.binarySearch(panel.months(), start))
                .toArray();
        return of(others, link, anchor, (i, t) -> {
            int same = i < member ? i : i + 1;
            return limiting.isFreeMember(same) && limiting.isFreeMonth(month[t])
                    ? memberLevel[same] + monthLevel[month[t]]
                    : Double.NaN;
        });
    }
}
