package org.networkspc.reports.intake;

import java.util.List;
import org.networkspc.reports.config.Reason;
import org.networkspc.reports.config.RowProblem;
import org.networkspc.reports.ingest.Accounting;
import org.networkspc.reports.ingest.DataFile;
import org.networkspc.reports.ingest.Sending;
import org.networkspc.reports.ingest.Understood;
import org.networkspc.reports.store.Content;
import org.networkspc.words.Phrase;

/**
 * What a file says, before anything is kept.
 *
 * @param problems in the order of their lines
 * @param comparison with what is known now
 * @param sending who sent it and what was said about it, answers remembered from before among it
 * @param layoutChanges sentences about what is different from the file before; empty when nothing is
 */
public record Preview(
        String fileName,
        Content content,
        DataFile data,
        List<RowProblem> problems,
        Comparison comparison,
        Sending sending,
        List<Phrase> layoutChanges) {
    private static final int FIRST_ROWS = 20;

    public Preview {
        problems = List.copyOf(problems);
        layoutChanges = List.copyOf(layoutChanges);
    }

    public Differences differences() {
        return comparison.differences();
    }

    /** Whether the file was refused because it holds data about persons, so that nothing of it may be kept. */
    public boolean isPersonal() {
        return problems.stream().anyMatch(p -> p.reason() == Reason.PERSONAL);
    }

    public Understood understood() {
        return data.understood();
    }

    public Accounting accounting() {
        return data.accounting();
    }

    public List<String> questions() {
        return data.questions();
    }

    /** The first 20 rows as understood. */
    public List<PreviewRow> firstRows() {
        return data.rows().stream().limit(FIRST_ROWS).map(PreviewRow::of).toList();
    }
}
