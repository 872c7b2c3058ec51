package org.networkspc.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartMethod;
import org.networkspc.chart.ChartType;
import org.networkspc.chart.Convention;
import org.networkspc.chart.Phase;
import org.networkspc.rule.TwoOfThree.Third;
import org.networkspc.words.Phrase;
import org.networkspc.words.Words;

/**
 * A named set of rules, each with the source the set has it from.
 *
 * @param code short and stable
 * @param rules in order of precedence, for those who show one rule at a point; both signals are kept
 * @param runChartRules the rules on charts without limits
 * @param fewest how many counted points a centre must have been learned from before any signal; given centres need none
 * @param sources by rule id, where it is not the rule's own {@link SpecialCauseRule#reference}
 */
public record RuleSet(
        String code,
        List<SpecialCauseRule> rules,
        List<SpecialCauseRule> runChartRules,
        int fewest,
        Map<String, String> sources) {

    /** Code of a set of one's own. */
    public static final String CUSTOM = "custom";

    /** Anhøj on run charts; beyond limits and 8 in a row on one side on all others; no signal under 10 points. */
    public static final RuleSet STANDARD = new RuleSet(
            "standard",
            List.of(new BeyondLimits(3), new RunOneSide(8, Ties.SKIP, Reach.STANDARD)),
            List.of(new UnusuallyLongRun(10, Reach.STANDARD), new UnusuallyFewCrossings(10, Reach.STANDARD)),
            10,
            Map.of("run-of-8", Sources.WESTERN_ELECTRIC));

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
                    new TwoOfThree(false, Third.SAME_SIDE, Reach.UNBROKEN),
                    new RunOneSide(7, Ties.BREAK, Reach.UNBROKEN))
            .from(Sources.MAKING_DATA_COUNT);

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

    /** Western Electric's four tests. */
    public static final RuleSet WESTERN_ELECTRIC = RuleSet.of(
                    "western-electric",
                    new BeyondLimits(3),
                    TWO_OF_THREE,
                    FOUR_OF_FIVE,
                    new RunOneSide(8, Ties.BREAK, Reach.UNBROKEN))
            .from(Sources.WESTERN_ELECTRIC);

    /** Nelson's eight tests in his order. */
    public static final RuleSet NELSON = RuleSet.of(
                    "nelson",
                    new BeyondLimits(3),
                    new RunOneSide(9, Ties.BREAK, Reach.UNBROKEN),
                    SIX_IN_A_ROW,
                    BY_TURNS,
                    TWO_OF_THREE,
                    FOUR_OF_FIVE,
                    HUGGING,
                    new Mixture(8, true, Reach.UNBROKEN))
            .from(Sources.NELSON);

    /** Both, each test once and from the first to have it. */
    public static final RuleSet WESTERN_ELECTRIC_AND_NELSON = WESTERN_ELECTRIC.and(NELSON);

    /** Run chart rules of Perla, Provost &amp; Murray. */
    public static final RuleSet PERLA = RuleSet.of(
                    "perla-2011",
                    new RunOneSide(6, Ties.SKIP, Reach.WHOLE_PHASE),
                    new Trend(5, Ties.SKIP, Reach.WHOLE_PHASE),
                    new NumberOfRuns(true, Reach.WHOLE_PHASE),
                    new NumberOfRuns(false, Reach.WHOLE_PHASE))
            .from(Sources.PERLA);

    /** Provost &amp; Murray, for charts with limits; ties and gaps are passed over. */
    public static final RuleSet PROVOST_MURRAY = RuleSet.of(
                    "provost-murray",
                    new BeyondLimits(3),
                    new RunOneSide(8, Ties.SKIP, Reach.WHOLE_PHASE),
                    new Trend(6, Ties.SKIP, Reach.WHOLE_PHASE),
                    new ZoneTest(2, 3, 2, true, Reach.WHOLE_PHASE),
                    new Stratification(15, Reach.WHOLE_PHASE))
            .from(Sources.PROVOST_MURRAY);

    /** Montgomery: Western Electric and four more. */
    public static final RuleSet MONTGOMERY = RuleSet.of(
                    "montgomery",
                    new BeyondLimits(3),
                    TWO_OF_THREE,
                    FOUR_OF_FIVE,
                    new RunOneSide(8, Ties.BREAK, Reach.UNBROKEN),
                    SIX_IN_A_ROW,
                    HUGGING,
                    BY_TURNS,
                    new Mixture(8, false, Reach.UNBROKEN))
            .from(Sources.MONTGOMERY);

    /** AIAG: a run of 7. */
    public static final RuleSet AIAG = RuleSet.of(
                    "aiag",
                    new BeyondLimits(3),
                    new RunOneSide(7, Ties.BREAK, Reach.UNBROKEN),
                    SIX_IN_A_ROW,
                    BY_TURNS,
                    TWO_OF_THREE,
                    FOUR_OF_FIVE,
                    HUGGING,
                    new Mixture(8, false, Reach.UNBROKEN))
            .from(Sources.AIAG);

    /** Westgard's rules for laboratory control, with 4 in a row beyond 1 sigma, a run of 8 and a trend of 7. */
    public static final RuleSet WESTGARD = RuleSet.of(
                    "westgard",
                    new BeyondLimits(3),
                    TWO_OF_THREE,
                    new ZoneTest(4, 4, 1, true, Reach.UNBROKEN),
                    new RunOneSide(8, Ties.BREAK, Reach.UNBROKEN),
                    new Trend(7, Ties.BREAK, Reach.UNBROKEN))
            .from(Sources.WESTGARD);

    /** Wheeler: limits, 8 in a row, 3 of 4 beyond half-way. */
    public static final RuleSet WHEELER = RuleSet.of(
                    "wheeler",
                    new BeyondLimits(3),
                    new RunOneSide(8, Ties.SKIP, Reach.WHOLE_PHASE),
                    new ZoneTest(3, 4, 1.5, true, Reach.WHOLE_PHASE))
            .from(Sources.WHEELER);

    /** What Minitab tests unless told otherwise: points beyond the limits. */
    public static final RuleSet MINITAB =
            RuleSet.of("minitab", new BeyondLimits(3)).from(Sources.MINITAB);

    /** For g charts: the limits, and zeros in a row where no point can lie below the lower one. */
    public static final RuleSet BENNEYAN = RuleSet.of(
                    "benneyan", new BeyondLimits(3), new RunOfZeros(2, RunOfZeros.BEYOND_3_SIGMA, Reach.WHOLE_PHASE))
            .from(Sources.BENNEYAN);

    /** A run of 9 about the median, after which {@link SustainedMedian} proposes a new one; as runcharter. */
    public static final RuleSet SUSTAINED_RUN = RuleSet.of(
                    "sustained-run", new RunOneSide(9, Ties.SKIP, Reach.WHOLE_PHASE))
            .from(Sources.RUNCHARTER);

    /** The four patterns of PowerBI-SPC, all of which it leaves off until asked; missing periods are dropped first. */
    public static final RuleSet POWERBI_SPC = RuleSet.of(
                    "powerbi-spc",
                    new BeyondLimits(3),
                    new RunOneSide(7, Ties.BREAK, Reach.WHOLE_PHASE),
                    new Trend(5, Ties.BREAK, Reach.WHOLE_PHASE),
                    new TwoOfThree(
                            true, Third.NOT_NEAR_THE_OTHER_LIMIT, false, Flagged.COUNTED_POINTS, Reach.WHOLE_PHASE))
            .from(Sources.POWERBI_SPC);

    /** What qcc 2.7 tests: limits, and runs of 7, flagged from the seventh point on. */
    public static final RuleSet QCC = RuleSet.of(
                    "qcc", new BeyondLimits(3), new RunOneSide(7, Ties.BREAK, Reach.UNBROKEN, Flagged.FROM_COMPLETION))
            .from(Sources.QCC);

    /** Wheeler's as xmrit has them: a point on the average counts as below it, all four of 3 in 4 are flagged. */
    public static final RuleSet XMRIT = RuleSet.of(
                    "xmrit",
                    new BeyondLimits(3),
                    new RunOneSide(8, Ties.BELOW, Reach.WHOLE_PHASE),
                    new ZoneTest(3, 4, 1.5, true, Reach.WHOLE_PHASE, Flagged.WHOLE_PATTERN))
            .from(Sources.XMRIT);

    public RuleSet {
        rules = List.copyOf(rules);
        runChartRules = List.copyOf(runChartRules);
        sources = Map.copyOf(sources);
        requireDistinct(rules);
        requireDistinct(runChartRules);
    }

    private static void requireDistinct(List<SpecialCauseRule> rules) {
        List<String> ids = rules.stream().map(SpecialCauseRule::id).toList();
        if (ids.stream().distinct().count() < ids.size()) {
            throw new IllegalArgumentException("rules must be there once each, was " + ids);
        }
    }

    /** These rules on every chart, whatever its length. */
    public static RuleSet of(String code, SpecialCauseRule... rules) {
        return new RuleSet(code, List.of(rules), List.of(rules), 0, Map.of());
    }

    /**
     * A set of one's own, from 10 points on as {@link #STANDARD}; its code is {@code custom}.
     *
     * @throws IllegalArgumentException if there is no rule, one is there twice, or one has numbers outside its range
     */
    public static RuleSet custom(List<RuleChoice> choices) {
        if (choices.isEmpty()) {
            throw new IllegalArgumentException("rules must not be empty, was " + choices);
        }
        List<SpecialCauseRule> rules = choices.stream().map(RuleChoice::toRule).toList();
        return new RuleSet(CUSTOM, rules, rules, STANDARD.fewest, Map.of());
    }

    /** The same set where all rules come from one source. */
    public RuleSet from(String source) {
        Map<String, String> all = new HashMap<>();
        allRules().forEach(rule -> all.put(rule.id(), source));
        return new RuleSet(code, rules, runChartRules, fewest, all);
    }

    /** The rules of both, each once. */
    private RuleSet and(RuleSet other) {
        List<SpecialCauseRule> both =
                Stream.concat(rules.stream(), other.rules.stream()).distinct().toList();
        Map<String, String> all = new HashMap<>(other.sources);
        all.putAll(sources);
        return new RuleSet(code + "+" + other.code, both, both, fewest, all);
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
                BENNEYAN,
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
                WHEELER,
                XMRIT);
    }

    /** The set with this code, as files and requests write it. */
    public static Optional<RuleSet> named(String code) {
        return all().stream().filter(set -> set.code.equals(code)).findFirst();
    }

    /** The rule that a signal names. */
    public Optional<SpecialCauseRule> rule(String id) {
        return allRules().filter(rule -> rule.id().equals(id)).findFirst();
    }

    private Stream<SpecialCauseRule> allRules() {
        return Stream.concat(rules.stream(), runChartRules.stream());
    }

    /** Where this set has a rule of its own from. */
    public String reference(SpecialCauseRule rule) {
        return sources.getOrDefault(rule.id(), rule.reference());
    }

    /** The set as printed under a chart: its code and the rules in it that apply there. */
    public String words(ChartMethod method) {
        return words(method, Words.PLAIN);
    }

    /** The same in the network's own words. */
    public String words(ChartMethod method, Words words) {
        return words.say(Phrase.of(code)) + ": "
                + rulesFor(method).stream().map(rule -> words.say(rule.name())).collect(Collectors.joining(", "));
    }

    /** Signals of all phases, as indices into {@code chart.points()}: by phase, then in order of the rules. */
    public List<Signal> test(Chart chart) {
        List<Signal> signals = new ArrayList<>();
        int offset = 0;
        for (Phase phase : chart.phases()) {
            if (judges(chart, phase)) {
                for (SpecialCauseRule rule : rulesFor(chart.spec().method())) {
                    List<Signal> found = rule.test(phase);
                    if (!found.isEmpty()) {
                        String source = reference(rule);
                        for (Signal signal : found) {
                            signals.add(signal.of(source, offset));
                        }
                    }
                }
            }
            offset += phase.points().size();
        }
        return signals;
    }

    /** Whether the centre of this phase was learned from enough points, or given. */
    boolean judges(Chart chart, Phase phase) {
        return phase.baseline() == 0 ? chart.spec().given().centre().isPresent() : phase.baseline() >= fewest;
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
