package org.networkspc.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    public RuleSet {
        rules = List.copyOf(rules);
        runChartRules = List.copyOf(runChartRules);
    }

    /** These rules on every chart, whatever its length. */
    public static RuleSet of(String code, SpecialCauseRule... rules) {
        return new RuleSet(code, List.of(rules), List.of(rules), 0);
    }

    /** The rules that go with a convention. */
    public static RuleSet of(Convention convention) {
        return switch (convention) {
            case STANDARD -> STANDARD;
            case QICHARTS2 -> ANHOEJ;
            case MAKING_DATA_COUNT -> MAKING_DATA_COUNT;
        };
    }

    /** The published sets, in the order of their codes. */
    public static List<RuleSet> all() {
        return List.of(ANHOEJ, MAKING_DATA_COUNT, STANDARD);
    }

    /** The set with this code, as files and requests write it. */
    public static Optional<RuleSet> named(String code) {
        return all().stream().filter(set -> set.code.equals(code)).findFirst();
    }

    /** The rule that a signal names. */
    public Optional<SpecialCauseRule> rule(String id) {
        return java.util.stream.Stream.concat(rules.stream(), runChartRules.stream())
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
        return method.statistic() == ChartMethod.Statistic.VALUE
                ? applicable
                : applicable.stream()
                        .filter(rule -> !rule.supposesIndependence())
                        .toList();
    }
}
