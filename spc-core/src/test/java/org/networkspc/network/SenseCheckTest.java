package org.networkspc.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.networkspc.measure.Measure;
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

    private static List<Question> questions(ReportedNetwork network, List<Measure> measures) {
        Pool pool = network.pool(measures);
        return SenseCheck.of(
                pool,
                ReportedNetwork.network(),
                measures,
                measures.contains(ReportedNetwork.SENT) ? ReportedNetwork.handOvers() : List.of());
    }
}
