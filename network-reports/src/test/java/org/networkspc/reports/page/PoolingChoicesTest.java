package org.networkspc.reports.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.measure.Stratum;
import org.networkspc.reports.TypedNetwork;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.series.EfficientWeights;
import org.networkspc.series.EventTime;
import org.networkspc.series.LikeForLike;
import org.networkspc.series.Link;
import org.networkspc.series.LinkedLevels;
import org.networkspc.series.Panel;
import org.networkspc.series.Pooling;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;

class PoolingChoicesTest {
    private static final String MEMBERS =
            "members: [{id: A}, {id: B}, {id: C}, {id: D, joins: 2024-01-01}, {id: E, joins: 2024-01-01}]\n";

    @TempDir
    private Path folder;

    /** 24 months from January 2023; D and E join in January 2024, A is a giant; members differ in level. */
    private static String months() {
        StringBuilder rows = new StringBuilder();
        for (int month = 0; month < 24; month++) {
            for (char member = 'A'; member <= 'E'; member++) {
                if (member < 'D' || month >= 12) {
                    int size = member == 'A' ? 40_000 : 1000 + 100 * (member - 'A');
                    int events = size * (30 + 8 * (member - 'A') + (month * 7 + member * 3) % 9) / 100;
                    rows.append("%c,p,%s,%d,%d%n"
                            .formatted(member, YearMonth.of(2023, 1).plusMonths(month), events, size));
                }
            }
        }
        return rows.toString();
    }

    private Edition edition(String settings) throws IOException {
        return TypedNetwork.edition(
                folder,
                "network: n\nname: N\nmeasures:\n  - {id: p, kind: proportion, lag: 0" + settings + "}\n" + MEMBERS,
                months());
    }

    private static double[] values(Series line) {
        return line.subgroups().stream().mapToDouble(Subgroup::value).toArray();
    }

    private static Series line(Edition edition) {
        return edition.lines()
                .line(edition.config().measures().get(0), Pooling.LIKE_FOR_LIKE)
                .orElseThrow();
    }

    private static Panel panel(Edition edition) {
        return Panel.of(edition.pool(), edition.config().measures().get(0).measure(), edition.network(), Stratum.ALL);
    }

    @Test
    void theLinkAndTheMixThatAreNamedAreUsedAndPrinted() throws IOException {
        Edition edition = edition(", link: logit, anchor: last-12");
        Series line = line(edition);
        LikeForLike fit = LikeForLike.of(panel(edition), Link.LOGIT, org.networkspc.series.Anchor.LAST_12);
        assertArrayEquals(fit.line(), values(line), 1e-12);
        String words = "ike for like, logit link, mix of the latest 12 periods";
        MeasurePlan plan = edition.config().measures().get(0);
        assertTrue(Charts.pooled(edition, plan, edition.lines().pooled(plan).orElseThrow())
                .caption()
                .contains(words));
        assertTrue(TypedNetwork.text(MethodPage.of(edition, List.of(), "t")).contains(words));
    }

    @Test
    void frozenLevelsAndEfficientWeightsDrawTheLinesOfTheCore() throws IOException {
        Edition linked = edition(", levels: linked, freeze: 2023-12-31, link: identity");
        assertArrayEquals(
                LinkedLevels.of(panel(linked), Link.IDENTITY, LocalDate.of(2023, 12, 31))
                        .line(),
                values(line(linked)),
                1e-12);
        assertTrue(line(linked).way().contains("members' levels frozen with the baseline"));

        Edition efficient = edition(", weights: efficient");
        double mean = panel(efficient).pooledValue();
        assertArrayEquals(
                EfficientWeights.of(panel(efficient), mean * (1 - mean)).line().stream()
                        .mapToDouble(v -> v)
                        .toArray(),
                values(line(efficient)),
                1e-12);
        assertTrue(line(efficient).way().endsWith("efficient weights"));
    }

    @Test
    void weightsThatWouldBeSurerAreSuggestedWhereTheUsualOnesRule() throws IOException {
        Edition edition = edition("");
        MeasurePlan plan = edition.config().measures().get(0);
        assertTrue(Series.worthwhileWeights(edition.pool(), plan.measure(), edition.network())
                .isPresent());
        assertTrue(TypedNetwork.text(MeasurePage.of(edition, plan))
                .contains("% surer: weights: efficient in network.yaml"));
        Edition chosen = edition(", weights: efficient");
        assertFalse(TypedNetwork.text(
                        MeasurePage.of(chosen, chosen.config().measures().get(0)))
                .contains("% surer"));
    }

    @Test
    void whatCannotBeFittedIsSaidAndTheUsualFitStands() throws IOException {
        Edition edition = edition(", levels: linked, freeze: 2022-06-30");
        MeasurePlan plan = edition.config().measures().get(0);
        assertTrue(TypedNetwork.text(MeasurePage.of(edition, plan)).contains("the usual fit stands"));
        assertArrayEquals(values(line(edition(""))), values(line(edition)), 0.0);
    }

    @Test
    void aWaveIsANetworkOfItsOwnAndPeriodsSinceJoiningBeginTogether() throws IOException {
        Edition edition = edition("");
        MeasurePlan plan = edition.config().measures().get(0);
        List<String> names = edition.waves().of(plan).stream().map(Cohort::name).toList();
        assertEquals(List.of("Joined January 2023", "Joined January 2024"), names);
        Series wave = edition.lines()
                .pooled(plan, Look.at("Joined January 2024"), Optional.of(Pooling.AS_REPORTED))
                .orElseThrow()
                .chart()
                .series();
        assertEquals(2700, wave.subgroups().get(wave.subgroups().size() - 1).denominator());

        Series since = edition.lines()
                .pooled(plan, Look.SINCE_JOINING, Optional.empty())
                .orElseThrow()
                .chart()
                .series();
        Panel event = EventTime.of(panel(edition), plan.measure());
        assertArrayEquals(
                LikeForLike.of(event, since.linked().orElseThrow().link()).line(), values(since), 1e-12);
        assertEquals(5, since.subgroups().get(11).completeness().expected());
        assertEquals(3, since.subgroups().get(12).completeness().expected());
        String page = TypedNetwork.text(MeasurePage.of(edition, plan, Look.SINCE_JOINING, Optional.empty()));
        assertTrue(page.contains("name=Since joining") && page.contains("p, by periods since joining"), page);
    }

    @Test
    void aNetworkOfOneWaveOffersNoOtherLook() throws IOException {
        Edition edition = TypedNetwork.edition(
                folder,
                "network: n\nmeasures:\n  - {id: p, kind: proportion, lag: 0}\nmembers: [{id: A}, {id: B}, {id: C}]\n",
                months().replaceAll("(?m)^[DE],.*\\R", ""));
        MeasurePlan plan = edition.config().measures().get(0);
        assertEquals(List.of(), edition.waves().of(plan));
        assertFalse(TypedNetwork.text(MeasurePage.of(edition, plan)).contains("Whose line"));
    }

    @Test
    void aNetworkOfOneMemberAndMembersWithOnePeriodHaveADefinedPage() throws IOException {
        String yaml = "network: n\n"
                + "measures:\n"
                + "  - {id: p, kind: proportion, lag: 0, level: whole-population}\n"
                + "members: [%s]\n";
        Edition one =
                TypedNetwork.edition(folder, yaml.formatted("{id: A}"), months().replaceAll("(?m)^[B-E],.*\\R", ""));
        MeasurePlan plan = one.config().measures().get(0);
        assertArrayEquals(
                values(Series.of(
                        one.pool(), plan.measure(), one.network().members().get(0))),
                values(line(one)),
                1e-12);
        assertTrue(TypedNetwork.text(NetworkHome.of(one)).contains("nothing unusual in the latest points"));

        Edition first = TypedNetwork.edition(
                folder, yaml.formatted("{id: A}, {id: B}"), "A,p,2024-01,5,10\nB,p,2024-01,4,10\n");
        String home = TypedNetwork.text(NetworkHome.of(first));
        assertTrue(home.contains("1 point so far"), home);
        String page = TypedNetwork.text(
                MeasurePage.of(first, first.config().measures().get(0)));
        assertTrue(page.contains("1 point so far"), page);
    }
}
