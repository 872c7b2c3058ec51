package org.networkspc.reports.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.networkspc.reports.config.RowProblem;
import org.networkspc.reports.ingest.Understood;
import org.networkspc.reports.intake.Change;
import org.networkspc.reports.intake.Preview;
import org.networkspc.reports.intake.PreviewRow;
import org.networkspc.reports.page.Block;

/** The tables of a {@link Preview}: its first rows, what it revises, what is worth a look, and how it was understood. */
final class PreviewTables {
    private static final int SHOWN = 200;

    private PreviewTables() {}

    static Block.Table rows(List<PreviewRow> rows, List<String> standings) {
        boolean groups = rows.stream().anyMatch(r -> !r.stratum().isEmpty());
        return new Block.Table(
                "The first " + rows.size() + " rows as understood",
                columns(groups, Block.Column.number("Numbers"), Block.Column.text("So far")),
                IntStream.range(0, rows.size())
                        .mapToObj(i -> cells(groups, rows.get(i), rows.get(i).numbers(), standings.get(i)))
                        .toList(),
                false);
    }

    /** Everything the file revises, before it is accepted. */
    static Block.Table changes(List<Change> changes) {
        boolean groups = changes.stream().anyMatch(c -> !c.after().stratum().isEmpty());
        return new Block.Table(
                changes.size() == 1 ? "1 number is revised" : changes.size() + " numbers are revised",
                columns(groups, Block.Column.number("Before"), Block.Column.number("Now")),
                changes.stream()
                        .limit(SHOWN)
                        .map(c -> cells(
                                groups,
                                c.after(),
                                c.before().numbers(),
                                c.after().numbers()))
                        .toList(),
                false);
    }

    /** What says which number a row holds, and the numbers; the group only where a row has one. */
    private static List<Block.Column> columns(boolean groups, Block.Column... numbers) {
        Stream<Block.Column> whose = Stream.of("Line", "Measure", "By", "Period begins", "Group")
                .filter(name -> groups || !name.equals("Group"))
                .map(Block.Column::text);
        return Stream.concat(whose, Stream.of(numbers)).toList();
    }

    private static List<String> cells(boolean groups, PreviewRow row, String... numbers) {
        List<String> cells = new ArrayList<>();
        cells.add(Integer.toString(row.line()));
        cells.add(row.measure());
        cells.add(row.member());
        cells.add(row.period());
        if (groups) {
            cells.add(row.stratum());
        }
        cells.addAll(List.of(numbers));
        return cells;
    }

    static Block.Table problems(List<RowProblem> problems) {
        List<List<String>> rows = problems.stream()
                .limit(SHOWN)
                .map(p -> List.of(p.line() == 0 ? "file" : Integer.toString(p.line()), p.column(), p.found(), p.fix()))
                .toList();
        String caption = problems.size() <= SHOWN
                ? "Worth a look, by line as a spreadsheet shows it"
                : "Worth a look: the first " + SHOWN + " of " + problems.size();
        return new Block.Table(
                caption,
                List.of(
                        Block.Column.text("Line"),
                        Block.Column.text("Column"),
                        Block.Column.text("What was found"),
                        Block.Column.text("What to do")),
                rows,
                false);
    }

    static Optional<Block> understood(Understood understood) {
        if (understood.encoding().isEmpty()) {
            return Optional.empty();
        }
        List<Block.Fact> facts = new ArrayList<>();
        if (!understood.separator().isEmpty()) {
            facts.add(new Block.Fact("Separator", understood.separator()));
        }
        facts.add(new Block.Fact("Encoding", understood.encoding()));
        facts.add(new Block.Fact(
                "Header in line", understood.headerLine() == 0 ? "none" : Integer.toString(understood.headerLine())));
        facts.add(new Block.Fact("Layout", understood.layout()));
        understood.columns().forEach((name, meaning) -> facts.add(new Block.Fact("Column " + name, meaning)));
        if (!understood.periods().isEmpty()) {
            facts.add(new Block.Fact("Periods written as", understood.periods()));
        }
        understood.notes().forEach(note -> facts.add(new Block.Fact("Note", note)));
        return Optional.of(new Block.Facts("How the file was understood", facts));
    }
}
