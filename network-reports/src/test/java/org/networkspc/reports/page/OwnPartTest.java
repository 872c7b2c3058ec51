package org.networkspc.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.networkspc.measure.Member;
import org.networkspc.network.PooledChange;
import org.networkspc.reports.SamplePages;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.pack.PackPlan;
import org.networkspc.sample.SampleNetwork;
import org.networkspc.series.Pooling;
import org.networkspc.words.Words;

class OwnPartTest {
    private static final Edition WARDS = SamplePages.of(SampleNetwork.SAFER_WARDS);
    private static final List<String> RATIOS =
            List.of("falls", "hand-hygiene", "therapist-in-a-day", "home-in-a-week", "home-after-30-days");

    private static String part(String measure, Member member) {
        PooledChange change = WARDS.change(SamplePages.plan(WARDS, measure)).orElseThrow();
        return change.ownSentences(member, Words.PLAIN).get(1);
    }

    @Test
    void eachHospitalReadsItsOwnPartAndNobodyElses() {
        for (Member reader : WARDS.network().members()) {
            String text = SamplePages.text(MemberPage.of(WARDS, reader));
            assertEquals(RATIOS.size(), text.split(Words.PLAIN.say(OwnPart.HEADING), -1).length - 1, reader.name());
            for (String measure : RATIOS) {
                String own = part(measure, reader);
                assertTrue(text.contains(own), text);
                for (Member other : WARDS.network().members()) {
                    assertTrue(part(measure, other).equals(own) || !text.contains(part(measure, other)), other.name());
                }
            }
        }
    }

    /** Planted: H01 falls a third less often in most of the second year; H03 is counted five times as often. */
    @Test
    void plantedStoriesStandInTheParts() {
        Member first = WARDS.network().member("H01").orElseThrow();
        Member third = WARDS.network().member("H03").orElseThrow();
        assertTrue(part("falls", first).startsWith("Your part in it: −0."), part("falls", first));
        assertTrue(
                part("hand-hygiene", third)
                        .matches(".*\\+0\\.\\d+ points by your own rate and −2\\.\\d+ points by your share.*"),
                part("hand-hygiene", third));
    }

    @Test
    void noPageThatOthersSeeHoldsAPart() {
        List<Page> shared = new ArrayList<>(
                PackPlan.of(WARDS, List.of(), "0.1", member -> false).network().pages());
        shared.add(NetworkHome.of(WARDS));
        for (MeasurePlan plan : WARDS.config().measures()) {
            shared.add(MeasurePage.of(WARDS, plan));
            shared.add(MembersPage.of(WARDS, plan));
        }
        shared.add(MeasurePage.of(WARDS, SamplePages.plan(WARDS, "hand-hygiene"), Pooling.AS_REPORTED));
        for (Page page : shared) {
            assertFalse(SamplePages.text(page).contains("Your part"), page.title());
        }
    }

    @Test
    void theMembersFileOfThePackHoldsItsPart() {
        PackPlan pack =
                PackPlan.of(WARDS, List.of(), "0.1", member -> member.id().equals("H04"));
        assertEquals(1, pack.members().size());
        String text =
                SamplePages.text(pack.member(pack.members().get(0)).pages().get(0));
        assertTrue(text.contains(part("falls", WARDS.network().member("H04").orElseThrow())), text);
    }
}
