package org.networkspc.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandOverQuestionsTest {
    private static final String SETTINGS = """
            network: town
            name: Town
            measures:
              - {id: sent, name: Records sent, kind: count, cadence: quarter}
              - {id: received, name: Records received, kind: count, cadence: quarter}
            members:
              - {id: N1, name: Nursery}
              - {id: P1, name: Primary}
              - {id: P2, name: Other primary}
            hand-overs:
              - {sent: sent, from: N1, received: received, to: P1}
            """;

    @TempDir
    private Path folder;

    private static String page(Edition edition, String member) {
        return Town.text(MemberPage.of(edition, edition.network().member(member).orElseThrow()));
    }

    @Test
    void whatDoesNotArriveIsAQuestionToBothAndToNobodyElse() throws IOException {
        Town town = Town.of(folder, SETTINGS);
        for (int t = 0; t < 8; t++) {
            town.count("sent", "N1", t, 60 + t);
            town.count("received", "P1", t, t == 6 ? 50 : 59 + t);
            town.count("received", "P2", t, 20 + t);
        }
        Edition edition = town.edition();
        String numbers = "July 2023: Nursery sent 66, Primary received 50. What is counted differently?";
        assertTrue(page(edition, "N1").contains("Records sent, " + numbers), page(edition, "N1"));
        assertTrue(page(edition, "P1").contains("Records received, " + numbers), page(edition, "P1"));
        assertFalse(page(edition, "P2").contains("counted differently"));
        assertEquals(1, page(edition, "N1").split("counted differently", -1).length - 1, "one within 2 is no question");
    }
}
