package org.networkspc.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.networkspc.chart.PeriodName;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;
import org.networkspc.words.Digits;
import org.networkspc.words.Phrase;

/** What two members say, side by side. */
final class Partners {
    /** Members are asked when chance makes their numbers agree less often than this, all pairs counted. */
    private static final double RARE = 0.01;
    /** Sent and received may differ by this many, or by this share: people on the way at the end of a period. */
    private static final double SLACK = 2;

    private static final double SLACK_SHARE = 0.02;

    private Partners() {}

    /**
     * Both members are asked about a period in which they reported the very same numbers, unless chance may well do that.
     *
     * @param comparable whose numbers stand beside each other, and until when
     */
    static List<Question> duplicates(List<OwnHistory> histories, Network comparable) {
        List<Question> questions = new ArrayList<>();
        Map<Numbers, OwnHistory> seen = new HashMap<>();
        for (OwnHistory history : histories) {
            for (int i = 0; i < history.reported().size() && history.isLongEnough(); i++) {
                Subgroup s = history.reported().get(i);
                if (!isComparable(history.member(), s.start(), comparable)
                        || histories.size() * OddNumbers.chanceOfAgreement(history, i) > RARE) {
                    continue;
                }
                OwnHistory other = seen.putIfAbsent(
                        new Numbers(s.start(), history.first(s), s.denominator(), s.variance()), history);
                if (other != null) {
                    questions.add(duplicate(other, history.member(), s));
                    questions.add(duplicate(history, other.member(), s));
                }
            }
        }
        return questions;
    }

    private static boolean isComparable(Member member, LocalDate start, Network comparable) {
        return comparable
                .member(member.id())
                .filter(there -> there.equals(member) || there.isExpectedAt(start))
                .isPresent();
    }

    private record Numbers(LocalDate start, double first, double denominator, double variance) {}

    private static Question duplicate(OwnHistory history, Member other, Subgroup s) {
        return new Question(
                OddValue.DUPLICATE_OF_ANOTHER_MEMBER,
                history.measure(),
                history.member(),
                s.start(),
                sentence(
                        history.measure(),
                        s.start(),
                        Phrase.of("the very same numbers as {0}. Whose are they?", other.name())));
    }

    /** Both partners are asked about a period in which more or fewer were received than were sent. */
    static List<Question> questions(HandOver handOver, Series sent, Series received) {
        Map<LocalDate, Subgroup> arrivals = new HashMap<>();
        received.subgroups().stream().filter(Subgroup::hasValue).forEach(s -> arrivals.put(s.start(), s));
        List<Question> questions = new ArrayList<>();
        for (Subgroup s : sent.subgroups()) {
            Subgroup arrived = arrivals.get(s.start());
            if (!s.hasValue() || arrived == null || agree(s.numerator(), arrived.numerator())) {
                continue;
            }
            Phrase numbers = Phrase.of(
                    "{0} sent {1}, {2} received {3}. What is counted differently?",
                    handOver.from().name(), count(s.numerator()), handOver.to().name(), count(arrived.numerator()));
            questions.add(mismatch(handOver.sent(), handOver.from(), s.start(), numbers));
            questions.add(mismatch(handOver.received(), handOver.to(), s.start(), numbers));
        }
        return questions;
    }

    private static boolean agree(double sent, double received) {
        return Math.abs(sent - received) <= Math.max(SLACK, SLACK_SHARE * Math.max(sent, received));
    }

    private static Question mismatch(Measure measure, Member member, LocalDate start, Phrase numbers) {
        return new Question(OddValue.MISMATCH_WITH_PARTNER, measure, member, start, sentence(measure, start, numbers));
    }

    private static Phrase sentence(Measure measure, LocalDate start, Phrase asked) {
        return Phrase.of("{0}, {1}: {2}", measure.name(), PeriodName.phrase(start, measure.cadence()), asked);
    }

    /** A count as people read it: "1,240". */
    static Digits count(double number) {
        return new Digits(
                number == Math.rint(number)
                        ? String.format(Locale.ROOT, "%,.0f", number)
                        : String.format(Locale.ROOT, "%,.1f", number));
    }
}
