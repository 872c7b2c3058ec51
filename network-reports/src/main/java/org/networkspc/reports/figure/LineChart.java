package org.networkspc.reports.figure;

import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A chart of points over time as lines of numbers, for writers whose charts can be edited.
 *
 * @param time its periods, gaps included
 * @param lines from back to front, each with one place for every period
 * @param wash the ground between the limits, as columns on top of each other
 * @param flags what people wrote down, in date order
 * @param area where the points lie, within the size the chart was laid out for
 */
public record LineChart(
        Time time, Values values, List<Line> lines, List<Ground> wash, List<Flag> flags, Rectangle2D area) {
    public LineChart {
        lines = List.copyOf(lines);
        wash = List.copyOf(wash);
        flags = List.copyOf(flags);
    }

    /**
     * The axis of time.
     *
     * @param names as it names its periods
     * @param starts the first days of its periods
     * @param labelEvery how many periods from one name on the axis to the next
     * @param step from one period to the next
     */
    public record Time(List<String> names, List<LocalDate> starts, int labelEvery, Step step) {
        public Time {
            names = List.copyOf(names);
            starts = List.copyOf(starts);
        }

        public int length() {
            return names.size();
        }
    }

    /** Months or days from one period to the next; neither where periods are uneven, as days of rare events are. */
    public record Step(int months, int days) {
        static final Step UNEVEN = new Step(0, 0);

        /** Whether office programs know it as a unit of time: one month or one day. */
        public boolean isUnit() {
            return months == 1 || days == 1;
        }
    }

    /**
     * The axis of values: both ends are multiples of the step.
     *
     * @param decimals of values beside the lines
     * @param roundDecimals of the values on the axis
     * @param unit "%" or empty
     */
    public record Values(double lower, double upper, double step, int decimals, int roundDecimals, String unit) {}

    /** What a line is. */
    public enum Kind {
        /** Another way of pooling, pale behind the values. */
        BEHIND,
        UPPER,
        LOWER,
        CENTRE,
        AIM,
        VALUES,
        /** Those of the values that say something, once more: marks without a line. */
        SIGNAL,
        /** Not judged yet. */
        OPEN,
        /** Left out by the reader's choice. */
        LEFT_OUT
    }

    /**
     * One line: never across phases.
     *
     * @param name "Centre, phase 2"
     * @param monitoring after the baseline, drawn dashed
     * @param heights one for each period; empty where there is nothing
     * @param dots of points only, one for each height that is there
     */
    public record Line(
            String name,
            Kind kind,
            boolean monitoring,
            List<OptionalDouble> heights,
            List<Dot> dots,
            List<Said> labels) {
        public Line {
            heights = List.copyOf(heights);
            dots = List.copyOf(dots);
            labels = List.copyOf(labels);
        }

        Line with(List<Said> others) {
            return new Line(name, kind, monitoring, heights, dots, others);
        }

        /** The last period with a height; −1 for a line without any. */
        public int last() {
            for (int i = heights.size() - 1; i >= 0; i--) {
                if (heights.get(i).isPresent()) {
                    return i;
                }
            }
            return -1;
        }
    }

    /**
     * A column at each period, a period wide, on top of those before it.
     *
     * @param seen whether it has a colour; else others stand on it
     */
    public record Ground(String name, boolean seen, List<OptionalDouble> heights) {
        public Ground {
            heights = List.copyOf(heights);
        }
    }

    /** The mark of a point; hollow where some are still to report. */
    public record Dot(int period, Mark mark, boolean hollow) {}

    /** Where a label stands beside its point. */
    public enum Side {
        RIGHT,
        ABOVE,
        BELOW
    }

    /**
     * A value written at its line.
     *
     * @param words other than the value alone; may be empty
     * @param down how far it is moved down from its place to keep clear of others
     */
    public record Said(int period, Side side, String words, double down) {}

    /**
     * What people wrote down on a day.
     *
     * @param letter that stands at its place in the chart
     * @param kept an idea that stayed
     * @param happened something nobody tried
     */
    public record Flag(int period, String letter, String words, boolean kept, boolean happened) {}
}
