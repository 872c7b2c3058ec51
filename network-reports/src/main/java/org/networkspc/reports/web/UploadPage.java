package org.networkspc.reports.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.networkspc.reports.config.RowProblem;
import org.networkspc.reports.ingest.Choice;
import org.networkspc.reports.ingest.Understood;
import org.networkspc.reports.intake.Change;
import org.networkspc.reports.intake.Differences;
import org.networkspc.reports.intake.Preview;
import org.networkspc.reports.intake.PreviewRow;
import org.networkspc.reports.intake.Upload;
import org.networkspc.reports.page.Block;
import org.networkspc.reports.page.Dates;
import org.networkspc.reports.page.Edition;
import org.networkspc.reports.page.Link;
import org.networkspc.reports.page.Page;

/** The pages of handing in a file. */
final class UploadPage {
    private static final String HINT =
            "A CSV or an Excel workbook, as you have it. What cannot be told from it is asked once.";
    private static final int SHOWN_PROBLEMS = 200;

    private UploadPage() {}

    static Page form(Edition edition, Optional<Upload> accepted, List<Upload> uploads, String member) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(
                "Upload",
                accepted.isPresent() ? "Thank you, the new numbers are in the charts" : "Hand in new numbers"));
        accepted.ifPresent(u -> blocks.add(
                new Block.Note(u.fileName() + ". " + u.accounting().sentence() + " " + differences(u.differences()))));
        blocks.add(new Block.FileForm(edition.routes().upload(), HINT, member));
        if (!uploads.isEmpty()) {
            blocks.add(received(uploads));
            blocks.add(new Block.Links(
                    "", List.of(new Link("Everything that was done here, and when", AuditPage.path(edition)))));
        }
        return page(edition, blocks);
    }

    static Page nothingSent(Edition edition) {
        return page(
                edition,
                List.of(
                        new Block.Headline("Upload", "Nothing was sent"),
                        new Block.Note("Choose a file, or paste rows with their header line, then press Preview."),
                        new Block.FileForm(edition.routes().upload(), HINT, "")));
    }

    static Page preview(Edition edition, Preview preview, String token) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline("Preview of " + preview.fileName(), finding(preview)));
        if (!preview.layoutChanges().isEmpty()) {
            blocks.add(new Block.Words("Different from last time", preview.layoutChanges()));
        }
        blocks.add(figures(preview));
        if (preview.accounting().accepted() > 0) {
            String good = preview.accounting().accepted() == 1
                    ? "1 good row"
                    : preview.accounting().accepted() + " good rows";
            blocks.add(new Block.ConfirmForm(
                    edition.routes().upload() + "/accept",
                    token,
                    preview.accounting().refused() > 0 ? "Accept the " + good : "Accept " + good,
                    new Link("Hand in another file instead", edition.routes().upload())));
        } else {
            blocks.add(new Block.Links(
                    "",
                    List.of(new Link("Hand in another file", edition.routes().upload()))));
        }
        if (!preview.comparison().changes().isEmpty()) {
            blocks.add(changes(preview.comparison().changes()));
        }
        if (!preview.understood().changeable().isEmpty()) {
            blocks.add(answers(edition, preview.understood(), token));
        }
        if (!preview.problems().isEmpty()) {
            blocks.add(problems(preview.problems()));
        }
        if (preview.accounting().refused() > 0 && !token.isEmpty()) {
            blocks.add(downloads(edition, token));
        }
        if (!preview.firstRows().isEmpty()) {
            blocks.add(rows(preview.firstRows(), preview.comparison().standings()));
        }
        understood(preview.understood()).ifPresent(blocks::add);
        return page(edition, blocks);
    }

    private static String finding(Preview preview) {
        if (preview.accounting().accepted() == 0) {
            return preview.problems().stream()
                    .filter(p -> p.line() == 0)
                    .findFirst()
                    .map(RowProblem::sentence)
                    .orElse("No row of this file could be read as it is");
        }
        return preview.accounting().refused() == 0
                ? "Every row could be read"
                : preview.accounting().accepted() + " rows could be read, "
                        + preview.accounting().refused() + " need a look";
    }

    private static Block.KeyFigures figures(Preview preview) {
        Differences differences = preview.differences();
        return new Block.KeyFigures(List.of(
                new Block.KeyFigure(
                        Integer.toString(preview.accounting().read()),
                        "rows read = " + preview.accounting().accepted() + " accepted + "
                                + preview.accounting().excluded() + " excluded + "
                                + preview.accounting().refused() + " refused"),
                new Block.KeyFigure(Integer.toString(differences.added()), "new"),
                new Block.KeyFigure(Integer.toString(differences.unchanged()), "already known"),
                new Block.KeyFigure(Integer.toString(differences.revised()), "revised: other numbers than before")));
    }

    private static String differences(Differences d) {
        return d.added() + " new, " + d.unchanged() + " already known, " + d.revised() + " revised.";
    }

    private static Block.Table problems(List<RowProblem> problems) {
        List<List<String>> rows = problems.stream()
                .limit(SHOWN_PROBLEMS)
                .map(p -> List.of(p.line() == 0 ? "file" : Integer.toString(p.line()), p.column(), p.found(), p.fix()))
                .toList();
        String caption = problems.size() <= SHOWN_PROBLEMS
                ? "Worth a look, by line as a spreadsheet shows it"
                : "Worth a look: the first " + SHOWN_PROBLEMS + " of " + problems.size();
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

    private static Block.Table rows(List<PreviewRow> rows, List<String> standings) {
        return new Block.Table(
                "The first " + rows.size() + " rows as understood",
                List.of(
                        Block.Column.text("Line"),
                        Block.Column.text("Measure"),
                        Block.Column.text("By"),
                        Block.Column.text("Period begins"),
                        Block.Column.text("Group"),
                        Block.Column.number("Numbers"),
                        Block.Column.text("So far")),
                IntStream.range(0, rows.size())
                        .mapToObj(i -> row(rows.get(i), standings.get(i)))
                        .toList(),
                false);
    }

    private static List<String> row(PreviewRow r, String standing) {
        return List.of(
                Integer.toString(r.line()), r.measure(), r.member(), r.period(), r.stratum(), r.numbers(), standing);
    }

    /** Everything the file revises, before it is accepted. */
    private static Block.Table changes(List<Change> changes) {
        List<List<String>> rows = changes.stream()
                .limit(SHOWN_PROBLEMS)
                .map(c -> List.of(
                        Integer.toString(c.after().line()),
                        c.after().measure(),
                        c.after().member(),
                        c.after().period(),
                        c.after().stratum(),
                        c.before().numbers(),
                        c.after().numbers()))
                .toList();
        return new Block.Table(
                changes.size() == 1 ? "1 number is revised" : changes.size() + " numbers are revised",
                List.of(
                        Block.Column.text("Line"),
                        Block.Column.text("Measure"),
                        Block.Column.text("By"),
                        Block.Column.text("Period begins"),
                        Block.Column.text("Group"),
                        Block.Column.number("Before"),
                        Block.Column.number("Now")),
                rows,
                false);
    }

    /** Every part of how the file was understood, the doubtful ones first. */
    private static Block.AnswerForm answers(Edition edition, Understood understood, String token) {
        List<Block.Answer> open = new ArrayList<>();
        List<Block.Answer> folded = new ArrayList<>();
        for (Choice choice : understood.changeable()) {
            String words = choice.isAsked() ? choice.question() : choice.label();
            (choice.isAsked() ? open : folded)
                    .add(new Block.Answer(choice.key(), words, choice.value(), choice.options()));
        }
        return new Block.AnswerForm(edition.routes().upload() + "/again", token, open, folded);
    }

    private static Block.Files downloads(Edition edition, String token) {
        String query = ".csv?token=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        String lines = edition.routes().upload() + "/lines/";
        return new Block.Files(
                "Correct it in a spreadsheet and hand it in again",
                List.of(
                        new Block.FileSet(
                                "All lines, with what was found in each",
                                List.of(new Link("CSV", lines + "all" + query))),
                        new Block.FileSet(
                                "Only the lines that were refused",
                                List.of(new Link("CSV", lines + "refused" + query)))));
    }

    private static Optional<Block> understood(Understood understood) {
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

    private static Block.Table received(List<Upload> uploads) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = uploads.size() - 1; i >= 0; i--) {
            Upload u = uploads.get(i);
            rows.add(List.of(u.fileName(), Dates.day(u.at()), u.accounting().sentence(), differences(u.differences())));
        }
        return new Block.Table(
                "Received before, newest first",
                List.of(
                        Block.Column.text("File"),
                        Block.Column.text("Received"),
                        Block.Column.text("Rows"),
                        Block.Column.text("Changed")),
                rows,
                false);
    }

    private static Page page(Edition edition, List<Block> blocks) {
        return new Page("Upload", edition.frame("Upload"), blocks);
    }
}
