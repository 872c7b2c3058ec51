package org.networkspc.reports.analyse;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.networkspc.measure.Cadence;

/**
 * The dates behind the labels of a request. Labels that are months or dates in order keep their calendar, so that an
 * absent month is seen; all others are numbered.
 *
 * @param starts one for each point
 */
record Periods(List<LocalDate> starts, Cadence cadence) {
    static Periods of(List<String> labels, int points) {
        Optional<List<LocalDate>> dates = labels.size() == points ? dates(labels) : Optional.empty();
        return dates.flatMap(Periods::withCalendar).orElseGet(() -> numbered(points));
    }

    private static Periods numbered(int points) {
        return new Periods(
                IntStream.range(0, points)
                        .mapToObj(i -> Cadence.NUMBERED.start(i + 1))
                        .toList(),
                Cadence.NUMBERED);
    }

    private static Optional<Periods> withCalendar(List<LocalDate> dates) {
        for (int i = 1; i < dates.size(); i++) {
            if (!dates.get(i).isAfter(dates.get(i - 1))) {
                return Optional.empty();
            }
        }
        if (dates.stream().allMatch(d -> d.getDayOfMonth() == 1)) {
            return Optional.of(new Periods(dates, Cadence.MONTH));
        }
        DayOfWeek first = dates.get(0).getDayOfWeek();
        boolean weekly = dates.stream().allMatch(d -> d.getDayOfWeek() == first);
        return weekly ? Optional.of(new Periods(dates, Cadence.weeksFrom(first))) : Optional.empty();
    }

    private static Optional<List<LocalDate>> dates(List<String> labels) {
        List<LocalDate> dates = new ArrayList<>();
        try {
            for (String label : labels) {
                dates.add(label.length() == 7 ? YearMonth.parse(label).atDay(1) : LocalDate.parse(label));
            }
        } catch (DateTimeException notDates) {
            return Optional.empty();
        }
        return dates.isEmpty() ? Optional.empty() : Optional.of(dates);
    }
}
