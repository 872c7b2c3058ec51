package org.networkspc.reports.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.networkspc.reports.config.Reason;

class CellCountTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '!',
            nullValues = "",
            value = {
                "a,b,c ! 3",
                "a;b\\na;b ! 4",
                "a,b;c;d ! 3",
                "a,b\\r\\n,,\\r\\n\\r\\na,b ! 4",
                "\",\",b ! 3",
                "one ! 1"
            })
    void linesAndTheirSeparatorsAreCountedAndEmptyLinesAreNot(String text, long cells) {
        assertEquals(
                cells,
                CellCount.atMost(text.replace("\\r", "\r").replace("\\n", "\n").getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                cells,
                CellCount.atMost(text.replace("\\r", "\r").replace("\\n", "\n").getBytes(StandardCharsets.UTF_16LE)));
    }

    @Test
    void nothingHasNoCells() {
        assertEquals(0, CellCount.atMost(new byte[0]));
    }

    @Test
    void aFileOfFarTooManyCellsIsRefusedBeforeItIsDecoded() {
        byte[] content = "1,2,3,4,5,6,7,8,9\n".repeat(520_000).getBytes(StandardCharsets.UTF_8);
        assertEquals(
                List.of(Lines.tooMany()),
                DataFile.read(content, Optional.empty(), Sending.OPEN).problems());
    }

    @Test
    void emptyLinesToTheEndOfTheSheetAreNoReasonToRefuse() {
        String rows = "member,measure,period,numerator,denominator\nA,falls,2024-01,1,100\nA,falls,2024-02,2,100\n";
        byte[] content = (rows + ",,,,\n".repeat(1_048_574)).getBytes(StandardCharsets.UTF_8);
        assertFalse(DataFile.read(content, Optional.empty(), Sending.OPEN).problems().stream()
                .anyMatch(problem -> problem.reason() == Reason.TOO_LARGE));
    }
}
