package org.networkspc.reports.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.reports.TypedNetwork;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.series.Series;

class RareEventsTest {
    private static final String YAML = """
        network: n
        measures:
          - {id: gaps, kind: between, cadence: day, lag: 0, improvement: increase%s}
          - {id: beds, kind: rate, lag: 0}
        members: [{id: A, name: Ash}, {id: B, name: Birch}]
        """;
    private static final String HEADER = "member,measure,period,numerator,denominator,value\n";

    @TempDir
    private Path folder;

    private Edition edition(String exposure, String extra) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int month = 1; month <= 12; month++) {
            for (String member : List.of("A", "B")) {
                YearMonth at = YearMonth.of(2023, month);
                rows.append("%s,beds,%s,1,%d,%n".formatted(member, at, 100 * at.lengthOfMonth()));
                rows.append("%s,gaps,%s,,,30%n".formatted(member, at.atDay(member.equals("A") ? 10 : 20)));
            }
        }
        return TypedNetwork.edition(folder, YAML.formatted(exposure), HEADER, rows + extra);
    }

    @Test
    void eventsAreCountedInExpectedEventsWhereTheExposureIsKnown() throws IOException {
        Edition edition = edition(", exposure: beds", "A,gaps,2024-03-05,,,20\n");
        MeasurePlan plan = edition.config().measures().get(0);
        Series line = edition.lines().pooled(plan).orElseThrow().chart().series();
        assertEquals(23, line.subgroups().size(), "24 days with an event; the one without exposure is left out");
        // 12 events of each in 36,500 beds of a year less the days after 20 December, 100 a day: λ̂ is the same for
        // both
        LocalDate end = LocalDate.of(2023, 12, 20);
        double rate = 12 / (100.0 * end.getDayOfYear());
        double[] expected = line.subgroups().stream()
                .mapToDouble(s -> 2
                        * rate
                        * 100
                        * (s.start().getDayOfMonth() == 20
                                ? 10
                                : s.start().getDayOfYear()
                                        - s.start()
                                                .minusMonths(1)
                                                .withDayOfMonth(20)
                                                .getDayOfYear()))
                .toArray();
        assertArrayEquals(
                expected, line.subgroups().stream().mapToDouble(s -> s.value()).toArray(), 1e-9);
        String page = TypedNetwork.text(MeasurePage.of(edition, plan));
        assertTrue(page.contains("Around 1 means no change, whoever reports."), page);
    }

    @Test
    void withoutAnExposureThePageSaysWhyThereIsNoLine() throws IOException {
        Edition edition = edition("", "");
        MeasurePlan plan = edition.config().measures().get(0);
        assertTrue(edition.lines().pooled(plan).isEmpty());
        String page = TypedNetwork.text(MeasurePage.of(edition, plan));
        assertTrue(page.contains("pooled only where it is known what they were exposed to"), page);
    }
}
