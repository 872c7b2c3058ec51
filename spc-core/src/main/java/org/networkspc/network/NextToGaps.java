package org.networkspc.network;

import java.util.Optional;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.series.LikeForLike;
import org.networkspc.words.Phrase;

/**
 * Whether a member's reports next to months without one differ from its other reports. No method repairs reports withheld
 * because of what they show; a difference is a question to the member, never an answer.
 *
 * <p>Standardised residuals of the like-for-like fit, √d·(r − μ)/√(φ·V(μ)): their mean in reported months beside a gap less
 * their mean in all other reported months, over √(1/n₁ + 1/n₂).
 */
public final class NextToGaps {
    /** Beyond this many standard errors, and with two reports on each side at least. */
    private static final double WORTH_ASKING = 3;

    private static final int FEWEST = 2;

    private final Measure measure;
    private final LikeForLike fit;
    private final int member;

    private NextToGaps(Measure measure, LikeForLike fit, int member) {
        this.measure = measure;
        this.fit = fit;
        this.member = member;
    }

    /**
     * The question, without the member's name.
     *
     * @param measure a proportion or a rate; any other is never asked about
     * @param fit the fit of the network's line of this measure
     * @param memberId a member of the fit; one that never reported is not asked
     */
    public static Optional<Phrase> question(Measure measure, LikeForLike fit, String memberId) {
        int member = fit.panel().members().indexOf(memberId);
        if (member < 0 || !measure.kind().isRatio()) {
            return Optional.empty();
        }
        double z = new NextToGaps(measure, fit, member).difference();
        return Math.abs(z) > WORTH_ASKING
                ? Optional.of(Phrase.of(
                        z > 0
                                ? "{0}: next to periods without a report your numbers are higher than in your other"
                                        + " periods. Is there a reason why those reports are missing?"
                                : "{0}: next to periods without a report your numbers are lower than in your other"
                                        + " periods. Is there a reason why those reports are missing?",
                        measure.name()))
                : Optional.empty();
    }

    /** In standard errors; 0 where too few reports stand on either side. */
    private double difference() {
        double dispersion = Math.max(1, Dispersion.of(fit, measure.kind()));
        double[] sums = new double[2];
        int[] counts = new int[2];
        int months = fit.panel().months().size();
        for (int t = 0; t < months; t++) {
            double mean = fit.mean(member, t);
            double one = measure.kind() == MeasureKind.PROPORTION ? mean * (1 - mean) : mean;
            if (fit.panel().has(member, t) && one > 0) {
                int side = isNextToGap(t) ? 1 : 0;
                double size = fit.panel().size(member, t);
                sums[side] +=
                        Math.sqrt(size / (dispersion * one)) * (fit.panel().value(member, t) - mean);
                counts[side]++;
            }
        }
        return counts[0] < FEWEST || counts[1] < FEWEST
                ? 0
                : (sums[1] / counts[1] - sums[0] / counts[0]) / Math.sqrt(1.0 / counts[0] + 1.0 / counts[1]);
    }

    /** Beside a month without a report that lies between the member's first report and the line's latest month. */
    private boolean isNextToGap(int month) {
        int last = fit.panel().months().size() - 1;
        return month < last && !fit.panel().has(member, month + 1)
                || month > 0 && !fit.panel().has(member, month - 1) && reportedBefore(month - 1);
    }

    private boolean reportedBefore(int month) {
        for (int t = 0; t < month; t++) {
            if (fit.panel().has(member, t)) {
                return true;
            }
        }
        return false;
    }
}
