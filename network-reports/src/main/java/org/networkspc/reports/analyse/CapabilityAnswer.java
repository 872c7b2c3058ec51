package org.networkspc.reports.analyse;

import java.util.Optional;
import java.util.Set;
import org.networkspc.chart.Chart;
import org.networkspc.interpret.Capability;
import org.networkspc.interpret.CapabilityIndex;
import org.networkspc.interpret.SpecificationLimits;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Capability of the last phase of an I or Xbar chart, with the confidence limits of each index. */
final class CapabilityAnswer {
    private static final Set<String> OWN = Set.of("lower", "upper", "confidence");
    private static final double CONFIDENCE = 0.95;

    private CapabilityAnswer() {}

    static ObjectNode to(ObjectNode request) {
        Options options = Options.any(Columns.input(request));
        SinglePoints points = SinglePoints.of(request, OWN);
        double confidence = options.number("confidence").orElse(CONFIDENCE);
        if (!(confidence > 0 && confidence < 1)) {
            throw Refusal.badValue("confidence", "be between 0 and 1", confidence);
        }
        if (!options.has("lower") && !options.has("upper")) {
            throw Refusal.badValue("lower", "be given, or upper, or both", "neither");
        }
        SpecificationLimits limits = new SpecificationLimits(options.number("lower"), options.number("upper"));
        Chart chart = points.plot(points.type());
        Capability capability = Capability.of(chart, points.rules(), limits, confidence);
        ObjectNode result = Json.object();
        put(result, "cp", capability.cp());
        put(result, "cpk", Optional.of(capability.cpk()));
        put(result, "pp", capability.pp());
        put(result, "ppk", Optional.of(capability.ppk()));
        points.putSigma(result, chart);
        ArrayNode cautions = result.putArray("cautions");
        capability
                .cautions()
                .forEach(c -> cautions.addObject().put("code", c.code()).put("sentence", c.sentence()));
        return result;
    }

    private static void put(ObjectNode result, String name, Optional<CapabilityIndex> index) {
        result.putNull(name);
        index.ifPresent(found -> {
            ObjectNode one = result.putObject(name);
            Json.put(one, "value", found.value());
            Json.put(one, "lower", found.lower());
            Json.put(one, "upper", found.upper());
        });
    }
}
