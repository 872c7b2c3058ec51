package org.networkspc.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.networkspc.measure.Direction;
import org.networkspc.measure.Logbook;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Pool;
import org.networkspc.reports.SamplePages;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.sample.SampleNetwork;

class HowWidelyTest {
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final Measure DONE =
            Measure.proportion("done", "Done as agreed").improvement(Direction.INCREASE);

    /** Twelve members of which the first is as large as all others together; those named improve in the second year. */
    private static Edition network(int improving) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            members.add(Member.of("M" + (10 + i), "Member " + (10 + i)));
        }
        SplittableRandom random = new SplittableRandom(5);
        Pool pool = new Pool();
        for (int t = 0; t < 24; t++) {
            for (int i = 0; i < 12; i++) {
                int size = i == 0 ? 6600 : 600;
                double rate = 0.6 + (i < improving && t >= 12 ? 0.15 : 0);
                double count = Math.rint(size * rate + Math.sqrt(size * 0.24) * random.nextGaussian());
                pool.add(Observation.of(DONE, members.get(i), FIRST.plusMonths(t), count, size));
            }
        }
        NetworkConfig plain = SamplePages.of(SampleNetwork.SAFER_WARDS).config();
        MeasurePlan plan = MeasurePlan.of(DONE);
        MeasurePlan frozen = new MeasurePlan(DONE, "", plan.chart().frozenAfter(FIRST.plusMonths(11)), plan.rules());
        NetworkConfig config = new NetworkConfig(
                new Network("n", "Twelve", members),
                plain.wording(),
                List.of(),
                List.of(frozen),
                Logbook.EMPTY,
                plain.layouts(),
                plain.groups());
        return new Edition(config, pool, "1 January 2024", Routes.NONE);
    }

    private static String text(Edition edition) {
        return SamplePages.text(new Page(
                "How widely",
                edition.frame(""),
                HowWidely.of(edition, edition.config().measures().get(0))));
    }

    @Test
    void oneGiantThatImprovedReadsOneOfTwelve() {
        String text = text(network(1));
        assertTrue(text.contains("1 of 12 hospitals improving, "), text);
        assertTrue(text.contains("rests on as many as 1.0 of them"), text);
        assertTrue(text.contains("by chance alone 1.2 would seem to improve"), text);
        assertTrue(text.contains("The verdict would be another without one of the hospitals."), text);
        assertFalse(text.contains("M10"), text);
    }

    @Test
    void whenAllImproveNobodyIsDecisive() {
        String text = text(network(12));
        assertTrue(text.contains("12 of 12 hospitals improving"), text);
        assertTrue(text.contains("The verdict is the same whichever of the hospitals is left out."), text);
    }

    @Test
    void whenNothingChangesNoImprovementIsDividedUp() {
        String text = text(network(0));
        assertTrue(text.contains("0 of 12 hospitals improving"), text);
        assertFalse(text.contains("rests on"), text);
    }

    /** Planted: H01, H06 and H09 fall a third less often. */
    @Test
    void thePlantedImprovementRestsOnAboutThree() {
        Edition wards = SamplePages.of(SampleNetwork.SAFER_WARDS);
        String text = SamplePages.text(MeasurePage.of(wards, SamplePages.plan(wards, "falls")));
        assertTrue(text.matches(".*rests on as many as (2\\.[5-9]|3\\.[0-5]) of them.*"), text);
    }

    @Test
    void whatCountingTogetherAddsStandsBesideItsFalseAlarms() {
        Edition wards = SamplePages.of(SampleNetwork.SAFER_WARDS);
        String text = SamplePages.text(MeasurePage.of(wards, SamplePages.plan(wards, "falls")));
        assertTrue(text.contains("What counting together adds With limits from 12 months, a step of "), text);
        assertTrue(text.contains("Where nothing changes the same rules signal in 21 of 100 cases."), text);
        assertEquals(List.of(), WhatPoolingAdds.of(wards, SamplePages.plan(wards, "infection-gaps")));
    }
}
