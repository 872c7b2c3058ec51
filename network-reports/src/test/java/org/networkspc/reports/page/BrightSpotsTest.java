package org.networkspc.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.networkspc.measure.ChangeIdea;
import org.networkspc.measure.ChangeIdea.Outcome;
import org.networkspc.measure.Logbook;
import org.networkspc.network.BrightSpot.Story;
import org.networkspc.reports.SamplePages;
import org.networkspc.sample.SampleNetwork;

/** The bright spots planted in the sample networks, as a reader of the pack finds them. */
class BrightSpotsTest {
    private static final Edition WARDS = SamplePages.of(SampleNetwork.SAFER_WARDS);
    private static final Edition TOWN = SamplePages.of(SampleNetwork.CRADLE_TO_CAREER);

    private static List<String> stories(Edition edition) {
        return BrightSpots.found(edition).stream()
                .map(f -> f.spot().member().id() + " " + f.plan().measure().id() + " "
                        + f.spot().story())
                .toList();
    }

    private static Edition having(ChangeIdea... ideas) {
        return new Edition(
                WARDS.config().withLogbook(Logbook.of(List.of(ideas))), WARDS.pool(), WARDS.asAt(), WARDS.routes());
    }

    private static ChangeIdea board(LocalDate from) {
        return new ChangeIdea("b", "Board", List.of("H11"), List.of("staff-experience"), from, Outcome.ADOPTED, "");
    }

    @Test
    void whatWasPlantedIsFoundAndNothingElse() {
        assertEquals(
                List.of(
                        "H01 falls BRIGHT_SPOT",
                        "H05 staff-experience RECALLED",
                        "H06 falls BRIGHT_SPOT",
                        "H11 staff-experience STORY_WANTED"),
                stories(WARDS));
        assertEquals(List.of(), stories(TOWN));
    }

    @Test
    void aCardSaysTheEvidenceWhatWasTriedAndWhetherItWasRecalled() {
        String text = SamplePages.text(BrightSpots.page(WARDS));
        assertTrue(text.contains("Worth asking: Ashdown General, Eastmere Hospital, Fairholt Infirmary"), text);
        assertTrue(
                text.contains("Eight or more months in a row the right way since December 2023, and ahead of the"
                        + " others’ own movement"),
                text);
        assertTrue(text.contains("Tried: Someone always in sight of the bay (from November 2023)."), text);
        assertTrue(text.contains("Recalled afterwards: You asked and we answered board (from February 2024)."), text);
        assertTrue(text.contains("A story is wanted Langmoor Hospital, Staff experience"), text);
        assertTrue(
                text.contains("Granby Cross: They ask about every catheter every morning and show anybody how."
                        + " (a night nurse at Mallowfield, September 2024)"),
                text);
    }

    @Test
    void noneThisMonthIsAPage() {
        String text = SamplePages.text(BrightSpots.page(TOWN));
        assertTrue(text.contains("None this month"), text);
        assertTrue(text.contains("Nominated by people"), text);
        assertFalse(text.contains("A story is wanted"), text);
    }

    /** An idea counts when it is about the measure and began within six months before the run's first point. */
    @Test
    void anIdeaMakesTheStoryOnlyOnItsOwnMeasureAndJustBefore() {
        assertEquals("H11 staff-experience BRIGHT_SPOT", last(having(board(LocalDate.of(2024, 2, 12)))));
        assertEquals("H11 staff-experience STORY_WANTED", last(having(board(LocalDate.of(2023, 9, 1)))));
        ChangeIdea other = new ChangeIdea(
                "b", "Board", List.of("H11"), List.of("falls"), LocalDate.of(2024, 2, 12), Outcome.ADOPTED, "");
        assertEquals("H11 staff-experience STORY_WANTED", last(having(other)));
    }

    private static String last(Edition edition) {
        List<String> stories = stories(edition);
        return stories.get(stories.size() - 1);
    }

    /** Four lines move, and three cards are shown: those whose runs are newest, in the order of their codes. */
    @Test
    void atMostThreeCardsStandOnAPage() {
        ChangeIdea everybody = new ChangeIdea(
                "e",
                "Everything",
                List.of(),
                List.of("falls", "staff-experience"),
                LocalDate.of(2023, 10, 2),
                Outcome.ADOPTED,
                "");
        Edition edition = having(everybody);
        assertEquals(
                4,
                BrightSpots.found(edition).stream()
                        .filter(f -> f.spot().story() == Story.BRIGHT_SPOT)
                        .count());
        String text = SamplePages.text(BrightSpots.page(edition));
        assertTrue(text.contains("The newest 3 of 4."), text);
        assertTrue(text.contains("Worth asking: Eastmere Hospital, Fairholt Infirmary, Langmoor Hospital"), text);
        assertFalse(text.contains("Ashdown General"), text);
    }

    @Test
    void thePackTellsBrightSpotsBeforeWhatWasTriedWithOffersAndAsks() {
        String text = SamplePages.text(IdeasPage.part(WARDS));
        assertTrue(
                text.contains("Offers Beckwith Royal Infirmary: How we counted every alarm for a fortnight and then"
                        + " stopped. (March 2023)"),
                text);
        assertTrue(text.contains("Ashdown General can show: Someone always in sight of the bay."), text);
        assertTrue(
                text.contains("Asks Kestrel Bay Hospital: Who keeps somebody in sight of a bay with only two at night?"
                        + " (ward 6, March 2025)"),
                text);
        assertTrue(text.contains("Predicted: a fall of 2.5. Seen:"), text);
        assertTrue(text.contains("the prediction lies within that"), text);
        assertTrue(text.contains("Predicted: no change."), text);
        assertFalse(text.contains("Log a change idea"), text);
    }
}
