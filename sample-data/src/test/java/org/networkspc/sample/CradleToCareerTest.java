package org.networkspc.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.networkspc.sample.Upload.Share;

/** The planted story is in the numbers, as {@code cradle-to-career/README.md} tells it. */
class CradleToCareerTest {
    private static final List<String> STEPS = List.of(
            "ready-for-school", "reading-at-8", "moves-well", "passes-at-16", "training-at-18", "working-at-21");
    private static final Predicate<Map<String, String>> TOTALS =
            Upload.where("area", "").and(Upload.where("free school meals", ""));
    private static final List<Map<String, String>> ROWS = Upload.rows(SampleNetwork.CRADLE_TO_CAREER);

    @Test
    void twentyEightQuartersOfSixSteps() {
        STEPS.forEach(step -> assertEquals(28, byQuarter(step, TOTALS).size(), step));
    }

    @Test
    void theWeakLinkIsTheLowestStepInEveryQuarter() {
        Map<String, Share> weak = byQuarter("passes-at-16", TOTALS);
        STEPS.stream()
                .filter(step -> !step.equals("passes-at-16"))
                .forEach(step -> byQuarter(step, TOTALS)
                        .forEach((quarter, share) -> assertTrue(
                                share.value() > Upload.at(weak, quarter).value() + 0.05, step + " " + quarter)));
    }

    @Test
    void thoseWhoEnterAStepReachedTheOneBefore() {
        for (int i = 1; i < STEPS.size(); i++) {
            Map<String, Share> before = byQuarter(STEPS.get(i - 1), TOTALS);
            byQuarter(STEPS.get(i), TOTALS).forEach((quarter, share) -> {
                long reached = Upload.at(before, quarter).numerator();
                assertEquals(reached, share.denominator(), Math.max(2, 0.02 * reached), quarter);
            });
        }
    }

    @Test
    void theGapInReadingWidensWhileBothImprove() {
        double before = reading("no", "2018-01", "2020-12") - reading("yes", "2018-01", "2020-12");
        double after = reading("no", "2022-01", "2024-12") - reading("yes", "2022-01", "2024-12");
        assertEquals(0.114, before, 0.0005);
        assertEquals(0.186, after, 0.0005);
        assertEquals(0.117, reading("no", "2022-01", "2024-12") - reading("no", "2018-01", "2020-12"), 0.0005);
        assertEquals(0.044, reading("yes", "2022-01", "2024-12") - reading("yes", "2018-01", "2020-12"), 0.0005);
    }

    @Test
    void everyQuartersGapSinceTheClubsIsWiderThanTheMeanBefore() {
        Map<String, Share> no = byQuarter("reading-at-8", Upload.where("free school meals", "no"));
        Map<String, Share> yes = byQuarter("reading-at-8", Upload.where("free school meals", "yes"));
        List<Double> gap = no.keySet().stream()
                .map(quarter ->
                        Upload.at(no, quarter).value() - Upload.at(yes, quarter).value())
                .toList();
        double before = gap.subList(0, 13).stream()
                .mapToDouble(value -> value)
                .average()
                .orElseThrow();
        assertTrue(gap.subList(13, 28).stream().allMatch(value -> value > before), gap.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"area", "free school meals"})
    void aDimensionAddsUpToTheTotal(String dimension) {
        assertEquals(cells(TOTALS), cells(Upload.where(dimension, "").negate()));
    }

    @Test
    void recordsArriveUntilANewFormAndThenOneInSixDoesNot() {
        Map<String, Integer> lost = new TreeMap<>();
        for (String quarter : byQuarter("passes-at-16", TOTALS).keySet()) {
            assertEquals(
                    records("records-sent", "N1", quarter), records("records-received", "P1", quarter), 2, quarter);
            lost.put(quarter, records("records-sent", "N2", quarter) - records("records-received", "P3", quarter));
        }
        lost.forEach((quarter, records) -> assertTrue(
                quarter.compareTo("2024-04") < 0 ? records >= 0 && records <= 2 : records >= 8, lost.toString()));
    }

    private static int records(String measure, String member, String quarter) {
        return ROWS.stream()
                .filter(Upload.where("measure", measure).and(Upload.members(member)))
                .filter(Upload.where("period", quarter))
                .mapToInt(row -> Integer.parseInt(Upload.cell(row, "value")))
                .sum();
    }

    @Test
    void theNorthIsBelowTheSouthAtEveryStep() {
        for (String step : STEPS) {
            assertTrue(total(step, Upload.where("area", "north")) < total(step, Upload.where("area", "south")), step);
        }
    }

    @Test
    void theReadmesTableIsTheNumbersOfTheFiles() throws IOException {
        String readme = Files.readString(Path.of("cradle-to-career/README.md"));
        for (String step : STEPS) {
            Share first = share(Upload.of(step, "2018-01", "2018-12").and(TOTALS));
            Share last = share(Upload.of(step, "2024-01", "2024-12").and(TOTALS));
            assertTrue(readme.contains(tableLine(step, first, last)), () -> tableLine(step, first, last));
        }
    }

    private static double reading(String meals, String from, String to) {
        return share(Upload.of("reading-at-8", from, to).and(Upload.where("free school meals", meals)))
                .value();
    }

    private static double total(String step, Predicate<Map<String, String>> rows) {
        return share(Upload.where("measure", step).and(rows)).value();
    }

    private static Share share(Predicate<Map<String, String>> rows) {
        return Upload.share(ROWS.stream().filter(rows));
    }

    private static Map<String, Share> byQuarter(String step, Predicate<Map<String, String>> rows) {
        return ROWS.stream()
                .filter(Upload.where("measure", step).and(rows))
                .collect(Collectors.groupingBy(
                        row -> Upload.cell(row, "period"),
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), list -> Upload.share(list.stream()))));
    }

    private static Map<String, Share> cells(Predicate<Map<String, String>> rows) {
        return ROWS.stream()
                .filter(row -> STEPS.contains(Upload.cell(row, "measure")))
                .filter(rows)
                .collect(Collectors.groupingBy(
                        row -> Upload.cell(row, "measure") + Upload.cell(row, "member") + Upload.cell(row, "period"),
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), list -> Upload.share(list.stream()))));
    }

    private static String tableLine(String step, Share first, Share last) {
        return String.format(
                Locale.ROOT,
                "| `%s` | %,d / %,d | %.1f | %,d / %,d | %.1f |",
                step,
                first.numerator(),
                first.denominator(),
                100 * first.value(),
                last.numerator(),
                last.denominator(),
                100 * last.value());
    }
}
