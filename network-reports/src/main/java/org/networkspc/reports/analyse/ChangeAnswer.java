package org.networkspc.reports.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.measure.Member;
import org.networkspc.network.ChangeExplained;
import org.networkspc.network.Influence;
import org.networkspc.network.WindowTotal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Why a pooled number moved between two windows, term by term and member by member. */
final class ChangeAnswer {
    private ChangeAnswer() {}

    static ObjectNode to(ObjectNode request) {
        ObjectNode input = Columns.input(request);
        Columns columns = Columns.of(input, Set.of("before", "after", "options"));
        Options options = Options.of(input, Set.of("kind", "dispersion"), Set.of());
        MeasureKind kind = options.word("kind", List.of("proportion", "rate"))
                .map(word -> MeasureKind.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(MeasureKind.PROPORTION);
        double dispersion = options.number("dispersion").orElse(1);
        List<WindowTotal> before = totals("before", columns, kind);
        List<WindowTotal> after = totals("after", columns, kind);
        try {
            ChangeExplained change = ChangeExplained.of(before, after, kind, dispersion);
            return answer(change, Influence.onRates(before, after, kind, dispersion), kind);
        } catch (IllegalArgumentException nobodyStayed) {
            throw new Refusal(Refusal.Code.BAD_VALUE, "after", String.valueOf(nobodyStayed.getMessage()));
        }
    }

    private static List<WindowTotal> totals(String name, Columns columns, MeasureKind kind) {
        List<WindowTotal> totals = new ArrayList<>();
        for (JsonNode one : columns.any(name)) {
            if (!(one instanceof ObjectNode total)) {
                throw Refusal.badValue(name, "be objects of member, numerator and denominator", one);
            }
            Columns.of(total, Set.of("member", "numerator", "denominator"));
            double above = Columns.count("numerator", total.path("numerator"));
            double below = Columns.count("denominator", total.path("denominator"));
            if (kind == MeasureKind.PROPORTION && above > below) {
                throw Refusal.badValue("numerator", "not exceed its denominator " + below, above);
            }
            totals.add(WindowTotal.of(Columns.text("member", total.path("member")), above, below));
        }
        return totals;
    }

    private static ObjectNode answer(ChangeExplained change, Influence<Influence.Told> influence, MeasureKind kind) {
        ObjectNode result = Json.object();
        Json.put(result, "total", change.total());
        Json.put(result, "rates", change.rates());
        Json.put(result, "mix", change.mix());
        Json.put(result, "joiners", change.joiners());
        Json.put(result, "leavers", change.leavers());
        Json.put(result, "rates_error", change.ratesError());
        ArrayNode contributions = result.putArray("contributions");
        change.contributions().forEach(part -> {
            ObjectNode one = contributions.addObject();
            one.put("member", part.unit());
            Json.put(one, "rates", part.rates());
            Json.put(one, "mix", part.mix());
            Json.put(one, "joiner", part.joiner());
            Json.put(one, "leaver", part.leaver());
        });
        result.put("reversal", change.isReversal());
        ObjectNode told = result.putObject("influence");
        told.put("told", influence.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        Json.putWords(
                told, "decisive", influence.decisive().stream().map(Member::id).toList());
        double scale = kind == MeasureKind.PROPORTION ? 100 : 1;
        Json.putWords(result, "sentences", change.sentences(Measure.of("value", "the pooled number", kind, scale)));
        return result;
    }
}
