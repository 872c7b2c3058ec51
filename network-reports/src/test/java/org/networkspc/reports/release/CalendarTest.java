package org.networkspc.reports.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.networkspc.reports.config.Releasing;
import org.networkspc.reports.config.Releasing.Day;
import org.networkspc.words.Phrase;

class CalendarTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static Releasing agreed(Releasing.Way way, int months, Day day, LocalTime at, LocalDate... holidays) {
        return new Releasing(
                way,
                months,
                new Day(1, false),
                new Day(1, false),
                day,
                new Releasing.Clock(LONDON, at, Set.of(holidays)));
    }

    @Test
    void workingDaysPassWeekendsAndHolidays() {
        LocalDate newYear = LocalDate.of(2025, 1, 1);
        Releasing third = agreed(Releasing.Way.AUTOMATIC, 1, new Day(3, true), LocalTime.of(6, 0), newYear);
        assertEquals(LocalDate.of(2025, 1, 6), third.releases(YearMonth.of(2024, 12)), "2, 3 and Monday 6 January");
        assertEquals(LocalDate.of(2025, 2, 5), third.releases(YearMonth.of(2025, 1)), "3, 4 and 5 February");
    }

    @Test
    void aDateBeyondTheMonthsEndIsItsLastDay() {
        Releasing last = agreed(Releasing.Way.AUTOMATIC, 1, new Day(31, false), LocalTime.of(6, 0));
        assertEquals(LocalDate.of(2024, 2, 29), last.releases(YearMonth.of(2024, 1)));
    }

    /** In London clocks went forward at 01:00 on 30 March 2025 and back at 02:00 on 26 October 2025. */
    @Test
    void aDayOnWhichClocksChangeHasOneRelease() {
        Releasing spring = agreed(Releasing.Way.AUTOMATIC, 1, new Day(30, false), LocalTime.of(1, 30));
        assertEquals(
                Instant.parse("2025-03-30T01:30:00Z"),
                new Calendar(spring).due(YearMonth.of(2025, 2)),
                "half past one did not exist; half past two did");
        Releasing autumn = agreed(Releasing.Way.AUTOMATIC, 1, new Day(26, false), LocalTime.of(1, 30));
        assertEquals(
                Instant.parse("2025-10-26T00:30:00Z"),
                new Calendar(autumn).due(YearMonth.of(2025, 9)),
                "the first of two");
    }

    @Test
    void quartersAreDueAfterTheirLastMonth() {
        Releasing quarters = agreed(Releasing.Way.AUTOMATIC, 3, new Day(10, false), LocalTime.of(6, 0));
        assertEquals(
                List.of(YearMonth.of(2024, 3), YearMonth.of(2024, 6)),
                new Calendar(quarters)
                        .due(
                                YearMonth.of(2022, 1),
                                List.of(YearMonth.of(2023, 12)),
                                Instant.parse("2024-09-30T00:00:00Z")));
    }

    @Test
    void theFirstReleaseOfAllIsTheLatestThatIsDue() {
        Releasing monthly = agreed(Releasing.Way.APPROVAL, 1, new Day(10, false), LocalTime.of(6, 0));
        Calendar calendar = new Calendar(monthly);
        Instant now = Instant.parse("2024-09-30T00:00:00Z");
        assertEquals(List.of(YearMonth.of(2024, 8)), calendar.due(YearMonth.of(2020, 1), List.of(), now));
        assertEquals(YearMonth.of(2024, 8), calendar.next(YearMonth.of(2020, 1), List.of(), now));
        assertEquals(YearMonth.of(2024, 9), calendar.next(YearMonth.of(2020, 1), List.of(YearMonth.of(2024, 8)), now));
    }

    /** A network whose journal is a list, and whose service can be stopped. */
    private static final class Journal implements Schedule.Network {
        private final Releasing agreed;
        private final List<YearMonth> released = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();

        Journal(Releasing agreed) {
            this.agreed = agreed;
        }

        @Override
        public Releasing agreed() {
            return agreed;
        }

        @Override
        public Optional<YearMonth> first() {
            return Optional.of(YearMonth.of(2024, 1));
        }

        @Override
        public List<YearMonth> released() {
            return List.copyOf(released);
        }

        @Override
        public void release(YearMonth period, Phrase late) {
            released.add(period);
            notes.add(late.toString());
        }
    }

    @Test
    void periodsMissedForTwoMonthsAreCaughtUpAndSayso() {
        Journal journal = new Journal(agreed(Releasing.Way.AUTOMATIC, 1, new Day(12, false), LocalTime.of(6, 0)));
        Instant[] now = {Instant.parse("2024-02-12T06:00:00Z")};
        Schedule schedule = new Schedule(() -> now[0]);
        schedule.look(journal);
        now[0] = Instant.parse("2024-04-20T09:00:00Z");
        schedule.look(journal);
        schedule.look(journal);
        assertEquals(List.of(YearMonth.of(2024, 1), YearMonth.of(2024, 2), YearMonth.of(2024, 3)), journal.released());
        assertEquals(
                List.of(
                        "",
                        "Due on 12 March 2024 and caught up on 20 April 2024.",
                        "Due on 12 April 2024 and caught up on 20 April 2024."),
                journal.notes);
    }

    @Test
    void aClockThatJumpsBackOrYearsAheadDoublesNothing() {
        Journal journal = new Journal(agreed(Releasing.Way.AUTOMATIC, 1, new Day(12, false), LocalTime.of(6, 0)));
        for (String time :
                List.of("2024-02-13", "2014-01-01", "2024-02-13", "2024-03-13", "2024-02-01", "2024-03-13")) {
            new Schedule(() -> Instant.parse(time + "T06:00:00Z")).look(journal);
        }
        assertEquals(List.of(YearMonth.of(2024, 1), YearMonth.of(2024, 2)), journal.released());
    }

    @Test
    void whatHasToBeApprovedIsNotReleasedByItself() {
        for (Releasing.Way way : List.of(Releasing.Way.APPROVAL, Releasing.Way.LIVE)) {
            Journal journal = new Journal(agreed(way, 1, new Day(12, false), LocalTime.of(6, 0)));
            new Schedule(() -> Instant.parse("2025-01-01T06:00:00Z")).look(journal);
            assertEquals(List.of(), journal.released());
        }
    }
}
