package org.networkspc.reports.analyse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.networkspc.measure.Direction;
import org.networkspc.measure.Measure;
import org.networkspc.network.BrightSpot;
import org.networkspc.network.Tried;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Which members are bright spots, in member order: all three parts of the rule apart, and together. */
final class BrightSpotAnswer {
    private static final Set<String> OPTIONS =
            Set.of("direction", "baseline", "recent", "idea_window", "kind", "cadence", "members");

    private BrightSpotAnswer() {}

    static ObjectNode to(ObjectNode request) {
        ObjectNode input = Columns.input(request);
        Columns columns = Columns.of(input, Set.of("rows", "file", "layout", "ideas", "options"));
        Options options = Options.of(input, OPTIONS, Set.of());
        Direction direction = options.word("direction", List.of("increase", "decrease"))
                .map(word -> Direction.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(Direction.INCREASE);
        NetworkRows rows = NetworkRows.of(
                input,
                options,
                Measure.of("value", "Value", NetworkRows.kind(input, options), 1)
                        .improvement(direction));
        BrightSpot.Periods usual = BrightSpot.Periods.STANDARD;
        BrightSpot.Periods periods = new BrightSpot.Periods(
                length(options, "baseline", 4, usual.baseline()),
                length(options, "recent", 2, usual.recent()),
                length(options, "idea_window", 0, usual.idea()));
        ObjectNode result = answer(BrightSpot.of(
                rows.pool(),
                rows.measure(),
                rows.network(),
                columns.has("ideas") ? ideas(columns) : List.of(),
                periods));
        rows.file().ifPresent(file -> file.putInto(result));
        return result;
    }

    private static int length(Options options, String name, int least, int usual) {
        double number = options.number(name).orElse(usual);
        if (number != Math.rint(number) || number < least || number > 1_000) {
            throw Refusal.badValue(name, "be a whole number from " + least + " to 1000", number);
        }
        return (int) number;
    }

    private static List<Tried> ideas(Columns columns) {
        List<Tried> ideas = new ArrayList<>();
        for (JsonNode one : columns.any("ideas")) {
            if (!(one instanceof ObjectNode idea)) {
                throw Refusal.badValue("ideas", "be objects of member, from and text", one);
            }
            Columns.of(idea, Set.of("member", "from", "text", "recorded"));
            LocalDate from = PoolRequest.date("from", idea.path("from"));
            ideas.add(new Tried(
                    Columns.text("member", idea.path("member")),
                    Columns.text("text", idea.path("text")),
                    from,
                    idea.has("recorded") ? PoolRequest.date("recorded", idea.get("recorded")) : from));
        }
        return ideas;
    }

    private static ObjectNode answer(List<BrightSpot> spots) {
        ObjectNode result = Json.object();
        ArrayNode members = result.putArray("members");
        for (BrightSpot spot : spots) {
            ObjectNode one = members.addObject();
            one.put("member", spot.member().id());
            one.put("shift", spot.shift().isPresent());
            spot.shift().ifPresentOrElse(s -> one.put("since", s.first().toString()), () -> one.putNull("since"));
            Json.put(one, "gap_z", spot.gapZ().orElse(Double.NaN));
            spot.idea().ifPresentOrElse(tried -> one.put("idea", tried.text()), () -> one.putNull("idea"));
            one.put("bright_spot", spot.story() == BrightSpot.Story.BRIGHT_SPOT);
            one.put("story", PoolRequest.code(spot.story()));
        }
        return result;
    }
}
