package org.networkspc.network;

import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.networkspc.measure.MeasureKind;
import org.networkspc.series.Subgroup;
import org.networkspc.words.Phrase;

/** Last digits of whole numbers: 0 and 5 are two of ten. */
final class DigitPreference {
    private static final int FEWEST = 10;
    /** Numbers below this have no free last digit. */
    private static final double LARGE = 30;

    private static final double SHARE = 0.2;
    private static final double RARE = 0.0005;

    private DigitPreference() {}

    /** A question about the member's whole numbers, when 0 and 5 end far more of them than chance would have it. */
    static Optional<Question> question(OwnHistory history) {
        List<Subgroup> large = history.reported().stream()
                .filter(s -> history.first(s) >= LARGE && history.first(s) == Math.rint(history.first(s)))
                .toList();
        if (history.measure().kind() == MeasureKind.MEASUREMENT || large.size() < FEWEST) {
            return Optional.empty();
        }
        int round = (int) large.stream().filter(s -> history.first(s) % 5 == 0).count();
        double chance = BinomialDistribution.of(large.size(), SHARE).survivalProbability(round - 1);
        return chance < RARE
                ? Optional.of(new Question(
                        OddValue.DIGIT_PREFERENCE,
                        history.measure(),
                        history.member(),
                        large.get(large.size() - 1).start(),
                        Phrase.of(
                                "{0}: {1} of {2} numbers end in 0 or 5. Are they counted or estimated?",
                                history.measure().name(), round, large.size())))
                : Optional.empty();
    }
}
