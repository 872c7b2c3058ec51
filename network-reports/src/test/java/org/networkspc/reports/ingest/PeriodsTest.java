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
import org.networkspc.words.Phrase;

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
                new Periods.Unreadable(Reason.AMBIGUOUS_DATE), read(List.of("03/08/2024", "04/08/2024"), "03/08/2024"));
        assertEquals(
                new Periods.Unreadable(Reason.AMBIGUOUS_DATE),
                read(List.of("25/08/2024", "08/25/2024", "03/08/2024"), "03/08/2024"));
    }

    @Test
    void aSpreadsheetsDayNumbersAreReadOnlyWhenTheWholeColumnHasThem() {
        assertEquals(day(2024, 1, 1), read(List.of("45292", "45323"), "45292"));
        assertTrue(read(List.of("45292", "2024-01"), "45292") instanceof Periods.Unreadable);
        assertTrue(read(List.of("45292", "101"), "45292") instanceof Periods.Unreadable);
    }

    @Test
    void monthsThatASpreadsheetHasTurnedAroundAreTurnedBack() {
        List<String> column = List.of("24-Jan", "24-Feb", "24-Mar");
        assertEquals(new Periods.Period(LocalDate.of(2024, 2, 1), Periods.Grain.MONTH), read(column, "24-Feb"));
        assertTrue(read(List.of("24-Jan", "25-Jan"), "24-Jan") instanceof Periods.Unreadable);
    }

    @Test
    void aYearThatTextsLeaveOutIsTheOneSomebodySaid() {
        assertEquals(new Periods.Unreadable(Reason.NO_YEAR), read(List.of("Apr"), "Apr"));
        Periods.Terms usual = Periods.Terms.USUAL;
        Periods financial = Periods.of(
                List.of(), new Periods.Terms(usual.calendar(), usual.order(), "2023/24", usual.latest(), false));
        assertEquals(new Periods.Period(LocalDate.of(2024, 1, 1), Periods.Grain.MONTH), financial.read("P10"));
        assertEquals(new Periods.Period(LocalDate.of(2024, 3, 1), Periods.Grain.MONTH), financial.read("Mar"));
        Periods calendar = Periods.of(
                List.of(), new Periods.Terms(usual.calendar(), usual.order(), "2023", usual.latest(), false));
        assertEquals(new Periods.Period(LocalDate.of(2023, 3, 1), Periods.Grain.MONTH), calendar.read("March"));
    }

    @Test
    void aPeriodAfterTheDayOfSendingIsRefused() {
        Periods.Terms usual = Periods.Terms.USUAL;
        Periods.Terms may = new Periods.Terms(usual.calendar(), usual.order(), "", LocalDate.of(2024, 5, 31), false);
        assertEquals(
                new Periods.Unreadable(Reason.PERIOD_IN_FUTURE, Phrase.asWritten("2024-05-31")),
                Periods.of(List.of(), may).read("2024-06"));
    }

    @Test
    void aPeriodFitsOnlyItsOwnCadence() {
        Periods periods = Periods.of(List.of());
        Periods.Period quarter = (Periods.Period) periods.read("2024-Q2");
        Periods.Period month = (Periods.Period) periods.read("2024-05");
        assertTrue(PeriodCadence.fits(quarter, Cadence.QUARTER));
        assertFalse(PeriodCadence.fits(quarter, Cadence.MONTH));
        assertTrue(PeriodCadence.fits(month, Cadence.MONTH));
        assertFalse(PeriodCadence.fits(month, Cadence.QUARTER));
        assertFalse(PeriodCadence.fits(month, Cadence.WEEK));
        assertTrue(PeriodCadence.fits((Periods.Period) periods.read("2024-04"), Cadence.QUARTER));
        assertTrue(PeriodCadence.fits((Periods.Period) periods.read("2024-02"), Cadence.MONTH));
        assertTrue(PeriodCadence.fits((Periods.Period) periods.read("2024-W05"), Cadence.WEEK));
        assertTrue(PeriodCadence.fits((Periods.Period) periods.read("2024"), Cadence.YEAR));
        assertTrue(PeriodCadence.fits((Periods.Period) periods.read("2023"), Cadence.YEAR));
        assertTrue(PeriodCadence.fits((Periods.Period) periods.read("2024-05-17"), Cadence.MONTH));
        assertTrue(
                PeriodCadence.fits((Periods.Period) periods.read("2023/24"), Cadence.yearsFrom(java.time.Month.APRIL)));
        assertFalse(PeriodCadence.fits((Periods.Period) periods.read("2023/24"), Cadence.YEAR));
        assertFalse(PeriodCadence.fits((Periods.Period) periods.read("Autumn 1 2023"), Cadence.MONTH));
    }
}
