package org.networkspc.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.networkspc.series.Membership;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;
import org.networkspc.words.Capital;
import org.networkspc.words.Digits;
import org.networkspc.words.Phrase;
import org.networkspc.words.Words;

/**
 * Which chart, and every choice that changes its numbers.
 *
 * @param method the chart
 * @param convention whose choices where respected tools differ
 * @param choices how limits are set, where a reader chose otherwise
 * @param given centre or sigma known beforehand
 * @param rebases dates from which a new phase starts, in order; it starts with the first point on or after the date
 * @param baselineEnd last day of the baseline of the last phase; {@link LocalDate#MAX} to learn from all its points
 * @param ghosts first days of periods that are drawn but left out of centre, limits and rules
 */
public record ChartSpec(
        ChartMethod method,
        Convention convention,
        LimitChoices choices,
        Given given,
        List<LocalDate> rebases,
        LocalDate baselineEnd,
        SortedSet<LocalDate> ghosts) {

    public ChartSpec {
        rebases = rebases.stream().sorted().distinct().toList();
        ghosts = Collections.unmodifiableSortedSet(new TreeSet<>(ghosts));
    }

    public static ChartSpec of(ChartMethod method) {
        return new ChartSpec(
                method,
                Convention.STANDARD,
                LimitChoices.of(Convention.STANDARD.ranges(method)),
                Given.NOTHING,
                List.of(),
                LocalDate.MAX,
                new TreeSet<>());
    }

    /** Another chart with the same choices. */
    public ChartSpec with(ChartMethod other) {
        boolean usual = ranges().equals(convention.ranges(method));
        LimitChoices fitting = usual ? choices.with(convention.ranges(other)) : choices;
        return new ChartSpec(other, convention, fitting, given, rebases, baselineEnd, ghosts);
    }

    /** This chart as that convention draws it, its screening and constants included. */
    public ChartSpec as(Convention other) {
        return new ChartSpec(method, other, LimitChoices.of(other.ranges(method)), given, rebases, baselineEnd, ghosts);
    }

    /** With or without screening of moving ranges, whatever the convention. */
    public ChartSpec screened(boolean screening) {
        return choosing(choices.with(new MovingRanges(ranges().constants(), screening)));
    }

    /** With these constants, whatever the convention. */
    public ChartSpec constants(RangeConstants constants) {
        return choosing(choices.with(new MovingRanges(constants, ranges().screened())));
    }

    /** With sigma within subgroups learned this way, whatever the convention. */
    public ChartSpec estimating(SigmaEstimator estimator) {
        return choosing(new LimitChoices(ranges(), Optional.of(estimator), choices.coverage()));
    }

    /** With 3-sigma limits of a g chart that enclose this share of points, split evenly: 0.9973. */
    public ChartSpec enclosing(double coverage) {
        return choosing(new LimitChoices(ranges(), choices.estimator(), OptionalDouble.of(coverage)));
    }

    private ChartSpec choosing(LimitChoices chosen) {
        return new ChartSpec(method, convention, chosen, given, rebases, baselineEnd, ghosts);
    }

    /** How sigma is taken from moving ranges. */
    public MovingRanges ranges() {
        return choices.ranges();
    }

    /** With a centre or sigma known beforehand. */
    public ChartSpec given(Given known) {
        return new ChartSpec(method, convention, choices, known, rebases, baselineEnd, ghosts);
    }

    /** A new phase starts with the first point on or after each of these dates. */
    public ChartSpec rebasedOn(LocalDate... dates) {
        return new ChartSpec(method, convention, choices, given, Arrays.asList(dates), baselineEnd, ghosts);
    }

    /** The last phase learns from its points up to this day and monitors the rest. */
    public ChartSpec frozenAfter(LocalDate lastDay) {
        return new ChartSpec(method, convention, choices, given, rebases, lastDay, ghosts);
    }

    /** Draws these periods, but leaves them out of centre, limits and rules. */
    public ChartSpec ghosting(LocalDate... starts) {
        return new ChartSpec(
                method, convention, choices, given, rebases, baselineEnd, new TreeSet<>(Arrays.asList(starts)));
    }

    public boolean isFrozen() {
        return !baselineEnd.equals(LocalDate.MAX);
    }

    /**
     * The same choices without the dates this line does not reach: for a member who joined after a phase of the network
     * had begun, or left before. A version of the measure begins a phase of its own.
     */
    public ChartSpec within(Series series) {
        List<Subgroup> valued =
                series.subgroups().stream().filter(Subgroup::hasValue).toList();
        if (valued.isEmpty()) {
            return new ChartSpec(method, convention, choices, given, List.of(), LocalDate.MAX, new TreeSet<>());
        }
        LocalDate first = valued.get(0).start();
        LocalDate last = valued.get(valued.size() - 1).start();
        List<LocalDate> kept = Stream.concat(rebases.stream(), series.measure().reporting().versions().stream())
                .sorted()
                .distinct()
                .filter(date -> date.isAfter(first) && !date.isAfter(last))
                .toList();
        LocalDate begins = kept.isEmpty() ? first : Plot.firstOnOrAfter(valued, kept.get(kept.size() - 1));
        SortedSet<LocalDate> drawn = series.subgroups().stream()
                .map(Subgroup::start)
                .filter(ghosts::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        LocalDate end = baselineEnd.isBefore(begins) ? LocalDate.MAX : baselineEnd;
        return new ChartSpec(method, convention, choices, given, kept, end, drawn);
    }

    /**
     * These choices on the chart that holds for this way of pooling. A line without a denominator of its own, and a
     * like-for-like line whose membership changes, cannot take limits from denominators or from the spread within
     * subgroups: like-for-like lines take {@link TwoPartLimits} where their fit has the degrees of freedom, and all others
     * are drawn as I charts, unless a run chart was wanted. Where subgroups hold no ranges, standard
     * deviations take their place. A method with memory keeps it, on I charts for those lines:
     * errors of a fit are shared between months, which memory would add up as if they were not.
     */
    public ChartSpec suiting(Series series) {
        boolean sized = series.measure().kind().isRatio() && series.membership() == Membership.STEADY;
        boolean holds = switch (series.pooling()) {
            case ONE_MEMBER, AS_REPORTED -> true;
            case LIKE_FOR_LIKE -> sized;
            case EQUAL_MEMBERS -> false;
        };
        if (!holds && method != ChartType.RUN && method.single() != ChartType.I_MEDIAN) {
            return with(
                    method.hasMemory()
                            ? method.of(ChartType.I)
                            : series.fit()
                                    .filter(TwoPartLimits::suits)
                                    .<ChartMethod>map(TwoPartLimits::of)
                                    .orElse(ChartType.I));
        }
        boolean ranged = series.subgroups().stream().allMatch(Subgroup::hasRange);
        return ranged ? this : withoutRanges();
    }

    private ChartSpec withoutRanges() {
        boolean fromRanges = choices.estimator().stream().anyMatch(SigmaEstimator::needsRanges);
        ChartSpec learning =
                fromRanges ? choosing(new LimitChoices(ranges(), Optional.empty(), choices.coverage())) : this;
        if (method.single() == ChartType.XBAR_R) {
            return learning.with(method.of(ChartType.XBAR_S));
        }
        return method == ChartType.R ? learning.with(ChartType.S) : learning;
    }

    /**
     * The chart of this series; without phases when the series has no value.
     *
     * @throws IllegalArgumentException when a rebase or ghost lies outside the data, or the baseline ends before the last
     *     phase begins: a choice is never silently ignored; see {@link #within}
     */
    public Chart plot(Series series) {
        return new Plot(this, series).chart();
    }

    /** Every choice that changes numbers, as printed under a chart. */
    public String words() {
        return words(Words.PLAIN);
    }

    /** The same in the network's own words. */
    public String words(Words words) {
        return words.say(phrase());
    }

    /** The same, for whatever language it will be worded in. */
    public Phrase phrase() {
        List<Object> parts = new ArrayList<>(choicesMade());
        parts.set(0, new Capital((Phrase) parts.get(0)));
        return new Phrase(listed(parts.size(), "; ") + ".", parts);
    }

    /** The choices one by one, the chart and its convention first. */
    private List<Phrase> choicesMade() {
        List<Phrase> parts = new ArrayList<>();
        parts.add(Phrase.of(
                convention.has(method) ? "{0}, convention {1}" : "{0}, convention {1} (which has no such chart)",
                method.phrase(),
                Phrase.of(convention.code())));
        estimator().ifPresent(estimator -> parts.add(Phrase.of("sigma from {0}", Phrase.of(estimator.words()))));
        choices.coverage()
                .ifPresent(share -> parts.add(Phrase.of(
                        "limits enclose {0} % of points",
                        new Digits(BigDecimal.valueOf(share)
                                .movePointRight(2)
                                .stripTrailingZeros()
                                .toPlainString()))));
        given.centre().ifPresent(centre -> parts.add(Phrase.of("centre given")));
        given.sigma().ifPresent(sigma -> parts.add(Phrase.of("sigma given")));
        if (!rebases.isEmpty()) {
            parts.add(Phrase.of("new phase from {0}", days(rebases)));
        }
        if (isFrozen()) {
            parts.add(Phrase.of("limits learned from points up to {0}", baselineEnd));
        }
        if (!ghosts.isEmpty()) {
            parts.add(Phrase.of("drawn but left out of limits and rules: {0}", days(ghosts)));
        }
        if (ranges().screened()) {
            parts.add(Phrase.of("large moving ranges screened out once"));
        }
        return parts;
    }

    /** How sigma within subgroups is learned; none where the chart does not ask for it or sigma is given. */
    private Optional<SigmaEstimator> estimator() {
        ChartMethod single = method.single();
        boolean ranges = single == ChartType.XBAR_R || single == ChartType.R;
        boolean deviations = single == ChartType.XBAR_S || single == ChartType.S;
        return (ranges || deviations) && given.sigma().isEmpty()
                ? Optional.of(
                        (ranges ? WithinSubgroups.RANGES : WithinSubgroups.DEVIATIONS).estimator(choices, convention))
                : Optional.empty();
    }

    /** "1 May 2024, 3 June 2024". */
    private static Phrase days(Collection<LocalDate> dates) {
        return new Phrase(listed(dates.size(), ", "), List.copyOf(dates));
    }

    private static String listed(int parts, String between) {
        return IntStream.range(0, parts).mapToObj(i -> "{" + i + "}").collect(Collectors.joining(between));
    }
}
