package org.networkspc.reports.ingest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.networkspc.measure.Cadence;
import org.networkspc.reports.ingest.Periods.Grain;
import org.networkspc.reports.ingest.Periods.Period;

/** Periods beside the rhythm in which a measure is taken. */
final class PeriodCadence {
    /** Days on one weekday that make a column of weeks. */
    private static final int SETTLING = 3;

    private PeriodCadence() {}

    /** The cadence that a column is written in, for a network that says nothing about it. */
    static Cadence of(Collection<Period> periods) {
        TreeMap<Grain, Long> grains =
                periods.stream().collect(Collectors.groupingBy(Period::grain, TreeMap::new, Collectors.counting()));
        if (grains.isEmpty()) {
            return Cadence.MONTH;
        }
        return switch (grains.firstKey()) {
            case MONTH -> Cadence.MONTH;
            case QUARTER -> Cadence.QUARTER;
            case YEAR -> Cadence.yearsFrom(periods.iterator().next().start().getMonth());
            case WEEK -> Cadence.WEEK;
            case HALF_YEAR, TERM, HALF_TERM -> parts(periods);
            case DAY -> daily(periods);
        };
    }

    private static Cadence parts(Collection<Period> periods) {
        return Cadence.terms(
                periods.stream().map(p -> MonthDay.from(p.start())).distinct().toArray(MonthDay[]::new));
    }

    private static Cadence daily(Collection<Period> periods) {
        if (periods.stream().allMatch(p -> p.start().getDayOfMonth() == 1)) {
            return Cadence.MONTH;
        }
        TreeSet<Integer> weekdays = new TreeSet<>();
        periods.forEach(p -> weekdays.add(p.start().getDayOfWeek().getValue()));
        boolean weekly = weekdays.size() == 1 && periods.size() >= SETTLING;
        return weekly ? Cadence.weeksFrom(DayOfWeek.of(weekdays.first())) : Cadence.DAY;
    }

    /** Whether a text names exactly one period, or one day, of a cadence. */
    static boolean fits(Period period, Cadence cadence) {
        if (period.grain() == Grain.DAY) {
            return true;
        }
        LocalDate start = cadence.startOf(period.start());
        return start.equals(period.start()) && period.grain().days() <= length(cadence, start) + 1;
    }

    private static long length(Cadence cadence, LocalDate start) {
        return cadence.plus(start, 1).toEpochDay() - start.toEpochDay();
    }
}
