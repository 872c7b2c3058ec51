package org.networkspc.reports.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.networkspc.network.Pathway;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A pathway over periods: yield and consistency of each; weak link and worth of one more point in the latest; the change
 * in log yield from the first to the latest, stage by stage.
 */
final class PathwayAnswer {
    private PathwayAnswer() {}

    static ObjectNode to(ObjectNode request) {
        ObjectNode input = Columns.input(request);
        Columns columns = Columns.of(input, Set.of("stages", "period"));
        List<ObjectNode> stages = new ArrayList<>();
        for (JsonNode one : columns.any("stages")) {
            if (!(one instanceof ObjectNode stage)) {
                throw Refusal.badValue("stages", "be objects of name, entered and reached", one);
            }
            Columns.of(stage, Set.of("name", "entered", "reached"));
            stages.add(stage);
        }
        if (stages.isEmpty()) {
            throw Refusal.badValue("stages", "have at least one stage", 0);
        }
        int periods = stages.get(0).path("entered").isArray()
                ? stages.get(0).path("entered").size()
                : 1;
        if (periods == 0) {
            throw Refusal.badValue("entered", "have at least one period", 0);
        }
        List<String> names = columns.has("period") && columns.any("period").size() > 0
                ? columns.texts("period", periods)
                : List.of();
        List<Pathway> ways = new ArrayList<>();
        for (int t = 0; t < periods; t++) {
            ways.add(way(stages, t, periods));
        }
        return answer(ways, names);
    }

    private static Pathway way(List<ObjectNode> stages, int period, int periods) {
        List<Pathway.Stage> of = new ArrayList<>();
        for (ObjectNode stage : stages) {
            double entered = number(stage, "entered", period, periods);
            double reached = number(stage, "reached", period, periods);
            if (entered <= 0 || reached > entered) {
                throw Refusal.badValue("reached", "lie between 0 and entered " + entered + ", above 0", reached);
            }
            of.add(Pathway.Stage.of(Columns.text("name", stage.path("name")), entered, reached));
        }
        return new Pathway(of);
    }

    private static double number(ObjectNode stage, String name, int period, int periods) {
        JsonNode node = stage.path(name);
        if (!node.isArray() && periods == 1) {
            return Columns.count(name, node);
        }
        return Columns.of(stage, Set.of("name", "entered", "reached"))
                .counts(name, periods)
                .get(period);
    }

    private static ObjectNode answer(List<Pathway> ways, List<String> names) {
        Pathway first = ways.get(0);
        Pathway latest = ways.get(ways.size() - 1);
        ObjectNode result = Json.object();
        Json.putWords(result, "period", names);
        Json.put(
                result,
                "yield",
                ways.stream().map(way -> way.endToEnd().orElse(Double.NaN)).toList());
        Json.putFlags(
                result, "consistent", ways.stream().map(Pathway::isConsistent).toList());
        Json.putWords(
                result,
                "weak_link",
                latest.weakLink().stream()
                        .map(k -> latest.stages().get(k).name())
                        .toList());
        Json.put(result, "gain_per_point", latest.gainPerPoint());
        Json.put(result, "log_change", latest.logChange(first));
        ArrayNode lost = result.putArray("lost");
        latest.stages().forEach(stage -> Json.add(lost, stage.lost()));
        Json.putWords(result, "sentences", latest.sentences());
        return result;
    }
}
