package org.networkspc.reports.web;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;

/** Who sent a request, as far as the service knows: by which way, and from whereabouts. */
final class Sender {
    private static final List<String> THIS_MACHINE =
            List.of("127.0.0.1", "::1", "0:0:0:0:0:0:0:1", "[0:0:0:0:0:0:0:1]");
    private static final int NETWORK_PARTS = 3;

    private Sender() {}

    static String of(Context ctx) {
        String way = ctx.path().startsWith("/api/") ? "a program" : "the page";
        return way + ", from " + whereabouts(ctx.ip());
    }

    /** The address without its last part, so that nobody's own machine is written down. */
    static String whereabouts(String address) {
        if (THIS_MACHINE.contains(address)) {
            return "this machine";
        }
        String divider = address.contains(":") ? ":" : ".";
        String[] parts = address.split("[.:]", -1);
        String begin = String.join(divider, Arrays.copyOf(parts, Math.min(NETWORK_PARTS, parts.length)));
        return begin + divider + "…";
    }
}
