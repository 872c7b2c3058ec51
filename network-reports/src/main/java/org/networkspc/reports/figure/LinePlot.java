package org.networkspc.reports.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.networkspc.chart.Chart;
import org.networkspc.interpret.Interpretation;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;

/**
 * Points over time with their phases, limits, aim and notes.
 *
 * @param shared the axis of all charts beside it; empty for its own
 * @param small one of many of equal size: no words on it but its last value
 * @param since days marked on a small one, from which something was tried
 */
public record LinePlot(
        Interpretation reading, ChartNotes notes, Optional<Axis> shared, boolean small, List<LocalDate> since)
        implements Plot {
    public LinePlot {
        since = List.copyOf(since);
    }

    /** In full, on its own axis. */
    public static LinePlot of(Interpretation reading, ChartNotes notes) {
        return new LinePlot(reading, notes, Optional.empty(), false, List.of());
    }

    /** As lines of numbers over periods, with labels placed for this size. */
    public LineChart lines(double width, double height) {
        return LineChartLayout.of(this, width, height);
    }

    /** Where the way to the aim is in each period it crosses, by the first day; empty without an aim. */
    public Map<LocalDate, Double> aim() {
        Map<LocalDate, Double> heights = new TreeMap<>();
        Chart chart = reading.chart();
        if (notes.aim().isPresent() && !chart.points().isEmpty()) {
            Timeline timeline = Timeline.of(chart.series(), notes.words().months());
            AimPath path = AimPath.of(chart.phases(), timeline, notes.aim().get());
            for (int t = Math.max(0, (int) Math.ceil(path.from())); t < timeline.length(); t++) {
                heights.put(timeline.starts().get(t), path.at(t));
            }
        }
        return heights;
    }

    /** The pale line behind, by the first day of each period it has a value in; empty without one. */
    public Map<LocalDate, Double> behind() {
        Map<LocalDate, Double> heights = new TreeMap<>();
        if (notes.behind().isPresent()) {
            Series series = notes.behind().get();
            List<LocalDate> drawn = reading.chart().series().subgroups().stream()
                    .map(Subgroup::start)
                    .toList();
            series.subgroups().stream()
                    .filter(s -> s.hasValue() && drawn.contains(s.start()))
                    .forEach(s -> heights.put(s.start(), Plotted.scaled(series, s)));
        }
        return heights;
    }
}
