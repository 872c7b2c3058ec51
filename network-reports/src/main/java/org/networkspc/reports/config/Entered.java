package org.networkspc.reports.config;

import java.util.List;
import java.util.Optional;

/**
 * What people filled in, read.
 *
 * @param value empty when there are problems
 * @param problems in the order of the fields
 * @param notes sentences about what is odd and was taken all the same
 */
public record Entered<T>(Optional<T> value, List<FieldProblem> problems, List<FieldProblem> notes) {
    public Entered {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }
}
