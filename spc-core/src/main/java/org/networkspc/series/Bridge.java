package org.networkspc.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How firmly one month of a like-for-like line is joined to its baseline.
 *
 * <p>Broken where fewer than {@link #FEWEST} members report both there and in the baseline (in networks of more than
 * that), or where the fit's error is more than twice what it would be with every member that belongs there: too few in
 * common to join these parts.
 *
 * @param members how many members of the month also report in the baseline
 * @param share their share of the month's denominators
 * @param error SE(line_t − mean of the baseline)
 * @param errorWithAll the same if every cell of a member between its first and last month were there, at its mean size
 */
public record Bridge(LocalDate month, int members, double share, double error, double errorWithAll, boolean broken) {
    /** Fewer members in common do not carry a line. */
    public static final int FEWEST = 3;

    /**
     * The bridge of every month.
     *
     * @param baseline months of the baseline, as indices into the fit's panel
     */
    public static List<Bridge> of(LikeForLike fit, int[] baseline) {
        return of(fit, fit.variance(), baseline);
    }

    /** The same where the variances of the fit are at hand. */
    public static List<Bridge> of(LikeForLike fit, LineVariance variance, int[] baseline) {
        Panel panel = fit.panel();
        double[] own = variance.fromBaseline(baseline);
        double dispersion = fit.dispersion();
        double[] whole = LineVariance.scaled(
                        LikeForLike.of(filled(fit), fit.link(), fit.anchor()).on(fit.shares()), dispersion)
                .fromBaseline(baseline);
        int network = 0;
        for (int i = 0; i < panel.members().size(); i++) {
            network += panel.firstMonth(i) < panel.months().size() ? 1 : 0;
        }
        List<Bridge> bridges = new ArrayList<>();
        for (int t = 0; t < own.length; t++) {
            int members = 0;
            double common = 0;
            double all = 0;
            for (int i = 0; i < panel.members().size(); i++) {
                boolean in = panel.has(i, t) && inBaseline(panel, i, baseline);
                members += in ? 1 : 0;
                common += in ? panel.size(i, t) : 0;
                all += panel.size(i, t);
            }
            boolean few = network > FEWEST && members < FEWEST;
            boolean unsure = own[t] > 4 * whole[t] * (1 + 1e-9) + 1e-24;
            bridges.add(new Bridge(
                    panel.months().get(t),
                    members,
                    common / all,
                    Math.sqrt(own[t]),
                    Math.sqrt(whole[t]),
                    few || unsure));
        }
        return bridges;
    }

    private static boolean inBaseline(Panel panel, int member, int[] baseline) {
        for (int t : baseline) {
            if (panel.has(member, t)) {
                return true;
            }
        }
        return false;
    }

    /** The panel with every gap of a member filled by what the fit expects, at the member's mean size. */
    private static Panel filled(LikeForLike fit) {
        Panel panel = fit.panel();
        int months = panel.months().size();
        double[][] size = new double[panel.members().size()][months];
        double[][] value = new double[panel.members().size()][months];
        for (int i = 0; i < size.length; i++) {
            int first = panel.firstMonth(i);
            int last = -1;
            int n = 0;
            double sum = 0;
            for (int t = first; t < months; t++) {
                if (panel.has(i, t)) {
                    last = t;
                    sum += panel.size(i, t);
                    n++;
                }
            }
            for (int t = first; t <= last; t++) {
                size[i][t] = panel.has(i, t) ? panel.size(i, t) : sum / n;
                value[i][t] = panel.has(i, t) ? panel.value(i, t) : fit.mean(i, t);
            }
        }
        return Panel.of(panel.members(), panel.months(), size, value);
    }
}
