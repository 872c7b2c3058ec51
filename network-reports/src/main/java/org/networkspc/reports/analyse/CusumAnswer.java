package org.networkspc.reports.analyse;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.ChartType;
import org.networkspc.chart.Cusum;
import org.networkspc.chart.CusumSide;
import org.networkspc.chart.Phase;
import org.networkspc.chart.TwoSidedCusum;
import tools.jackson.databind.node.ObjectNode;

/** Both sides of a tabular CUSUM in standard errors; both are written as positive numbers. */
final class CusumAnswer {
    private static final Set<String> OWN = Set.of("h", "k", "head_start", "units", "reset_after_signal");
    private static final double K = 0.5;
    private static final double H = 5;

    private CusumAnswer() {}

    static ObjectNode to(ObjectNode request) {
        Options options = Options.any(Columns.input(request));
        options.word("units", List.of("standard-errors"));
        SinglePoints points = SinglePoints.of(request, OWN);
        Cusum cusum = cusum(options).of(points.type());
        TwoSidedCusum both = new TwoSidedCusum(points.plot(cusum), points.plot(cusum.side(CusumSide.LOWER)));
        ObjectNode result = Json.object();
        points.putValues(result);
        Json.put(result, "z", points.numbers(both.upper(), p -> z(both.upper(), p, cusum)));
        Json.put(result, "cusum_high", points.numbers(both.upper(), ChartPoint::value));
        Json.put(result, "cusum_low", points.numbers(both.lower(), p -> Math.abs(p.value())));
        putAway(result, "n_high", points, both.upper());
        putAway(result, "n_low", points, both.lower());
        Json.put(
                result,
                "centre",
                points.numbers(
                        both.upper(), p -> phase(both.upper(), p).estimate().centre() * points.multiplier()));
        points.putSigma(result, both.upper());
        ObjectNode signals = result.putObject("signals");
        Json.putFlags(signals, "high", points.beyond(both.upper()));
        Json.putFlags(signals, "low", points.beyond(both.lower()));
        points.putPhases(result, both.upper(), both.lower());
        points.putFound(result, both.upper(), both.lower());
        return result;
    }

    private static void putAway(ObjectNode result, String name, SinglePoints points, Chart side) {
        Iterator<Integer> away = TwoSidedCusum.pointsAwayFromZero(side).iterator();
        Json.put(result, name, points.numbers(side, p -> away.next()));
    }

    private static double z(Chart chart, ChartPoint point, Cusum cusum) {
        return cusum.standardised(phase(chart, point).estimate(), point.subgroup(), chart.spec())
                .orElse(Double.NaN);
    }

    private static Phase phase(Chart chart, ChartPoint point) {
        Phase found = chart.phases().get(0);
        for (Phase phase : chart.phases()) {
            found = phase.points().get(0).start().isAfter(point.start()) ? found : phase;
        }
        return found;
    }

    private static Cusum cusum(Options options) {
        double k = options.number("k").orElse(K);
        double h = options.number("h").orElse(H);
        double start = options.number("head_start").orElse(0);
        if (!(k >= 0)) {
            throw Refusal.badValue("k", "not be negative", k);
        }
        if (!(h > 0)) {
            throw Refusal.badValue("h", "be positive", h);
        }
        if (!(start >= 0 && start < h)) {
            throw Refusal.badValue("head_start", "be at least 0 and below h", start);
        }
        boolean resets = options.flag("reset_after_signal").orElse(false);
        return new Cusum(CusumSide.UPPER, k, h, start, resets, ChartType.I);
    }
}
