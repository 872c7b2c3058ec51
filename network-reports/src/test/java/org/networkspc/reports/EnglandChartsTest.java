package org.networkspc.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.chart.Convention;
import org.networkspc.interpret.Interpretation;
import org.networkspc.interpret.Variation;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.page.Edition;
import org.networkspc.rule.RuleSet;
import org.networkspc.series.Pooling;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * From 12,765 rows of 274 organisations to the charts of England that two R packages draw of the published sums; when the
 * data lie beside the project or where {@code -Dshared} says.
 */
class EnglandChartsTest {
    private static final Path SHARED = Path.of(System.getProperty("shared", "../../shared"));
    private static final Path CASES = Path.of("../spc-core/src/test/resources/conformance");

    @Test
    void theCharacteristicNumbersEqualThoseOfThePackages(@TempDir Path data) throws IOException {
        Path source = SHARED.resolve("data/ae_attendances.csv");
        assumeTrue(Files.exists(source), "skipped: " + source + " is not there");
        Files.copy(source, data.resolve("ae_attendances.csv"));
        Edition edition = Gathered.from(Path.of("../docs/showcase/england-ae/config"), data)
                .edition(YearMonth.of(2019, 3));

        assertEqual("180-pooled-ae-england-p", plot(edition, "breaches", ChartType.P, Convention.QICHARTS2), 100);
        assertEqual(
                "181-pooled-ae-england-p-prime",
                plot(edition, "breaches", ChartType.P_PRIME, Convention.QICHARTS2),
                100);
        Chart xmr = plot(edition, "within-4h", ChartType.I, Convention.MAKING_DATA_COUNT);
        assertEqual("182-pooled-ae-england-xmr", xmr, 1);
        assertEquals(
                Variation.CONCERNING,
                Interpretation.of(xmr, RuleSet.MAKING_DATA_COUNT).at(34));
    }

    private static Chart plot(Edition edition, String measure, ChartType type, Convention convention) {
        MeasurePlan plan = edition.config().plan(measure).orElseThrow();
        return ChartSpec.of(type)
                .as(convention)
                .plot(edition.lines().line(plan, Pooling.AS_REPORTED).orElseThrow());
    }

    /** Charts show per cents, the cases of the p charts proportions. */
    private static void assertEqual(String file, Chart chart, double multiplier) throws IOException {
        JsonNode expected = JsonMapper.builder()
                .build()
                .readTree(Files.readString(CASES.resolve(file + ".json")))
                .get("expected");
        List<ChartPoint> points = chart.points();
        assertEquals(36, points.size());
        for (int i = 0; i < points.size(); i++) {
            ChartPoint point = points.get(i);
            assertNear(file + " value", expected.get("value").get(i), point.value(), multiplier);
            assertNear(
                    file + " centre",
                    expected.get("centre").get(i),
                    point.limits().centre(),
                    multiplier);
            assertNear(
                    file + " lcl",
                    expected.get("lcl").get(i),
                    point.limits().shown(3).lower(),
                    multiplier);
            assertNear(
                    file + " ucl",
                    expected.get("ucl").get(i),
                    point.limits().shown(3).upper(),
                    multiplier);
            assertEquals(expected.get("signals").get("outside_limits").get(i).asBoolean(), point.outside(3), file + i);
        }
    }

    private static void assertNear(String what, JsonNode wanted, double got, double multiplier) {
        double want = wanted.asDouble() * multiplier;
        assertTrue(Math.abs(got - want) <= 1e-9 * Math.max(1, Math.abs(want)), what + ": " + want + " and " + got);
    }
}
