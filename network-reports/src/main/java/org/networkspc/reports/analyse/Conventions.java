package org.networkspc.reports.analyse;

import java.util.List;
import org.networkspc.chart.ChartType;
import org.networkspc.chart.Convention;
import tools.jackson.databind.node.ObjectNode;

/** The convention that a request names; {@code standard} when it names none. */
final class Conventions {
    private Conventions() {}

    /** One of these; any other that is known is refused as not supported here. */
    static Convention of(ObjectNode request, List<Convention> offered) {
        Convention convention = of(request);
        if (!offered.contains(convention)) {
            throw Refusal.unsupported("convention", convention.code());
        }
        return convention;
    }

    /** Of a chart of data: refused where the tool draws no control charts. */
    static Convention ofChart(ObjectNode request, ChartType type) {
        Convention convention = of(request);
        boolean drawsNone = switch (convention) {
            case FUNNELPLOTR, PHE -> true;
            case RUNCHARTER -> type != ChartType.RUN;
            default -> false;
        };
        if (drawsNone) {
            throw Refusal.unsupported("convention", convention.code());
        }
        return convention;
    }

    private static Convention of(ObjectNode request) {
        String code = request.has("convention") ? Analyse.text(request, "convention") : Convention.STANDARD.code();
        return Convention.named(code)
                .orElseThrow(() -> new Refusal(
                        Refusal.Code.UNKNOWN_CONVENTION, "convention", "there is no convention \"" + code + "\""));
    }
}
