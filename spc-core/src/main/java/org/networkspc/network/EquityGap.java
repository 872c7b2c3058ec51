package org.networkspc.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.chart.TwoPartLimits;
import org.networkspc.interpret.Interpretation;
import org.networkspc.interpret.Quantity;
import org.networkspc.interpret.Variation;
import org.networkspc.measure.Direction;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.measure.Network;
import org.networkspc.pool.Pool;
import org.networkspc.pool.Tally;
import org.networkspc.rule.RuleSet;
import org.networkspc.rule.Side;
import org.networkspc.series.Linked;
import org.networkspc.series.Linking;
import org.networkspc.series.Pooling;
import org.networkspc.series.Series;
import org.networkspc.series.Standing;
import org.networkspc.series.Subgroup;
import org.networkspc.words.Digits;
import org.networkspc.words.Phrase;

/**
 * The gap between groups of people as a measure of its own, on both scales at once.
 *
 * <p>Difference and logarithm of the ratio are lines to be charted as I′ with n_t = 1/(1/n₁ + 1/n₂), n the groups'
 * denominators, so that limits follow the size of both. A period in which either group has no event has a difference but
 * no ratio. "Widened" and "narrowed" are said on a signal only, and of both scales.
 *
 * @param group whose gap it is
 * @param reference what it is compared with
 * @param strata every category's line as reported, in order; "not known" is one of them
 * @param difference group less reference, before the multiplier
 * @param logRatio ln(group / reference)
 * @param notKnown share of all denominators whose group is not known
 */
public record EquityGap(
        Measure measure,
        String group,
        String reference,
        List<Series> strata,
        Series difference,
        Series logRatio,
        double notKnown) {

    private static final String REST = "the rest";
    private static final int LATEST = 6;

    public EquityGap {
        strata = List.copyOf(strata);
    }

    /** With the usual choices behind like-for-like lines. */
    public static EquityGap of(Pool pool, Measure measure, Network network, Compared compared) {
        return of(pool, measure, network, compared, Linking.AUTO);
    }

    /**
     * The gap of a measure that members report by a dimension.
     *
     * @param linking the choices behind both sides of a gap within members, whose levels are free; the months it names make
     *     their common mix
     * @throws IllegalArgumentException when the measure is no proportion or rate, the dimension does not tell two known
     *     groups apart, a named category is not there, or the groups cannot be put on one mix of members
     */
    public static EquityGap of(Pool pool, Measure measure, Network network, Compared compared, Linking linking) {
        if (!measure.kind().isRatio()) {
            throw new IllegalArgumentException("measure must be a proportion or a rate, was " + measure.kind());
        }
        StratumLines lines = new StratumLines(pool, measure, network, compared.dimension());
        List<List<Series>> sides = lines.sides(compared);
        double[][] group = StratumLines.counts(sides.get(0));
        double[][] reference = StratumLines.counts(sides.get(1));
        Optional<StratumLines.Within> within = compared.mix() == Compared.Mix.WITHIN_MEMBERS
                ? Optional.of(lines.withinMembers(sides, linking))
                : Optional.empty();
        double[][] levels = within.map(StratumLines.Within::levels)
                .orElseGet(() -> new double[][] {rates(group), rates(reference)});
        List<Subgroup> differences = new ArrayList<>();
        List<Subgroup> ratios = new ArrayList<>();
        for (int t = 0; t < group.length; t++) {
            double size = 1 / (1 / group[t][1] + 1 / reference[t][1]);
            double difference = levels[0][t] - levels[1][t];
            double ratio = Math.log(levels[0][t] / levels[1][t]);
            differences.add(point(sides, t, difference, size));
            ratios.add(point(sides, t, ratio, size));
        }
        String names = compared.dimension() + ", " + name(sides.get(0)) + " against " + name(sides.get(1));
        String slug = "-" + names.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        Measure gap = Measure.of(
                        measure.id() + "-gap" + slug,
                        "Gap in " + measure.name() + ", " + names,
                        MeasureKind.MEASUREMENT,
                        measure.multiplier())
                .reported(measure.cadence(), measure.reporting().lag());
        Measure log = Measure.of(
                        measure.id() + "-log-ratio" + slug,
                        "Ratio of " + measure.name() + ", " + names,
                        MeasureKind.MEASUREMENT,
                        1)
                .reported(measure.cadence(), measure.reporting().lag());
        return new EquityGap(
                measure,
                name(sides.get(0)),
                compared.versus() == Compared.Versus.REST ? REST : name(sides.get(1)),
                lines.all(),
                line(gap, sides, within.map(StratumLines.Within::linked), differences),
                line(log, sides, within.map(StratumLines.Within::linkedLogs), ratios),
                lines.notKnown());
    }

    private static double[] rates(double[][] counts) {
        double[] rates = new double[counts.length];
        for (int t = 0; t < rates.length; t++) {
            rates[t] = counts[t][1] > 0 ? counts[t][0] / counts[t][1] : Double.NaN;
        }
        return rates;
    }

    private static Series line(
            Measure measure, List<List<Series>> sides, Optional<Linked> within, List<Subgroup> subgroups) {
        Series like = sides.get(0).get(0);
        Pooling pooling = within.isPresent() ? Pooling.LIKE_FOR_LIKE : like.pooling();
        return new Series(measure, like.scope(), like.stratum(), pooling, like.membership(), subgroups, within);
    }

    private static String name(List<Series> side) {
        return side.stream().map(s -> s.stratum().category()).collect(Collectors.joining(" and "));
    }

    /** A point of a gap; as little may be made of it as of the least complete of its lines. */
    private static Subgroup point(List<List<Series>> sides, int t, double value, double size) {
        Subgroup like = sides.get(0).get(0).subgroups().get(t);
        if (!Double.isFinite(value)) {
            return Subgroup.without(
                    like.start(), hidden(sides, t) ? Standing.SUPPRESSED : Standing.GAP, like.completeness());
        }
        boolean provisional = sides.stream()
                .flatMap(List::stream)
                .anyMatch(s -> s.subgroups().get(t).standing() == Standing.PROVISIONAL);
        return new Subgroup(
                like.start(),
                value,
                Tally.ratio(value * size, size),
                provisional ? Standing.PROVISIONAL : Standing.COMPLETE,
                like.completeness());
    }

    private static boolean hidden(List<List<Series>> sides, int t) {
        return sides.stream()
                .flatMap(List::stream)
                .anyMatch(s -> s.subgroups().get(t).standing() == Standing.SUPPRESSED);
    }

    /** What people are told apart by. */
    public String dimension() {
        return difference.stratum().dimension();
    }

    /**
     * The chart of either line, learned from the first twelve periods where more are there: two-part limits of both fits
     * within members, I′ overall and where the fits have too little freedom.
     */
    public static Chart chart(Series line) {
        ChartSpec spec = line.linked()
                .flatMap(Linked::errors)
                .map(errors -> ChartSpec.of(TwoPartLimits.of(line, errors)))
                .orElseGet(() -> ChartSpec.of(ChartType.I_PRIME));
        List<Subgroup> counted =
                line.subgroups().stream().filter(Subgroup::counts).toList();
        return counted.size() > Compared.BASELINE
                ? spec.frozenAfter(counted.get(Compared.BASELINE - 1).start()).plot(line)
                : spec.plot(line);
    }

    /** What a gap did, as a signal at its latest point says. */
    public enum Trend {
        WIDENED,
        NARROWED,
        UNCHANGED
    }

    /** Widened or narrowed on a signal that holds at the latest counted point, judged from the baseline's side of 0. */
    public static Trend trend(Series line) {
        Interpretation reading = Interpretation.of(chart(line), RuleSet.STANDARD);
        List<ChartPoint> points = reading.chart().points();
        int latest = points.size() - 1;
        while (latest >= 0 && !points.get(latest).counts()) {
            latest--;
        }
        if (latest < 0) {
            return Trend.UNCHANGED;
        }
        double centre = points.get(latest).limits().centre();
        return reading.signalsAt(latest).stream()
                .filter(s -> s.side() != Side.BOTH)
                .findFirst()
                .map(s -> s.side() == Side.HIGH == centre > 0 ? Trend.WIDENED : Trend.NARROWED)
                .orElse(Trend.UNCHANGED);
    }

    /**
     * Level and gap in one sentence, with the numbers of both scales, over the baseline and over the latest six periods.
     *
     * @param level the reading of the measure's own pooled line
     */
    public String sentence(Interpretation level) {
        return told(level).sentence().toString();
    }

    /**
     * What became of level and gap, to be worded.
     *
     * @param moved without numbers: "better overall and the gap widened"
     * @param sentence with the measure's name and the numbers
     */
    public record Said(Phrase moved, Phrase sentence) {}

    /** As {@link #sentence}, for whatever language it will be worded in. */
    public Said told(Interpretation level) {
        Trend points = trend(difference);
        Trend times = trend(logRatio);
        Phrase overall = Phrase.of(
                switch (level.variation()) {
                    case IMPROVING -> "better overall";
                    case CONCERNING -> "worse overall";
                    case NEUTRAL ->
                        measure.direction() == Direction.NEUTRAL
                                ? "another level overall"
                                : "what moved overall is in doubt";
                    case COMMON_CAUSE -> "no change overall";
                });
        boolean good = level.variation() == Variation.IMPROVING;
        String joined = good && points == Trend.NARROWED
                ? "{0}, and {1}"
                : good || points != Trend.UNCHANGED ? "{0} and {1}" : "{0}, {1}";
        Phrase moved = Phrase.of(joined, overall, gapWords(points, times));
        return new Said(moved, Phrase.of("{0}: {1} ({2}).", measure.name(), moved, numbers()));
    }

    private static Phrase gapWords(Trend points, Trend times) {
        if (points == times) {
            return points == Trend.UNCHANGED
                    ? Phrase.of("no sign of a change in the gap")
                    : Phrase.of("the gap {0}", word(points));
        }
        return Phrase.of("the gap in points {0} while the ratio {1}", word(points), word(times));
    }

    private static Phrase word(Trend trend) {
        return Phrase.of(
                switch (trend) {
                    case WIDENED -> "widened";
                    case NARROWED -> "narrowed";
                    case UNCHANGED -> "shows no change";
                });
    }

    private Phrase numbers() {
        double scale = measure.multiplier();
        return Phrase.of(
                "{0}, {1}: {2} then, {3} now",
                dimension(),
                names(),
                both(mean(difference, then()) * scale, Math.exp(mean(logRatio, then()))),
                both(mean(difference, now()) * scale, Math.exp(mean(logRatio, now()))));
    }

    /** "yes against no". */
    public Phrase names() {
        return Phrase.of("{0} against {1}", groupName(), referenceName());
    }

    /** "Gap in Falls, age, 80 and over against under 80", to be worded. */
    public Phrase differenceName() {
        return Phrase.of("Gap in {0}, {1}", measure.name(), sides());
    }

    /** "Ratio of Falls, age, 80 and over against under 80", to be worded. */
    public Phrase ratioName() {
        return Phrase.of("Ratio of {0}, {1}", measure.name(), sides());
    }

    private Phrase sides() {
        List<Phrase> others = strata.stream()
                .map(line -> line.stratum().category())
                .filter(category -> !category.equals(group) && !Compared.isNotKnown(category))
                .map(Phrase::asWritten)
                .toList();
        Phrase against = reference.equals(REST) ? Phrase.joined("{0} and {1}", others) : Phrase.asWritten(reference);
        return Phrase.of("{0}, {1} against {2}", dimension(), group, against);
    }

    /** The group, to be worded: several categories stand together. */
    public Phrase groupName() {
        return Phrase.asWritten(group);
    }

    /** What it is compared with, to be worded. */
    public Phrase referenceName() {
        return reference.equals(REST) ? Phrase.of("the rest") : Phrase.asWritten(reference);
    }

    /** First days of the first twelve periods with a difference that counts: what "then" means. */
    public List<LocalDate> then() {
        List<LocalDate> counted = counted();
        return counted.subList(0, Math.min(Compared.BASELINE, counted.size()));
    }

    /** First days of the latest six periods with a difference that counts: what "now" means. */
    public List<LocalDate> now() {
        List<LocalDate> counted = counted();
        return counted.subList(Math.max(0, counted.size() - LATEST), counted.size());
    }

    private List<LocalDate> counted() {
        return difference.subgroups().stream()
                .filter(Subgroup::counts)
                .map(Subgroup::start)
                .toList();
    }

    /**
     * How many of the group's people, or events among them, the gap stands for in the latest six periods: what was counted
     * less what the reference's rate would have made of the group.
     */
    public double people() {
        List<LocalDate> now = now();
        double people = 0;
        for (Series stratum : strata) {
            for (int t = 0;
                    stratum.stratum().category().equals(group)
                            && t < stratum.subgroups().size();
                    t++) {
                Subgroup apart = difference.subgroups().get(t);
                people += now.contains(apart.start())
                        ? apart.value() * stratum.subgroups().get(t).denominator()
                        : 0;
            }
        }
        return people;
    }

    private Phrase both(double difference, double ratio) {
        boolean percent = measure.kind() == MeasureKind.PROPORTION && measure.multiplier() == 100;
        return Phrase.of(
                percent ? "{0} points or {1} times" : "{0} or {1} times",
                new Digits((difference < 0 ? "−" : "+") + Quantity.plain(Math.abs(difference))),
                new Digits(String.format(Locale.ROOT, "%.2f", ratio)));
    }

    /** Mean over these periods; 0 without any value there. */
    private static double mean(Series line, List<LocalDate> periods) {
        return line.subgroups().stream()
                .filter(s -> s.counts() && periods.contains(s.start()))
                .mapToDouble(Subgroup::value)
                .average()
                .orElse(0);
    }
}
