package org.networkspc.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.interpret.Assurance;
import org.networkspc.reports.TypedNetwork;
import org.networkspc.words.Words;

class AimReadingTest {
    private static final String MEMBERS = """
        members:
          - {id: A, name: Ash}
          - {id: B, name: Birch}
        """;

    @TempDir
    private Path folder;

    /** 24 months from January 2023 with 9 or 11 events of A and B in 1,000 days each. */
    private static String months(String measure, String stratum, int events) {
        StringBuilder rows = new StringBuilder();
        for (int month = 0; month < 24; month++) {
            for (String member : List.of("A", "B")) {
                rows.append("%s,%s,%s,%d,1000%s%n"
                        .formatted(
                                member,
                                measure,
                                YearMonth.of(2023, 1).plusMonths(month),
                                events + (month % 2 == 0 ? 1 : -1),
                                stratum));
            }
        }
        return rows.toString();
    }

    private List<AimReading> read(String measure, String aim, String rows) throws IOException {
        return AimReading.all(TypedNetwork.edition(
                folder, "network: n\nmeasures:\n  - " + measure + "\naims:\n  - " + aim + "\n" + MEMBERS, rows));
    }

    @Test
    void aSteadyLineAboveTheTargetWillMissItAndTheBenefitIsCountedExactly() throws IOException {
        AimReading aim = read(
                        "{id: falls, kind: rate, per: 1000, lag: 0, improvement: decrease, counts: {events: falls,"
                                + " exposure: bed days}}",
                        "{measure: falls, target: 4, by: 2026-03-31, sentence: Fewer}",
                        months("falls", "", 10))
                .get(0);
        assertEquals(Assurance.WILL_MISS, aim.prospect().orElseThrow().assurance());
        assertEquals(240 - 4 * 24, aim.benefit().orElseThrow().gained(), 1e-9);
        assertEquals(
                List.of(
                        "About 140 fewer falls a year if the aim were met at today's number of bed days.",
                        "Counted from 240 falls in 24,000 bed days, January 2024 to December 2024, as reported; at 4.0"
                                + " there would have been 96."),
                aim.sentences(Words.PLAIN).subList(1, 3));
    }

    @Test
    void anAimThatIsPastAndMetAlreadySaysBoth() throws IOException {
        AimReading aim = read(
                        "{id: falls, kind: rate, per: 1000, lag: 0, improvement: decrease}",
                        "{measure: falls, target: 30, by: 2023-03-31, sentence: Fewer}",
                        months("falls", "", 10))
                .get(0);
        assertTrue(aim.isPastDue() && aim.wasMetBefore());
        assertEquals(
                List.of(
                        "Its day, 31 March 2023, has passed: a new one can be agreed.",
                        "The line began on the far side of it, at 10.0: a further one can be agreed."),
                aim.sentences(Words.PLAIN).subList(0, 2));
        assertTrue(aim.sentences(Words.PLAIN).get(2).startsWith("Will hit the aim: its limits, "));
        assertEquals(
                "Over these periods it was met: 240 events in 24,000 units of exposure, January 2024 to December 2024,"
                        + " as reported; at 30.0 there would have been 720.",
                aim.sentences(Words.PLAIN).get(3));
    }

    @Test
    void anAimForAStratumReadsThatStratumOnly() throws IOException {
        String rows = months("falls", ",", 10) + months("falls", ",old", 6) + months("falls", ",young", 4);
        String yaml = "network: n\nmeasures:\n  - {id: falls, kind: rate, per: 1000, lag: 0, improvement: decrease}\n"
                + "aims:\n  - {measure: falls, target: 4, by: 2026-03-31, sentence: Fewer, for: {age: old}}\n"
                + "strata: {age: [young, old]}\n" + MEMBERS;
        Edition edition = TypedNetwork.edition(folder, yaml, "member,measure,period,numerator,denominator,age\n", rows);
        AimReading aim = AimReading.all(edition).get(0);
        assertEquals(144 - 4 * 24, aim.benefit().orElseThrow().gained(), 1e-9);
        assertTrue(edition.config().aim("falls").isEmpty(), "it is nobody else's aim");
        assertTrue(TypedNetwork.text(MeasurePage.of(edition, aim.plan())).contains("An aim for age: old"));
    }

    @Test
    void anAimForAWaveReadsItsMembersOnly() throws IOException {
        AimReading aim = read(
                        "{id: falls, kind: rate, per: 1000, lag: 0, improvement: decrease}",
                        "{measure: falls, target: 4, by: 2026-03-31, sentence: Fewer, for: {wave: First}}\n"
                                + "waves:\n"
                                + "  - {name: First, members: [A]}",
                        months("falls", "", 10))
                .get(0);
        assertEquals(120, aim.benefit().orElseThrow().events());
        assertEquals(12_000, aim.benefit().orElseThrow().exposure());
    }

    @Test
    void aMeasureWithoutDenominatorsSaysThatNobodyIsCounted() throws IOException {
        String rows = months("stay", "", 10).replaceAll("(?m),1000$", ",");
        AimReading aim = AimReading.all(TypedNetwork.edition(
                        folder,
                        "network: n\nmeasures:\n  - {id: stay, kind: measurement, lag: 0, improvement: decrease}\n"
                                + "aims:\n  - {measure: stay, target: 4, by: 2026-03-31, sentence: Shorter}\n"
                                + MEMBERS,
                        "member,measure,period,value,n\n",
                        rows))
                .get(0);
        assertTrue(aim.benefit().isEmpty());
        assertEquals(
                "How many people it would reach cannot be counted: no denominators are kept here.",
                aim.sentences(Words.PLAIN).get(aim.sentences(Words.PLAIN).size() - 1));
    }

    @Test
    void anAimBeforeTheFirstReportIsToldKindly() throws IOException {
        AimReading aim = read(
                        "{id: falls, kind: rate, improvement: decrease}",
                        "{measure: falls, target: 4, by: 2026-03-31, sentence: Fewer, for: {wave: First}}\n"
                                + "waves:\n"
                                + "  - {name: First, members: []}",
                        months("falls", "", 10))
                .get(0);
        assertFalse(aim.isPastDue());
        assertEquals(1, aim.sentences(Words.PLAIN).size());
    }
}
