package org.networkspc.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.networkspc.measure.ChangeIdea;
import org.networkspc.measure.Logbook;
import org.networkspc.measure.Member;
import org.networkspc.network.IdeaReading;
import org.networkspc.network.Shift;
import org.networkspc.reports.SamplePages;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.sample.SampleNetwork;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;

/** The stories planted around change ideas, as a reader finds them. */
class TriedAndLearnedTest {
    private static final Edition WARDS = SamplePages.of(SampleNetwork.SAFER_WARDS);
    private static final Edition TOWN = SamplePages.of(SampleNetwork.CRADLE_TO_CAREER);

    private static ChangeIdea idea(Edition edition, String id) {
        return edition.config().ideas().stream()
                .filter(i -> i.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String page(Edition edition, String id) {
        return SamplePages.text(IdeaPage.of(edition, idea(edition, id)));
    }

    /** Planted: falls 34 % lower at H01, H06 and H09 from December 2023 on, at nobody else; H04 and H10 began last month. */
    @Test
    void anIdeaTriedByFiveShowsFiveChartsAndOneReading() {
        String text = page(WARDS, "I06");
        assertTrue(
                text.contains("Tried by 5 hospitals. In the 6 months after, all 3 lines lie below their own past by"
                        + " more than chance shows. 2 cannot be read yet."),
                text);
        assertTrue(text.contains("The 7 hospitals that did not try it, in the same months:"), text);
        assertTrue(text.contains("no difference that chance would not show"), text);
        assertTrue(text.contains("Beside them, those who tried it moved"), text);
        assertFalse(text.toLowerCase(Locale.ROOT).contains("caused"), text);
        List<Integer> places = List.of(
                        "Ashdown General",
                        "Denholm District",
                        "Fairholt Infirmary",
                        "Inverlyn General",
                        "Kestrel Bay Hospital")
                .stream()
                .map(text::indexOf)
                .toList();
        assertEquals(places.stream().sorted().toList(), places, "in the order of their codes");
        IdeaReading reading = reading("I06", "falls");
        Shift together = reading.together().orElseThrow();
        assertEquals(0.66, together.after() / together.before(), 0.06);
        assertTrue(together.isBetter(reading.measure()));
    }

    private static IdeaReading reading(String id, String measure) {
        return IdeaPage.reading(
                        WARDS,
                        SamplePages.plan(WARDS, measure),
                        WARDS.config().logbook().entries(idea(WARDS, id)))
                .orElseThrow();
    }

    /** The numbers beside a line are the plain means of its months, here taken from the line itself. */
    @Test
    void beforeAndAfterAreTheMeansOfAMembersOwnMonths() {
        MeasurePlan falls = SamplePages.plan(WARDS, "falls");
        Member ashdown = WARDS.network().member("H01").orElseThrow();
        Series line = Series.of(WARDS.pool(), falls.measure(), ashdown);
        double before = mean(line, LocalDate.of(2022, 11, 1), LocalDate.of(2023, 10, 1));
        double after = mean(line, LocalDate.of(2023, 12, 1), LocalDate.of(2024, 5, 1));
        Shift own = reading("I06", "falls").own().get(0).shift().orElseThrow();
        assertEquals(before, own.before(), 1e-9);
        assertEquals(after, own.after(), 1e-9);
    }

    private static double mean(Series line, LocalDate first, LocalDate last) {
        return line.subgroups().stream()
                        .filter(g -> !g.start().isBefore(first) && !g.start().isAfter(last))
                        .mapToDouble(Subgroup::value)
                        .average()
                        .orElseThrow()
                * line.measure().multiplier();
    }

    @ParameterizedTest
    @ValueSource(strings = {"I03", "I04"})
    void ideasAfterWhichNothingWasPlantedShowNoDifference(String id) {
        String text = page(WARDS, id);
        assertTrue(text.contains("its line shows no difference that chance would not show"), text);
        assertTrue(text.contains("The two have not moved apart by more than chance shows."), text);
    }

    @Test
    void whatDidNotWorkStandsWithWhatWasLearned() {
        String text = SamplePages.text(IdeasPage.part(WARDS));
        for (ChangeIdea idea : WARDS.config().ideas()) {
            assertTrue(text.contains(idea.text()) && text.contains(idea.learned()), idea.id());
        }
        assertTrue(text.contains("4 did not work"), text);
    }

    @Test
    void timesBetweenEventsAreShownEachOnItsOwnLine() {
        String text = page(WARDS, "I08");
        assertTrue(text.contains("Times between rare events are not put together"), text);
        assertTrue(text.contains("Granby Cross"), text);
    }

    /** Planted: reading rises everywhere after the town-wide clubs. */
    @Test
    void anIdeaOfTheWholeNetworkHasNobodyBeside() {
        String text = page(TOWN, "I04");
        assertTrue(text.contains("Tried by 5 organisations, so that nobody is left to look at beside them."), text);
        assertTrue(text.contains("all 5 lines lie above their own past by more than chance shows"), text);
    }

    @Test
    void aMembersOwnPageTellsOnlyItsOwnLineAroundAnIdea() {
        Member ashdown = WARDS.network().member("H01").orElseThrow();
        String text = SamplePages.text(MemberPage.of(WARDS, ashdown));
        String own = text.substring(text.indexOf("What Ashdown General tried and learned"));
        assertTrue(own.contains("before,"), own);
        assertFalse(own.contains("that did not try it"), own);
    }

    @Test
    void whoWroteNothingDownIsAskedOnItsOwnPage() {
        Member langmoor = WARDS.network().member("H11").orElseThrow();
        String asked = "Nothing is written down here yet. What have you tried, also when it did not work?";
        assertTrue(SamplePages.text(MemberPage.of(WARDS, langmoor)).contains(asked));
        assertFalse(SamplePages.text(IdeasPage.part(WARDS)).contains(asked));
    }

    @Test
    void anIdeaFromBeforeTheFirstNumbersIsListedAndSaid() {
        ChangeIdea old = new ChangeIdea(
                "old",
                "Slippers",
                List.of("H01"),
                List.of("falls"),
                LocalDate.of(2019, 5, 6),
                ChangeIdea.Outcome.ADOPTED,
                "");
        Edition edition = new Edition(
                WARDS.config().withLogbook(Logbook.of(List.of(old))), WARDS.pool(), WARDS.asAt(), Routes.NONE);
        String text = SamplePages.text(IdeaPage.of(edition, old));
        assertTrue(
                text.contains("It began before the first numbers here, of April 2022, so that it stands on no chart."),
                text);
        assertTrue(text.contains("There are not yet enough months on both sides to read"), text);
        assertEquals(Optional.empty(), reading("I06", "falls").own().get(1).shift());
    }
}
