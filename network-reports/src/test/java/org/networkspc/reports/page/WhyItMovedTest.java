package org.networkspc.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.networkspc.reports.SamplePages;
import org.networkspc.sample.SampleNetwork;
import org.networkspc.series.Pooling;

class WhyItMovedTest {
    private static final Edition WARDS = SamplePages.of(SampleNetwork.SAFER_WARDS);

    private static String page(String measure) {
        return SamplePages.text(MeasurePage.of(WARDS, SamplePages.plan(WARDS, measure)));
    }

    /** Planted: every hospital rises by 4 points, and two low ones are counted five times as often. */
    @Test
    void thePlantedReversalIsToldWithItsTerms() {
        String text = page("hand-hygiene");
        assertTrue(text.contains("84.2% from April 2023 to March 2024, 81.3% from April 2024 to March 2025"), text);
        assertTrue(
                text.contains(
                        "Of this, +3.3 points is what changed within hospitals and −6.2 points their shares of what"
                                + " is counted; nobody joined or left."),
                text);
        assertTrue(
                text.contains("The pooled number went down while hospitals' own rates went up: who was counted changed"
                        + " more than what they did."),
                text);
        assertTrue(text.contains("What changed within hospitals is more than chance"), text);
    }

    /** Planted: three hospitals improve; joiners came a year before the first window. */
    @Test
    void thePlantedImprovementIsWhatChangedWithin() {
        String text = page("falls");
        assertTrue(text.contains("Of this, −0.60 is what changed within hospitals"), text);
        assertFalse(text.contains("The pooled number went"), text);
    }

    @Test
    void measuresWithoutDenominatorsHaveNoSuchSection() {
        for (String measure : List.of("infection-gaps", "length-of-stay", "staff-experience")) {
            assertEquals(List.of(), WhyItMoved.of(WARDS, SamplePages.plan(WARDS, measure)));
        }
    }

    @Test
    void noHospitalIsNamedInTheSection() {
        String text = SamplePages.text(WhyItMoved.page(WARDS));
        WARDS.network().members().forEach(member -> {
            assertFalse(text.contains(member.name()), member.name());
            assertFalse(text.contains(member.id()), member.id());
        });
        assertTrue(text.contains("Falls per 1,000 bed days, as reported") && text.contains("Hands seen clean"), text);
    }

    @Test
    void theFirstPageSaysItInTwoSentences() {
        String text = SamplePages.text(NetworkHome.of(WARDS));
        assertTrue(text.contains("Why it moved"), text);
        assertTrue(text.contains("−0.60 is what changed within hospitals"), text);
    }

    /** Planted: three of twelve improve from December 2023, and four joined in April, after the baseline. */
    @Test
    void theHeadlineTellsTheFoundersChangeAndNoStepThatTheCautionDoubts() {
        String home = SamplePages.text(NetworkHome.of(WARDS));
        assertTrue(
                home.contains(
                        "Falls per 1,000 bed days: hospitals are moving differently. Founders: lower since December"
                                + " 2023, and the lower level is holding."),
                home);
        assertTrue(home.contains("the line's step at April 2023 is partly an assumption"), home);
        assertTrue(home.contains("Pale line: founders, like for like."), home);
        assertFalse(home.contains("lower since November 2023"), home);
        assertFalse(page("falls").contains("A new phase?"), home);
    }

    @Test
    void theAsReportedReadingCarriesTheReversal() {
        String text =
                SamplePages.text(MeasurePage.of(WARDS, SamplePages.plan(WARDS, "hand-hygiene"), Pooling.AS_REPORTED));
        int care = text.indexOf("Read with care");
        int why = text.indexOf("Why the line moved");
        String caution = "The pooled number went down while hospitals' own rates went up";
        assertTrue(care < text.indexOf(caution) && text.indexOf(caution) < why, text);
    }
}
