package org.networkspc.reports.intake;

import java.util.List;

/**
 * A file beside what is known now.
 *
 * @param changes every revised number, in the order of the file
 * @param standings what each row of the file is: "new", "already known" or "revised"
 */
public record Comparison(Differences differences, List<Change> changes, List<String> standings) {
    public Comparison {
        standings = List.copyOf(standings);
        changes = List.copyOf(changes);
    }
}
