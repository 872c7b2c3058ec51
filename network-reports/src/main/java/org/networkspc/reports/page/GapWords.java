package org.networkspc.reports.page;

import java.time.LocalDate;
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
import org.networkspc.words.Digits;
import org.networkspc.words.Phrase;

/** What a gap is in people, and over all groups in order, in words. */
final class GapWords {
    private static final double Z = 1.959964;

    private GapWords() {}

    /** How many people or events the gap stands for, and how many have no known group. */
    static List<Phrase> people(GapReading reading) {
        EquityGap equity = reading.equity();
        double people = Math.rint(equity.people());
        Digits amount = new Digits(Numbers.count(Math.abs(people)));
        Phrase stands = people == 0
                ? Phrase.of("no difference that can be counted")
                : Phrase.of(people < 0 ? "about {0} fewer counted" : "about {0} more counted", amount);
        Digits share = new Digits(String.format(Locale.ROOT, "%.1f%%", 100 * equity.notKnown()));
        return List.of(
                Phrase.of(
                        "In the latest {0} periods the gap stands for {1} in the group {2} than at the rate of {3}.",
                        equity.now().size(), stands, equity.groupName(), equity.referenceName()),
                equity.notKnown() > 0
                        ? Phrase.of(
                                "The group of {0} of all counted is not known; they are shown and not compared.", share)
                        : Phrase.of("The group of everybody counted is known."));
    }

    /** Slope and relative index over the first twelve and the latest six periods, with 95 % intervals. */
    static List<Phrase> inequality(GapReading reading) {
        List<Series> groups = Groups.known(reading.strata());
        String order = groups.stream().map(s -> s.stratum().category()).collect(Collectors.joining(", "));
        Measure measure = reading.plan().measure();
        return List.of(
                Phrase.of("From the first to the last person in the order {0}, as a line through all groups.", order),
                Phrase.of("Then: {0}.", index(measure, groups, reading.equity().then())),
                Phrase.of("Now: {0}.", index(measure, groups, reading.equity().now())));
    }

    private static Phrase index(Measure measure, List<Series> groups, List<LocalDate> periods) {
        double[] events = sums(groups, periods, true);
        double[] sizes = sums(groups, periods, false);
        Inequality found = Inequality.of(events, sizes, measure.kind());
        double scale = measure.multiplier();
        Phrase slope = Phrase.of(
                measure.kind() == MeasureKind.PROPORTION
                        ? "slope index {0} points ({1} to {2})"
                        : "slope index {0} ({1} to {2})",
                signed(found.slope() * scale),
                signed(found.slopeLower() * scale),
                signed(found.slopeUpper() * scale));
        return Phrase.of("{0}, {1}", slope, relative(found));
    }

    private static Phrase relative(Inequality found) {
        OptionalDouble ratio = found.ratio();
        OptionalDouble error = found.logRatioError();
        if (ratio.isEmpty() || error.isEmpty()) {
            return Phrase.of("no relative index: the line leaves the possible rates");
        }
        double log = Math.log(ratio.getAsDouble());
        return Phrase.of(
                "relative index {0} times ({1} to {2})",
                times(ratio.getAsDouble()),
                times(Math.exp(log - Z * error.getAsDouble())),
                times(Math.exp(log + Z * error.getAsDouble())));
    }

    private static Digits times(double ratio) {
        return new Digits(String.format(Locale.ROOT, "%.2f", ratio));
    }

    private static double[] sums(List<Series> groups, List<LocalDate> periods, boolean events) {
        return groups.stream()
                .mapToDouble(line -> line.subgroups().stream()
                        .filter(s -> periods.contains(s.start()))
                        .mapToDouble(s -> events ? s.numerator() : s.denominator())
                        .sum())
                .toArray();
    }

    private static Digits signed(double value) {
        return new Digits((value < 0 ? "−" : "+") + Quantity.plain(Math.abs(value)));
    }
}
