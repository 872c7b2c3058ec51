package org.networkspc.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.networkspc.interpret.Variation;
import org.networkspc.measure.Member;
import org.networkspc.reports.TypedNetwork;
import org.networkspc.reports.config.MeasurePlan;

class DenominatorsTest {
    private static final String YAML =
            "network: n\nmeasures:\n  - {id: p, kind: proportion, lag: 0, improvement: increase, freeze: 2023-12-31}\n"
                    + "members: [{id: A, name: Ash}, {id: B, name: Birch}, {id: C, name: Cedar}]\n";

    @TempDir
    private Path folder;

    /** 24 months; from 2024 on A's share is higher, and A's size is {@code later}. */
    private Edition edition(int later) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int month = 0; month < 24; month++) {
            for (String member : List.of("A", "B", "C")) {
                boolean moved = month >= 12 && member.equals("A");
                int size = (moved ? later : 1000) + (month * 7 + member.charAt(0)) % 5;
                int share = 50 + (month * 5 + member.charAt(0)) % 3 + (moved ? 20 : 0);
                rows.append("%s,p,%s,%d,%d%n"
                        .formatted(member, YearMonth.of(2023, 1).plusMonths(month), size * share / 100, size));
            }
        }
        return TypedNetwork.edition(folder, YAML, rows.toString());
    }

    @Test
    void aShiftBesideAChangedNumberSaysSo() throws IOException {
        Edition edition = edition(300);
        MeasurePlan plan = edition.config().measures().get(0);
        String page = TypedNetwork.text(MeasurePage.of(edition, plan));
        assertTrue(page.contains("The number counted changed too: lower since January 2024"), page);
        assertTrue(page.contains("Signals in their own number now: Ash."), page);
        Member ash = edition.network().members().get(0);
        assertTrue(TypedNetwork.text(MemberPage.of(edition, ash)).contains("The number counted changed too"));
    }

    @Test
    void aShiftOnASteadyNumberSaysNothingOfIt() throws IOException {
        Edition edition = edition(1000);
        MeasurePlan plan = edition.config().measures().get(0);
        assertEquals(
                Variation.COMMON_CAUSE,
                Denominators.pooled(edition, plan).orElseThrow().variation());
        assertEquals(
                Optional.empty(),
                Denominators.beside(
                        edition,
                        Denominators.pooled(edition, plan),
                        edition.lines().pooled(plan).orElseThrow()));
        assertTrue(TypedNetwork.text(MeasurePage.of(edition, plan)).contains("Nobody’s own number signals now."));
    }
}
