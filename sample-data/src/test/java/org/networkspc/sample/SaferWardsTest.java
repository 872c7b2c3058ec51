package org.networkspc.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.networkspc.sample.Upload.Share;

/** The planted story is in the numbers, as {@code safer-wards/README.md} tells it. */
class SaferWardsTest {
    private static final String[] FOUNDERS = {"H01", "H02", "H03", "H04", "H05", "H06", "H07", "H08"};
    private static final String[] JOINERS = {"H09", "H10", "H11", "H12"};
    private static final List<Map<String, String>> ROWS = Upload.rows(SampleNetwork.SAFER_WARDS);

    @Test
    void thirtySixMonthsOfTwelveHospitals() {
        assertEquals(36, months(row -> true, "falls").size());
        assertEquals(36, months(Upload.members("H01"), "falls").size());
        assertEquals(24, months(Upload.members("H12"), "falls").size());
        assertEquals(
                "2023-04", months(Upload.members(JOINERS), "staff-experience").first());
    }

    @Test
    void noCellIsReportedTwice() {
        Set<String> cells = ROWS.stream()
                .map(row -> Stream.of("member", "measure", "period", "age")
                        .map(column -> Upload.cell(row, column))
                        .collect(Collectors.joining("|")))
                .collect(Collectors.toSet());
        assertEquals(ROWS.size(), cells.size());
    }

    @Test
    void theAsReportedLineStepsUpAtTheJoinWhileNobodyChanged() {
        assertEquals(6.32, falls("2022-04", "2023-03"), 0.005);
        assertEquals(6.85, falls("2023-04", "2023-11"), 0.005);
        assertEquals(1, falls("2023-04", "2023-11", FOUNDERS) / falls("2022-04", "2023-03", FOUNDERS), 0.02);
        assertEquals(1.3, falls("2023-04", "2023-11", JOINERS) / falls("2023-04", "2023-11", FOUNDERS), 0.05);
    }

    @Test
    void allEightPointsAfterTheJoinLieAboveTheMeanOfTheFirstYear() {
        List<Double> line =
                months(row -> true, "falls").stream().map(m -> falls(m, m)).toList();
        double firstYear = line.subList(0, 12).stream()
                .mapToDouble(value -> value)
                .average()
                .orElseThrow();
        assertTrue(line.subList(12, 20).stream().allMatch(value -> value > firstYear), line.toString());
    }

    @Test
    void threeHospitalsHaveAThirdFewerFallsAndNobodyElseChanges() {
        for (Hospital hospital : Hospital.ALL) {
            String id = hospital.id();
            double ratio = falls("2023-12", "2025-03", id) / falls("2022-04", "2023-11", id);
            boolean improves = Set.of("H01", "H06", "H09").contains(id);
            assertEquals(improves ? 0.65 : 1, ratio, improves ? 0.03 : 0.08, id);
        }
    }

    @Test
    void moreGoHomeWithinAWeekAndFewerAreStillThereAMonthLater() {
        assertEquals(0.83, share("therapist-in-a-day", "2022-04", "2025-03"), 0.01);
        assertEquals(0.62, share("home-in-a-week", "2022-04", "2024-04"), 0.01);
        assertEquals(0.71, share("home-in-a-week", "2024-05", "2025-03"), 0.015);
        assertEquals(0.89, share("home-after-30-days", "2022-04", "2024-05"), 0.01);
        assertEquals(0.81, share("home-after-30-days", "2024-06", "2025-03"), 0.015);
    }

    @Test
    void thoseWhoEnterAStepHomeReachedTheOneBefore() {
        for (String[] pair :
                new String[][] {{"therapist-in-a-day", "home-in-a-week"}, {"home-in-a-week", "home-after-30-days"}}) {
            assertEquals(
                    total(pair[0], "2022-04", "2025-03").numerator(),
                    total(pair[1], "2022-04", "2025-03").denominator());
        }
    }

    @Test
    void theReadmesTableOfStepsHomeIsTheNumbersOfTheFiles() throws IOException {
        String readme = Files.readString(Path.of("safer-wards/README.md"));
        for (String step : List.of("therapist-in-a-day", "home-in-a-week", "home-after-30-days")) {
            Share first = total(step, "2022-04", "2023-03");
            Share last = total(step, "2024-04", "2025-03");
            String line = String.format(
                    Locale.ROOT,
                    "| `%s` | %,d / %,d | %.1f | %,d / %,d | %.1f |",
                    step,
                    first.numerator(),
                    first.denominator(),
                    100 * first.value(),
                    last.numerator(),
                    last.denominator(),
                    100 * last.value());
            assertTrue(readme.contains(line), line);
        }
    }

    @Test
    void seriousHarmBecomesRareAfterJoinersMadeItLookLessRare() {
        assertEquals(32, harm("2022-04-01", "2023-04-01"));
        assertEquals(35, harm("2023-04-01", "2024-02-05"));
        assertEquals(14, harm("2024-02-05", "2025-04-01"));
        assertTrue(310.0 / 35 < 365.0 / 32 && 421.0 / 14 > 2.5 * 365 / 32);
    }

    private static long harm(String from, String before) {
        return ROWS.stream()
                .filter(Upload.where("measure", SeriousHarm.ID))
                .map(row -> Upload.cell(row, "period"))
                .filter(day -> day.compareTo(from) >= 0 && day.compareTo(before) < 0)
                .count();
    }

    private static double share(String measure, String from, String to) {
        return total(measure, from, to).value();
    }

    private static Share total(String measure, String from, String to) {
        return Upload.share(ROWS.stream().filter(Upload.of(measure, from, to)));
    }

    @Test
    void theIdeaThatWorkedWasLoggedInTheMonthBefore() {
        Map<String, String> idea = ConfigurationTest.ideas(SampleNetwork.SAFER_WARDS).stream()
                .filter(Upload.where("id", "I06"))
                .findFirst()
                .orElseThrow();
        assertEquals("H01;H06;H09", idea.get("members"));
        assertEquals("adopted", idea.get("outcome"));
        assertEquals(
                Falls.IN_SIGHT_WORKS_FROM.minusMonths(1),
                LocalDate.parse(Upload.cell(idea, "from")).withDayOfMonth(1));
    }

    @Test
    void ageGroupsAddUpToTheTotalAndDifferAsPlanted() {
        Map<String, Share> totals = new TreeMap<>();
        Map<String, Share> groups = new TreeMap<>();
        Map<String, Share> ages = new TreeMap<>();
        ROWS.stream().filter(Upload.where("measure", "falls")).forEach(row -> {
            String age = Upload.cell(row, "age");
            Share share = Upload.share(Stream.of(row));
            (age.isEmpty() ? totals : groups)
                    .merge(Upload.cell(row, "member") + Upload.cell(row, "period"), share, Share::plus);
            ages.merge(age, share, Share::plus);
        });
        assertEquals(totals, groups);
        double all = rate(ages, "");
        assertEquals(0.50, rate(ages, "under 65") / all, 0.02);
        assertEquals(0.90, rate(ages, "65 to 79") / all, 0.02);
        assertEquals(1.45, rate(ages, "80 and over") / all, 0.02);
    }

    @Test
    void everyHospitalsHandsImproveAndTheAsReportedTotalFalls() throws IOException {
        String readme = Files.readString(Path.of("safer-wards/README.md"));
        for (Hospital hospital : Hospital.ALL) {
            Share before = hands("2023-04", "2023-09", hospital.id());
            Share after = hands("2024-04", "2024-09", hospital.id());
            assertTrue(after.value() > before.value() + 0.02, hospital.id());
            assertTrue(readme.contains(tableLine(hospital.id(), before, after)), hospital.id());
        }
        Share before = hands("2023-04", "2023-09", all());
        Share after = hands("2024-04", "2024-09", all());
        assertTrue(after.value() < before.value() - 0.015);
        assertTrue(readme.contains(tableLine("All", before, after)), () -> tableLine("All", before, after));
    }

    @Test
    void theLargestHospitalsLastTwoMonthsHaveNotComeAndEarlierOnesCameLate() {
        assertEquals("2025-01", months(Upload.members("H02"), "falls").last());
        assertEquals(34, months(Upload.members("H02"), "falls").size());
        assertFalse(ROWS.stream()
                .filter(Upload.members("H02"))
                .anyMatch(row -> Upload.cell(row, "period").compareTo("2025-02-01") >= 0));
        Map<String, Long> late = ROWS.stream()
                .filter(row -> Upload.cell(row, "file").endsWith("_H02-late.csv"))
                .peek(row -> assertEquals("H02", row.get("member")))
                .filter(Upload.where("measure", "hand-hygiene"))
                .collect(Collectors.groupingBy(row -> Upload.cell(row, "file"), TreeMap::new, Collectors.counting()));
        assertEquals(
                Map.of("2024-06-07_H02-late.csv", 2L, "2024-11-29_H02-late.csv", 2L, "2025-02-28_H02-late.csv", 2L),
                late);
        assertEquals(
                "H02",
                Stream.of(all())
                        .max((a, b) -> Long.compare(bedDays(a), bedDays(b)))
                        .orElseThrow());
    }

    @Test
    void oneMonthOfOneHospitalIsMissing() {
        for (String measure : List.of("falls", "hand-hygiene", "length-of-stay", "staff-experience")) {
            TreeSet<String> months = months(Upload.members("H05"), measure);
            assertEquals(35, months.size());
            assertFalse(months.contains("2023-11"));
        }
    }

    @Test
    void theDaysBetweenOneHospitalsInfectionsGetLonger() {
        double before = mean(Upload.of("infection-gaps", "2022-04", "2024-01")
                .and(Upload.members("H07"))
                .and(row -> Upload.cell(row, "period").compareTo("2024-01-08") < 0));
        double after = mean(Upload.of("infection-gaps", "2024-01", "2025-03")
                .and(Upload.members("H07"))
                .and(row -> Upload.cell(row, "period").compareTo("2024-01-08") >= 0));
        assertEquals(16.3, before, 0.05);
        assertEquals(32.7, after, 0.05);
    }

    @Test
    void daysBetweenAreTheDaysToTheInfectionBefore() {
        Map<String, LocalDate> last = new TreeMap<>();
        ROWS.stream()
                .filter(Upload.where("measure", "infection-gaps"))
                .sorted((a, b) -> Upload.cell(a, "period").compareTo(Upload.cell(b, "period")))
                .forEach(row -> {
                    LocalDate day = LocalDate.parse(Upload.cell(row, "period"));
                    LocalDate before = last.put(Upload.cell(row, "member"), day);
                    if (before != null) {
                        assertEquals(before.plusDays(Long.parseLong(Upload.cell(row, "value"))), day, row.toString());
                    }
                });
    }

    @Test
    void lengthOfStayHoldsAndTwoStaffScoresRise() {
        assertEquals(stay("2022-04", "2023-11"), stay("2023-12", "2025-03"), 0.15);
        for (Hospital hospital : Hospital.ALL) {
            Predicate<Map<String, String>> one = Upload.members(hospital.id());
            double rise = mean(
                            Upload.of("staff-experience", "2024-03", "2025-03").and(one))
                    - mean(Upload.of("staff-experience", "2022-04", "2024-02").and(one));
            boolean rises = Set.of("H05", "H11").contains(hospital.id());
            assertEquals(rises ? 0.7 : 0, rise, 0.18, hospital.id());
        }
    }

    private static double falls(String from, String to, String... members) {
        return 1_000
                * Upload.share(ROWS.stream()
                                .filter(Upload.of("falls", from, to)
                                        .and(Upload.where("age", ""))
                                        .and(Upload.members(members.length == 0 ? all() : members))))
                        .value();
    }

    private static Share hands(String from, String to, String... members) {
        return Upload.share(
                ROWS.stream().filter(Upload.of("hand-hygiene", from, to).and(Upload.members(members))));
    }

    private static double stay(String from, String to) {
        double days = 0;
        long stays = 0;
        for (Map<String, String> row : ROWS) {
            if (Upload.of("length-of-stay", from, to)
                    .and(Upload.members(FOUNDERS))
                    .test(row)) {
                long n = Long.parseLong(Upload.cell(row, "n"));
                days += n * Double.parseDouble(Upload.cell(row, "mean"));
                stays += n;
            }
        }
        return days / stays;
    }

    private static double mean(Predicate<Map<String, String>> rows) {
        return ROWS.stream()
                .filter(rows)
                .mapToDouble(row -> Double.parseDouble(Upload.cell(row, "value")))
                .average()
                .orElseThrow();
    }

    private static long bedDays(String member) {
        return Upload.share(ROWS.stream()
                        .filter(Upload.of("falls", "2024-04", "2025-01")
                                .and(Upload.where("age", ""))
                                .and(Upload.members(member))))
                .denominator();
    }

    private static double rate(Map<String, Share> ages, String age) {
        Share share = ages.getOrDefault(age, new Share(0, 0));
        return share.value();
    }

    private static TreeSet<String> months(Predicate<Map<String, String>> rows, String measure) {
        return ROWS.stream()
                .filter(rows.and(Upload.where("measure", measure)))
                .map(row -> Upload.cell(row, "period").substring(0, 7))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String[] all() {
        return Hospital.ALL.stream().map(Hospital::id).toArray(String[]::new);
    }

    private static String tableLine(String name, Share before, Share after) {
        return String.format(
                Locale.ROOT,
                "| %s | %,d / %,d | %.1f | %,d / %,d | %.1f |",
                name,
                before.numerator(),
                before.denominator(),
                100 * before.value(),
                after.numerator(),
                after.denominator(),
                100 * after.value());
    }
}
