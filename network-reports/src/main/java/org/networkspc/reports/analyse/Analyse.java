package org.networkspc.reports.analyse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One JSON request a line in, one JSON answer a line out, in order.
 *
 * <p>A request is {@code {"id", "chart" or "analysis", "convention", "input"}}; its answer {@code {"id", "result"}} or
 * {@code {"id", "error": {"code", "parameter", "message"}}}. A line that cannot be read gives {@code "id": null} and its
 * number as {@code "line"}. Nothing a line holds stops the lines after it.
 */
public final class Analyse {
    private static final Set<String> KEYS = Set.of("id", "chart", "analysis", "convention", "input");

    private final boolean files;

    /** For requests that hold all their numbers themselves. */
    public Analyse() {
        this(false);
    }

    private Analyse(boolean files) {
        this.files = files;
    }

    /** Answers every line until the end of the input; empty lines are passed over. Rows may stand in files of this machine. */
    public static void run(BufferedReader in, Writer out) throws IOException {
        Analyse analyse = new Analyse(true);
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (!line.isBlank()) {
                out.write(analyse.answer(line, number));
                out.write('\n');
                out.flush();
            }
        }
    }

    /** The answer to one line; never an exception. */
    public String answer(String line, int lineNumber) {
        ObjectNode answer = Json.object();
        try {
            JsonNode request = parse(line);
            answer.set("id", request.get("id") == null ? Json.MAPPER.nullNode() : request.get("id"));
            try {
                refuseFile(request);
                answer.set("result", result((ObjectNode) request));
            } catch (Refusal refusal) {
                answer.set("error", error(refusal));
            } catch (RuntimeException wrong) {
                answer.set(
                        "error", error(Refusal.badValue("input", "make a chart", String.valueOf(wrong.getMessage()))));
            }
        } catch (Refusal unreadable) {
            answer.putNull("id");
            answer.put("line", lineNumber);
            answer.set("error", error(unreadable));
        }
        return Json.MAPPER.writeValueAsString(answer);
    }

    private void refuseFile(JsonNode request) {
        if (!files && request.path("input").has("file")) {
            throw new Refusal(Refusal.Code.UNSUPPORTED, "file", "a file is only read on the command line: send rows");
        }
    }

    private static JsonNode parse(String line) {
        try {
            JsonNode request = Json.MAPPER.readTree(line);
            if (request instanceof ObjectNode) {
                return request;
            }
        } catch (JacksonException | StackOverflowError broken) {
            throw new Refusal(Refusal.Code.BAD_JSON, "line", "line must be JSON, and is not");
        }
        throw new Refusal(Refusal.Code.BAD_JSON, "line", "line must be a JSON object, and is not");
    }

    private static ObjectNode result(ObjectNode request) {
        for (String key : request.propertyNames()) {
            if (!KEYS.contains(key)) {
                throw new Refusal(Refusal.Code.UNKNOWN_OPTION, key, "a request has no \"" + key + "\"");
            }
        }
        if (request.has("analysis")) {
            return analysis(text(request, "analysis"), request);
        }
        String chart = text(request, "chart");
        return switch (chart) {
            case "funnel" -> FunnelAnswer.to(request);
            case "ci-proportion" -> IntervalAnswer.proportions(request);
            case "ci-rate" -> IntervalAnswer.rates(request);
            case "dsr" -> StandardisedAnswer.direct(request);
            case "isr" -> StandardisedAnswer.indirect(request);
            case "bernoulli-cusum" -> CaseAnswer.bernoulli(request);
            case "risk-adjusted-cusum" -> CaseAnswer.riskAdjusted(request);
            case "vlad" -> CaseAnswer.vlad(request);
            case "t-squared" -> SeveralMeasuresAnswer.tSquared(request);
            case "mewma" -> SeveralMeasuresAnswer.mewma(request);
            case "pareto" -> ParetoAnswer.to(request);
            case "capability" -> CapabilityAnswer.to(request);
            default ->
                Tables.answer(chart, request)
                        .or(() -> SustainedRunAnswer.answer(chart, request))
                        .or(() -> RunLengthAnswer.answer(chart, request))
                        .orElseGet(() -> plotted(chart, request));
        };
    }

    private static ObjectNode plotted(String chart, ObjectNode request) {
        return switch (chart) {
            case "ewma" -> EwmaAnswer.to(request);
            case "cusum" -> CusumAnswer.to(request);
            default -> ChartAnswer.to(ChartRequest.of(request));
        };
    }

    private static ObjectNode analysis(String name, ObjectNode request) {
        return switch (name) {
            case "pool" -> PoolAnswer.to(request);
            case "arl" -> RunLengthAnswer.of(request);
            case "change" -> ChangeAnswer.to(request);
            case "bright-spots" -> BrightSpotAnswer.to(request);
            case "equity-gap" -> EquityGapAnswer.to(request);
            case "pathway" -> PathwayAnswer.to(request);
            default ->
                throw new Refusal(Refusal.Code.UNKNOWN_ANALYSIS, "analysis", "there is no analysis \"" + name + "\"");
        };
    }

    static String text(ObjectNode object, String name) {
        JsonNode node = object.get(name);
        if (node == null || !node.isString()) {
            throw Refusal.badValue(name, "be a text", node == null ? "missing" : node);
        }
        return node.stringValue();
    }

    private static ObjectNode error(Refusal refusal) {
        ObjectNode error = Json.object();
        error.put("code", refusal.code().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        error.put("parameter", refusal.parameter());
        error.put("message", refusal.message());
        return error;
    }
}
