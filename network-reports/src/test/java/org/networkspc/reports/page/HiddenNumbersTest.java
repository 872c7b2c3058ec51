package org.networkspc.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.interpret.Interpretation;
import org.networkspc.measure.Logbook;
import org.networkspc.measure.Member;
import org.networkspc.reports.TypedNetwork;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.series.Pooling;

/** Attack 10: a number that is not shown stands nowhere in a page: no coordinate, tooltip, table, alternative text or file. */
class HiddenNumbersTest {
    private static final String YAML = """
        network: typed
        name: Typed
        wording: {member: clinic, members: clinics}
        measures: [{id: falls, kind: rate, per: 1000, level: whole-population, improvement: decrease, lag: 0}]
        members: [{id: A, name: Ash}, {id: B, name: Birch}, {id: C, name: Cedar}, {id: D, name: Dogwood}, {id: E, name: Elm}]
        """;
    private static final String SHARING = """
        sharing: {version: "1", agreed: 2024-01-01, members: %s, public: yes}
        """;
    /** Birch counted 5 falls on 7,919 days in a month; its value is 0.63139. */
    private static final List<String> CANARIES = List.of("7919", "7,919", "0.631");

    @TempDir
    private Path folder;

    private Edition edition(String members) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int month = 0; month < 14; month++) {
            String period = YearMonth.of(2024, 1).plusMonths(month).toString();
            List<String> ids = List.of("A", "B", "C", "D", "E");
            for (int i = 0; i < ids.size(); i++) {
                boolean hidden = ids.get(i).equals("B") && month == 6;
                rows.append(ids.get(i)).append(",falls,").append(period).append(',');
                rows.append(hidden ? "5,7919\n" : 40 + (month * 7 + i * 3) % 9 + "," + (8000 + 100 * i) + "\n");
            }
        }
        return TypedNetwork.edition(folder, YAML + SHARING.formatted(members), rows.toString());
    }

    private static String csv(List<Interpretation> lines) {
        return ChartNumbers.csv(
                lines.stream().map(line -> ChartNumbers.of(line, Logbook.EMPTY)).toList());
    }

    private static MeasurePlan falls(Edition edition) {
        return edition.config().plan("falls").orElseThrow();
    }

    private static List<String> forOthers(Edition edition) {
        List<Page> pages = new ArrayList<>(List.of(
                NetworkHome.of(edition),
                MeasurePage.of(edition, falls(edition)),
                MeasurePage.of(edition, falls(edition), Pooling.AS_REPORTED),
                MembersPage.of(edition, falls(edition)),
                BrightSpots.page(edition),
                WhyItMoved.page(edition),
                PublicPage.of(edition).orElseThrow()));
        List<String> texts = new ArrayList<>();
        pages.forEach(page -> texts.add(Html.page(page, "/")));
        List<Interpretation> lines = new ArrayList<>();
        edition.memberLines().shown(falls(edition)).forEach(own -> lines.add(own.reading()));
        edition.lines().pooled(falls(edition), Pooling.AS_REPORTED).ifPresent(lines::add);
        texts.add(csv(lines));
        return texts;
    }

    @Test
    void whatIsHiddenStandsNowhereForOthersAndInFullOnTheOwnPage() throws IOException {
        for (String members : List.of("names", "codes", "nothing")) {
            Edition edition = edition(members);
            for (String text : forOthers(edition)) {
                for (String canary : CANARIES) {
                    assertFalse(text.contains(canary), () -> canary + " is shown to others who agreed on " + members);
                }
            }
            Member birch = edition.network().member("B").orElseThrow();
            assertTrue(Html.page(MemberPage.of(edition, birch), "/").contains("7,919"), "its own page shows it");
        }
    }

    @Test
    void aHiddenNumberIsABreakWithAMarkAndASentenceAndNeverAZero() throws IOException {
        Edition edition = edition("names");
        String page = Html.page(MembersPage.of(edition, falls(edition)), "/");
        assertTrue(page.contains("1 because few people were counted"), page);
        assertTrue(page.contains("1 not shown"), "in the words read out in place of the chart");
        Interpretation birch = edition.memberLines().shown(falls(edition)).stream()
                .filter(own -> own.member().id().equals("B"))
                .findFirst()
                .orElseThrow()
                .reading();
        String row = csv(List.of(birch))
                .lines()
                .filter(line -> line.contains("2024-07-01"))
                .findFirst()
                .orElseThrow();
        assertTrue(row.matches("line,falls,B,one-member,,2024-07-01,July 2024,,,,,,,,,,,,,,suppressed,,,,.*"), row);
        assertTrue(row.contains(",suppressed,"), row);
        assertEquals(
                Optional.of("hidden-small-count"),
                birch.cautions().stream()
                        .map(caution -> caution.code())
                        .filter(code -> code.startsWith("hidden-"))
                        .findFirst());
    }

    @Test
    void codesAreNotTheOrderOfMembersAndNameNobody() throws IOException {
        Edition edition = edition("codes");
        String page = Html.page(MembersPage.of(edition, falls(edition)), "/");
        for (String name : List.of("Ash", "Birch", "Cedar", "Dogwood", "Elm")) {
            assertFalse(page.contains(name), name);
        }
        assertTrue(page.contains("Clinic 5"), page);
    }

    @Test
    void whoIsHiddenInFullIsNamedAndNobodyIsNamedToThePublic() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int month = 1; month <= 9; month++) {
            for (String id : List.of("A", "B", "C", "D", "E")) {
                boolean late = id.equals("E") && month == 9;
                rows.append(late ? "" : id + ",falls,2024-0" + month + "," + (id.equals("B") ? 5 : 60) + ",8000\n");
            }
        }
        Edition edition = TypedNetwork.edition(folder, YAML + SHARING.formatted("names"), rows.toString());
        String members = TypedNetwork.text(MembersPage.of(edition, falls(edition)));
        assertTrue(members.contains("Hidden in full") && members.contains("Birch"), members);
        assertFalse(members.contains("Do not report"), members);
        String open = Html.page(PublicPage.of(edition).orElseThrow(), "/");
        for (String name : List.of("Ash", "Birch", "Cedar", "Dogwood", "Elm")) {
            assertFalse(open.contains(name), name);
        }
        assertTrue(open.contains("hidden because too few contributors stand behind it"), "September has four");
    }

    @Test
    void aNetworkOfTwoHasNoLineAndSaysWhy() throws IOException {
        String yaml = "network: typed\n"
                + "measures: [{id: falls, kind: rate, per: 1000, level: whole-population, lag: 0}]\n"
                + "members: [{id: A}, {id: B}]\n"
                + "sharing: {version: \"1\", agreed: 2024-01-01, members: nothing}\n";
        Edition edition = TypedNetwork.edition(
                folder, yaml, "A,falls,2024-01,40,8000\nB,falls,2024-01,41,7919\nA,falls,2024-02,40,8000\n");
        String page = Html.page(MeasurePage.of(edition, falls(edition)), "/");
        assertTrue(
                page.contains("The line of the network is hidden because too few contributors stand behind it"), page);
        assertFalse(page.contains("7,919"), page);
    }
}
