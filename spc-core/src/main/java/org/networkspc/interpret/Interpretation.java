package org.networkspc.interpret;

import java.util.List;
import java.util.Optional;
import org.networkspc.chart.Chart;
import org.networkspc.measure.Aim;
import org.networkspc.rule.RuleSet;
import org.networkspc.rule.Signal;

/**
 * A chart read with its rules, its direction of improvement and its aim.
 *
 * @param signals as indices into {@code chart.points()}
 * @param reading the finding in plain words; the first sentence can stand as a headline
 */
public record Interpretation(
        Chart chart,
        RuleSet rules,
        List<Signal> signals,
        Variation variation,
        Assurance assurance,
        List<Caution> cautions,
        List<String> reading) {

    public static Interpretation of(Chart chart, RuleSet rules) {
        return of(chart, rules, Optional.empty());
    }

    public static Interpretation of(Chart chart, RuleSet rules, Optional<Aim> aim) {
        throw new UnsupportedOperationException();
    }
}
