package org.networkspc.reports.analyse;

import java.util.List;
import java.util.Set;
import org.networkspc.chart.Chart;
import org.networkspc.chart.Ewma;
import tools.jackson.databind.node.ObjectNode;

/** An EWMA with exact and asymptotic limits beside each other. */
final class EwmaAnswer {
    private static final Set<String> OWN = Set.of("lambda", "L", "start");
    private static final double LAMBDA = 0.2;
    private static final double LIMIT = 3;

    private EwmaAnswer() {}

    static ObjectNode to(ObjectNode request) {
        Options options = Options.any(Columns.input(request));
        options.word("start", List.of("centre"));
        SinglePoints points = SinglePoints.of(request, OWN);
        Ewma ewma = ewma(options).of(points.type());
        Chart exact = points.plot(ewma);
        Chart asymptotic = points.plot(ewma.asymptotic());
        ObjectNode result = Json.object();
        points.putValues(result);
        Json.put(result, "ewma", points.numbers(exact, p -> p.value()));
        Json.put(result, "centre", points.numbers(exact, p -> p.limits().centre()));
        Json.put(result, "lcl", points.numbers(exact, p -> p.limits().shown(3).lower()));
        Json.put(result, "ucl", points.numbers(exact, p -> p.limits().shown(3).upper()));
        points.putSigma(result, exact);
        Json.put(
                result,
                "sigma",
                points.numbers(
                        exact, p -> (p.limits().band(3).upper() - p.limits().centre()) / ewma.limit()));
        Json.put(
                result,
                "lcl_asymptotic",
                points.numbers(asymptotic, p -> p.limits().shown(3).lower()));
        Json.put(
                result,
                "ucl_asymptotic",
                points.numbers(asymptotic, p -> p.limits().shown(3).upper()));
        ObjectNode signals = result.putObject("signals");
        Json.putFlags(signals, "outside_limits", points.beyond(exact));
        Json.putFlags(signals, "outside_asymptotic_limits", points.beyond(asymptotic));
        points.putPhases(result, exact);
        points.putFound(result, exact);
        return result;
    }

    private static Ewma ewma(Options options) {
        double lambda = options.number("lambda").orElse(LAMBDA);
        if (!(lambda > 0 && lambda <= 1)) {
            throw Refusal.badValue("lambda", "be more than 0 and at most 1", lambda);
        }
        double limit = options.number("L").orElse(LIMIT);
        if (!(limit > 0)) {
            throw Refusal.badValue("L", "be positive", limit);
        }
        return Ewma.of(lambda, limit);
    }
}
