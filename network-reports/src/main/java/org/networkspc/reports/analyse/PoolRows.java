package org.networkspc.reports.analyse;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.measure.Member;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Missing;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Pool;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rows of a request: an object of arrays of equal length, one array for each stratum dimension. A null number is
 * missing, never zero.
 */
record PoolRows(Columns columns, List<String> strata, int size) {
    /** So many periods from the first row to the last are a wrong date, not a calendar. */
    private static final int MOST_PERIODS = 10_000;

    static PoolRows of(ObjectNode rows, List<String> strata) {
        Set<String> keys = Stream.concat(
                        Stream.of("member", "period", "numerator", "denominator", "value"), strata.stream())
                .collect(Collectors.toSet());
        Columns columns = Columns.of(rows, keys);
        int size = columns.any("member").size();
        if (size == 0) {
            throw Refusal.badValue("member", "have at least one row", 0);
        }
        return new PoolRows(columns, strata, size);
    }

    /** The rows merged; members that are not known yet join with their first row and never leave. */
    Pool pooled(Measure measure, Map<String, Member> known) {
        List<String> ids = columns.texts("member", size);
        List<LocalDate> dates = dates(measure);
        List<Observation> rows =
                measure.kind().isRatio() ? ratios(measure, ids, dates, known) : values(measure, ids, dates, known);
        Pool pool = new Pool();
        for (int i = 0; i < size; i++) {
            pool.add(rows.get(i).in(stratum(i)));
        }
        return pool;
    }

    private List<LocalDate> dates(Measure measure) {
        List<LocalDate> dates = columns.any("period", size).stream()
                .map(one -> PoolRequest.date("period", one))
                .toList();
        LocalDate first = dates.stream().reduce(LocalDate.MAX, (a, b) -> a.isBefore(b) ? a : b);
        LocalDate last = dates.stream().reduce(LocalDate.MIN, (a, b) -> a.isAfter(b) ? a : b);
        long periods =
                (long) measure.cadence().indexOf(last) - measure.cadence().indexOf(first) + 1;
        if (periods > MOST_PERIODS) {
            throw Refusal.badValue("period", "span at most " + MOST_PERIODS + " periods", first + " to " + last);
        }
        return dates;
    }

    private List<Observation> ratios(
            Measure measure, List<String> ids, List<LocalDate> dates, Map<String, Member> known) {
        List<OptionalDouble> numerators = columns.countsOrMissing("numerator", size);
        List<OptionalDouble> denominators = columns.countsOrMissing("denominator", size);
        return Stream.iterate(0, i -> i < size, i -> i + 1)
                .map(i -> {
                    Member member = known.getOrDefault(ids.get(i), Member.of(ids.get(i)));
                    OptionalDouble above = numerators.get(i);
                    OptionalDouble below = denominators.get(i);
                    if (above.isEmpty() || below.isEmpty()) {
                        return missing(measure, member, dates.get(i));
                    }
                    requireShare(measure, above.getAsDouble(), below.getAsDouble());
                    return Observation.of(measure, member, dates.get(i), above.getAsDouble(), below.getAsDouble());
                })
                .toList();
    }

    private static void requireShare(Measure measure, double numerator, double denominator) {
        if (measure.kind() == MeasureKind.PROPORTION && numerator > denominator) {
            throw Refusal.badValue("numerator", "not exceed its denominator " + denominator, numerator);
        }
    }

    private List<Observation> values(
            Measure measure, List<String> ids, List<LocalDate> dates, Map<String, Member> known) {
        boolean counted = measure.kind() == MeasureKind.COUNT && columns.has("numerator");
        String name = counted ? "numerator" : "value";
        List<JsonNode> values = columns.any(name, size);
        boolean signed = measure.kind() == MeasureKind.MEASUREMENT;
        return Stream.iterate(0, i -> i < size, i -> i + 1)
                .map(i -> {
                    Member member = known.getOrDefault(ids.get(i), Member.of(ids.get(i)));
                    JsonNode value = values.get(i);
                    if (value.isNull()) {
                        return missing(measure, member, dates.get(i));
                    }
                    double number = signed ? Options.number(name, value) : Columns.count(name, value);
                    return Observation.of(measure, member, dates.get(i), number);
                })
                .toList();
    }

    private static Observation missing(Measure measure, Member member, LocalDate date) {
        return Observation.missing(measure, member, date, Missing.Kind.NOT_AVAILABLE);
    }

    /** The one dimension that a row tells apart; a row that names none is about everybody. */
    private Stratum stratum(int row) {
        Stratum found = Stratum.ALL;
        for (String dimension : strata) {
            JsonNode category = columns.any(dimension, size).get(row);
            if (category.isNull()) {
                continue;
            }
            if (!found.isAll()) {
                throw Refusal.badValue(
                        dimension, "be null where " + found.dimension() + " tells the row apart", category);
            }
            found = Stratum.of(dimension, Columns.text(dimension, category));
        }
        return found;
    }
}
