package org.networkspc.series;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.networkspc.measure.Measure;

/**
 * Months since joining instead of months of the calendar: what members go through after they join. Fitted like for like
 * too, since later event months hold only early joiners.
 */
public final class EventTime {
    private EventTime() {}

    /**
     * The same cells with each member's first month as the first; months are counted from {@link LocalDate#EPOCH} in the
     * measure's cadence.
     */
    public static Panel of(Panel panel, Measure measure) {
        int members = panel.members().size();
        List<Integer> index = panel.months().stream()
                .map(month -> measure.cadence().indexOf(month))
                .toList();
        int[] first = new int[members];
        int longest = 0;
        for (int i = 0; i < members; i++) {
            int month = panel.firstMonth(i);
            first[i] = month < index.size() ? index.get(month) : 0;
            longest = Math.max(longest, month < index.size() ? index.get(index.size() - 1) - first[i] + 1 : 0);
        }
        double[][] size = new double[members][longest];
        double[][] value = new double[members][longest];
        for (int i = 0; i < members; i++) {
            for (int t = 0; t < index.size(); t++) {
                if (panel.has(i, t)) {
                    size[i][index.get(t) - first[i]] = panel.size(i, t);
                    value[i][index.get(t) - first[i]] = panel.value(i, t);
                }
            }
        }
        int epoch = measure.cadence().indexOf(LocalDate.EPOCH);
        List<LocalDate> months = IntStream.range(0, longest)
                .mapToObj(k -> measure.cadence().start(epoch + k))
                .toList();
        return Panel.of(panel.members(), months, size, value).only(i -> true);
    }
}
