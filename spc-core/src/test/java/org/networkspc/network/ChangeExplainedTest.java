package org.networkspc.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.networkspc.measure.Direction;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Pool;

class ChangeExplainedTest {

    private static List<WindowTotal> totals(String text) {
        List<WindowTotal> totals = new ArrayList<>();
        for (String part : text.split(", ")) {
            String[] words = part.split("[ /]");
            totals.add(WindowTotal.of(words[0], Double.parseDouble(words[1]), Double.parseDouble(words[2])));
        }
        return totals;
    }

    private static ChangeExplained explained(String before, String after) {
        return ChangeExplained.of(totals(before), totals(after), MeasureKind.PROPORTION, 1);
    }

    /** The golden table of the statistics notes. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        A 2/100, B 20/100           | A 6/200, B 24/110              | -0.0132258 | 0.0134971 | -0.0267229 | 0          | 0
        A 80/100, B 150/200         | A 82/100, B 156/200, C 120/200 | -0.0506667 | 0.0266667 | 0          | -0.0773333 | 0
        A 30/100, B 20/50, C 45/60  | A 28/80, B 33/70, D 12/40      | -0.0681704 | 0.0585714 | 0.0147619  | -0.0224561 | -0.1190476
        """)
    void theGoldenTableIsReproduced(
            String before, String after, double total, double rates, double mix, double joiners, double leavers) {
        ChangeExplained change = explained(before, after);
        assertEquals(total, change.total(), 5e-8);
        assertEquals(rates, change.rates(), 5e-8);
        assertEquals(mix, change.mix(), 5e-8);
        assertEquals(joiners, change.joiners(), 5e-8);
        assertEquals(leavers, change.leavers(), 5e-8);
        assertTrue(change.isReversal() == total * rates < 0);
    }

    /** Kitagawa's two one-sided decompositions, averaged, and differences of pooled rates. */
    @Test
    void randomNetworksAgreeWithAComputationWrittenApartAndDoNotDependOnOrder() {
        SplittableRandom random = new SplittableRandom(31);
        for (int round = 0; round < 500; round++) {
            List<WindowTotal> before = new ArrayList<>();
            List<WindowTotal> after = new ArrayList<>();
            double n0 = 0, d0 = 0, n1 = 0, d1 = 0, cn0 = 0, cd0 = 0, cn1 = 0, cd1 = 0;
            int members = 2 + random.nextInt(12);
            for (int i = 0; i < members; i++) {
                double a = i == 0 || random.nextDouble() < 0.8 ? 1 + random.nextInt(300) : 0;
                double b = i == 0 || random.nextDouble() < 0.8 ? 1 + random.nextInt(300) : 0;
                double x = a == 0 ? 0 : random.nextInt((int) a + 1);
                double y = b == 0 ? 0 : random.nextInt((int) b + 1);
                before.add(WindowTotal.of("M" + i, x, a));
                after.add(WindowTotal.of("M" + i, y, b));
                n0 += x;
                d0 += a;
                n1 += y;
                d1 += b;
                cn0 += b > 0 ? x : 0;
                cd0 += b > 0 ? a : 0;
                cn1 += a > 0 ? y : 0;
                cd1 += a > 0 ? b : 0;
            }
            double rates = 0;
            double mix = 0;
            for (int i = 0; i < members; i++) {
                double a = before.get(i).denominator();
                double b = after.get(i).denominator();
                if (a > 0 && b > 0) {
                    double r0 = before.get(i).numerator() / a;
                    double r1 = after.get(i).numerator() / b;
                    rates += (a / cd0 * (r1 - r0) + b / cd1 * (r1 - r0)) / 2;
                    mix += (r0 * (b / cd1 - a / cd0) + r1 * (b / cd1 - a / cd0)) / 2;
                }
            }
            Collections.shuffle(before, new Random(round));
            ChangeExplained change = ChangeExplained.of(before, after, MeasureKind.PROPORTION, 1);
            assertEquals(n1 / d1 - n0 / d0, change.total(), 1e-12);
            assertEquals(rates, change.rates(), 1e-11);
            assertEquals(mix, change.mix(), 1e-11);
            assertEquals(n1 / d1 - cn1 / cd1, change.joiners(), 1e-11);
            assertEquals(cn0 / cd0 - n0 / d0, change.leavers(), 1e-11);
            assertEquals(change.total(), change.rates() + change.mix() + change.joiners() + change.leavers(), 1e-12);
            assertEquals(
                    change.total(),
                    change.contributions().stream()
                            .mapToDouble(Contribution::total)
                            .sum(),
                    1e-12);
        }
    }

    @Test
    void windowsWithoutACommonMemberAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> explained("A 1/10, B 0/0", "B 2/10"));
        assertThrows(IllegalArgumentException.class, () -> explained("A 1/10, A 1/10", "A 2/10"));
    }

    @Test
    void aReversalIsFlaggedByArithmeticAndToldOnlyBeyondItsError() {
        ChangeExplained small = explained("A 2/100, B 20/100", "A 6/200, B 24/110");
        assertTrue(small.isReversal());
        assertEquals(Optional.empty(), small.caution());
        assertTrue(
                String.join(" ", small.sentences(Measure.proportion("p", "P"))).contains("too small to tell"));
        ChangeExplained large = explained("A 200/10000, B 2000/10000", "A 600/20000, B 2400/11000");
        assertEquals("reversal", large.caution().orElseThrow().code());
        assertTrue(large.caution().orElseThrow().sentence().contains("went down while members' own rates went up"));
        assertEquals(
                List.of(
                        "As reported, P changed by −1.3 points.",
                        "Of this, +1.3 points is what changed within members and −2.7 points their shares of what is"
                                + " counted; nobody joined or left. Each is rounded by itself."),
                explained("A 200/10000, B 2000/10000", "A 600/20000, B 2400/11000")
                        .sentences(Measure.proportion("p", "P"))
                        .subList(0, 2));
    }

    @Test
    void theErrorOfTheRatesIsWhatChanceDoes() {
        SplittableRandom random = new SplittableRandom(12);
        double squares = 0;
        double error = 0;
        for (int round = 0; round < 2_000; round++) {
            int a = 0, b = 0, c = 0, d = 0;
            for (int k = 0; k < 200; k++) {
                a += k < 100 && random.nextDouble() < 0.3 ? 1 : 0;
                b += random.nextDouble() < 0.6 ? 1 : 0;
                c += k < 150 && random.nextDouble() < 0.3 ? 1 : 0;
                d += k < 120 && random.nextDouble() < 0.6 ? 1 : 0;
            }
            ChangeExplained change = ChangeExplained.of(
                    List.of(WindowTotal.of("A", a, 100), WindowTotal.of("B", b, 200)),
                    List.of(WindowTotal.of("A", c, 150), WindowTotal.of("B", d, 120)),
                    MeasureKind.PROPORTION,
                    0.5);
            squares += change.rates() * change.rates() / 2_000;
            error += change.ratesError() / 2_000;
        }
        assertEquals(Math.sqrt(squares), error, 0.04 * error);
    }

    @Test
    void oneGiantThatImprovedCountsAsOneContributor() {
        List<WindowTotal> before = totals("A 3000/10000, B 30/100, C 30/100");
        List<WindowTotal> after = totals("A 5000/10000, B 30/100, C 30/100");
        ChangeExplained change = ChangeExplained.of(before, after, MeasureKind.PROPORTION, 1);
        Contributors found =
                Contributors.of(change, before, after, Direction.INCREASE).orElseThrow();
        assertEquals(1, found.effective(), 1e-12);
        double big = 10_000 / 10_200.0;
        double small = 100 / 10_200.0;
        assertEquals(1 / (big * big + 2 * small * small), found.ceiling(), 1e-12);
        assertEquals(0, found.cancelled(), 0.0);
        assertEquals(Optional.empty(), Contributors.of(change, before, after, Direction.DECREASE));
    }

    @Test
    void theNumberByChanceIsThePublishedOne() {
        assertEquals(1.15, 12 * Breadth.falseAlarms(12) / 2, 0.03);
        Breadth breadth = new Breadth(1, 0, 11, 0, 12 * Breadth.falseAlarms(12) / 2);
        assertTrue(breadth.sentence().startsWith("1 of 12 members improving"), breadth::sentence);
    }

    @Test
    void membersWithoutWhomTheVerdictIsAnotherAreNamed() {
        Network network = new Network("n", "N", List.of(Member.of("A"), Member.of("B"), Member.of("C")));
        Influence<Boolean> found =
                Influence.of(network, n -> Optional.of(n.members().stream().anyMatch(m -> m.id().equals("B"))));
        assertEquals(List.of(Member.of("B")), found.decisive());
    }

    @Test
    void windowsOfAPoolHoldWhatMembersReportedWhileTheyBelonged() {
        Measure measure = Measure.proportion("p", "P");
        LocalDate first = LocalDate.of(2023, 1, 1);
        Member leaver = Member.of("B").leaving(first.plusMonths(2));
        Network network = new Network("n", "N", List.of(Member.of("A"), leaver));
        Pool pool = new Pool();
        for (int t = 0; t < 4; t++) {
            pool.add(Observation.of(measure, network.members().get(0), first.plusMonths(t), t, 10));
            pool.add(Observation.of(measure, leaver, first.plusMonths(t), 1, 5));
        }
        List<WindowTotal> totals =
                WindowTotal.ofMembers(pool, measure, network, new Window(first.plusMonths(1), first.plusMonths(3)));
        assertEquals(List.of(new WindowTotal("A", 6, 30, 3), new WindowTotal("B", 1, 5, 1)), totals);
        assertFalse(Window.seasons(
                        new Window(first, first.plusMonths(11)), new Window(first.plusMonths(12), first.plusMonths(23)))
                .isPresent());
        assertTrue(Window.seasons(
                        new Window(first, first.plusMonths(5)), new Window(first.plusMonths(6), first.plusMonths(11)))
                .isPresent());
    }
}
