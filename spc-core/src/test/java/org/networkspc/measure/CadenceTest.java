package org.networkspc.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CadenceTest {
    private static final Cadence TERMS = Cadence.terms(MonthDay.of(9, 1), MonthDay.of(1, 1), MonthDay.of(4, 15));

    private static Cadence named(String name) {
        return switch (name) {
            case "day" -> Cadence.DAY;
            case "ISO week" -> Cadence.WEEK;
            case "week from Sunday" -> Cadence.weeksFrom(DayOfWeek.SUNDAY);
            case "month" -> Cadence.MONTH;
            case "quarter" -> Cadence.QUARTER;
            case "quarter of a year from May" -> Cadence.quartersFrom(Month.MAY);
            case "financial year" -> Cadence.yearsFrom(Month.APRIL);
            case "term" -> TERMS;
            default -> throw new IllegalArgumentException(name);
        };
    }

    @ParameterizedTest(name = "the {0} of {1} begins on {2}, the next on {3}")
    @CsvSource({
        "day, 2024-02-29, 2024-02-29, 2024-03-01",
        "ISO week, 2024-12-31, 2024-12-30, 2025-01-06",
        "week from Sunday, 2024-12-31, 2024-12-29, 2025-01-05",
        "month, 2024-02-29, 2024-02-01, 2024-03-01",
        "quarter, 2024-12-31, 2024-10-01, 2025-01-01",
        "quarter of a year from May, 2024-01-31, 2023-11-01, 2024-02-01",
        "financial year, 2024-03-31, 2023-04-01, 2024-04-01",
        "financial year, 2024-04-01, 2024-04-01, 2025-04-01",
        "term, 2024-04-14, 2024-01-01, 2024-04-15",
        "term, 2024-12-31, 2024-09-01, 2025-01-01",
        "month, 1969-12-15, 1969-12-01, 1970-01-01",
    })
    void everyDateBelongsToOnePeriod(String cadence, LocalDate date, LocalDate start, LocalDate next) {
        assertEquals(start, named(cadence).startOf(date));
        assertEquals(next, named(cadence).plus(date, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "day",
        "ISO week",
        "week from Sunday",
        "month",
        "quarter",
        "quarter of a year from May",
        "financial year",
        "term"
    })
    void successivePeriodsHaveSuccessiveNumbersWithoutGaps(String name) {
        Cadence cadence = named(name);
        int last = cadence.indexOf(LocalDate.of(1968, 1, 1));
        for (LocalDate date = LocalDate.of(1968, 1, 2); date.getYear() < 1973; date = date.plusDays(1)) {
            int index = cadence.indexOf(date);
            boolean begins = cadence.start(index).equals(date);
            assertEquals(begins ? last + 1 : last, index, date + " in " + name);
            last = index;
        }
    }

    @Test
    void allPeriodsFromFirstToLastAreListed() {
        assertEquals(
                List.of(LocalDate.of(2023, 12, 1), LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 1)),
                Cadence.MONTH.between(LocalDate.of(2023, 12, 31), LocalDate.of(2024, 2, 1)));
    }

    @Test
    void aYearWithoutPartsIsRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> new Cadence(Cadence.Unit.YEAR_PART, DayOfWeek.MONDAY, List.of()));
    }
}
