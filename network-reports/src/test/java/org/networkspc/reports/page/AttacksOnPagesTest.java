package org.networkspc.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.interpret.Interpretation;
import org.networkspc.measure.ChangeIdea;
import org.networkspc.measure.Network;
import org.networkspc.network.PooledChange;
import org.networkspc.reports.TypedNetwork;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.sharing.Hidden;
import org.networkspc.reports.sharing.Why;
import org.networkspc.series.Pooling;
import org.networkspc.series.Series;
import org.networkspc.series.Standing;
import org.networkspc.series.Subgroup;

/** Attacks that need more than one number: averages, windows, parts of a network, who is late, who tried something. */
class AttacksOnPagesTest {
    private static final String YAML = """
        network: typed
        wording: {member: clinic, members: clinics}
        measures:
          - {id: falls, kind: rate, per: 1000, level: whole-population, improvement: decrease, lag: 0}
          - {id: sores, kind: rate, per: 1000, level: service, improvement: decrease, lag: 0}
        sharing: {version: "1", agreed: 2024-01-01, members: %s}
        """;
    private static final List<String> TWELVE = Stream.iterate('A', c -> (char) (c + 1))
            .limit(12)
            .map(String::valueOf)
            .toList();

    @TempDir
    private Path folder;

    /** @param count falls of a member in a month of 24; negative when it did not report */
    private Edition edition(String members, String more, List<String> ids, BiFunction<String, Integer, Integer> count)
            throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int month = 0; month < 24; month++) {
            String period = YearMonth.of(2023, 1).plusMonths(month).toString();
            for (String id : ids) {
                int counted = count.apply(id, month);
                int size = 8000 + 100 * id.charAt(0);
                if (counted >= 0) {
                    rows.append("%s,falls,%s,%d,%d\n".formatted(id, period, counted, size));
                    rows.append("%s,sores,%s,%d,%d\n".formatted(id, period, counted + 9, size));
                }
            }
        }
        String who = "members: ["
                + String.join(", ", ids.stream().map(id -> "{id: " + id + "}").toList()) + "]\n";
        return TypedNetwork.edition(folder, YAML.formatted(members) + who + more, rows.toString());
    }

    private static int usual(String id, int month) {
        return 40 + (month * 7 + id.charAt(0) * 3) % 9;
    }

    private static MeasurePlan plan(Edition edition) {
        return edition.config().plan("falls").orElseThrow();
    }

    private static Standing standing(Series line, int month) {
        return line.subgroups().get(month).standing();
    }

    @Test
    void attack5NothingRollsAndAYearWithAHiddenMonthIsNotTold() throws IOException {
        Edition whole = edition("nothing", "", TWELVE.subList(0, 5), AttacksOnPagesTest::usual);
        assertTrue(whole.change(plan(whole)).isPresent());
        List<LocalDate> starts = whole.lines().line(plan(whole), Pooling.AS_REPORTED).orElseThrow().subgroups().stream()
                .map(Subgroup::start)
                .toList();
        assertEquals(24, starts.size(), "each month stands once, and for itself");
        Edition late = edition(
                "nothing",
                "",
                TWELVE.subList(0, 5),
                (id, month) -> month == 20 && id.charAt(0) > 'B' ? -1 : usual(id, month));
        assertEquals(
                Standing.SUPPRESSED,
                standing(late.lines().line(plan(late), Pooling.AS_REPORTED).orElseThrow(), 20));
        assertEquals(Optional.empty(), late.change(plan(late)), "a year less eleven months is the twelfth");
    }

    @Test
    void attack7PartsOfANetworkAreHiddenInCompany() throws IOException {
        String waves = "waves: [{name: one, members: [A, B, C, D, E]}, {name: two, members: [F, G, H, I]},"
                + " {name: three, members: [J, K]}]\n";
        List<Series> parts = parts(edition("codes", waves, TWELVE.subList(0, 11), AttacksOnPagesTest::usual));
        assertEquals(Standing.COMPLETE, standing(parts.get(0), 5), "the largest stays");
        assertEquals(Standing.SUPPRESSED, standing(parts.get(1), 5), "all less one and two would be three");
        assertEquals(Standing.SUPPRESSED, standing(parts.get(2), 5), "of two members");
        List<Series> named = parts(edition("names", waves, TWELVE.subList(0, 11), AttacksOnPagesTest::usual));
        assertEquals(Standing.COMPLETE, standing(named.get(1), 5), "what it leaves of all is on the page by name");
    }

    private static List<Series> parts(Edition edition) {
        return edition.waves().of(plan(edition)).stream()
                .map(wave -> Series.of(edition.pool(), plan(edition).measure(), wave.members(), Pooling.AS_REPORTED))
                .map(exact -> edition.lines()
                        .shown(plan(edition), exact, (Network) exact.scope())
                        .series())
                .toList();
    }

    @Test
    void attack8TwoAveragesAreNotBothShown() throws IOException {
        for (String members : List.of("codes", "nothing")) {
            Edition edition = edition(members, "", TWELVE.subList(0, 5), AttacksOnPagesTest::usual);
            assertFalse(edition.lines().ways(plan(edition)).contains(Pooling.EQUAL_MEMBERS), members);
            assertTrue(edition.lines().ways(plan(edition)).contains(Pooling.AS_REPORTED), members);
        }
        Edition named = edition(
                "names", "", TWELVE.subList(0, 5), (id, month) -> month == 6 && id.equals("B") ? 5 : usual(id, month));
        Series equal = named.lines().line(plan(named), Pooling.EQUAL_MEMBERS).orElseThrow();
        assertEquals(Standing.SUPPRESSED, standing(equal, 6), "a number of this month is hidden");
        assertEquals(Standing.COMPLETE, standing(equal, 5));
        assertEquals(
                Standing.COMPLETE,
                standing(named.lines().line(plan(named), Pooling.AS_REPORTED).orElseThrow(), 6));
    }

    @Test
    void attack11WhoIsLateIsNotTold() throws IOException {
        BiFunction<String, Integer, Integer> late =
                (id, month) -> month == 23 && id.equals("C") ? -1 : usual(id, month);
        Edition named = edition("names", "", TWELVE, late);
        assertTrue(page(named).contains("11 of 12"), "they see each other's lines anyway");
        for (String members : List.of("codes", "nothing")) {
            Edition edition = edition(members, "", TWELVE, late);
            assertTrue(page(edition).contains("at least 8 of 12"), page(edition));
            assertFalse(page(edition).contains("11 of 12"), page(edition));
            assertFalse(page(edition).contains("still to report: C"), page(edition));
            Interpretation line = edition.lines().pooled(plan(edition)).orElseThrow();
            assertTrue(ChartNumbers.csv(
                            List.of(ChartNumbers.of(line, edition.written().of(plan(edition)))))
                    .lines()
                    .anyMatch(row -> row.contains("2024-12-01") && row.contains(",,12,")));
        }
        Edition many = edition(
                "nothing", "", TWELVE, (id, month) -> month == 23 && id.charAt(0) < 'F' ? -1 : usual(id, month));
        assertTrue(page(many).contains("7 of 12"), "five who are late are no single ones");
    }

    @Test
    void aMonthNobodyReportedIsAGapWhoeverReads() throws IOException {
        Edition edition =
                edition("nothing", "", TWELVE.subList(0, 4), (id, month) -> month == 9 ? -1 : usual(id, month));
        assertEquals(
                Standing.GAP,
                standing(
                        edition.lines().line(plan(edition), Pooling.AS_REPORTED).orElseThrow(), 9));
    }

    private static String page(Edition edition) {
        return TypedNetwork.text(NetworkHome.of(edition))
                + TypedNetwork.text(CompletenessPage.of(edition))
                + TypedNetwork.text(MeasurePage.of(edition, plan(edition)));
    }

    @Test
    void attack12CodesAreDrawnAnewForEachMeasureAndEachSetOfNumbers() throws IOException {
        Edition edition = edition("codes", "", TWELVE, AttacksOnPagesTest::usual);
        Edition later = edition("codes", "", TWELVE, (id, month) -> usual(id, month) + (month == 23 ? 1 : 0));
        List<Double> falls = drawn(edition, "falls", 0);
        List<Double> sores = drawn(edition, "sores", 9);
        assertEquals(12, new TreeSet<>(falls).size(), "lines can be told apart by their first value");
        assertFalse(falls.equals(sores), "by measure");
        assertFalse(falls.equals(drawn(later, "falls", 0)), "by release");
        assertEquals(
                falls,
                drawn(edition("codes", "", TWELVE, AttacksOnPagesTest::usual), "falls", 0),
                "and by nothing else");
    }

    /** Numbers counted by each line in the first months, in the order of codes: who is who, without a name. */
    private static List<Double> drawn(Edition edition, String measure, int more) {
        MeasurePlan plan = edition.config().plan(measure).orElseThrow();
        return edition.memberLines().shown(plan).stream()
                .map(own -> own.reading().chart().series())
                .map(line -> whoseLine(edition, plan, line, more))
                .toList();
    }

    private static double whoseLine(Edition edition, MeasurePlan plan, Series line, int more) {
        return edition.network().members().stream()
                .filter(m -> Series.of(edition.pool(), plan.measure(), m).subgroups().stream()
                        .allMatch(s -> near(s, line)))
                .mapToDouble(m -> m.id().charAt(0))
                .findFirst()
                .orElseThrow();
    }

    private static boolean near(Subgroup exact, Series line) {
        return line.subgroups().stream()
                .filter(s -> s.start().equals(exact.start()))
                .allMatch(s -> Math.abs(s.value() - exact.value()) <= 0.005 * exact.value());
    }

    @Test
    void attack13TheOrderOfCodesSaysNothingOfSize() throws IOException {
        TreeSet<Integer> places = new TreeSet<>();
        for (int draw = 0; draw < 6; draw++) {
            int more = draw;
            Edition edition = edition("codes", "", TWELVE, (id, month) -> usual(id, month) + more);
            places.add(drawn(edition, "falls", 0).indexOf((double) 'L'));
        }
        assertTrue(places.size() > 2, "the largest stood at " + places);
    }

    @Test
    void whyTheLineMovedTellsNoTermOfOneOrTwo() throws IOException {
        BiFunction<String, Integer, Integer> joiner =
                (id, month) -> month < 12 && id.equals("E") ? -1 : usual(id, month);
        Edition nothing = edition("nothing", "", TWELVE.subList(0, 5), joiner);
        PooledChange told = nothing.change(plan(nothing)).orElseThrow();
        assertTrue(told.together());
        String text = TypedNetwork.text(WhyItMoved.of(nothing, plan(nothing)));
        assertTrue(text.contains("who was counted and how much of it"), text);
        assertFalse(text.contains("clinics who joined"), text);
        Edition names = edition("names", "", TWELVE.subList(0, 5), joiner);
        PooledChange exact = names.change(plan(names)).orElseThrow();
        assertFalse(exact.together());
        assertEquals(
                exact.explained().total(), told.explained().rates() + told.counted(), 1e-12, "nothing is left out");
        Edition two = edition(
                "nothing",
                "",
                TWELVE.subList(0, 3),
                (id, month) -> month < 12 && id.equals("C") || month >= 12 && id.equals("A") ? -1 : usual(id, month));
        assertEquals(Optional.empty(), two.change(plan(two)), "one stayed");
    }

    @Test
    void whatCameAfterAnIdeaOfOneStandsOnItsOwnPageOnly() throws IOException {
        for (String members : List.of("nothing", "codes", "names")) {
            Edition plain = edition(members, "", TWELVE.subList(0, 6), AttacksOnPagesTest::usual);
            boolean named = members.equals("names");
            for (int tried = 1; tried <= 3; tried++) {
                Optional<?> reading = IdeaPage.reading(plain, plan(plain), List.of(idea(tried)));
                assertEquals(named || tried >= 3, reading.isPresent(), members + " " + tried);
            }
            String text = String.join(
                    " ",
                    IdeaPage.sentences(plain, plan(plain), IdeaPage.reading(plain, plan(plain), List.of(idea(1)))));
            assertEquals(!named, text.contains("on their own pages only"), text);
        }
    }

    private static ChangeIdea idea(int members) {
        return new ChangeIdea(
                "i",
                "Rounds every hour",
                TWELVE.subList(0, members),
                List.of("falls"),
                LocalDate.of(2024, 1, 1),
                ChangeIdea.Outcome.TESTING,
                "");
    }

    @Test
    void numbersOfAnotherAreInNoQuestionWhereNobodyIsNamed() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int month = 0; month < 24; month++) {
            for (String id : TWELVE.subList(0, 5)) {
                String from = month == 10 && id.equals("B") ? "A" : id;
                SplittableRandom chance = new SplittableRandom(100 * month + from.charAt(0));
                rows.append("%s,falls,%s,%d,%d\n"
                        .formatted(
                                id,
                                YearMonth.of(2023, 1).plusMonths(month),
                                30 + chance.nextInt(40),
                                6000 + chance.nextInt(3000)));
            }
        }
        for (String members : List.of("names", "nothing")) {
            Edition edition = TypedNetwork.edition(
                    folder,
                    YAML.formatted(members) + "members: [{id: A}, {id: B}, {id: C}, {id: D}, {id: E}]\n",
                    rows.toString());
            String pages = String.join(
                    "\n",
                    edition.network().members().stream()
                            .map(m -> TypedNetwork.text(MemberPage.of(edition, m)))
                            .toList());
            assertEquals(members.equals("names"), pages.contains("the very same numbers as "), pages);
        }
    }

    @Test
    void aTotalThatTellsASmallCountIsBlurredOrHidden() throws IOException {
        Edition edition = edition(
                "names",
                "",
                TWELVE.subList(0, 3),
                (id, month) -> month == 6 ? (id.equals("A") ? 7 : 1) : usual(id, month));
        List<Why> why = edition.network().members().stream()
                .flatMap(m -> edition.memberLines().others(plan(edition)).hidden(m).stream())
                .map(Hidden::why)
                .distinct()
                .toList();
        assertEquals(List.of(Why.FEW_OR_BESIDE), why, "1 and 1 are what is left of 9 to the one with 7");
    }
}
