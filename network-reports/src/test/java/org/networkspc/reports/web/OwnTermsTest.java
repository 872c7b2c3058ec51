package org.networkspc.reports.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.measure.ChangeIdea;
import org.networkspc.measure.Member;
import org.networkspc.reports.SamplePages;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.pack.PackPlan;
import org.networkspc.reports.page.AimReading;
import org.networkspc.reports.page.CompletenessPage;
import org.networkspc.reports.page.Edition;
import org.networkspc.reports.page.GapReading;
import org.networkspc.reports.page.IdeaPage;
import org.networkspc.reports.page.IdeasPage;
import org.networkspc.reports.page.Look;
import org.networkspc.reports.page.MeasurePage;
import org.networkspc.reports.page.MeasuresPage;
import org.networkspc.reports.page.MemberPage;
import org.networkspc.reports.page.MembersPage;
import org.networkspc.reports.page.NetworkHome;
import org.networkspc.reports.page.Page;
import org.networkspc.reports.page.PathwayPage;
import org.networkspc.reports.page.Routes;
import org.networkspc.reports.page.Texts;
import org.networkspc.sample.SampleNetwork;
import org.networkspc.series.Pooling;

/**
 * A network that calls its members schools and itself a partnership reads of no member and no network, on any page, in any
 * pack or answer; and no sentence of any of them judges.
 */
class OwnTermsTest {
    private static final Pattern OLD = Pattern.compile("(?i)\\b(?:members?|networks?)\\b");
    /** The software's name and the name of a file are nobody's members or networks. */
    private static final Pattern NAMES = Pattern.compile("Network SPC|network\\.yaml");

    private static final Map<String, List<String>> SNAPSHOTS = new TreeMap<>();
    /** What people of the sample networks wrote in their own words. */
    private static final Set<String> WRITTEN = new TreeSet<>();

    @BeforeAll
    static void read(@TempDir Path folder) throws IOException {
        for (SampleNetwork sample : SampleNetwork.values()) {
            Edition renamed =
                    SamplePages.reworded(sample, folder, "{member: school, members: schools, network: partnership}");
            WRITTEN.addAll(Texts.of(renamed.config().ideas(), false));
            WRITTEN.addAll(Texts.of(renamed.config().logbook(), false));
            snapshots(sample.id(), renamed);
        }
    }

    @Test
    void noOldWordIsLeftInTwoHundredSnapshots() {
        List<String> wrong = new ArrayList<>();
        SNAPSHOTS.forEach((name, texts) -> texts.stream()
                .filter(text -> OLD.matcher(NAMES.matcher(text).replaceAll("")).find())
                .forEach(text -> wrong.add(name + ": " + text)));
        assertEquals("", String.join("\n", wrong));
        assertTrue(SNAPSHOTS.size() >= 200, () -> SNAPSHOTS.size() + " snapshots");
        for (String word : List.of("school", "schools", "Schools", "partnership")) {
            Pattern own = Pattern.compile("\\b" + word + "\\b");
            assertTrue(
                    SNAPSHOTS.values().stream()
                            .flatMap(List::stream)
                            .anyMatch(t -> own.matcher(t).find()),
                    word);
        }
    }

    @Test
    void noSentenceOnAnyOfThemJudges() throws IOException {
        Pattern forbidden = ForbiddenWordsTest.forbidden();
        List<String> wrong = new ArrayList<>();
        SNAPSHOTS.forEach((name, texts) -> texts.stream()
                .filter(text -> forbidden.matcher(text).find() && !WRITTEN.contains(text))
                .forEach(text -> wrong.add(name + ": " + text)));
        assertEquals("", String.join("\n", wrong));
    }

    private static void snapshots(String name, Edition printed) {
        Edition served =
                new Edition(printed.config(), printed.pool(), printed.asAt(), Routes.of(name), printed.readings());
        List<Page> pages = new ArrayList<>(List.of(
                NetworkHome.of(served),
                MeasuresPage.of(served),
                CompletenessPage.of(served),
                IdeasPage.of(served, "")));
        PathwayPage.of(served).ifPresent(pages::add);
        for (MeasurePlan plan : served.config().measures()) {
            pages.add(MembersPage.of(served, plan));
            served.lines().ways(plan).forEach(way -> pages.add(MeasurePage.of(served, plan, way)));
            looks(served, plan).forEach(look -> pages.add(MeasurePage.of(served, plan, look, Optional.empty())));
        }
        for (Member member : served.network().members()) {
            pages.add(MemberPage.of(served, member));
        }
        for (ChangeIdea idea : served.config().ideas()) {
            pages.add(IdeaPage.of(served, idea));
        }
        pages.addAll(PackPlan.of(printed, List.of(), "test", m -> false, "for a test")
                .network()
                .pages());
        for (int i = 0; i < pages.size(); i++) {
            boolean pictures = i < 10;
            SNAPSHOTS.put(name + " page " + i + " " + pages.get(i).title(), Texts.of(pages.get(i), pictures));
        }
        answers(name, served);
    }

    private static List<Look> looks(Edition edition, MeasurePlan plan) {
        List<Look> looks = new ArrayList<>();
        edition.waves().of(plan).forEach(wave -> looks.add(Look.at(wave.name())));
        if (!looks.isEmpty()
                && edition.lines()
                        .pooled(plan, Look.SINCE_JOINING, Optional.empty())
                        .isPresent()) {
            looks.add(Look.SINCE_JOINING);
        }
        return looks;
    }

    private static void answers(String name, Edition edition) {
        Map<String, Object> json = new TreeMap<>();
        for (MeasurePlan plan : edition.config().measures()) {
            String measure = plan.measure().id();
            for (Pooling way : edition.lines().ways(plan)) {
                edition.lines()
                        .pooled(plan, way)
                        .ifPresent(r -> json.put(measure + " " + way, ReadingJson.of(r, edition)));
            }
            json.put(measure + " change", ChangeJson.of(edition, plan));
            json.put(
                    measure + " gaps",
                    GapReading.of(edition, plan).stream()
                            .map(gap -> GapJson.of(gap, edition))
                            .toList());
            edition.memberLines()
                    .all(plan)
                    .forEach(own ->
                            json.put(measure + " of " + own.member().id(), ReadingJson.of(own.reading(), edition)));
        }
        json.put(
                "aims",
                AimReading.all(edition).stream()
                        .map(aim -> AimJson.of(aim, edition.words()))
                        .toList());
        PathwayPage.reading(edition).ifPresent(r -> json.put("pathway", PathwayJson.of(edition, r)));
        json.forEach((what, answer) -> SNAPSHOTS.put(name + " answer " + what, Texts.of(answer, false)));
    }
}
