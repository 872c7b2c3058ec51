package org.networkspc.reports.analyse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.networkspc.measure.Logbook;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Pool;
import org.networkspc.reports.config.Expression;
import org.networkspc.reports.config.Field;
import org.networkspc.reports.config.Layout;
import org.networkspc.reports.config.Layouts;
import org.networkspc.reports.config.Loaded;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.config.RowProblem;
import org.networkspc.reports.config.Wording;
import org.networkspc.reports.ingest.DataFile;
import org.networkspc.reports.ingest.Sending;
import org.networkspc.reports.ingest.StreamedFile;
import org.networkspc.words.Phrase;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rows of a file in place of arrays, streamed: {@code file} and the {@code layout} that says which header stands over what.
 *
 * @param read the file without its rows
 * @param problems the first of what was found
 */
record FileRows(DataFile read, List<RowProblem> problems) {
    /** Problems an answer lists. */
    private static final int LISTED = 20;

    private static final Set<String> HEADERS = Set.of("member", "period", "numerator", "denominator", "value");

    static boolean isNamed(ObjectNode input) {
        return input.has("file") || input.has("layout");
    }

    /** A proportion where the layout has a denominator, else a measurement. */
    static MeasureKind kind(ObjectNode input) {
        return input.path("layout").has("denominator") ? MeasureKind.PROPORTION : MeasureKind.MEASUREMENT;
    }

    /** The kinds of groups the layout names. */
    static List<String> dimensions(ObjectNode input) {
        return List.copyOf(input.path("layout").path("strata").propertyNames());
    }

    /** Adds every accepted row to a pool. */
    static FileRows into(Pool pool, ObjectNode input, Measure measure, Map<String, Member> known) {
        if (input.has("rows")) {
            throw Refusal.badValue("rows", "be left out beside a file", "given");
        }
        Path file = Path.of(Analyse.text(input, "file"));
        NetworkConfig network = network(measure, layout(input, measure));
        try {
            Loaded<DataFile> read = StreamedFile.read(file, network, Sending.OPEN, row -> {
                Observation o = row.observation();
                Member member = known.getOrDefault(o.member().id(), o.member());
                pool.add(new Observation(measure, member, o.stratum(), o.date(), o.reported()));
            });
            if (read.value().accounting().accepted() == 0) {
                Optional<String> why = read.problems().stream()
                        .filter(p -> p.reason().refuses())
                        .map(RowProblem::sentence)
                        .findFirst();
                throw Refusal.badValue("file", "have rows that can be read", why.orElse("empty"));
            }
            return new FileRows(read.value(), read.problems());
        } catch (IOException e) {
            throw Refusal.badValue("file", "be a file that can be read", file);
        }
    }

    private static Layout layout(ObjectNode input, Measure measure) {
        if (!(input.get("layout") instanceof ObjectNode layout)) {
            throw Refusal.badValue("layout", "say which header stands over what", input.path("layout"));
        }
        Map<Field, String> columns = new EnumMap<>(Field.class);
        Map<Field, Expression> numbers = new EnumMap<>(Field.class);
        Map<String, String> strata = new LinkedHashMap<>();
        for (String name : layout.propertyNames()) {
            if (name.equals("strata") && layout.get(name) instanceof ObjectNode dimensions) {
                dimensions.propertyNames().forEach(d -> strata.put(d, Analyse.text(dimensions, d)));
                continue;
            }
            if (!HEADERS.contains(name)) {
                throw new Refusal(Refusal.Code.UNKNOWN_OPTION, name, "a layout has no \"" + name + "\"");
            }
            Field field = Field.of(name).orElseThrow();
            if (Field.NUMBERS.contains(field)) {
                numbers.put(field, expression(name, Analyse.text(layout, name)));
            } else {
                columns.put(field, Analyse.text(layout, name));
            }
        }
        for (Field field : List.of(Field.MEMBER, Field.PERIOD)) {
            if (!columns.containsKey(field)) {
                throw Refusal.badValue(field.header(), "be named in the layout", "missing");
            }
        }
        return new Layout("declared", columns, strata, Map.of(measure.id(), numbers));
    }

    private static Expression expression(String name, String text) {
        try {
            return Expression.of(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.badValue(name, "be headers joined by \" + \" or \" - \"", text);
        }
    }

    private static NetworkConfig network(Measure measure, Layout layout) {
        Map<String, List<String>> strata = new LinkedHashMap<>();
        layout.strata().keySet().forEach(dimension -> strata.put(dimension, List.of()));
        return new NetworkConfig(
                new Network("", "", List.of()),
                Wording.PLAIN,
                List.of(),
                List.of(MeasurePlan.of(measure)),
                Logbook.EMPTY,
                new Layouts(List.of(layout), List.of(), true),
                strata);
    }

    /** Where every row went, and the first problems in words. */
    void putInto(ObjectNode result) {
        ObjectNode file = result.putObject("file");
        file.put("read", read.accounting().read())
                .put("accepted", read.accounting().accepted())
                .put("excluded", read.accounting().excluded())
                .put("refused", read.accounting().refused());
        Json.putWords(
                file,
                "problems",
                problems.stream()
                        .filter(p -> p.reason().refuses())
                        .limit(LISTED)
                        .map(RowProblem::sentence)
                        .toList());
        Json.putWords(
                file,
                "notes",
                read.understood().notes().stream().map(Phrase::toString).toList());
    }
}
