package org.networkspc.series;

import java.io.Serial;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Months that no common member connects: they cannot be put on one like-for-like line. */
public final class UnconnectedMonthsException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient List<List<LocalDate>> blocks;

    UnconnectedMonthsException(List<List<LocalDate>> blocks) {
        super("months must be connected through common members, was " + words(blocks));
        this.blocks = List.copyOf(blocks);
    }

    private static String words(List<List<LocalDate>> blocks) {
        return blocks.stream()
                .map(block -> block.get(0) + " to " + block.get(block.size() - 1))
                .collect(Collectors.joining("; "));
    }

    /** The months that hang together, block by block. */
    public List<List<LocalDate>> blocks() {
        return blocks;
    }
}
