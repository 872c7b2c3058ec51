package org.networkspc.reports.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.networkspc.measure.ChangeIdea;
import org.networkspc.words.Phrase;

/** Reads {@code ideas.csv}: one change idea a line, in the columns of {@link Entries#IDEA}. */
final class IdeasFile {
    private static final List<String> NEEDED = List.of("id", "idea", "measures", "from", "outcome");

    private final NetworkConfig network;
    private final List<RowProblem> problems = new ArrayList<>();
    private final List<ChangeIdea> ideas = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private IdeasFile(NetworkConfig network) {
        this.network = network;
    }

    /** The ideas of a file; none when there is no file. */
    static Loaded<List<ChangeIdea>> read(Path file, NetworkConfig network) {
        IdeasFile reading = new IdeasFile(network);
        CsvRows rows = CsvRows.read(file, Entries.IDEA, NEEDED);
        rows.problems()
                .forEach((line, what) -> reading.problems.add(new RowProblem(line, "", "", Reason.IDEA_LINE, what)));
        rows.rows().forEach(reading::idea);
        return new Loaded<>(List.copyOf(reading.ideas), reading.problems);
    }

    private void idea(CsvRows.Row row) {
        int before = problems.size();
        String id = row.cells().getOrDefault("id", "");
        if (id.isEmpty() || !seen.add(id)) {
            problems.add(problem(
                    row, Reason.IDEA_VALUE, new FieldProblem("id", id, Phrase.of("an id that no other idea has"))));
        }
        Entered<ChangeIdea> entered = Entries.idea(row.cells(), network);
        entered.problems().forEach(p -> problems.add(problem(row, Reason.IDEA_VALUE, p)));
        if (problems.size() == before) {
            entered.notes()
                    .forEach(n -> problems.add(
                            new RowProblem(row.line(), n.field(), n.text(), Reason.IDEA_NOTE, n.expected())));
            entered.value().ifPresent(ideas::add);
        }
    }

    private static RowProblem problem(CsvRows.Row row, Reason reason, FieldProblem problem) {
        return new RowProblem(row.line(), problem.field(), problem.text(), reason, problem.detail());
    }
}
