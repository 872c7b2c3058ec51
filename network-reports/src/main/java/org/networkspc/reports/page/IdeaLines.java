package org.networkspc.reports.page;

import org.networkspc.words.Phrase;

/** How many lines lie beside their own past. */
final class IdeaLines {
    private IdeaLines() {}

    /** "2 of 3 lines lie below their own past by more than chance shows". */
    static Phrase below(long lines, long all) {
        if (all == 1) {
            return Phrase.of("its line lies below its own past by more than chance shows");
        }
        if (lines == all) {
            return all == 2
                    ? Phrase.of("both lines lie below their own past by more than chance shows")
                    : Phrase.of("all {0} lines lie below their own past by more than chance shows", all);
        }
        return Phrase.of(
                lines == 1
                        ? "{0} of {1} lines lies below its own past by more than chance shows"
                        : "{0} of {1} lines lie below their own past by more than chance shows",
                lines,
                all);
    }

    /** The same above it. */
    static Phrase above(long lines, long all) {
        if (all == 1) {
            return Phrase.of("its line lies above its own past by more than chance shows");
        }
        if (lines == all) {
            return all == 2
                    ? Phrase.of("both lines lie above their own past by more than chance shows")
                    : Phrase.of("all {0} lines lie above their own past by more than chance shows", all);
        }
        return Phrase.of(
                lines == 1
                        ? "{0} of {1} lines lies above its own past by more than chance shows"
                        : "{0} of {1} lines lie above their own past by more than chance shows",
                lines,
                all);
    }
}
