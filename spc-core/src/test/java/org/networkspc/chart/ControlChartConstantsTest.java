package org.networkspc.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ControlChartConstantsTest {
    private static final Path TABLE = Path.of("src/test/resources/conformance/155-control-chart-constants.json");

    @Test
    void everyConstantOfEverySizeIsThatOfTheTable() throws IOException {
        JsonNode table = new JsonMapper().readTree(Files.readString(TABLE));
        JsonNode sizes = table.get("input").get("n");
        for (String symbol : table.get("expected").propertyNames()) {
            for (int i = 0; i < sizes.size(); i++) {
                assertEquals(
                        table.get("expected").get(symbol).get(i).doubleValue(),
                        ControlChartConstants.of(sizes.get(i).intValue())
                                .bySymbol()
                                .getOrDefault(symbol, Double.NaN),
                        1e-10,
                        symbol + " of " + sizes.get(i));
            }
        }
    }

    /** d2(3) = 3/√π; Var R of three = 2 + 3√3/π − 9/π; c4(2) = √(2/π), c4(3) = √π/2, c4(5) = 3√(2π)/8. */
    @Test
    void closedFormsHold() {
        assertEquals(3 / Math.sqrt(Math.PI), ControlChartConstants.d2(3), 1e-12);
        double variance = 2 + (3 * Math.sqrt(3) - 9) / Math.PI;
        assertEquals(Math.sqrt(variance), ControlChartConstants.d3(3), 1e-11);
        assertEquals(Math.sqrt(2 / Math.PI), ControlChartConstants.c4(1), 1e-14);
        assertEquals(Math.sqrt(Math.PI) / 2, ControlChartConstants.c4(2), 1e-14);
        assertEquals(3 * Math.sqrt(2 * Math.PI) / 8, ControlChartConstants.c4(4), 1e-14);
        double rounded = ControlChartConstants.MEDIAN_RANGE_OF_2;
        assertEquals(
                0.75,
                org.apache.commons.statistics.distribution.NormalDistribution.of(0, 1)
                        .cumulativeProbability(rounded / Math.sqrt(2)),
                1e-15);
    }

    /** Beyond the table: d2 rises, d3 falls, and E R² = d2² + d3² grows as the extremes do. */
    @Test
    void largeSubgroupsHaveConstantsToo() {
        ControlChartConstants before = ControlChartConstants.of(25);
        for (int n : new int[] {26, 50, 100, 1000}) {
            ControlChartConstants here = ControlChartConstants.of(n);
            assertEquals(true, here.d2() > before.d2() && here.d3() < before.d3() && here.c4() > before.c4());
            before = here;
        }
        assertEquals(5.015, ControlChartConstants.d2(100), 1e-3);
        assertThrows(IllegalArgumentException.class, () -> ControlChartConstants.of(1));
    }
}
