package org.networkspc.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartMethod;
import org.networkspc.chart.ChartType;
import org.networkspc.chart.Convention;
import org.networkspc.chart.Phase;

/**
 * A named set of rules.
 *
 * @param code short and stable
 * @param rules in order of precedence, for those who show one rule at a point; both signals are kept
 * @param runChartRules the rules on charts without limits
 * @param fewest how many counted points a centre must have been learned from before any signal; given centres need none
 */
public record RuleSet(String code, List<SpecialCauseRule> rules, List<SpecialCauseRule> runChartRules, int fewest) {

    /** Anhøj on run charts; beyond limits and 8 in a row on one side on all others; no signal under 10 points. */
    public static final RuleSet STANDARD = new RuleSet(
            "standard",
            List.of(new BeyondLimits(3), new RunOneSide(8, Ties.SKIP, Reach.STANDARD)),
            List.of(new UnusuallyLongRun(10, Reach.STANDARD), new UnusuallyFewCrossings(10, Reach.STANDARD)),
            10);

    /** The Anhøj rules on every chart, with limits where there are some, as in qicharts2. */
    public static final RuleSet ANHOEJ = RuleSet.of(
            "anhoej",
            new BeyondLimits(3),
            new UnusuallyLongRun(1, Reach.WHOLE_PHASE),
            new UnusuallyFewCrossings(1, Reach.WHOLE_PHASE));

    /** NHS Making Data Count, in its order of precedence. */
    public static final RuleSet MAKING_DATA_COUNT = RuleSet.of(
            "nhs-making-data-count",
            new BeyondLimits(3),
            new Trend(7, Ties.BREAK, Reach.UNBROKEN),
            new TwoOfThree(false, true, Reach.UNBROKEN),
            new RunOneSide(7, Ties.BREAK, Reach.UNBROKEN));

    /** Limits where there are some, and the best box of runs and crossings. */
    public static final RuleSet BESTBOX =
            RuleSet.of("bestbox", new BeyondLimits(3), new OutsideRunsBox(false, Reach.WHOLE_PHASE));

    /** Limits where there are some, and the cut box of runs and crossings. */
    public static final RuleSet CUTBOX =
            RuleSet.of("cutbox", new BeyondLimits(3), new OutsideRunsBox(true, Reach.WHOLE_PHASE));

    private static final SpecialCauseRule TWO_OF_THREE = new ZoneTest(2, 3, 2, true, Reach.UNBROKEN);
    private static final SpecialCauseRule FOUR_OF_FIVE = new ZoneTest(4, 5, 1, true, Reach.UNBROKEN);
    private static final SpecialCauseRule SIX_IN_A_ROW = new Trend(6, Ties.BREAK, Reach.UNBROKEN);
    private static final SpecialCauseRule BY_TURNS = new Alternation(14, Ties.BREAK, Reach.UNBROKEN);
    private static final SpecialCauseRule HUGGING = new Stratification(15, Reach.UNBROKEN);

    /** Western Electric's four tests, Statistical Quality Control Handbook 1956. */
    public static final RuleSet WESTERN_ELECTRIC = RuleSet.of(
            "western-electric",
            new BeyondLimits(3),
            TWO_OF_THREE,
            FOUR_OF_FIVE,
            new RunOneSide(8, Ties.BREAK, Reach.UNBROKEN));

    /** Nelson's eight tests in his order, doi:10.1080/00224065.1984.11978921. */
    public static final RuleSet NELSON = RuleSet.of(
            "nelson",
            new BeyondLimits(3),
            new RunOneSide(9, Ties.BREAK, Reach.UNBROKEN),
            SIX_IN_A_ROW,
            BY_TURNS,
            TWO_OF_THREE,
            FOUR_OF_FIVE,
            HUGGING,
            new Mixture(8, true, Reach.UNBROKEN));

    /** Both, each test once. */
    public static final RuleSet WESTERN_ELECTRIC_AND_NELSON = RuleSet.of(
            "western-electric+nelson",
            Stream.concat(WESTERN_ELECTRIC.rules.stream(), NELSON.rules.stream())
                    .distinct()
                    .toArray(SpecialCauseRule[]::new));

    /** Run chart rules of Perla, Provost &amp; Murray 2011, doi:10.1136/bmjqs.2009.037895. */
    public static final RuleSet PERLA = RuleSet.of(
            "perla-2011",
            new RunOneSide(6, Ties.SKIP, Reach.WHOLE_PHASE),
            new Trend(5, Ties.SKIP, Reach.WHOLE_PHASE),
            new NumberOfRuns(true, Reach.WHOLE_PHASE),
            new NumberOfRuns(false, Reach.WHOLE_PHASE));

    /** Provost &amp; Murray, The Health Care Data Guide, for charts with limits; ties and gaps are passed over. */
    public static final RuleSet PROVOST_MURRAY = RuleSet.of(
            "provost-murray",
            new BeyondLimits(3),
            new RunOneSide(8, Ties.SKIP, Reach.WHOLE_PHASE),
            new Trend(6, Ties.SKIP, Reach.WHOLE_PHASE),
            new ZoneTest(2, 3, 2, true, Reach.WHOLE_PHASE),
            new Stratification(15, Reach.WHOLE_PHASE));

    /** Montgomery, Introduction to Statistical Quality Control: Western Electric and four more. */
    public static final RuleSet MONTGOMERY = RuleSet.of(
            "montgomery",
            new BeyondLimits(3),
            TWO_OF_THREE,
            FOUR_OF_FIVE,
            new RunOneSide(8, Ties.BREAK, Reach.UNBROKEN),
            SIX_IN_A_ROW,
            HUGGING,
            BY_TURNS,
            new Mixture(8, false, Reach.UNBROKEN));

    /** AIAG, Statistical Process Control, 2nd edition 2005: a run of 7. */
    public static final RuleSet AIAG = RuleSet.of(
            "aiag",
            new BeyondLimits(3),
            new RunOneSide(7, Ties.BREAK, Reach.UNBROKEN),
            SIX_IN_A_ROW,
            BY_TURNS,
            TWO_OF_THREE,
            FOUR_OF_FIVE,
            HUGGING,
            new Mixture(8, false, Reach.UNBROKEN));

    /** Westgard's rules for laboratory control, with 4 in a row beyond 1 sigma, a run of 8 and a trend of 7. */
    public static final RuleSet WESTGARD = RuleSet.of(
            "westgard",
            new BeyondLimits(3),
            TWO_OF_THREE,
            new ZoneTest(4, 4, 1, true, Reach.UNBROKEN),
            new RunOneSide(8, Ties.BREAK, Reach.UNBROKEN),
            new Trend(7, Ties.BREAK, Reach.UNBROKEN));

    /** Wheeler, Understanding Variation: limits, 8 in a row, 3 of 4 beyond half-way. */
    public static final RuleSet WHEELER = RuleSet.of(
            "wheeler",
            new BeyondLimits(3),
            new RunOneSide(8, Ties.SKIP, Reach.WHOLE_PHASE),
            new ZoneTest(3, 4, 1.5, true, Reach.WHOLE_PHASE));

    /** What Minitab tests unless told otherwise: points beyond the limits. */
    public static final RuleSet MINITAB = RuleSet.of("minitab", new BeyondLimits(3));

    /** A run of 9 about the median, after which {@link SustainedMedian} proposes a new one; as runcharter. */
    public static final RuleSet SUSTAINED_RUN =
            RuleSet.of("sustained-run", new RunOneSide(9, Ties.SKIP, Reach.WHOLE_PHASE));

    /** The four rules of PowerBI-SPC at its default lengths; it leaves each of them off until asked for. */
    public static final RuleSet POWERBI_SPC = RuleSet.of(
            "powerbi-spc",
            new BeyondLimits(3),
            new RunOneSide(7, Ties.BREAK, Reach.WHOLE_PHASE),
            new Trend(5, Ties.BREAK, Reach.WHOLE_PHASE),
            new NetTwoOfThree(Reach.WHOLE_PHASE));

    /** What qcc 2.7 marks: points beyond the limits, and a run of 7, which it marks from its 7th point on. */
    public static final RuleSet QCC =
            RuleSet.of("qcc", new BeyondLimits(3), new RunOneSide(7, Ties.BREAK, Reach.WHOLE_PHASE));

    public RuleSet {
        rules = List.copyOf(rules);
        runChartRules = List.copyOf(runChartRules);
    }

    /** These rules on every chart, whatever its length. */
    public static RuleSet of(String code, SpecialCauseRule... rules) {
        return new RuleSet(code, List.of(rules), List.of(rules), 0);
    }

    /** The rules that go with a convention; those of {@link #STANDARD} with tools that test no line of time. */
    public static RuleSet of(Convention convention) {
        return switch (convention) {
            case STANDARD -> STANDARD;
            case QICHARTS2 -> ANHOEJ;
            case MAKING_DATA_COUNT -> MAKING_DATA_COUNT;
            case POWERBI_SPC -> POWERBI_SPC;
            case QCC -> QCC;
            case RUNCHARTER -> SUSTAINED_RUN;
            case MINITAB_LIKE -> MINITAB;
            case FUNNELPLOTR, PHE -> STANDARD;
        };
    }

    /** The published sets, in the order of their codes. */
    public static List<RuleSet> all() {
        return List.of(
                AIAG,
                ANHOEJ,
                BESTBOX,
                CUTBOX,
                MINITAB,
                MONTGOMERY,
                NELSON,
                MAKING_DATA_COUNT,
                PERLA,
                POWERBI_SPC,
                PROVOST_MURRAY,
                QCC,
                STANDARD,
                SUSTAINED_RUN,
                WESTERN_ELECTRIC,
                WESTERN_ELECTRIC_AND_NELSON,
                WESTGARD,
                WHEELER);
    }

    /** The set with this code, as files and requests write it. */
    public static Optional<RuleSet> named(String code) {
        return all().stream().filter(set -> set.code.equals(code)).findFirst();
    }

    /** The rule that a signal names. */
    public Optional<SpecialCauseRule> rule(String id) {
        return Stream.concat(rules.stream(), runChartRules.stream())
                .filter(rule -> rule.id().equals(id))
                .findFirst();
    }

    /** Signals of all phases, as indices into {@code chart.points()}: by phase, then in order of the rules. */
    public List<Signal> test(Chart chart) {
        List<Signal> signals = new ArrayList<>();
        int offset = 0;
        for (Phase phase : chart.phases()) {
            if (phase.baseline() == 0 ? isGiven(chart) : phase.baseline() >= fewest) {
                for (SpecialCauseRule rule : rulesFor(chart.spec().method())) {
                    for (Signal signal : rule.test(phase)) {
                        signals.add(signal.later(offset));
                    }
                }
            }
            offset += phase.points().size();
        }
        return signals;
    }

    private static boolean isGiven(Chart chart) {
        return chart.spec().given().centre().isPresent();
    }

    /** The rules that apply to this chart. */
    public List<SpecialCauseRule> rulesFor(ChartMethod method) {
        List<SpecialCauseRule> applicable = method == ChartType.RUN ? runChartRules : rules;
        return method.hasIndependentPoints()
                ? applicable
                : applicable.stream()
                        .filter(rule -> !rule.supposesIndependence())
                        .toList();
    }
}
