package org.networkspc.reports.intake;

import java.util.List;
import org.networkspc.reports.config.RowProblem;
import org.networkspc.reports.ingest.Accounting;
import org.networkspc.reports.ingest.DataFile;
import org.networkspc.reports.ingest.Understood;
import org.networkspc.reports.store.Content;

/**
 * What a file says, before anything is kept.
 *
 * @param problems in the order of their lines
 * @param differences to what is known now
 */
public record Preview(
        String fileName, Content content, DataFile data, List<RowProblem> problems, Differences differences) {
    private static final int FIRST_ROWS = 20;

    public Preview {
        problems = List.copyOf(problems);
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
