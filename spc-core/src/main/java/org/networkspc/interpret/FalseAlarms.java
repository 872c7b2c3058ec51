package org.networkspc.interpret;

import java.util.Optional;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartType;
import org.networkspc.chart.Phase;
import org.networkspc.rule.RuleSet;

/**
 * How often charts whose limits rest on so few points signal when nothing changes.
 *
 * @param percent of unchanged charts with a signal within the next 12 points
 */
record FalseAlarms(double percent) {
    /**
     * Baseline lengths and per cent, by simulation: I chart, points beyond the limits and runs of 8 that lie wholly after the
     * baseline.
     */
    private static final double[][] SIMULATED = {{12, 19.6}, {16, 16.3}, {20, 14.2}, {24, 12.7}, {36, 10.3}, {60, 8.2}};

    /** Empty where the simulation does not speak: other rules, run charts, memory, given centres, baselines too short for limits. */
    static Optional<FalseAlarms> of(Evidence evidence) {
        Chart chart = evidence.chart();
        int n = chart.phases().stream()
                .reduce((earlier, later) -> later)
                .map(Phase::baseline)
                .orElse(0);
        boolean spoken = evidence.rules().equals(RuleSet.STANDARD)
                && chart.spec().method() != ChartType.RUN
                && !chart.spec().method().hasMemory()
                && chart.spec().given().centre().isEmpty();
        return spoken && n >= SIMULATED[0][0] ? Optional.of(new FalseAlarms(percent(n))) : Optional.empty();
    }

    /** Between the simulated lengths linearly. */
    private static double percent(int n) {
        int i = 1;
        while (i < SIMULATED.length - 1 && n > SIMULATED[i][0]) {
            i++;
        }
        double[] from = SIMULATED[i - 1];
        double[] to = SIMULATED[i];
        return from[1] + (to[1] - from[1]) * Math.min(1, (n - from[0]) / (to[0] - from[0]));
    }

    /** "about 16 of 100 such charts show a signal within the next 12 points". */
    String words() {
        return "about " + Math.round(percent) + " of 100 such charts show a signal within the next 12 points";
    }
}
