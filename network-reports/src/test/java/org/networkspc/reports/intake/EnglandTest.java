package org.networkspc.reports.intake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Cells;
import org.networkspc.pool.Pool;
import org.networkspc.pool.Tally;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.ingest.AcceptedRow;
import org.networkspc.reports.ingest.Accounting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The emergency departments of England, when the data lie beside the project or where {@code -Dshared} says. */
class EnglandTest {
    private static final Path SHARED = Path.of(System.getProperty("shared", "../../shared"));
    private static final Path DATA = SHARED.resolve("data/ae_attendances.csv");

    @Test
    void pooledMonthsEqualThePublishedSums() throws IOException {
        assumeTrue(Files.exists(DATA), "skipped: " + DATA + " is not there");
        NetworkConfig england = NetworkConfig.read(Path.of("../docs/showcase/england-ae/config"))
                .value();
        Check check = Check.of(DATA, Optional.of(england));
        assertEquals(new Accounting(12_765, 12_765, 0, 0), check.data().accounting());
        Pool pool = Pool.of(
                check.data().rows().stream().map(AcceptedRow::observation).toList());
        assertEquals(274, pool.members().size());

        JsonNode input = JsonMapper.builder()
                .build()
                .readTree(Files.readString(SHARED.resolve("conformance/180-pooled-ae-england-p.json")))
                .get("input");
        Measure breaches = england.plan("breaches").orElseThrow().measure();
        Measure within = england.plan("within-4h").orElseThrow().measure();
        assertArrayEquals(column(input, "numerator"), sums(pool, breaches, true));
        assertArrayEquals(column(input, "denominator"), sums(pool, breaches, false));
        assertArrayEquals(column(input, "denominator"), sums(pool, within, false));
        double[] rest = sums(pool, within, true);
        double[] over = sums(pool, breaches, true);
        double[] both = IntStream.range(0, rest.length)
                .mapToDouble(i -> rest[i] + over[i])
                .toArray();
        assertArrayEquals(column(input, "denominator"), both);
    }

    private static double[] sums(Pool pool, Measure measure, boolean numerator) {
        Cells cells = pool.cells(measure, Stratum.ALL);
        double[] sums = new double[cells.periods().size()];
        for (int period = 0; period < sums.length; period++) {
            for (int member = 0; member < cells.members().size(); member++) {
                Tally tally = cells.tally(member, period);
                sums[period] += numerator ? tally.numerator() : tally.denominator();
            }
        }
        return sums;
    }

    private static double[] column(JsonNode input, String name) {
        return IntStream.range(0, input.get(name).size())
                .mapToDouble(i -> input.get(name).get(i).asDouble())
                .toArray();
    }
}
