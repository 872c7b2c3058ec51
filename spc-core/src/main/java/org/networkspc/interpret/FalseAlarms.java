package org.networkspc.interpret;

import java.util.Optional;
import java.util.OptionalDouble;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartType;
import org.networkspc.chart.Phase;
import org.networkspc.rule.FalseSignalTable;
import org.networkspc.rule.FalseSignalTable.Figure;
import org.networkspc.words.Phrase;

/**
 * How often charts whose limits rest on so few points signal when nothing changes.
 *
 * @param percent of unchanged charts with a new signal within the next 12 points
 */
record FalseAlarms(double percent) {

    /** Empty where there is no table: rules or charts of one's own, given centres, baselines too short for limits. */
    static Optional<FalseAlarms> of(Evidence evidence) {
        Chart chart = evidence.chart();
        if (chart.spec().method() == ChartType.RUN
                || chart.spec().given().centre().isPresent()) {
            return Optional.empty();
        }
        int n = chart.phases().stream()
                .reduce((earlier, later) -> later)
                .map(Phase::baseline)
                .orElse(0);
        OptionalDouble chance =
                FalseSignalTable.shipped().of(chart.spec().method(), evidence.rules(), Figure.WITHIN_12, n);
        return chance.isPresent() ? Optional.of(new FalseAlarms(100 * chance.getAsDouble())) : Optional.empty();
    }

    /** "about 16 of 100 such charts show a signal within the next 12 points". */
    Phrase phrase() {
        return Phrase.of("about {0} of 100 such charts show a signal within the next 12 points", Math.round(percent));
    }
}
