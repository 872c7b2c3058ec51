package org.networkspc.reports.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.networkspc.reports.intake.Differences;
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
                        new Block.Note(
                                "Drop or choose a file, or paste rows with their header line, then press Preview."),
                        new Block.FileForm(edition.routes().upload(), HINT, "")));
    }

    private static String differences(Differences d) {
        return d.added() + " new, " + d.unchanged() + " already known, " + d.revised() + " revised.";
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

    static Page page(Edition edition, List<Block> blocks) {
        return new Page("Upload", edition.frame("Upload"), blocks);
    }
}
