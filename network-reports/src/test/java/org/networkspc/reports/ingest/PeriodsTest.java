package org.networkspc.reports.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.networkspc.measure.Cadence;
import org.networkspc.reports.config.Reason;

class PeriodsTest {
    private static Periods.Reading read(List<String> column, String text) {
        return Periods.of(column).read(text);
    }

    private static Periods.Period day(int year, int month, int day) {
        return new Periods.Period(LocalDate.of(year, month, day), Periods.Grain.DAY);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "periods.csv", numLinesToSkip = 1, emptyValue = "")
    void everyNotationIsRead(String text, LocalDate start, String grain) {
        Periods.Reading reading = read(List.of("31/01/2024"), text);
        if (start == null) {
            assertTrue(reading instanceof Periods.Unreadable, () -> text + " was read as " + reading);
        } else {
            assertEquals(new Periods.Period(start, Periods.Grain.valueOf(grain)), reading);
        }
    }

    @Test
    void dayAndMonthAreToldApartByTheWholeColumn() {
        assertEquals(day(2024, 8, 3), read(List.of("03/08/2024", "25/08/2024"), "03/08/2024"));
        assertEquals(day(2024, 3, 8), read(List.of("03/08/2024", "08/25/2024"), "03/08/2024"));
        assertEquals(day(2024, 3, 1), read(List.of("01/03/2024", "01/04/2024", "01/05/2024"), "01/03/2024"));
        assertEquals(day(2024, 3, 3), read(List.of("03/03/2024", "03/08/2024"), "03/03/2024"));
        assertEquals(
                new Periods.Unreadable(Reason.AMBIGUOUS_DATE, ""),
                read(List.of("03/08/2024", "04/08/2024"), "03/08/2024"));
        assertEquals(
                new Periods.Unreadable(Reason.AMBIGUOUS_DATE, ""),
                read(List.of("25/08/2024", "08/25/2024", "03/08/2024"), "03/08/2024"));
    }

    @Test
    void aPeriodFitsOnlyItsOwnCadence() {
        Periods periods = Periods.of(List.of());
        Periods.Period quarter = (Periods.Period) periods.read("2024-Q2");
        Periods.Period month = (Periods.Period) periods.read("2024-05");
        assertTrue(Periods.fits(quarter, Cadence.QUARTER));
        assertFalse(Periods.fits(quarter, Cadence.MONTH));
        assertTrue(Periods.fits(month, Cadence.MONTH));
        assertFalse(Periods.fits(month, Cadence.QUARTER));
        assertFalse(Periods.fits(month, Cadence.WEEK));
        assertTrue(Periods.fits((Periods.Period) periods.read("2024-04"), Cadence.QUARTER));
        assertTrue(Periods.fits((Periods.Period) periods.read("2024-02"), Cadence.MONTH));
        assertTrue(Periods.fits((Periods.Period) periods.read("2024-W05"), Cadence.WEEK));
        assertTrue(Periods.fits((Periods.Period) periods.read("2024"), Cadence.YEAR));
        assertTrue(Periods.fits((Periods.Period) periods.read("2023"), Cadence.YEAR));
        assertTrue(Periods.fits((Periods.Period) periods.read("2024-05-17"), Cadence.MONTH));
    }
}
