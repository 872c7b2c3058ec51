package org.networkspc.reports.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.networkspc.reports.config.RowProblem;
import org.networkspc.reports.ingest.Understood;
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
            "A CSV with the columns member, measure, period, numerator and denominator or value; the order does not"
                    + " matter.";
    private static final int SHOWN_PROBLEMS = 200;

    private UploadPage() {}

    static Page form(Edition edition, Optional<Upload> accepted, List<Upload> uploads) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(
                "Upload",
                accepted.isPresent() ? "Thank you, the new numbers are in the charts" : "Hand in new numbers"));
        accepted.ifPresent(u -> blocks.add(
                new Block.Note(u.fileName() + ". " + u.accounting().sentence() + " " + differences(u.differences()))));
        blocks.add(new Block.FileForm(edition.routes().upload(), HINT));
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
                        new Block.FileForm(edition.routes().upload(), HINT)));
    }

    static Page preview(Edition edition, Preview preview, String token) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline("Preview of " + preview.fileName(), finding(preview)));
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
        if (!preview.questions().isEmpty()) {
            blocks.add(new Block.Words("Worth asking", preview.questions()));
        }
        if (!preview.problems().isEmpty()) {
            blocks.add(problems(preview.problems()));
        }
        if (!preview.firstRows().isEmpty()) {
            blocks.add(rows(preview.firstRows()));
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

    private static Block.Table rows(List<PreviewRow> rows) {
        return new Block.Table(
                "The first " + rows.size() + " rows as understood",
                List.of(
                        Block.Column.text("Line"),
                        Block.Column.text("Measure"),
                        Block.Column.text("By"),
                        Block.Column.text("Period begins"),
                        Block.Column.text("Group"),
                        Block.Column.number("Numbers")),
                rows.stream()
                        .map(r -> List.of(
                                Integer.toString(r.line()),
                                r.measure(),
                                r.member(),
                                r.period(),
                                r.stratum(),
                                r.numbers()))
                        .toList(),
                false);
    }

    private static Optional<Block> understood(Understood understood) {
        if (understood.separator().isEmpty()) {
            return Optional.empty();
        }
        List<Block.Fact> facts = new ArrayList<>();
        facts.add(new Block.Fact("Separator", understood.separator()));
        facts.add(new Block.Fact("Encoding", understood.encoding()));
        facts.add(new Block.Fact("Header in line", Integer.toString(understood.headerLine())));
        facts.add(new Block.Fact("Layout", understood.layout()));
        understood.columns().forEach((name, meaning) -> facts.add(new Block.Fact("Column " + name, meaning)));
        facts.add(new Block.Fact("Periods written as", understood.periods()));
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
