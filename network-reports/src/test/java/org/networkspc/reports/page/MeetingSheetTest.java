package org.networkspc.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeetingSheetTest {
    private static final String SETTINGS = """
        network: town
        name: Town
        measures:
          - {id: late, name: Late, kind: proportion}
          - {id: sent, name: Records sent, kind: count, cadence: quarter}
          - {id: received, name: Records received, kind: count, cadence: quarter}
        members:
          - {id: N1, name: Nursery}
          - {id: P1, name: Primary}
        hand-overs:
          - {sent: sent, from: N1, received: received, to: P1}
        """;

    @TempDir
    private Path folder;

    /** Twelve months of 2022 and eight quarters, the last months of which are in October to December 2023. */
    private Page sheet(String ideas, boolean mismatch) throws IOException {
        if (!ideas.isEmpty()) {
            Files.writeString(folder.resolve("ideas.csv"), "id,from,idea,members,measures,outcome,learned\n" + ideas);
        }
        Town town = Town.of(folder, SETTINGS);
        for (int t = 0; t < 12; t++) {
            town.add("late", "N1", t, 20 + t % 3, 200);
            town.add("late", "P1", t, 25 - t % 4, 220);
        }
        for (int q = 0; q < 4; q++) {
            town.count("sent", "N1", q, 60 + q);
            town.count("received", "P1", q, mismatch && q > 1 ? 40 : 60 + q);
        }
        return MeetingSheet.page(town.edition());
    }

    private static List<Block.SheetEntry> entries(Page page, String heading) {
        return page.blocks().stream()
                .filter(Block.Sheet.class::isInstance)
                .map(Block.Sheet.class::cast)
                .filter(sheet -> sheet.heading().equals(heading))
                .flatMap(sheet -> sheet.entries().stream())
                .toList();
    }

    @Test
    void anOpenIdeaIsForDecisionOnceItsSixPeriodsAreOver() throws IOException {
        // The latest month is December 2022: six months from July are over, those from 2 July are not.
        Page page = sheet("""
            a,2022-07-01,Six months are over,N1,late,testing,
            b,2022-07-02,One month is missing,N1,late,testing,
            c,2022-02-01,Decided already,N1,late,adopted,
            d,2022-03-01,Stays in use,P1,late,implementing,
            """, false);
        List<Block.SheetEntry> decisions = entries(page, "Decisions");
        assertEquals(
                List.of("Stays in use", "Six months are over"),
                decisions.stream().map(Block.SheetEntry::about).toList());
        decisions.forEach(d -> assertEquals(List.of("Continue", "Pause", "Stop"), d.choices()));
        assertTrue(decisions.get(1).sentences().get(0).contains("July 2022, Nursery"), decisions::toString);
    }

    @Test
    void handOversThatDoNotMatchAreCountedAndNobodyIsNamed() throws IOException {
        List<Block.SheetEntry> questions = entries(sheet("", true), "Questions to answer");
        assertEquals(1, questions.size());
        String question = questions.get(0).about();
        assertTrue(question.startsWith("In 2 periods what was sent and what was received do not match."), question);
        assertFalse(question.contains("Nursery") || question.contains("Primary"), question);
    }

    @Test
    void withoutQuestionsAndIdeasItSaysSoAndLeavesRoomForActions() throws IOException {
        Page page = sheet("", false);
        String text = Town.text(page);
        assertTrue(text.contains("No questions to answer, no decisions to take"), text);
        assertTrue(text.contains("No open idea has had its 6 periods yet."), text);
        assertFalse(entries(page, "Actions from last time").isEmpty());
        assertTrue(Html.page(page, "/").contains("type=\"radio\""), "can be written on in the file");
    }
}
