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
    /** What says which number a row holds. */
    private static final List<Block.Column> WHOSE = List.of(
            Block.Column.text("Line"),
            Block.Column.text("Measure"),
            Block.Column.text("By"),
            Block.Column.text("Period begins"),
            Block.Column.text("Group"));

    private PreviewTables() {}

    static Block.Table rows(List<PreviewRow> rows, List<String> standings) {
        return new Block.Table(
                "The first " + rows.size() + " rows as understood",
                columns(Block.Column.number("Numbers"), Block.Column.text("So far")),
                IntStream.range(0, rows.size())
                        .mapToObj(i -> cells(rows.get(i), rows.get(i).numbers(), standings.get(i)))
                        .toList(),
                false);
    }

    /** Everything the file revises, before it is accepted. */
    static Block.Table changes(List<Change> changes) {
        return new Block.Table(
                changes.size() == 1 ? "1 number is revised" : changes.size() + " numbers are revised",
                columns(Block.Column.number("Before"), Block.Column.number("Now")),
                changes.stream()
                        .limit(SHOWN)
                        .map(c ->
                                cells(c.after(), c.before().numbers(), c.after().numbers()))
                        .toList(),
                false);
    }

    private static List<Block.Column> columns(Block.Column... numbers) {
        return Stream.concat(WHOSE.stream(), Stream.of(numbers)).toList();
    }

    private static List<String> cells(PreviewRow row, String... numbers) {
        return Stream.concat(
                        Stream.of(
                                Integer.toString(row.line()), row.measure(), row.member(), row.period(), row.stratum()),
                        Stream.of(numbers))
                .toList();
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
