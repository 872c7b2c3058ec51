package org.networkspc.rule;

import java.util.List;
import org.networkspc.chart.Chart;

/** A named set of rules. */
public record RuleSet(String code, List<SpecialCauseRule> rules) {
    /** Anhøj on run charts; beyond limits and 8 in a row on one side on all others. */
    public static final RuleSet STANDARD = new RuleSet("standard", List.of());

    public static final RuleSet MAKING_DATA_COUNT = new RuleSet("nhs-making-data-count", List.of());
    public static final RuleSet ANHOEJ = new RuleSet("anhoej", List.of());

    /** Signals of all phases, as indices into {@code chart.points()}. */
    public List<Signal> test(Chart chart) {
        throw new UnsupportedOperationException();
    }
}
