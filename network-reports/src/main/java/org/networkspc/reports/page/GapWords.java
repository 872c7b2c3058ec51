package org.networkspc.reports.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.networkspc.interpret.Quantity;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.network.EquityGap;
import org.networkspc.network.Inequality;
import org.networkspc.series.Series;

/** What a gap is in people, and over all groups in order, in words. */
final class GapWords {
    private static final double Z = 1.959964;

    private GapWords() {}

    /** How many people or events the gap stands for, and how many have no known group. */
    static List<String> people(GapReading reading) {
        EquityGap equity = reading.equity();
        double people = Math.rint(equity.people());
        String amount = people == 0
                ? "no difference that can be counted"
                : "about " + Numbers.count(Math.abs(people)) + (people < 0 ? " fewer" : " more") + " counted";
        List<String> sentences = new ArrayList<>();
        sentences.add("In the latest " + equity.now().size() + " periods the gap stands for " + amount
                + " in the group " + equity.group() + " than at the rate of " + equity.reference() + ".");
        String share = String.format(Locale.ROOT, "%.1f%%", 100 * equity.notKnown());
        sentences.add(
                equity.notKnown() > 0
                        ? "The group of " + share + " of all counted is not known; they are shown and not compared."
                        : "The group of everybody counted is known.");
        return sentences;
    }

    /** Slope and relative index over the first twelve and the latest six periods, with 95 % intervals. */
    static List<String> inequality(GapReading reading) {
        List<Series> groups = Groups.known(reading.strata());
        String order = groups.stream().map(s -> s.stratum().category()).collect(Collectors.joining(", "));
        Measure measure = reading.plan().measure();
        return List.of(
                "From the first to the last person in the order " + order + ", as a line through all groups.",
                "Then: " + index(measure, groups, reading.equity().then()),
                "Now: " + index(measure, groups, reading.equity().now()));
    }

    private static String index(Measure measure, List<Series> groups, List<LocalDate> periods) {
        double[] events = sums(groups, periods, true);
        double[] sizes = sums(groups, periods, false);
        Inequality found = Inequality.of(events, sizes, measure.kind());
        String unit = measure.kind() == MeasureKind.PROPORTION ? " points" : "";
        double scale = measure.multiplier();
        String slope = "slope index " + signed(found.slope() * scale) + unit + " (" + signed(found.slopeLower() * scale)
                + " to " + signed(found.slopeUpper() * scale) + ")";
        return slope + relative(found) + ".";
    }

    private static String relative(Inequality found) {
        OptionalDouble ratio = found.ratio();
        OptionalDouble error = found.logRatioError();
        if (ratio.isEmpty() || error.isEmpty()) {
            return ", no relative index: the line leaves the possible rates";
        }
        double log = Math.log(ratio.getAsDouble());
        return String.format(
                Locale.ROOT,
                ", relative index %.2f times (%.2f to %.2f)",
                ratio.getAsDouble(),
                Math.exp(log - Z * error.getAsDouble()),
                Math.exp(log + Z * error.getAsDouble()));
    }

    private static double[] sums(List<Series> groups, List<LocalDate> periods, boolean events) {
        return groups.stream()
                .mapToDouble(line -> line.subgroups().stream()
                        .filter(s -> periods.contains(s.start()))
                        .mapToDouble(s -> events ? s.numerator() : s.denominator())
                        .sum())
                .toArray();
    }

    private static String signed(double value) {
        return (value < 0 ? "−" : "+") + Quantity.plain(Math.abs(value));
    }
}
