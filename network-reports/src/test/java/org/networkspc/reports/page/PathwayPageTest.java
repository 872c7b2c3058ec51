package org.networkspc.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PathwayPageTest {
    private static final String SETTINGS = """
            network: town
            name: Town
            measures:
              - {id: ready, name: Ready, kind: proportion, improvement: increase, lag: 0}
              - {id: reading, name: Reading, kind: proportion, improvement: increase, lag: 0}
            members:
              - {id: A, name: Ash}
            pathway:
              - {stage: Ready for school, measure: ready, owner: nurseries}
              - {stage: Reading well, measure: reading, owner: schools}
            """;

    @TempDir
    private Path folder;

    /** Ready: 80 of 100 a month; this many enter reading, and this many reach it. */
    private Edition edition(double entered, double reached) throws IOException {
        Town town = Town.of(folder, SETTINGS);
        for (int t = 0; t < 24; t++) {
            town.add("ready", "A", t, 80, 100);
            town.add("reading", "A", t, reached, entered);
        }
        return town.edition();
    }

    private String page(double entered, double reached) throws IOException {
        return Town.text(PathwayPage.of(edition(entered, reached)).orElseThrow());
    }

    @Test
    void stagesStandInOrderWithOwnersAndThoseWhoDidNotReachTheNext() throws IOException {
        String text = page(80, 40);
        assertTrue(text.contains("If one cohort met this year’s steps, 40.0 of 100 would reach the end"), text);
        assertTrue(text.contains("40.0 → 40.0 of 100"), text);
        assertTrue(
                text.contains("One more point is worth most at Reading well, if later steps hold; 480 people"), text);
        int ready = text.indexOf("Ready for school 1,200 960 240 80.0%");
        assertTrue(ready > 0 && ready < text.indexOf("Reading well 960 480 480 50.0%"), text);
        assertTrue(text.contains("Nobody has walked the whole way in that year"), text);
        assertTrue(
                text.contains("more a year at the end for one more point there, if later steps hold 9.6 people"), text);
    }

    @Test
    void stagesOfOtherPeopleAreFlaggedAndNotMultiplied() throws IOException {
        String text = page(60, 40);
        assertTrue(text.contains("The stages do not count the same people, so each stands for itself"), text);
        assertTrue(text.contains("960 reached Reading well but 720 are counted as entering it"), text);
        assertFalse(text.contains("of 100 would reach the end"), text);
        String svg = Html.page(PathwayPage.of(edition(60, 40)).orElseThrow(), "/");
        assertTrue(svg.contains("does not follow on"), "the figure says so too");
    }

    @Test
    void stagesThatMoveInOppositeDirectionsAreShownTogether() throws IOException {
        Town town = Town.of(folder, SETTINGS);
        for (int t = 0; t < 30; t++) {
            int wave = t % 2;
            town.add("ready", "A", t, (t < 20 ? 70 : 85) - wave, 100);
            town.add("reading", "A", t, (t < 21 ? 60 : 45) + wave, (t < 20 ? 70 : 85) - wave);
        }
        String text = Town.text(PathwayPage.of(town.edition()).orElseThrow());
        assertTrue(
                text.contains(
                        "Ready for school has been better from September 2023 on, and the next stage, Reading well,"
                                + " less good from"),
                text);
        assertTrue(text.indexOf("Look together") < text.indexOf("Each stage on its own line"), text);
        assertTrue(Town.text(NetworkHome.of(town.edition())).contains("Look together"), "on the first page too");
        assertFalse(page(80, 40).contains("Look together"), "where nothing moved there is no pair");
    }

    @Test
    void aStageNobodyReachesIsSaidInWords() throws IOException {
        String text = page(80, 0);
        assertTrue(text.contains("Nobody reached the end in the latest year"), text);
        assertTrue(text.contains("the yield is 0 and is not split by stage"), text);
        assertFalse(text.contains("NaN") || text.contains("Infinity"), text);
    }

    @Test
    void aPathwayWithoutRowsSaysWhatIsMissing() throws IOException {
        Town town = Town.of(folder, SETTINGS);
        town.add("ready", "A", 0, 80, 100);
        String text = Town.text(PathwayPage.of(town.edition()).orElseThrow());
        assertTrue(text.contains("The pathway cannot be read yet"), text);
        assertTrue(text.contains("Nobody has reported Reading well yet."), text);
        assertEquals(Optional.empty(), PathwayPage.small(town.edition()));
    }

    @Test
    void pagesLeadToAPathwayOnlyWhereThereIsOne() throws IOException {
        assertTrue(Html.page(NetworkHome.of(edition(80, 40)), "/").contains("href=\"/networks/town/pathway\""));
        Town without = Town.of(folder, SETTINGS.substring(0, SETTINGS.indexOf("pathway:")));
        without.add("ready", "A", 0, 80, 100);
        assertFalse(Html.page(NetworkHome.of(without.edition()), "/").contains("/pathway"));
        assertEquals(Optional.empty(), PathwayPage.of(without.edition()));
    }

    @Test
    void theFigureReadsOnAPhoneAsWell() throws IOException {
        String html = Html.page(PathwayPage.of(edition(80, 40)).orElseThrow(), "/");
        assertTrue(html.contains("id=\"pathway\"") && html.contains("id=\"pathway-narrow\""), "both pictures");
        assertTrue(html.contains(">nurseries</text>"), "owners stand in the figure");
        assertTrue(html.contains("480 did not · lowest step"), "shape and word, not colour alone");
    }
}
