package org.networkspc.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.pool.Pool;

class SenseCheckTest {
    private static final int NETWORKS = 40;

    @ParameterizedTest
    @EnumSource(OddValue.class)
    void nineOfTenSeededErrorsOfEachKindAreAskedAbout(OddValue kind) {
        SplittableRandom random = new SplittableRandom(20260101 + kind.ordinal());
        int found = 0;
        int understood = 0;
        for (int i = 0; i < NETWORKS; i++) {
            SeededError error = SeededError.in(ReportedNetwork.random(random), kind, random);
            List<Question> questions = questions(
                    error.network(),
                    kind == OddValue.MISMATCH_WITH_PARTNER
                            ? List.of(ReportedNetwork.SENT, ReportedNetwork.RECEIVED)
                            : List.of(error.measure()));
            found += error.isAskedAbout(questions) ? 1 : 0;
            List<Question> ofKind =
                    questions.stream().filter(q -> q.about() == kind).toList();
            understood += error.isAskedAbout(ofKind) ? 1 : 0;
        }
        assertTrue(10 * found >= 9 * NETWORKS, found + " of " + NETWORKS + " found");
        assertTrue(10 * understood >= 7 * NETWORKS, understood + " of " + NETWORKS + " asked about as what they are");
    }

    @Test
    void cleanValuesAreAskedAboutLessThanOnceInTwenty() {
        SplittableRandom random = new SplittableRandom(7);
        int questions = 0;
        int values = 0;
        for (int i = 0; i < NETWORKS; i++) {
            ReportedNetwork network = ReportedNetwork.random(random);
            questions += questions(network, ReportedNetwork.MEASURES).size();
            values += network.size();
        }
        assertTrue(20 * questions <= values, questions + " questions for " + values + " values");
    }

    @Test
    void aQuestionSaysWhatWasNoticedAndAsksKindly() {
        ReportedNetwork network = ReportedNetwork.random(new SplittableRandom(3));
        for (int t = 0; t < ReportedNetwork.MONTHS; t++) {
            double[] each = network.at(ReportedNetwork.FALLS, 4, t);
            each[0] = 30 + t % 3;
            each[1] = t == 20 ? 310 : 3_000 + t;
        }
        Question question = questions(network, List.of(ReportedNetwork.FALLS)).stream()
                .filter(q -> q.start().equals(ReportedNetwork.month(20)))
                .findFirst()
                .orElseThrow();
        assertEquals(OddValue.SWAPPED_OR_SLIPPED, question.about());
        assertTrue(
                question.sentence()
                        .startsWith("Falls per 1,000 bed days, September 2023: 32 of 310; usual is out of about"),
                question.sentence());
        assertTrue(question.sentence().endsWith("Is there a digit too many or too few?"), question.sentence());
    }

    @Test
    void sixPeriodsMakeNothingUsualYet() {
        ReportedNetwork network = ReportedNetwork.random(new SplittableRandom(5));
        for (int t = 6; t < ReportedNetwork.MONTHS; t++) {
            network.at(ReportedNetwork.STAY, 0, t)[0] = Double.NaN;
        }
        network.at(ReportedNetwork.STAY, 0, 3)[0] *= 100;
        assertTrue(questions(network, List.of(ReportedNetwork.STAY)).stream()
                .noneMatch(q -> q.member().equals(ReportedNetwork.member(0))));
    }

    /** The very same numbers are a question between two members only while both count the same thing. */
    @Test
    void aMemberNotComparableIsHeldAgainstNobodyFromThatDay() {
        ReportedNetwork network = ReportedNetwork.random(new SplittableRandom(3));
        for (int month : new int[] {5, 20}) {
            for (int part = 0; part < 2; part++) {
                network.at(ReportedNetwork.FALLS, 1, month)[part] = network.at(ReportedNetwork.FALLS, 0, month)[part];
            }
        }
        List<Measure> measures = List.of(ReportedNetwork.FALLS);
        Pool pool = network.pool(measures);
        Network all = ReportedNetwork.network();
        List<Member> until = all.members().stream()
                .map(m -> m.equals(ReportedNetwork.member(1)) ? m.leaving(ReportedNetwork.month(12)) : m)
                .toList();
        Network comparable = new Network(all.id(), all.name(), until);
        assertEquals(
                List.of(ReportedNetwork.month(5), ReportedNetwork.month(20)),
                duplicates(SenseCheck.of(pool, all, measures, List.of())));
        List<Question> asked = SenseCheck.of(pool, all, measures, List.of(), measure -> comparable);
        assertEquals(List.of(ReportedNetwork.month(5)), duplicates(asked));
    }

    private static List<LocalDate> duplicates(List<Question> questions) {
        return questions.stream()
                .filter(q -> q.about() == OddValue.DUPLICATE_OF_ANOTHER_MEMBER)
                .filter(q -> q.member().equals(ReportedNetwork.member(0)))
                .map(Question::start)
                .toList();
    }

    private static List<Question> questions(ReportedNetwork network, List<Measure> measures) {
        Pool pool = network.pool(measures);
        return SenseCheck.of(
                pool,
                ReportedNetwork.network(),
                measures,
                measures.contains(ReportedNetwork.SENT) ? ReportedNetwork.handOvers() : List.of());
    }
}
