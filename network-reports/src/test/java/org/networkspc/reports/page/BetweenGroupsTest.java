package org.networkspc.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.measure.Stratum;

class BetweenGroupsTest {
    private static final String SETTINGS = """
            network: town
            name: Town
            wording: {member: school, members: schools, audience: shown to members}
            measures:
              - id: reading
                name: Reading well
                kind: proportion
                improvement: increase
                lag: 0
                gaps:
                  - {dimension: meals, group: "yes", reference: "no", scale: ratio}
                  - {dimension: home, scale: rii}
              - {id: stay, name: Stay, kind: measurement}
            members:
              - {id: A, name: Ash}
              - {id: B, name: Birch}
            strata:
              meals: ["yes", "no", not known]
              home: [north, middle, south]
            """;

    @TempDir
    private Path folder;

    private Edition edition(double total) throws IOException {
        Town town = Town.of(folder, SETTINGS);
        for (int t = 0; t < 24; t++) {
            for (String member : List.of("A", "B")) {
                double wave = t % 3 - 1;
                add(town, member, t, "yes", 40 + wave, 100);
                add(town, member, t, "no", 150 - 2 * wave, 250);
                add(town, member, t, "not known", 10, 20);
                town.add("reading", member, t, 200 - wave, total);
            }
        }
        return town.edition();
    }

    private static void add(Town town, String member, int t, String meals, double numerator, double denominator) {
        town.add("reading", member, t, Stratum.of("meals", meals), numerator, denominator);
    }

    private static String page(Edition edition) {
        return Town.text(
                MeasurePage.of(edition, edition.config().plan("reading").orElseThrow()));
    }

    @Test
    void everyGroupIsAPanelInTheOrderOfTheSettings() throws IOException {
        String text = page(edition(370));
        int groups = text.indexOf("Between groups: meals");
        assertTrue(groups > 0, text);
        int yes = text.indexOf("4,800 counted in all yes", groups);
        int no = text.indexOf("12,000 counted in all no", groups);
        assertTrue(groups < yes && yes < no && no < text.indexOf("960 counted in all not known", groups), text);
    }

    @Test
    void theSentenceHasBothScalesAndThePeopleAreCounted() throws IOException {
        String text = page(edition(370));
        assertTrue(
                text.contains("meals, yes against no: −20.0 points or 0.67 times then, −20.0 points or 0.67 times"),
                text);
        assertTrue(text.contains("the gap stands for about 240 fewer counted in the group yes"), text);
        assertTrue(text.contains("The group of 5.4% of all counted is not known"), text);
        assertTrue(text.contains("yes 960 of 2,400 40.0% 480 of 1,200 40.0%"), text);
        assertTrue(text.contains("not known 240 of 480 50.0%"), text);
    }

    @Test
    void theWholeLeadsToGroupsMembersAndRows() throws IOException {
        String html = Html.page(
                MeasurePage.of(
                        edition(370), edition(370).config().plan("reading").orElseThrow()),
                "/");
        int last = 0;
        for (String place : List.of("groups", "members", "beside", "rows")) {
            assertTrue(html.indexOf("href=\"#" + place + "\"") > last, place);
            last = html.indexOf("href=\"#" + place + "\"");
        }
        for (String place : List.of("groups", "members", "beside", "rows")) {
            assertTrue(html.indexOf("id=\"" + place + "\"") > last, place);
            last = html.indexOf("id=\"" + place + "\"");
        }
        assertTrue(html.contains("Rows of the latest 6 periods"));
    }

    @Test
    void groupsThatDoNotAddUpAreToldBesideTheGap() throws IOException {
        assertFalse(page(edition(370)).contains("count fewer than the row for everybody"));
        String fewer = page(edition(380));
        assertTrue(
                fewer.contains("In 48 of 48 reports the groups of meals count fewer than the row for everybody"),
                fewer);
        assertTrue(page(edition(360)).contains("overlapping groups are not parts of one whole"));
    }

    @Test
    void aGapWithoutRowsSaysWhatIsMissing() throws IOException {
        assertTrue(page(edition(370))
                .contains("The gap by home, south against north, cannot be drawn yet: nobody has reported south."));
        Town empty = Town.of(folder, SETTINGS);
        empty.add("reading", "A", 0, Stratum.of("meals", "yes"), 4, 10);
        String text = page(empty.edition());
        assertTrue(
                text.contains("The gap by meals, yes against no, cannot be drawn yet: nobody has reported no."), text);
    }

    @Test
    void aNetworkOfOneMemberWithOnePeriodHasAnAnswer() throws IOException {
        Town town = Town.of(folder, SETTINGS);
        add(town, "A", 0, "yes", 4, 10);
        add(town, "A", 0, "no", 0, 10);
        String text = page(town.edition());
        assertTrue(text.contains("Between groups: meals"), text);
        assertFalse(text.contains("NaN") || text.contains("Infinity") || text.contains("null"), text);
    }

    @Test
    void homeShowsTheGapSmallAndThePackInFull() throws IOException {
        Edition edition = edition(370);
        String home = Town.text(NetworkHome.of(edition));
        assertTrue(
                home.contains("meals, yes against no Reading well No change overall, no sign of a change in the gap."),
                home);
        assertTrue(Html.page(NetworkHome.of(edition), "/").contains("href=\"/networks/town/measures/reading#groups\""));
        assertEquals("Between groups", BetweenGroups.of(edition).orElseThrow().title());
        Town without = Town.of(folder, SETTINGS.replaceAll("(?s)    gaps:.*?  - \\{id: stay", "  - {id: stay"));
        assertEquals(Optional.empty(), BetweenGroups.of(without.edition()));
        assertEquals(Optional.empty(), BetweenGroups.small(without.edition()));
    }
}
