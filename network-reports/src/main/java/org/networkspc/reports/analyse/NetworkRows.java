package org.networkspc.reports.analyse;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.networkspc.measure.Cadence;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.measure.Reporting;
import org.networkspc.pool.Pool;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rows of a request as the measure of a network: options {@code cadence}, {@code strata} and {@code members}.
 *
 * @param file where the rows stood when it was not in the request
 */
record NetworkRows(Pool pool, Measure measure, Network network, Optional<FileRows> file) {
    private static final Map<String, Cadence> CADENCES = Map.of(
            "day", Cadence.DAY,
            "week", Cadence.WEEK,
            "month", Cadence.MONTH,
            "quarter", Cadence.QUARTER,
            "year", Cadence.YEAR);

    static NetworkRows of(ObjectNode input, Options options, MeasureKind kind) {
        return of(input, options, Measure.of("value", "Value", kind, 1));
    }

    static NetworkRows of(ObjectNode input, Options options, Measure of) {
        Measure measure = of.reported(
                CADENCES.getOrDefault(
                        options.word("cadence", List.of("day", "week", "month", "quarter", "year"))
                                .orElse("month"),
                        Cadence.MONTH),
                Reporting.MONTHLY.lag());
        List<String> strata = options.list("strata").stream()
                .map(one -> Columns.text("strata", one))
                .toList();
        Map<String, Member> members = members(options);
        Optional<FileRows> file = Optional.empty();
        Pool pool = new Pool();
        if (FileRows.isNamed(input)) {
            file = Optional.of(FileRows.into(pool, input, measure, members));
        } else {
            pool = PoolRows.of(rows(input), strata).pooled(measure, members);
        }
        Network network = new Network(
                "network",
                "Network",
                Stream.concat(members.values().stream(), pool.members().stream())
                        .distinct()
                        .toList());
        return new NetworkRows(pool, measure, network, file);
    }

    static ObjectNode rows(ObjectNode input) {
        if (!(input.get("rows") instanceof ObjectNode rows)) {
            throw Refusal.badValue("rows", "be an object of arrays", input.has("rows") ? input.get("rows") : "missing");
        }
        return rows;
    }

    /**
     * The kind a request names; else a measurement where rows have values, a rate where a numerator exceeds its
     * denominator, and a proportion. Rows of a file are not looked at beforehand: with a denominator they are a proportion.
     */
    static MeasureKind kind(ObjectNode input, Options options) {
        return options.word("kind", List.of("proportion", "rate", "measurement"))
                .map(word -> MeasureKind.valueOf(word.toUpperCase(java.util.Locale.ROOT)))
                .orElseGet(() -> FileRows.isNamed(input) ? FileRows.kind(input) : kindOf(rows(input)));
    }

    private static MeasureKind kindOf(ObjectNode rows) {
        if (!rows.has("denominator")) {
            return MeasureKind.MEASUREMENT;
        }
        JsonNode above = rows.path("numerator");
        JsonNode below = rows.path("denominator");
        for (int i = 0; i < Math.min(above.size(), below.size()); i++) {
            if (above.get(i).isNumber()
                    && below.get(i).isNumber()
                    && above.get(i).doubleValue() > below.get(i).doubleValue()) {
                return MeasureKind.RATE;
            }
        }
        return MeasureKind.PROPORTION;
    }

    private static Map<String, Member> members(Options options) {
        Map<String, Member> members = new TreeMap<>();
        for (JsonNode one : options.list("members")) {
            if (!(one instanceof ObjectNode object)) {
                throw Refusal.badValue("members", "be objects with a member", one);
            }
            for (String name : object.propertyNames()) {
                if (!Set.of("member", "joins", "leaves").contains(name)) {
                    throw new Refusal(Refusal.Code.UNKNOWN_OPTION, name, "a member has no \"" + name + "\"");
                }
            }
            Member member = member(object);
            if (members.put(member.id(), member) != null) {
                throw Refusal.badValue("members", "name each member once", member.id());
            }
        }
        return members;
    }

    private static Member member(ObjectNode object) {
        String id = Columns.text("member", object.path("member"));
        LocalDate joins = date(object, "joins", LocalDate.MIN);
        LocalDate leaves = date(object, "leaves", LocalDate.MAX);
        if (!joins.isBefore(leaves)) {
            throw Refusal.badValue("leaves", "be after joins " + joins, leaves);
        }
        return new Member(id, id, joins, leaves);
    }

    private static LocalDate date(ObjectNode object, String name, LocalDate usual) {
        return object.path(name).isMissingNode() || object.path(name).isNull()
                ? usual
                : PoolRequest.date(name, object.get(name));
    }
}
