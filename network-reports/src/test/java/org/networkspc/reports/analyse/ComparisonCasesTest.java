package org.networkspc.reports.analyse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every tool of every comparison case is one convention and its options, or has a reason why it is none. */
class ComparisonCasesTest {

    static Stream<ComparisonCases> matched() {
        return ComparisonCases.all().stream().filter(ComparisonCases::isMatched);
    }

    @ParameterizedTest
    @MethodSource("matched")
    void aConventionGivesTheNumbersOfItsTool(ComparisonCases one) {
        assertEquals(List.of(), one.differences());
    }

    @Test
    void everyToolOfEveryCaseIsInTheTable() throws IOException {
        List<String> entries = new ArrayList<>();
        for (String file : ComparisonCases.files()) {
            ComparisonCases.read(file)
                    .get("expected")
                    .get("by_package")
                    .propertyNames()
                    .forEach(tool -> entries.add(file + " " + tool));
        }
        assertEquals(17, ComparisonCases.files().size());
        assertEquals(
                entries,
                ComparisonCases.all().stream()
                        .map(one -> one.file() + " " + one.tool())
                        .toList());
    }

    @Test
    void whatIsNotMatchedHasAReason() {
        for (ComparisonCases one : ComparisonCases.all()) {
            assertFalse(one.isMatched() == one.row().has("reason"), one::toString);
        }
    }
}
