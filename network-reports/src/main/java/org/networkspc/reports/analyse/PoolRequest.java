package org.networkspc.reports.analyse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.measure.Network;
import org.networkspc.pool.Pool;
import org.networkspc.series.Link;
import org.networkspc.series.Linking;
import org.networkspc.series.Pooling;
import org.networkspc.series.Series;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request to pool the rows of a network, understood.
 *
 * @param pooling the way asked for, else the first that the rows allow
 * @param linking for a like-for-like line only
 */
record PoolRequest(NetworkRows rows, Pooling pooling, Linking linking) {
    static final List<String> LINKS = List.of("identity", "log", "logit", "auto");
    private static final Set<String> KEYS = Set.of("rows", "file", "layout", "options");
    private static final Set<String> OPTIONS = Set.of("kind", "cadence", "pooling", "link", "strata", "members");

    static PoolRequest of(ObjectNode request) {
        if (request.has("convention")) {
            throw new Refusal(Refusal.Code.UNKNOWN_OPTION, "convention", "pooling has no convention");
        }
        ObjectNode input = Columns.input(request);
        Columns.of(input, KEYS);
        Options options = Options.of(input, OPTIONS, Set.of());
        NetworkRows rows = NetworkRows.of(input, options, kind(options));
        Pool pool = rows.pool();
        Measure measure = rows.measure();
        Network network = rows.network();
        Pooling pooling = pooling(options, measure, Series.ways(pool, measure, network));
        return new PoolRequest(rows, pooling, linking(options, measure, pooling));
    }

    Pool pool() {
        return rows.pool();
    }

    Measure measure() {
        return rows.measure();
    }

    Network network() {
        return rows.network();
    }

    private static Linking linking(Options options, Measure measure, Pooling pooling) {
        String name = options.word("link", LINKS).orElse("auto");
        if (name.equals("auto")) {
            return Linking.AUTO;
        }
        Link link = Link.valueOf(name.toUpperCase(Locale.ROOT));
        if (pooling != Pooling.LIKE_FOR_LIKE) {
            throw Refusal.badValue("link", "be left out where pooling is " + code(pooling), name);
        }
        if (!link.suits(measure.kind())) {
            throw Refusal.badValue("link", "suit a " + code(measure.kind()), name);
        }
        return Linking.of(link);
    }

    private static MeasureKind kind(Options options) {
        return options.word("kind", List.of("proportion", "rate", "count", "measurement", "between"))
                .map(word -> MeasureKind.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElseThrow(() ->
                        Refusal.badValue("kind", "be one of proportion, rate, count, measurement, between", "missing"));
    }

    private static Pooling pooling(Options options, Measure measure, List<Pooling> ways) {
        List<String> offered = ways.stream().map(PoolRequest::code).toList();
        String name = options.word("pooling", List.of("as-reported", "like-for-like", "equal-members"))
                .orElse(offered.isEmpty() ? "missing" : offered.get(0));
        if (offered.isEmpty()) {
            throw Refusal.badValue(
                    options.has("pooling") ? "pooling" : "kind",
                    "be one that can be pooled: " + code(measure.kind()) + " is drawn for members only",
                    options.has("pooling") ? name : code(measure.kind()));
        }
        if (!offered.contains(name)) {
            throw Refusal.badValue("pooling", "be " + String.join(" or ", offered) + " for these rows", name);
        }
        return ways.get(offered.indexOf(name));
    }

    /** A day, or the first day of a month or year. */
    static LocalDate date(String name, JsonNode node) {
        String text = Columns.text(name, node);
        try {
            return switch (text.length()) {
                case 4 -> Year.parse(text).atDay(1);
                case 7 -> YearMonth.parse(text).atDay(1);
                case 10 -> LocalDate.parse(text);
                default -> throw new DateTimeException("no date has this length");
            };
        } catch (DateTimeException notADate) {
            throw Refusal.badValue(name, "be a date as yyyy-mm-dd, yyyy-mm or yyyy", text);
        }
    }

    /** A constant as answers write it. */
    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
