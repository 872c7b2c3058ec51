package org.networkspc.sample;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Twelve hospitals, 36 months: who reports when, and in which file. */
final class SaferWards {
    static final LocalDate FIRST_MONTH = LocalDate.of(2022, 4, 1);
    static final LocalDate LAST_MONTH = LocalDate.of(2025, 3, 1);
    /** Four hospitals join in month 13. */
    static final LocalDate SECOND_WAVE = LocalDate.of(2023, 4, 1);
    /** The largest hospital is two months behind in every round of reports. */
    static final String LATE_HOSPITAL = "H02";

    static final int MONTHS_LATE = 2;
    /** One hospital changed its ward system and has no monthly figures for one month. */
    static final String HOSPITAL_WITH_GAP = "H05";

    static final LocalDate MISSING_MONTH = LocalDate.of(2023, 11, 1);

    private static final List<String> COLUMNS = List.of(
            "member", "measure", "period", "numerator", "denominator", "value", "n", "mean", "sd", Falls.DIMENSION);

    /** A round of reports: the months it covers, and the files in which they arrived. */
    private record Round(LocalDate from, LocalDate to, String file, String lateFile) {}

    private static final List<Round> ROUNDS = List.of(
            new Round(
                    FIRST_MONTH,
                    LocalDate.of(2024, 3, 1),
                    "2024-04-19_2022-04-to-2024-03.csv",
                    "2024-06-07_H02-late.csv"),
            new Round(
                    LocalDate.of(2024, 4, 1),
                    LocalDate.of(2024, 9, 1),
                    "2024-10-18_2024-04-to-2024-09.csv",
                    "2024-11-29_H02-late.csv"),
            new Round(
                    LocalDate.of(2024, 10, 1),
                    LocalDate.of(2024, 12, 1),
                    "2025-01-17_2024-10-to-2024-12.csv",
                    "2025-02-28_H02-late.csv"),
            new Round(LocalDate.of(2025, 1, 1), LAST_MONTH, "2025-04-18_2025-01-to-2025-03.csv", ""));

    /** Uploads in the order they arrived; the late file of the last round has not come yet. */
    static final List<String> FILE_NAMES = Stream.concat(
                    ROUNDS.stream().flatMap(round -> Stream.of(round.file, round.lateFile)),
                    Stream.of(DoorToHome.FILE, SeriousHarm.FILE))
            .filter(name -> !name.isEmpty())
            .toList();

    private SaferWards() {}

    static Map<String, String> uploads() {
        List<String> rounds = FILE_NAMES.stream()
                .filter(name -> !name.equals(DoorToHome.FILE) && !name.equals(SeriousHarm.FILE))
                .toList();
        Map<String, String> files = new LinkedHashMap<>(Row.files(rounds, COLUMNS, rows(), SaferWards::fileOf));
        files.putAll(DoorToHome.upload());
        files.putAll(SeriousHarm.upload());
        return files;
    }

    /** Whether a hospital has told anything of this month by the end. */
    static boolean isReported(String hospital, LocalDate month) {
        boolean late = hospital.equals(LATE_HOSPITAL) && ChronoUnit.MONTHS.between(month, LAST_MONTH) < MONTHS_LATE;
        return !late && !(hospital.equals(HOSPITAL_WITH_GAP) && month.equals(MISSING_MONTH));
    }

    /** Everything that happened, whether or not it has been reported yet. */
    private static List<Row> rows() {
        return Stream.of(
                        Falls.rows(),
                        HandHygiene.rows(),
                        InfectionGaps.rows(),
                        LengthOfStay.rows(),
                        StaffExperience.rows())
                .flatMap(List::stream)
                .filter(row -> !isNeverReported(row))
                .toList();
    }

    private static boolean isNeverReported(Row row) {
        return row.member().equals(HOSPITAL_WITH_GAP)
                && row.period().equals(MISSING_MONTH)
                && !row.measure().equals(InfectionGaps.ID);
    }

    private static String fileOf(Row row) {
        LocalDate month = row.period().withDayOfMonth(1);
        Round round = ROUNDS.stream()
                .filter(r -> !month.isBefore(r.from) && !month.isAfter(r.to))
                .findFirst()
                .orElseThrow();
        boolean late = row.member().equals(LATE_HOSPITAL) && ChronoUnit.MONTHS.between(month, round.to) < MONTHS_LATE;
        return late ? round.lateFile : round.file;
    }

    static List<LocalDate> months() {
        return FIRST_MONTH
                .datesUntil(LAST_MONTH.plusMonths(1), Period.ofMonths(1))
                .toList();
    }
}
