package org.networkspc.reports.figure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.networkspc.measure.Cadence;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;
import org.networkspc.words.MonthNames;

/** Periods evenly spaced from 0: a gap keeps its place. */
record Timeline(Cadence cadence, List<LocalDate> starts, MonthNames months) {

    static Timeline of(Series series, MonthNames months) {
        return new Timeline(
                series.measure().cadence(),
                series.subgroups().stream().map(Subgroup::start).toList(),
                months);
    }

    int length() {
        return starts.size();
    }

    /** Place of this day: whole for the first day of a period, in between for the days within. */
    double at(LocalDate day) {
        int next = 0;
        while (next < starts.size() && !starts.get(next).isAfter(day)) {
            next++;
        }
        if (next == 0) {
            return cadence.indexOf(day) - (double) cadence.indexOf(starts.get(0));
        }
        LocalDate start = starts.get(next - 1);
        if (next == starts.size()) {
            return next - 1.0 + cadence.indexOf(day) - cadence.indexOf(start);
        }
        double days = ChronoUnit.DAYS.between(start, starts.get(next));
        return next - 1 + ChronoUnit.DAYS.between(start, day) / days;
    }

    /** Whether the day lies in one of the periods. */
    boolean covers(LocalDate day) {
        return !starts.isEmpty() && at(day) >= 0 && at(day) < starts.size();
    }

    String label(int period) {
        return Periods.label(cadence, starts.get(period), months);
    }

    /** Periods to label: evenly apart, at most {@code most}. */
    List<Integer> ticks(int most) {
        int[] steps = Periods.steps(cadence);
        int step = steps[steps.length - 1];
        for (int s = steps.length - 1; s >= 0; s--) {
            if ((starts.size() - 1) / steps[s] < Math.max(1, most)) {
                step = steps[s];
            }
        }
        List<Integer> ticks = new ArrayList<>();
        for (int i = 0; i < starts.size(); i += step) {
            ticks.add(i);
        }
        return ticks;
    }
}
