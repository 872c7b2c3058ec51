package org.networkspc.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.interpret.Interpretation;
import org.networkspc.network.DetectableStep;
import org.networkspc.network.PooledChange;
import org.networkspc.network.ValueOfPooling;
import org.networkspc.reports.TypedNetwork;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.series.Link;
import org.networkspc.series.Linking;
import org.networkspc.series.Pooling;

/** {@code link: identity} on a proportion near a tenth, which is fitted on odds else: every page stands on points. */
class ChosenLinkTest {
    @TempDir
    private Path folder;

    private Edition edition(String settings) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int month = 0; month < 26; month++) {
            for (char member = 'A'; member <= 'D'; member++) {
                if (member < 'D' || month >= 8) {
                    int size = 400 + 100 * (member - 'A');
                    int events = size * (3 + 4 * (member - 'A') + (month * 7 + member * 3) % 5) / 100;
                    rows.append("%c,p,%s,%d,%d%n"
                            .formatted(member, YearMonth.of(2023, 1).plusMonths(month), events, size));
                }
            }
        }
        return TypedNetwork.edition(
                folder,
                "network: n\nname: N\nmeasures:\n  - {id: p, kind: proportion, lag: 0" + settings + "}\n"
                        + "members: [{id: A}, {id: B}, {id: C}, {id: D, joins: 2023-09-01}]\n",
                rows.toString());
    }

    @Test
    void everyAnalysisOfTheMeasureStandsOnIt() throws IOException {
        Edition points = edition(", link: identity");
        MeasurePlan plan = points.config().measures().get(0);
        Linking identity = Linking.of(Link.IDENTITY);
        assertEquals(identity, points.lines().linking(plan));
        PooledChange change = points.change(plan).orElseThrow();
        assertEquals(
                PooledChange.of(points.pool(), plan.measure(), points.network(plan), identity), points.change(plan));
        Edition usual = edition("");
        MeasurePlan other = usual.config().measures().get(0);
        assertNotEquals(
                usual.change(other).orElseThrow().likeForLike().orElseThrow(),
                change.likeForLike().orElseThrow(),
                1e-6);

        Interpretation line = points.lines().pooled(plan, Pooling.LIKE_FOR_LIKE).orElseThrow();
        DetectableStep step = DetectableStep.shipped(
                        line.rules(), line.chart().phases().get(0).baseline())
                .orElseThrow();
        String adds = ValueOfPooling.of(points.pool(), plan.measure(), points.network(plan), step, identity)
                .sentence(points.words());
        String page = TypedNetwork.text(MeasurePage.of(points, plan));
        assertTrue(page.contains(adds), adds + "\n" + page);
        assertTrue(page.contains("identity link"), page);
    }
}
