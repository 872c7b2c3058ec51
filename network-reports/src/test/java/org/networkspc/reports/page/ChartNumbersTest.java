package org.networkspc.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.interpret.Interpretation;
import org.networkspc.measure.Annotation;
import org.networkspc.measure.Logbook;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.figure.Figure;

/** The numbers of a chart as a spreadsheet gets them, worked out here from what was put in. */
class ChartNumbersTest {
    private static final String SETTINGS = """
        network: town
        name: Town
        measures:
          - id: seen
            name: Seen in time
            kind: proportion
            improvement: increase
            role: outcome
            level: whole-population
            cadence: month
            lag: 0
        members:
          - {id: A, name: Ash}
          - {id: B, name: Birch}
        """;

    private static final int MONTHS = 24;
    private static final int GAP = 4;
    private static final int NONE_SEEN = 6;
    private static final int OUTSIDE = 20;

    private Town town;

    @BeforeEach
    void fill(@TempDir Path folder) throws Exception {
        town = Town.of(folder, SETTINGS);
        for (int month = 0; month < MONTHS; month++) {
            if (month != GAP) {
                town.add("seen", "A", month, seen(month), 100);
            }
            town.add("seen", "B", month, 25, 50);
        }
    }

    private static int seen(int month) {
        return month == NONE_SEEN ? 0 : month == OUTSIDE ? 99 : 50 + month % 3;
    }

    @Test
    void everyPeriodHasItsCountsAndAGapHasNone() {
        List<Map<String, String>> rows = rows(Logbook.EMPTY);
        assertEquals(MONTHS, rows.size());
        for (int month = 0; month < MONTHS; month++) {
            Map<String, String> row = rows.get(month);
            assertEquals(LocalDate.of(2022, 1, 1).plusMonths(month).toString(), row.get("period"));
            boolean gap = month == GAP;
            assertEquals(gap ? "" : String.valueOf(seen(month)), row.get("numerator"));
            assertEquals(gap ? "" : "100", row.get("denominator"));
            assertEquals(gap ? "" : String.valueOf(seen(month)), row.get("value"), "in per cent of 100");
            assertEquals(gap ? "gap" : "complete", row.get("standing"));
            assertEquals(gap ? "0" : "1", row.get("reported"));
            assertEquals(gap ? "" : "1", row.get("phase"));
            assertEquals("A", row.get("of"));
            assertEquals("one-member", row.get("pooling"));
        }
    }

    @Test
    void aPointBeyondItsLimitsIsASignalWithItsRuleAndSide() {
        List<Map<String, String>> rows = rows(Logbook.EMPTY);
        for (int month : List.of(NONE_SEEN, OUTSIDE)) {
            Map<String, String> row = rows.get(month);
            double value = Double.parseDouble(row.get("value"));
            boolean high = value > Double.parseDouble(row.get("upper"));
            boolean low = !row.getOrDefault("lower", "").isEmpty() && value < Double.parseDouble(row.get("lower"));
            assertEquals(month == OUTSIDE, high);
            assertEquals(month == NONE_SEEN, low);
            assertEquals("yes", row.get("signal"));
            assertEquals("beyond-limits", row.getOrDefault("rules", "").split(" ", -1)[0]);
            assertEquals(high ? "high" : "low", row.get("side"));
        }
        assertEquals("", rows.get(GAP).get("signal"), "a gap is not judged");
        assertEquals("no", rows.get(0).get("signal"));
    }

    @Test
    void theCentreIsTheShareOfAllThatWereCounted() {
        double seen = 0;
        for (int month = 0; month < MONTHS; month++) {
            seen += month == GAP ? 0 : seen(month);
        }
        double centre = Double.parseDouble(rows(Logbook.EMPTY).get(0).get("centre"));
        assertEquals(seen / (MONTHS - 1), centre, 1e-9);
    }

    @Test
    void whatWasWrittenDownStandsAtThePeriodItFallsIn() {
        Annotation strike = new Annotation("n1", "A strike", "seen", "A", LocalDate.of(2022, 3, 17));
        List<Map<String, String>> rows = rows(new Logbook(List.of(), List.of(strike), List.of()));
        assertEquals("A strike", rows.get(2).get("noted"));
        assertEquals("", rows.get(3).get("noted"));
    }

    @Test
    void aSmallPanelTellsTheSameLineWithoutItsCountsAndIsOneTableWithTheWholeOne() {
        Edition edition = town.edition();
        MeasurePlan plan = edition.config().plan("seen").orElseThrow();
        Interpretation line = edition.memberLines()
                .of(plan, edition.network().member("A").orElseThrow())
                .orElseThrow();
        NumberTable whole = ChartNumbers.of(line, Logbook.EMPTY);
        Page page = new Page(
                "Small",
                edition.frame("Measures"),
                List.of(new Block.Panels("", "", List.of(panel(Charts.panel(edition, line, Optional.empty()))))));
        NumberTable small = ChartNumbers.of(page.figures().get(0), "A").orElseThrow();
        assertEquals(
                List.of("numerator", "denominator"),
                whole.columns().stream()
                        .filter(column -> !small.columns().contains(column))
                        .map(NumberTable.Column::code)
                        .toList());
        assertEquals(List.of(whole.rows()), numbers(page, List.of(whole)));
        assertEquals(List.of(small.rows()), numbers(page, List.of()));
        NumberTable other = ChartNumbers.of(
                edition.memberLines()
                        .of(plan, edition.network().member("B").orElseThrow())
                        .orElseThrow(),
                Logbook.EMPTY);
        assertEquals(2, numbers(page, List.of(other)).size());
    }

    private static List<List<List<Cell>>> numbers(Page page, List<NumberTable> further) {
        return ChartNumbers.of(List.of(page), "A", further).stream()
                .map(NumberTable::rows)
                .toList();
    }

    private static Block.Panel panel(Figure figure) {
        return new Block.Panel("", "Seen", Optional.empty(), "", Optional.of(figure), "");
    }

    @Test
    void thePageOfNumbersTellsEveryColumn() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "numbers.md"));
        StringBuilder columns = new StringBuilder("| column | heading | what it means |\n|---|---|---|\n");
        NumberColumns.ALL.forEach(column -> columns.append("| `")
                .append(column.code())
                .append("` | ")
                .append(column.name())
                .append(" | ")
                .append(column.meaning())
                .append(" |\n"));
        assertTrue(page.contains(columns), columns.toString());
    }

    @Test
    void numbersHaveFifteenDigitsWhateverTheJava() {
        assertEquals("0.333333333333333", new Cell.Amount(1 / 3.0).plain());
        assertEquals("0.3", new Cell.Amount(0.1 + 0.2).plain());
        assertEquals("120000000000000000000", new Cell.Amount(1.2e20).plain());
        assertEquals("0.00000123", new Cell.Amount(1.23e-6).plain());
        assertEquals("0", new Cell.Amount(-0.0).plain());
        assertEquals("-3.5", new Cell.Amount(-3.5).plain());
    }

    private List<Map<String, String>> rows(Logbook written) {
        Edition edition = town.edition();
        MeasurePlan plan = edition.config().plan("seen").orElseThrow();
        NumberTable table = ChartNumbers.of(
                edition.memberLines()
                        .of(plan, edition.network().member("A").orElseThrow())
                        .orElseThrow(),
                written);
        return table.rows().stream()
                .map(row -> {
                    Map<String, String> cells = new LinkedHashMap<>();
                    for (int i = 0; i < row.size(); i++) {
                        cells.put(table.columns().get(i).code(), row.get(i).plain());
                    }
                    return cells;
                })
                .toList();
    }
}
