package org.networkspc.reports.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.networkspc.chart.ChartSpec;
import org.networkspc.interpret.ChartChoice;
import org.networkspc.measure.Measure;
import org.networkspc.rule.RuleSet;
import org.networkspc.series.Link;
import org.networkspc.series.Linking;
import org.networkspc.series.Weights;

/**
 * A measure and how the network has agreed to read it.
 *
 * @param description the operational definition, in a sentence; may be empty
 * @param chart which chart, convention, phases and frozen limits
 * @param rules the rule set, published or of the network's own
 * @param people which groups it tells apart, and where they go on
 * @param counting what its numerators and denominators count
 * @param linking how its like-for-like line is fitted
 */
public record MeasurePlan(
        Measure measure,
        String description,
        ChartSpec chart,
        RuleSet rules,
        People people,
        Counting counting,
        Linking linking) {

    public MeasurePlan(Measure measure, String description, ChartSpec chart, RuleSet rules) {
        this(measure, description, chart, rules, People.UNTOLD, Counting.UNNAMED, Linking.AUTO);
    }

    /** A measure read with the usual chart and rules. */
    public static MeasurePlan of(Measure measure) {
        return new MeasurePlan(measure, "", ChartSpec.of(ChartChoice.of(measure.kind())), RuleSet.STANDARD);
    }

    /** Its place in the pathway, if it has one. */
    public Optional<People.Stage> stage() {
        return people.stage();
    }

    /** Gaps between groups that are followed as measures of their own. */
    public List<People.Gap> gaps() {
        return people.gaps();
    }

    MeasurePlan at(People.Stage place) {
        return with(new People(Optional.of(place), people.gaps(), people.handOvers()));
    }

    MeasurePlan comparing(List<People.Gap> gaps) {
        return with(new People(people.stage(), gaps, people.handOvers()));
    }

    MeasurePlan sending(People.SentTo handOver) {
        List<People.SentTo> all = new ArrayList<>(people.handOvers());
        all.add(handOver);
        return with(new People(people.stage(), people.gaps(), all));
    }

    /** The same drawn with another chart. */
    public MeasurePlan drawn(ChartSpec other) {
        return new MeasurePlan(measure, description, other, rules, people, counting, linking);
    }

    MeasurePlan counting(Counting words) {
        return new MeasurePlan(measure, description, chart, rules, people, words, linking);
    }

    MeasurePlan linking(Linking choices) {
        return new MeasurePlan(measure, description, chart, rules, people, counting, choices);
    }

    /** The same on the scale chosen at the first release, where no other is named. */
    MeasurePlan keeping(Link chosen) {
        return linking.link().isPresent() || linking.weights() == Weights.EFFICIENT || !chosen.suits(measure.kind())
                ? this
                : linking(linking.on(chosen));
    }

    private MeasurePlan with(People others) {
        return new MeasurePlan(measure, description, chart, rules, others, counting, linking);
    }
}
