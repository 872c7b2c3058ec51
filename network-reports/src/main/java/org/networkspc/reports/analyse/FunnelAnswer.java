package org.networkspc.reports.analyse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.networkspc.chart.Band;
import org.networkspc.chart.Convention;
import org.networkspc.compare.Adjustment;
import org.networkspc.compare.FunnelLimits;
import org.networkspc.compare.FunnelMember;
import org.networkspc.compare.FunnelPlot;
import org.networkspc.compare.FunnelPoint;
import org.networkspc.compare.FunnelZone;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A funnel plot as arrays over the members: in id order, or for the convention {@code phe} as the rows came. */
final class FunnelAnswer {
    private final FunnelRequest request;
    private final FunnelPlot plot;
    private final List<FunnelPoint> points;
    private final ObjectNode result = Json.object();

    private FunnelAnswer(FunnelRequest request) {
        this.request = request;
        this.plot = FunnelPlot.of(request.kind(), request.members(), request.method());
        this.points = new ArrayList<>(plot.points());
    }

    static ObjectNode to(ObjectNode request) {
        return new FunnelAnswer(FunnelRequest.of(request)).answer();
    }

    private ObjectNode answer() {
        boolean phe = request.method().convention() == Convention.PHE;
        if (phe) {
            List<String> rows =
                    request.members().stream().map(m -> m.member().id()).toList();
            points.sort(Comparator.comparingInt(p -> rows.indexOf(id(p.member()))));
        }
        Json.putWords(result, "org", points.stream().map(p -> id(p.member())).toList());
        put("numerator", p -> p.member().numerator());
        put("denominator", p -> p.member().denominator());
        put("ratio", FunnelPoint::value);
        Json.put(result, "target", plot.target().orElse(Double.NaN));
        if (!phe) {
            scores();
        }
        limits("unadjusted", FunnelPoint::unadjusted);
        if (points.stream().anyMatch(p -> p.adjusted().isPresent())) {
            limits("additive", p -> p.adjusted().orElse(p.unadjusted()));
        }
        Json.putFlags(
                result.putObject("signals"),
                "outlier",
                points.stream().map(FunnelPoint::isSignal).toList());
        Json.putWords(
                result,
                "significance",
                points.stream().map(p -> significance(p.zone())).toList());
        Json.putWords(
                result,
                "left_out",
                plot.leftOut().stream().map(FunnelAnswer::id).toList());
        ArrayNode cautions = result.putArray("cautions");
        plot.notes()
                .forEach(note -> cautions.addObject().put("code", note.code()).put("sentence", note.sentence()));
        return result;
    }

    private void scores() {
        put("z", p -> p.score().raw());
        put("z_adjusted", p -> p.score().used().orElse(Double.NaN));
        Json.putFlags(
                result, "trimmed", points.stream().map(p -> p.score().trimmed()).toList());
        put("phi", plot.overdispersion().phi());
        put("tau2", plot.overdispersion().tau2());
        result.put("overdispersion_applied", plot.overdispersion().applied() != Adjustment.NONE);
    }

    private void put(String name, ToDoubleFunction<FunnelPoint> number) {
        Json.put(result, name, points.stream().map(number::applyAsDouble).toList());
    }

    private void put(String name, OptionalDouble number) {
        Json.put(result, name, number.orElse(Double.NaN));
    }

    private void limits(String name, Function<FunnelPoint, FunnelLimits> limits) {
        ObjectNode into = result.putObject(name);
        put(into, "95", p -> limits.apply(p).p95());
        put(into, "998", p -> limits.apply(p).p998());
    }

    private void put(ObjectNode into, String level, Function<FunnelPoint, Band> band) {
        Json.put(
                into,
                "lcl" + level,
                points.stream().map(p -> band.apply(p).lower()).toList());
        Json.put(
                into,
                "ucl" + level,
                points.stream().map(p -> band.apply(p).upper()).toList());
    }

    private static String id(FunnelMember member) {
        return member.member().id();
    }

    private static String significance(FunnelZone zone) {
        return switch (zone) {
            case HIGH_998 -> "High (0.001)";
            case HIGH_95 -> "High (0.025)";
            case LOW_95 -> "Low (0.025)";
            case LOW_998 -> "Low (0.001)";
            case INSIDE -> "Not significant";
            case MOVING -> "Not judged";
        };
    }
}
