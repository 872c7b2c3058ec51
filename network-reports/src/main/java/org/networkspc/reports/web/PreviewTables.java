package org.networkspc.reports.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.networkspc.reports.config.RowProblem;
import org.networkspc.reports.ingest.OwnWords;
import org.networkspc.reports.ingest.Understood;
import org.networkspc.reports.intake.Change;
import org.networkspc.reports.intake.Preview;
import org.networkspc.reports.intake.PreviewRow;
import org.networkspc.reports.page.Block;
import org.networkspc.words.Phrase;
import org.networkspc.words.Words;

/** The tables of a {@link Preview}: its first rows, what it revises, what is worth a look, and how it was understood. */
final class PreviewTables {
    private static final int SHOWN = 200;

    private final Words words;

    PreviewTables(Words words) {
        this.words = words;
    }

    Block.Table rows(List<PreviewRow> rows, List<String> standings) {
        boolean groups = rows.stream().anyMatch(r -> !r.stratum().isEmpty());
        return new Block.Table(
                words.say("The first {0} rows as understood", rows.size()),
                columns(groups, Block.Column.number(words.say("Numbers")), Block.Column.text(words.say("So far"))),
                IntStream.range(0, rows.size())
                        .mapToObj(i -> cells(groups, rows.get(i), rows.get(i).numbers(), Phrase.of(standings.get(i))))
                        .toList(),
                false);
    }

    /** Everything the file revises, before it is accepted. */
    Block.Table changes(List<Change> changes) {
        boolean groups = changes.stream().anyMatch(c -> !c.after().stratum().isEmpty());
        return new Block.Table(
                changes.size() == 1
                        ? words.say("1 number is revised")
                        : words.say("{0} numbers are revised", changes.size()),
                columns(groups, Block.Column.number(words.say("Before")), Block.Column.number(words.say("Now"))),
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
    private List<Block.Column> columns(boolean groups, Block.Column... numbers) {
        Stream<Block.Column> whose = Stream.of("Line", "Measure", "By", "Period begins", "Group")
                .filter(name -> groups || !name.equals("Group"))
                .map(name -> Block.Column.text(words.say(name)));
        return Stream.concat(whose, Stream.of(numbers)).toList();
    }

    private List<String> cells(boolean groups, PreviewRow row, Phrase... numbers) {
        List<String> cells = new ArrayList<>();
        cells.add(Integer.toString(row.line()));
        cells.add(row.measure());
        cells.add(row.member());
        cells.add(row.period());
        if (groups) {
            cells.add(row.stratum());
        }
        cells.addAll(words.say(List.of(numbers)));
        return cells;
    }

    Block.Table problems(List<RowProblem> problems) {
        List<List<String>> rows = problems.stream()
                .limit(SHOWN)
                .map(p -> List.of(
                        p.line() == 0 ? words.say("file") : Integer.toString(p.line()),
                        words.say(OwnWords.header(p.column())),
                        p.found(words),
                        p.fix(words)))
                .toList();
        String caption = problems.size() <= SHOWN
                ? words.say("Worth a look, by line as a spreadsheet shows it")
                : words.say("Worth a look: the first {0} of {1}", SHOWN, problems.size());
        return new Block.Table(
                caption,
                List.of(
                        Block.Column.text(words.say("Line")),
                        Block.Column.text(words.say("Column")),
                        Block.Column.text(words.say("What was found")),
                        Block.Column.text(words.say("What to do"))),
                rows,
                false);
    }

    Optional<Block> understood(Understood understood) {
        if (understood.encoding().isEmpty()) {
            return Optional.empty();
        }
        List<Block.Fact> facts = new ArrayList<>();
        if (!understood.separator().isEmpty()) {
            facts.add(fact("Separator", OwnWords.said(understood.separator())));
        }
        facts.add(fact("Encoding", OwnWords.said(understood.encoding())));
        facts.add(fact(
                "Header in line",
                understood.headerLine() == 0 ? Phrase.of("none") : Phrase.of("{0}", understood.headerLine())));
        facts.add(fact("Layout", OwnWords.said(understood.layout())));
        understood
                .columns()
                .forEach((name, meaning) ->
                        facts.add(new Block.Fact(words.say(OwnWords.column(name)), words.say(meaning))));
        if (!understood.periods().equals(Phrase.NONE)) {
            facts.add(fact("Periods written as", understood.periods()));
        }
        understood.notes().forEach(note -> facts.add(fact("Note", note)));
        return Optional.of(new Block.Facts(words.say("How the file was understood"), facts));
    }

    private Block.Fact fact(String term, Phrase meaning) {
        return new Block.Fact(words.say(term), words.say(meaning));
    }
}
