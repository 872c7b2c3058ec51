package org.networkspc.reports.analyse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.measure.Member;
import org.networkspc.network.ChangeExplained;
import org.networkspc.network.Influence;
import org.networkspc.network.Window;
import org.networkspc.network.WindowTotal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Why a pooled number moved between two windows, term by term and member by member: their totals, or the windows of the
 * rows of a file.
 */
final class ChangeAnswer {
    private static final Set<String> OF_FILE = Set.of("file", "layout", "before", "after", "options");

    private ChangeAnswer() {}

    static ObjectNode to(ObjectNode request) {
        ObjectNode input = Columns.input(request);
        boolean file = FileRows.isNamed(input);
        Columns columns = Columns.of(input, file ? OF_FILE : Set.of("before", "after", "options"));
        Options options = Options.of(
                input,
                file ? Set.of("kind", "dispersion", "cadence", "members") : Set.of("kind", "dispersion"),
                Set.of());
        MeasureKind kind = options.word("kind", List.of("proportion", "rate"))
                .map(word -> MeasureKind.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(MeasureKind.PROPORTION);
        double dispersion = options.number("dispersion").orElse(1);
        if (file) {
            NetworkRows rows = NetworkRows.of(input, options, kind);
            ObjectNode result =
                    explained(totals("before", input, rows), totals("after", input, rows), kind, dispersion);
            rows.file().ifPresent(read -> read.putInto(result));
            return result;
        }
        return explained(totals("before", columns, kind), totals("after", columns, kind), kind, dispersion);
    }

    private static ObjectNode explained(
            List<WindowTotal> before, List<WindowTotal> after, MeasureKind kind, double dispersion) {
        try {
            ChangeExplained change = ChangeExplained.of(before, after, kind, dispersion);
            return answer(change, Influence.onRates(before, after, kind, dispersion), kind);
        } catch (IllegalArgumentException nobodyStayed) {
            throw new Refusal(Refusal.Code.BAD_VALUE, "after", String.valueOf(nobodyStayed.getMessage()));
        }
    }

    /** Members' totals in a window that begins with the period of {@code from} and ends with that of {@code to}. */
    private static List<WindowTotal> totals(String name, ObjectNode input, NetworkRows rows) {
        if (!(input.get(name) instanceof ObjectNode window)) {
            throw Refusal.badValue(name, "say from when to when beside a file", input.path(name));
        }
        Columns.of(window, Set.of("from", "to"));
        LocalDate from = PoolRequest.date("from", window.path("from"));
        LocalDate to = PoolRequest.date("to", window.path("to"));
        if (to.isBefore(from)) {
            throw Refusal.badValue("to", "not be before from " + from, to);
        }
        return WindowTotal.ofMembers(rows.pool(), rows.measure(), rows.network(), new Window(from, to));
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
