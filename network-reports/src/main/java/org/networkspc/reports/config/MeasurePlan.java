package org.networkspc.reports.config;

import java.util.Optional;
import org.networkspc.chart.ChartSpec;
import org.networkspc.interpret.ChartChoice;
import org.networkspc.measure.Measure;
import org.networkspc.rule.RuleSet;

/**
 * A measure and how the network has agreed to read it.
 *
 * @param description the operational definition, in a sentence; may be empty
 * @param chart which chart, convention, phases and frozen limits
 * @param rules the rule set, published or of the network's own
 * @param stage its place in the pathway, if it has one
 */
public record MeasurePlan(Measure measure, String description, ChartSpec chart, RuleSet rules, Optional<Stage> stage) {
    /**
     * One step of a pathway that people go through in order.
     *
     * @param position from 1
     * @param owner who answers for it, in the network's words; may be empty
     */
    public record Stage(int position, String name, String owner) {}

    public MeasurePlan(Measure measure, String description, ChartSpec chart, RuleSet rules) {
        this(measure, description, chart, rules, Optional.empty());
    }

    /** A measure read with the usual chart and rules. */
    public static MeasurePlan of(Measure measure) {
        return new MeasurePlan(measure, "", ChartSpec.of(ChartChoice.of(measure.kind())), RuleSet.STANDARD);
    }

    MeasurePlan at(Stage place) {
        return new MeasurePlan(measure, description, chart, rules, Optional.of(place));
    }
}
