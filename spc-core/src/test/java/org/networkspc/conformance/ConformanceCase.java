package org.networkspc.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.chart.Convention;
import org.networkspc.chart.Given;
import org.networkspc.chart.SigmaEstimator;
import org.networkspc.measure.Cadence;
import org.networkspc.measure.Direction;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.pool.Moments;
import org.networkspc.pool.Tally;
import org.networkspc.series.Completeness;
import org.networkspc.series.Series;
import org.networkspc.series.Standing;
import org.networkspc.series.Subgroup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One case of the conformance set, as a series and a chart specification. Points are numbered days. */
record ConformanceCase(String name, JsonNode json) {
    static final Path FOLDER = Path.of("src/test/resources/conformance");
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    static ConformanceCase read(Path file) {
        try {
            return new ConformanceCase(
                    file.getFileName().toString(), new JsonMapper().readTree(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ChartType type() {
        return ChartType.named(json.get("chart").stringValue()).orElseThrow();
    }

    JsonNode input() {
        return json.get("input");
    }

    JsonNode expected() {
        return json.get("expected");
    }

    JsonNode option(String name) {
        return input().path("options").path(name);
    }

    boolean isMakingDataCount() {
        return option("rule_set").asString("").equals("nhs-making-data-count");
    }

    private Convention convention() {
        String tool = json.get("source").get("package").stringValue();
        return switch (tool) {
            case "qicharts2" -> Convention.QICHARTS2;
            case "NHSRplotthedots" -> Convention.MAKING_DATA_COUNT;
            case "qcc" -> Convention.QCC;
            default -> Convention.STANDARD;
        };
    }

    Chart chart() {
        ChartSpec spec = ChartSpec.of(type())
                .as(convention())
                .given(new Given(number("centre_given"), number("sigma_given")))
                .rebasedOn(IntStream.of(points("phases_start_after"))
                        .mapToObj(n -> day(n + 1))
                        .toArray(LocalDate[]::new))
                .ghosting(IntStream.of(points("exclude"))
                        .mapToObj(ConformanceCase::day)
                        .toArray(LocalDate[]::new));
        if (option("freeze_after").isNumber()) {
            spec = spec.frozenAfter(day(option("freeze_after").intValue()));
        }
        if (option("screen_moving_ranges").isBoolean()) {
            spec = spec.screened(option("screen_moving_ranges").booleanValue());
        }
        if (option("confidence_level").isNumber()) {
            spec = spec.enclosing(option("confidence_level").doubleValue());
        }
        if (option("sigma_estimator").isString()) {
            spec = spec.estimating(
                    SigmaEstimator.named(option("sigma_estimator").stringValue())
                            .orElseThrow());
        }
        return spec.plot(series());
    }

    private OptionalDouble number(String name) {
        return option(name).isNumber() ? OptionalDouble.of(option(name).doubleValue()) : OptionalDouble.empty();
    }

    private int[] points(String name) {
        return StreamSupport.stream(option(name).spliterator(), false)
                .mapToInt(JsonNode::intValue)
                .toArray();
    }

    static LocalDate day(int point) {
        return FIRST.plusDays(point - 1L);
    }

    Series series() {
        MeasureKind kind = kind();
        Measure measure = Measure.of("value", "Value", kind, option("multiply").asDouble(1))
                .reported(Cadence.DAY, 0)
                .improvement(direction());
        List<Subgroup> subgroups = new ArrayList<>();
        for (int i = 0; i < input().get("period").size(); i++) {
            Tally tally = tally(kind, i);
            subgroups.add(
                    tally.hasValue(kind)
                            ? Subgroup.of(day(i + 1), tally, kind)
                            : Subgroup.without(day(i + 1), Standing.GAP, Completeness.NONE));
        }
        return Series.of(measure, subgroups);
    }

    private Direction direction() {
        return switch (option("improvement_direction").asString("neutral")) {
            case "increase" -> Direction.INCREASE;
            case "decrease" -> Direction.DECREASE;
            default -> Direction.NEUTRAL;
        };
    }

    private MeasureKind kind() {
        return switch (type()) {
            case P, P_PRIME, NP -> MeasureKind.PROPORTION;
            case U, U_PRIME -> MeasureKind.RATE;
            case C -> MeasureKind.COUNT;
            case G, T -> MeasureKind.BETWEEN;
            default -> input().has("value") || input().has("subgroups") ? MeasureKind.MEASUREMENT : MeasureKind.RATE;
        };
    }

    private Tally tally(MeasureKind kind, int i) {
        if (input().has("subgroups")) {
            return Tally.values(Moments.of(
                    StreamSupport.stream(input().get("subgroups").get(i).spliterator(), false)
                            .mapToDouble(JsonNode::doubleValue)
                            .toArray()));
        }
        JsonNode first =
                input().get(input().has("value") ? "value" : "numerator").get(i);
        if (first.isNull()) {
            return Tally.EMPTY;
        }
        return switch (kind) {
            case PROPORTION, RATE ->
                Tally.ratio(
                        first.doubleValue(), input().get("denominator").get(i).doubleValue());
            case COUNT -> Tally.count(first.doubleValue());
            default -> Tally.value(first.doubleValue());
        };
    }
}
