package org.networkspc.reports.pack;

import java.util.List;
import org.networkspc.reports.page.Cell;
import org.networkspc.reports.page.NumberTable;
import org.networkspc.words.Words;

/** Codes of columns as people read them in the network's language; in English a code is readable as it stands. */
final class CodeWords {
    private static final List<String> KNOWN = List.of(
            "yes",
            "no",
            "high",
            "low",
            "both",
            "improving",
            "concerning",
            "neutral",
            "common-cause",
            "complete",
            "incomplete",
            "provisional",
            "gap",
            "not-applicable",
            "suppressed",
            "baseline",
            "monitoring");

    private CodeWords() {}

    static Cell said(Cell cell, NumberTable.Column column, Words words) {
        return column.kind() == NumberTable.Kind.CODE && cell instanceof Cell.Words code
                ? new Cell.Words(String.join(
                        " ",
                        List.of(code.words().split(" ")).stream()
                                .map(one -> KNOWN.contains(one) ? words.say(one) : one)
                                .toList()))
                : cell;
    }
}
