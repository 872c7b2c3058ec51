package org.networkspc.network;

import java.util.List;
import java.util.Locale;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.Phase;
import org.networkspc.interpret.Interpretation;
import org.networkspc.interpret.Variation;
import org.networkspc.measure.MeasureKind;
import org.networkspc.series.Subgroup;
import org.networkspc.words.Digits;
import org.networkspc.words.Words;

/**
 * How many members moved, beside how many would seem to by chance alone. "One giant improved, eleven did not" must not
 * read like a network that improved.
 *
 * @param improving members whose latest counted point carries a signal the right way
 * @param worsening the wrong way
 * @param without members without a signal
 * @param unable members whose line is too short to show one, or counts too little: below one event at a usual point, of a
 *     proportion the rarer of event and no event
 * @param byChance how many of all that can show one would show an improvement within twelve months if nothing changed
 */
public record Breadth(int improving, int worsening, int without, int unable, double byChance) {
    /** With fewer counted points the STANDARD rules give no signal at all. */
    private static final int FEWEST_TO_TELL = 10;
    /** With less at a usual point, points are mostly none or all, and a run of those is no rarity. */
    private static final double FEWEST_EVENTS = 1;
    /** Baseline lengths and the per cent of unchanged charts with a signal in the next 12 points, by simulation. */
    private static final double[][] FALSE_ALARMS = {
        {12, 19.6}, {16, 16.3}, {20, 14.2}, {24, 12.7}, {36, 10.3}, {60, 8.2}
    };

    /** Members' own charts read with the STANDARD rules, in any order. */
    public static Breadth of(List<Interpretation> members) {
        int improving = 0;
        int worsening = 0;
        int unable = 0;
        double byChance = 0;
        for (Interpretation member : members) {
            if (isUnable(member.chart())) {
                unable++;
                continue;
            }
            improving += member.variation() == Variation.IMPROVING ? 1 : 0;
            worsening += member.variation() == Variation.CONCERNING ? 1 : 0;
            byChance += falseAlarms(baseline(member)) / 2;
        }
        return new Breadth(improving, worsening, members.size() - improving - worsening - unable, unable, byChance);
    }

    private static boolean isUnable(Chart chart) {
        List<ChartPoint> counted =
                chart.points().stream().filter(ChartPoint::counts).toList();
        return counted.size() < FEWEST_TO_TELL
                || counted.stream()
                                .mapToDouble(point -> events(
                                        point.subgroup(),
                                        chart.series().measure().kind()))
                                .average()
                                .orElse(0)
                        < FEWEST_EVENTS;
    }

    private static double events(Subgroup subgroup, MeasureKind kind) {
        return switch (kind) {
            case PROPORTION -> Math.min(subgroup.numerator(), subgroup.denominator() - subgroup.numerator());
            case RATE, COUNT -> subgroup.numerator();
            case MEASUREMENT, BETWEEN -> Double.POSITIVE_INFINITY;
        };
    }

    private static int baseline(Interpretation member) {
        List<Phase> phases = member.chart().phases();
        return phases.get(phases.size() - 1).baseline();
    }

    /** Chance of a signal on either side in the next 12 points, between the simulated lengths linearly. */
    static double falseAlarms(int baseline) {
        if (baseline <= FALSE_ALARMS[0][0]) {
            return FALSE_ALARMS[0][1] / 100;
        }
        int i = 1;
        while (i < FALSE_ALARMS.length - 1 && baseline > FALSE_ALARMS[i][0]) {
            i++;
        }
        double[] from = FALSE_ALARMS[i - 1];
        double[] to = FALSE_ALARMS[i];
        return (from[1] + (to[1] - from[1]) * Math.min(1, (baseline - from[0]) / (to[0] - from[0]))) / 100;
    }

    /** All members asked about. */
    public int members() {
        return improving + worsening + without + unable;
    }

    public String sentence() {
        return sentence(Words.PLAIN);
    }

    public String sentence(Words words) {
        return words.say(
                members() == 1
                        ? "{0} of {1} {member} improving, {2} worsening, {3} without a signal, {4} not able to show"
                                + " one; by chance alone {5} would seem to improve within twelve months."
                        : "{0} of {1} {members} improving, {2} worsening, {3} without a signal, {4} not able to show"
                                + " one; by chance alone {5} would seem to improve within twelve months.",
                improving,
                members(),
                worsening,
                without,
                unable,
                new Digits(chance()));
    }

    /** {@link #byChance} as people read it: "1.1". */
    public String chance() {
        return String.format(Locale.ROOT, "%.1f", byChance);
    }
}
