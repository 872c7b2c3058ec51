package org.networkspc.chart;

import java.util.ArrayList;
import java.util.List;
import org.networkspc.series.Series;

/** Both sides of a CUSUM of one series: two charts with the same points, to be drawn one above the other. */
public record TwoSidedCusum(Chart upper, Chart lower) {

    /**
     * Both sides, whichever of them the chart names.
     *
     * @throws IllegalArgumentException when the chart is not a CUSUM
     */
    public static TwoSidedCusum of(ChartSpec spec, Series series) {
        if (!(spec.method() instanceof Cusum cusum)) {
            throw new IllegalArgumentException(
                    "method must be a CUSUM, was " + spec.method().code());
        }
        return new TwoSidedCusum(
                spec.with(cusum.side(CusumSide.UPPER)).plot(series),
                spec.with(cusum.side(CusumSide.LOWER)).plot(series));
    }

    /**
     * For each point how many counted ones, itself included, the sum has been away from zero: N⁺ or N⁻, which tells when
     * a change began (Montgomery ch. 9.1.2). A new phase begins anew.
     */
    public static List<Integer> pointsAwayFromZero(Chart side) {
        List<Integer> numbers = new ArrayList<>();
        for (Phase phase : side.phases()) {
            int away = 0;
            for (ChartPoint point : phase.points()) {
                away = point.value() == 0 ? 0 : point.counts() ? away + 1 : away;
                numbers.add(away);
            }
        }
        return numbers;
    }
}
