package org.networkspc.rule;

import java.util.List;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.Phase;
import org.networkspc.words.Phrase;

/**
 * So many points in a row equal to 0 on a g chart: events that follow one another at once. The lower limit of a g chart is
 * mostly 0 and no point can lie below it, so a higher rate shows itself in nothing else.
 *
 * <p>Minitab and JASP call it the Benneyan test. Minitab takes the number of zeros from the chance of a false alarm and
 * that of an event; its documentation does not print the formula. Here it is the least k with pᵏ at most that chance, p =
 * 1 / (mean + 1) from the mean of the phase. JASP asks for 3 zeros whatever the mean.
 *
 * @param fewest how many zeros there must be at least, 2 or more
 * @param falseAlarm the chance that so many given points are all 0, more than 0 to 1; 1 asks for {@code fewest} alone
 * @param reach what else ends it
 */
public record RunOfZeros(int fewest, double falseAlarm, Reach reach) implements SpecialCauseRule {
    /** The chance of a value beyond 3 sigmas on one side. */
    public static final double BEYOND_3_SIGMA = 0.00135;

    public RunOfZeros {
        if (fewest < 2) {
            throw new IllegalArgumentException("fewest must be at least 2, was " + fewest);
        }
        if (!(falseAlarm > 0 && falseAlarm <= 1)) {
            throw new IllegalArgumentException("falseAlarm must be more than 0 to 1, was " + falseAlarm);
        }
    }

    @Override
    public String id() {
        return falseAlarm < 1 ? "run-of-zeros" : "run-of-" + fewest + "-zeros";
    }

    @Override
    public List<Signal> test(Phase phase) {
        double mean = phase.estimate().mean();
        return mean > 0 ? new RunSearch(this, zeros(mean), RunOfZeros::mark).signals(phase, reach) : List.of();
    }

    /** How many zeros in a row are too many where the mean is this. */
    public int zeros(double mean) {
        if (!(mean > 0)) {
            throw new IllegalArgumentException("mean must be more than 0, was " + mean);
        }
        double needed = Math.ceil(Math.log(falseAlarm) / -Math.log1p(mean));
        return (int) Math.max(fewest, Math.min(needed, Integer.MAX_VALUE));
    }

    private static Mark mark(ChartPoint point) {
        return point.value() == 0 ? Mark.LOW : Mark.OTHER;
    }

    @Override
    public Gaps missing() {
        return reach.gaps();
    }

    @Override
    public String words(Signal signal) {
        return phrase(signal).toString();
    }

    @Override
    public Phrase phrase(Signal signal) {
        return Phrase.of(
                "{0} events in a row with nothing between them",
                signal.members().size());
    }

    @Override
    public Phrase name() {
        return Phrase.of(falseAlarm < 1 ? "run of zeros" : "run of {0} zeros", fewest);
    }

    @Override
    public String reference() {
        return Sources.BENNEYAN;
    }
}
