package org.networkspc.reports.analyse;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** The conventions that a request other than a chart of data can name. */
final class Conventions {
    static final String STANDARD = "standard";
    static final String FUNNELPLOTR = "funnelplotr";
    static final String PHE = "phe";

    private static final Set<String> KNOWN = Set.of(
            STANDARD,
            FUNNELPLOTR,
            PHE,
            "qicharts2",
            "making-data-count",
            "powerbi-spc",
            "qcc",
            "runcharter",
            "minitab-like");

    private Conventions() {}

    /** The convention of a request, {@code standard} when it names none; refused unless it is one of these. */
    static String of(ObjectNode request, List<String> offered) {
        String code = request.has("convention") ? Analyse.text(request, "convention") : STANDARD;
        if (offered.contains(code)) {
            return code;
        }
        throw KNOWN.contains(code)
                ? Refusal.unsupported("convention", code)
                : new Refusal(Refusal.Code.UNKNOWN_CONVENTION, "convention", "there is no convention \"" + code + "\"");
    }
}
