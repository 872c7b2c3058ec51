package org.networkspc.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartMethod;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.ChartType;
import org.networkspc.chart.ControlChartConstants;
import org.networkspc.chart.Phase;
import org.networkspc.measure.MeasureKind;
import org.networkspc.rule.RuleSet;
import org.networkspc.series.Subgroup;
import org.networkspc.words.Phrase;

/**
 * How well single values of a stable process keep within specification limits: the last phase of an I or Xbar chart.
 *
 * <p>Cp and Cpk use the sigma of the chart, Pp and Ppk the standard deviation of all values. Sigma from moving ranges of m
 * points counts as 1/(2·cv²) degrees of freedom, cv the coefficient of variation of the mean moving range (about
 * 0.6·(m − 1)). Montgomery ch. 8.
 *
 * @param cp empty with one limit only, and so is pp
 * @param cautions why the indices must not be used to predict, first of all signals on the chart
 */
public record Capability(
        Optional<CapabilityIndex> cp,
        CapabilityIndex cpk,
        Optional<CapabilityIndex> pp,
        CapabilityIndex ppk,
        List<Caution> cautions) {
    private static final Set<ChartMethod> OF_VALUES =
            Set.of(ChartType.I, ChartType.I_MEDIAN, ChartType.XBAR_R, ChartType.XBAR_S);
    /** Covariance of neighbouring moving ranges in sigmas², (4/π)(√3/2 + π/12) − 4/π. */
    private static final double NEIGHBOURS = 4 / Math.PI * (Math.sqrt(3) / 2 + Math.PI / 12 - 1);

    public Capability {
        cautions = List.copyOf(cautions);
    }

    /**
     * Of the last phase of this chart.
     *
     * @param confidence of the limits of the indices: 0.95
     * @throws IllegalArgumentException when the chart is not of single values or their means, has no limits, or no spread
     */
    public static Capability of(Chart chart, RuleSet rules, SpecificationLimits limits, double confidence) {
        if (!OF_VALUES.contains(chart.spec().method())
                || chart.series().measure().kind() != MeasureKind.MEASUREMENT) {
            throw new IllegalArgumentException("chart must be an I or Xbar chart of measurements, was "
                    + chart.spec().method().code());
        }
        if (chart.phases().isEmpty()) {
            throw new IllegalArgumentException("chart must have a phase, was empty");
        }
        Phase last = chart.phases().get(chart.phases().size() - 1);
        double multiplier = chart.series().measure().multiplier();
        Values all = Values.of(last);
        double within = within(last);
        double overall = all.deviation() * multiplier;
        if (!(within > 0 && overall > 0) || Double.isInfinite(within)) {
            throw new IllegalArgumentException("chart must have limits and a spread, was sigma " + within);
        }
        double mean = all.mean() * multiplier;
        double degrees =
                all.n() > last.counted().size() ? all.n() - last.counted().size() : ofRanges(all.n());
        return new Capability(
                width(limits, within, degrees, confidence),
                CapabilityIndex.distance(limits.nearest(mean) / (3 * within), all.n(), degrees, confidence),
                width(limits, overall, all.n() - 1, confidence),
                CapabilityIndex.distance(limits.nearest(mean) / (3 * overall), all.n(), all.n() - 1, confidence),
                cautions(chart, last, rules));
    }

    private static Optional<CapabilityIndex> width(
            SpecificationLimits limits, double sigma, double degrees, double confidence) {
        return limits.isTwoSided()
                ? Optional.of(CapabilityIndex.width(
                        (limits.upper().getAsDouble() - limits.lower().getAsDouble()) / (6 * sigma),
                        degrees,
                        confidence))
                : Optional.empty();
    }

    /** All single values behind the counted points, in the unit before the multiplier. */
    private record Values(long n, double mean, double deviation) {
        static Values of(Phase phase) {
            List<Subgroup> subgroups =
                    phase.counted().stream().map(ChartPoint::subgroup).toList();
            long n = 0;
            double sum = 0;
            for (Subgroup subgroup : subgroups) {
                n += subgroup.count();
                sum += subgroup.count() * subgroup.value();
            }
            double mean = n == 0 ? 0 : sum / n;
            double squares = 0;
            for (Subgroup subgroup : subgroups) {
                double distance = subgroup.value() - mean;
                squares += (subgroup.count() - 1) * subgroup.variance() + subgroup.count() * distance * distance;
            }
            return new Values(n, mean, n < 2 ? 0 : Math.sqrt(squares / (n - 1)));
        }
    }

    /** Sigma of single values, from the limits of the first counted point that has some. */
    private static double within(Phase phase) {
        return phase.counted().stream()
                .filter(point -> point.limits().isBounded())
                .findFirst()
                .map(point ->
                        point.limits().sigma() * Math.sqrt(point.subgroup().count()))
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static double ofRanges(long points) {
        double ranges = points - 1.0;
        double d2 = ControlChartConstants.D2_OF_2;
        double d3 = ControlChartConstants.D3_OF_2;
        double variance = (d3 * d3 * ranges + 2 * NEIGHBOURS * (ranges - 1)) / (ranges * ranges);
        return d2 * d2 / (2 * variance);
    }

    private static List<Caution> cautions(Chart chart, Phase last, RuleSet rules) {
        List<Caution> cautions = new ArrayList<>();
        int first = chart.points().size() - last.points().size();
        long signals = rules.test(chart).stream()
                .filter(signal -> signal.at() >= first)
                .count();
        if (signals > 0) {
            cautions.add(new Caution(
                    "not-stable",
                    Phrase.of(
                            "The process is not stable (signals in the last phase: {0}), so what it is capable of"
                                    + " cannot be told.",
                            signals)));
        }
        return cautions;
    }
}
