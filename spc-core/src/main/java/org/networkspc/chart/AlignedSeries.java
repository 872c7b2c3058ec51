package org.networkspc.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.networkspc.series.Series;

/**
 * Several measures of the same periods, read together. Only periods in which every measure has a value that counts are
 * used; the others are left out as gaps.
 *
 * @param series at least one, all with the same periods
 */
public record AlignedSeries(List<Series> series) {
    public AlignedSeries {
        series = List.copyOf(series);
        if (series.isEmpty()) {
            throw new IllegalArgumentException("series must not be empty, was []");
        }
        for (Series other : series) {
            if (!periods(other).equals(periods(series.get(0)))) {
                throw new IllegalArgumentException("series must have the same periods, was "
                        + other.measure().id() + " beside "
                        + series.get(0).measure().id());
            }
        }
    }

    public static AlignedSeries of(Series... series) {
        return new AlignedSeries(List.of(series));
    }

    /** How many measures. */
    public int measures() {
        return series.size();
    }

    private static List<LocalDate> periods(Series line) {
        return line.subgroups().stream().map(s -> s.start()).toList();
    }

    /** One period's values, a component for each measure, on the scale charts show. */
    record Row(LocalDate start, double[] values) {}

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int t = 0; t < series.get(0).subgroups().size(); t++) {
            int period = t;
            if (series.stream().allMatch(line -> line.subgroups().get(period).counts())) {
                double[] values = series.stream()
                        .mapToDouble(line -> line.subgroups().get(period).value()
                                * line.measure().multiplier())
                        .toArray();
                rows.add(new Row(series.get(0).subgroups().get(t).start(), values));
            }
        }
        return rows;
    }
}
