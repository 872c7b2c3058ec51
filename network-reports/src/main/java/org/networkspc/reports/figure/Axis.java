package org.networkspc.reports.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.networkspc.chart.Band;
import org.networkspc.chart.ChartPoint;
import org.networkspc.interpret.Interpretation;

/** The stretch of values a chart shows, on the scale the chart shows. */
public record Axis(double lower, double upper) {
    private static final double[] STEPS = {1, 2, 2.5, 5, 10};

    public Axis {
        if (!(lower < upper) || Double.isInfinite(upper - lower)) {
            throw new IllegalArgumentException("upper must be above lower " + lower + ", was " + upper);
        }
    }

    /** Wide enough for the values and limits of all these charts, so that equal heights mean equal values. */
    public static Axis shared(List<Interpretation> readings) {
        return covering(
                readings.stream().flatMap(r -> r.chart().points().stream()).flatMapToDouble(Axis::heights));
    }

    static Axis of(List<ChartPoint> points, DoubleStream others) {
        return covering(DoubleStream.concat(points.stream().flatMapToDouble(Axis::heights), others));
    }

    private static DoubleStream heights(ChartPoint point) {
        Band shown = point.limits().isBounded() ? point.limits().shown(3) : Band.NONE;
        return DoubleStream.of(point.value(), point.limits().centre(), shown.lower(), shown.upper());
    }

    /** All equal values get some room above and below; no value at all gives 0 to 1. */
    static Axis covering(DoubleStream values) {
        double[] finite = values.filter(Double::isFinite).sorted().toArray();
        if (finite.length == 0) {
            return new Axis(0, 1);
        }
        double low = finite[0];
        double high = finite[finite.length - 1];
        double least = Math.max(Math.abs(high), Math.abs(low)) * 1e-9;
        if (high - low > least) {
            return new Axis(low, high);
        }
        double room = high == 0 ? 1 : Math.abs(high) * 0.1;
        return new Axis(low - room, high + room);
    }

    public double length() {
        return upper - lower;
    }

    double clamp(double value) {
        return Math.min(Math.max(value, lower), upper);
    }

    /** Round numbers within the axis: at least one, and at most {@code most} where round numbers allow. */
    List<Double> ticks(int most) {
        int wanted = Math.max(1, most);
        double power = Math.pow(10, Math.floor(Math.log10(length() / wanted)));
        List<Double> ticks = multiples(power);
        for (double multiple : STEPS) {
            List<Double> fewer = multiples(power * multiple);
            if (ticks.size() <= wanted || fewer.isEmpty()) {
                return ticks;
            }
            ticks = fewer;
        }
        return ticks;
    }

    private List<Double> multiples(double step) {
        List<Double> found = new ArrayList<>();
        double edge = step * 1e-6;
        for (double k = Math.ceil((lower - edge) / step); k * step <= upper + edge; k++) {
            found.add(k * step + 0.0);
        }
        return found;
    }
}
