package org.networkspc.series;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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
    private final Panel panel;
    private final Link link;
    private final Anchor anchor;
    private final double[] share;
    private final Limiting limiting;
    private final int[] freeMonths;
    /** Where a month stands among the free ones; −1 at a limiting value. */
    private final int[] freeIndex;

    private final Scoring scoring;
    private Optional<TwoWay> information = Optional.empty();

    private LikeForLike(Panel panel, Link link, Anchor anchor, double[] mix, Optional<Scoring.Start> start) {
        this.panel = panel;
        this.link = link;
        this.anchor = anchor;
        share = mix;
        limiting = Limiting.of(panel, link);
        freeMonths = IntStream.range(0, panel.months().size())
                .filter(limiting::isFreeMonth)
                .toArray();
        freeIndex = new int[panel.months().size()];
        Arrays.fill(freeIndex, -1);
        for (int k = 0; k < freeMonths.length; k++) {
            freeIndex[freeMonths[k]] = k;
        }
        requireConnected();
        scoring = Scoring.of(panel, link, limiting, freeMonths, limiting.isNone() ? start : Optional.empty());
    }

    /** The same fit on another mix of its members. */
    private LikeForLike(LikeForLike fit, double[] mix) {
        panel = fit.panel;
        link = fit.link;
        anchor = fit.anchor;
        share = mix;
        limiting = fit.limiting;
        freeMonths = fit.freeMonths;
        freeIndex = fit.freeIndex;
        scoring = fit.scoring;
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
        return of(panel, link, anchor, Optional.empty());
    }

    static LikeForLike of(Panel panel, Link link, Anchor anchor, Optional<Scoring.Start> start) {
        for (int i = 0; i < panel.members().size(); i++) {
            for (int t = 0; t < panel.months().size(); t++) {
                double r = panel.value(i, t);
                if (panel.has(i, t) && !(link == Link.IDENTITY || r >= 0 && (link == Link.LOG || r <= 1))) {
                    throw new IllegalArgumentException(
                            "value must be a " + (link == Link.LOG ? "rate from 0 up" : "proportion") + ", was " + r);
                }
            }
        }
        return new LikeForLike(panel, link, anchor, anchor.shares(panel), start);
    }

    /** The same fit standardised to another mix: shares of the members in the panel's order, which must add up to 1. */
    LikeForLike on(double[] mix) {
        return new LikeForLike(this, mix.clone());
    }

    /** The shares S of the members. */
    double[] shares() {
        return share.clone();
    }

    private void requireConnected() {
        Panel free = limiting.isNone() ? panel : panel.only(limiting::isFreeMember, limiting::isFreeMonth);
        List<List<LocalDate>> blocks = free.blocks();
        if (blocks.size() > 1 || free.months().size() < freeMonths.length) {
            throw new UnconnectedMonthsException(blocks);
        }
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
        double[] line = new double[freeIndex.length];
        for (int i = 0; i < mix.length; i++) {
            for (int t = 0; mix[i] > 0 && t < line.length; t++) {
                line[t] += mix[i] * mean(i, t);
            }
        }
        return line;
    }

    /** What the fit expects of a member in a month, whether or not it reported. */
    public double mean(int member, int month) {
        int free = freeIndex[month];
        return free >= 0 && limiting.isFreeMember(member) ? scoring.mean()[member][free] : limiting.mean(member, month);
    }

    /** a_i on the scale of the link; infinite at a limiting value. */
    public double memberLevel(int member) {
        return limiting.isFreeMember(member) ? scoring.memberLevel(member) : limiting.memberLevel(member);
    }

    /** b_t on the scale of the link; infinite at a limiting value. */
    public double monthLevel(int month) {
        return limiting.isFreeMonth(month) ? scoring.monthLevel(freeIndex[month]) : limiting.monthLevel(month);
    }

    /** S_i, the member's share of the fixed mix. */
    public double share(int member) {
        return share[member];
    }

    /** ν = cells − members − months + 1, without those at a limiting value; 0 at least. */
    public int degreesOfFreedom() {
        int cells = 0;
        int members = 0;
        for (double[] sizes : scoring.size()) {
            int present = 0;
            for (double size : sizes) {
                present += size > 0 ? 1 : 0;
            }
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
            double[] size = scoring.size()[i];
            double[] mean = scoring.mean()[i];
            for (int k = 0; k < freeMonths.length; k++) {
                if (size[k] > 0) {
                    double e = scoring.value()[i][k] - mean[k];
                    sum += size[k] * e * e / link.variance(mean[k]);
                }
            }
        }
        return sum;
    }

    /** What takes part in the fit, and what it found, by member and free month. */
    Scoring scoring() {
        return scoring;
    }

    /** Whether a member's level at a limiting value keeps it out of the fit. */
    boolean isFreeMember(int member) {
        return limiting.isFreeMember(member);
    }

    /** Whether no member and no month is at a limiting value. */
    boolean isEverythingFree() {
        return limiting.isNone();
    }

    /** Whether every month would keep values that differ from its limits without this member; asked where everything is free. */
    boolean isEverythingFreeWithout(int member) {
        for (int t = 0; t < freeMonths.length; t++) {
            boolean above = false;
            boolean below = link != Link.LOGIT;
            for (int i = 0; i < share.length && !(above && below); i++) {
                boolean counts = i != member && panel.has(i, t);
                above |= counts && panel.value(i, t) > 0;
                below |= counts && panel.value(i, t) < 1;
            }
            if (!above || !below) {
                return false;
            }
        }
        return true;
    }

    int[] freeMonths() {
        return freeMonths.clone();
    }

    /** The weighted least squares the fit ended with; made when it is first asked for. */
    synchronized TwoWay information() {
        TwoWay made = information.orElseGet(() -> new TwoWay(scoring.weights(), freeMonths.length));
        information = Optional.of(made);
        return made;
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
        LikeForLike others = of(panel.without(member), link, anchor, startWithout(member));
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

    /** A fit of the others begins where this one ended; where it ended at limits, or they have fewer months, anew. */
    Optional<Scoring.Start> startWithout(int member) {
        if (link == Link.IDENTITY || !isEverythingFree() || !isEverythingFreeWithout(member)) {
            return Optional.empty();
        }
        double[] others = new double[share.length - 1];
        for (int i = 0; i < others.length; i++) {
            others[i] = memberLevel(i < member ? i : i + 1);
        }
        double[] months = new double[freeMonths.length];
        for (int t = 0; t < months.length; t++) {
            months[t] = monthLevel(t);
        }
        return Optional.of(new Scoring.Start(others, months, information().without(member)));
    }
}
