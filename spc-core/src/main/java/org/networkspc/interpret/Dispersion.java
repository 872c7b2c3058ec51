package org.networkspc.interpret;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartMethod;
import org.networkspc.chart.ChartType;
import org.networkspc.chart.Phase;

/**
 * How much points vary against what chance alone would make them, with the 95 % points of that ratio when nothing but
 * chance is at work.
 *
 * @param sigmaZ 1 when binomial or Poisson chance, or chance within subgroups, says it all
 * @param points how many it was learned from
 * @param method the chart it was asked of
 * @param allowing the chart whose limits allow for it
 */
record Dispersion(double sigmaZ, int points, ChartMethod method, ChartType allowing) {

    /** Of the last phase; empty on charts whose limits suppose no chance of counts or of draws within subgroups, and where no spread can be learned. */
    static Optional<Dispersion> of(Chart chart) {
        ChartMethod method = chart.spec().method();
        Optional<ChartType> allowing = allowing(method);
        if (allowing.isEmpty() || chart.phases().isEmpty()) {
            return Optional.empty();
        }
        Phase last = last(chart);
        if (last.baseline() < 2 || !last.points().get(0).limits().isBounded()) {
            return Optional.empty();
        }
        Phase wider = method == allowing.get()
                ? last
                : last(chart.spec().with(allowing.get()).plot(chart.series()));
        double sigmaZ = wider.estimate().spread() * (allowing.get() == ChartType.I ? timesChance(chart, last) : 1);
        return Double.isFinite(sigmaZ)
                ? Optional.of(new Dispersion(sigmaZ, last.baseline(), method, allowing.get()))
                : Optional.empty();
    }

    /** What turns the sigma of an I chart into a ratio to the mean sigma that chance alone gives. */
    private static double timesChance(Chart chart, Phase last) {
        double chance = last.counted().stream()
                .mapToDouble(point -> point.limits().sigma())
                .average()
                .orElse(Double.NaN);
        return chart.series().measure().multiplier() / chance;
    }

    private static Phase last(Chart chart) {
        List<Phase> phases = chart.phases();
        return phases.get(phases.size() - 1);
    }

    private static Optional<ChartType> allowing(ChartMethod method) {
        if (method == ChartType.P || method == ChartType.P_PRIME) {
            return Optional.of(ChartType.P_PRIME);
        }
        if (method == ChartType.U || method == ChartType.U_PRIME) {
            return Optional.of(ChartType.U_PRIME);
        }
        boolean onlyChance = method == ChartType.C || method == ChartType.XBAR_S;
        return onlyChance ? Optional.of(ChartType.I) : Optional.empty();
    }

    boolean isOver() {
        return sigmaZ > 1 + 1.6 / Math.sqrt(points);
    }

    /** No variation at all is another finding. */
    boolean isUnder() {
        return sigmaZ > 0 && sigmaZ < 1 - 1.4 / Math.sqrt(points);
    }

    /** Whether the chart at hand allows for it already. */
    boolean isAllowedFor() {
        return method == allowing;
    }

    /** "3.25". */
    String words() {
        return String.format(Locale.ROOT, "%.2f", sigmaZ);
    }
}
