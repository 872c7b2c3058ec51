package org.networkspc.reports.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.compare.DecileRibbon;
import org.networkspc.compare.MembersBeside;
import org.networkspc.measure.Cadence;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Pool;
import org.networkspc.rule.RuleSet;
import org.networkspc.words.Terms;
import org.networkspc.words.Words;

class FunnelFigureTest {
    private static final Words HOSPITALS = new Words(new Terms("hospital", "hospitals", "network"));
    private static final Measure FALLS = Measure.rate("falls", "Falls per 1,000 bed days", 1_000);
    private static final List<Member> MEMBERS = IntStream.range(0, 12)
            .mapToObj(i -> Member.of("H" + (10 + i), "Hospital " + (10 + i)))
            .toList();
    private static final Network NETWORK = new Network("n", "Network", MEMBERS);

    /** Eleven alike, of different sizes; the fifth has three times the falls. */
    private static Pool pool() {
        List<Observation> rows = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            for (int t = 0; t < 20; t++) {
                double falls = (20 + i + (t * 7 + i) % 5) * (i == 4 ? 3 : 1);
                rows.add(Observation.of(
                        FALLS,
                        MEMBERS.get(i),
                        Cadence.MONTH.plus(LocalDate.of(2023, 1, 1), t),
                        falls,
                        5_000 + 250 * i));
            }
        }
        return Pool.of(rows);
    }

    private static Figure funnel() {
        MembersBeside beside = MembersBeside.of(pool(), FALLS, NETWORK, ChartSpec.of(ChartType.U), RuleSet.STANDARD)
                .orElseThrow();
        return FunnelFigure.of(beside, FALLS, HOSPITALS, "1 May 2024", 900, 380);
    }

    @Test
    void theOneThatDiffersIsNamedInWordsAndInThePicture() {
        Figure funnel = funnel();
        assertTrue(
                funnel.alt()
                        .endsWith("Hospital 14: different from the network by more than chance. Worth asking what"
                                + " differs."),
                funnel.alt());
        assertTrue(funnel.svg().contains(">Hospital 14</text>"));
        assertFalse(funnel.svg().contains(">Hospital 15</text>"));
    }

    @Test
    void pointsAreReachedInTheOrderOfCodes() {
        Matcher labels = Pattern.compile("aria-label=\"Hospital (\\d+):").matcher(funnel().svg());
        List<String> order = new ArrayList<>();
        while (labels.find()) {
            order.add(labels.group(1));
        }
        assertEquals(IntStream.range(10, 22).mapToObj(String::valueOf).toList(), order);
    }

    @Test
    void theRibbonNamesNobody() {
        Figure ribbon = RibbonFigure.of(
                DecileRibbon.of(pool(), FALLS, NETWORK).orElseThrow(), HOSPITALS, "1 May 2024", 900, 280);
        assertFalse(ribbon.svg().contains("Hospital 1"));
        assertTrue(ribbon.caption().startsWith("August 2024: half of 12 hospitals lie below "), ribbon.caption());
    }
}
