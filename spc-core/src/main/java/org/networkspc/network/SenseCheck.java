package org.networkspc.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.pool.Pool;
import org.networkspc.series.Series;

/**
 * Odd values as questions to their owners, before a release: eight kinds, see {@link OddValue}.
 *
 * <p>Each reported value is held against the same member's periods around it, never against a target or against other
 * members' performance. At most one question is asked about a value, the most specific one. Nothing is changed. Seeded
 * errors of eight kinds are found in at least 9 of 10 cases, with at most 1 question for 20 clean values
 * ({@code SenseCheckTest}).
 */
public final class SenseCheck {
    private SenseCheck() {}

    /** Questions about all measures of a network, in the order of measures, members and periods given. */
    public static List<Question> of(Pool pool, Network network, List<Measure> measures, List<HandOver> handOvers) {
        return of(pool, network, measures, handOvers, measure -> network);
    }

    /**
     * The same where some members count something else.
     *
     * @param comparable the members whose numbers of a measure stand beside each other: nobody is held against any other
     *     member, nor are the others asked about the others; their own periods and hand-overs are asked about as always
     */
    public static List<Question> of(
            Pool pool,
            Network network,
            List<Measure> measures,
            List<HandOver> handOvers,
            Function<Measure, Network> comparable) {
        List<Question> questions = new ArrayList<>();
        for (Measure measure : measures) {
            questions.addAll(of(pool, network, measure, comparable.apply(measure)));
        }
        for (HandOver handOver : handOvers) {
            questions.addAll(Partners.questions(
                    handOver,
                    Series.of(pool, handOver.sent(), handOver.from()),
                    Series.of(pool, handOver.received(), handOver.to())));
        }
        return List.copyOf(questions);
    }

    /** Questions about one measure; none about times between events, which have no usual size. */
    public static List<Question> of(Pool pool, Network network, Measure measure) {
        return of(pool, network, measure, network);
    }

    private static List<Question> of(Pool pool, Network network, Measure measure, Network comparable) {
        if (measure.kind() == MeasureKind.BETWEEN) {
            return List.of();
        }
        List<Series> lines = Series.ofMembers(pool, measure, network);
        List<OwnHistory> histories = IntStream.range(0, lines.size())
                .mapToObj(i -> OwnHistory.of(lines.get(i), network.members().get(i)))
                .toList();
        List<Question> questions = new ArrayList<>(Partners.duplicates(histories, comparable));
        for (OwnHistory history : histories) {
            questions.addAll(OddNumbers.questions(history, about(questions, history.member())));
            DigitPreference.question(history).ifPresent(questions::add);
        }
        questions.sort(Comparator.comparing((Question q) -> q.member().id()).thenComparing(Question::start));
        return questions;
    }

    private static List<Question> about(List<Question> questions, Member member) {
        return questions.stream().filter(q -> q.member().equals(member)).toList();
    }
}
