package org.networkspc.reports.config;

import java.util.List;

/**
 * What was read from a file, and everything odd about it: the good part survives.
 *
 * @param problems in the order of their lines
 */
public record Loaded<T>(T value, List<RowProblem> problems) {
    public Loaded {
        problems = List.copyOf(problems);
    }

    /** Whether anything was left out because of a problem. */
    public boolean hasRefusals() {
        return problems.stream().anyMatch(p -> p.reason().refuses());
    }
}
