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
import org.networkspc.words.Phrase;

/** The pages of handing in a file. */
final class UploadPage {
    private static final String HINT =
            "A CSV or an Excel workbook, as you have it. What cannot be told from it is asked once.";

    private UploadPage() {}

    static Page form(Edition edition, Optional<Upload> accepted, List<Upload> uploads, String member) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(
                edition.say("Upload"),
                edition.say(
                        accepted.isPresent()
                                ? "Thank you, the new numbers are in the charts"
                                : "Hand in new numbers")));
        accepted.ifPresent(u -> blocks.add(new Block.Note(
                edition.say("{0}. {1} {2}", u.fileName(), u.accounting().phrase(), differences(u.differences())))));
        blocks.add(new Block.FileForm(edition.routes().upload(), edition.say(HINT), member));
        if (!uploads.isEmpty()) {
            blocks.add(received(edition, uploads));
            blocks.add(new Block.Links(
                    "",
                    List.of(new Link(
                            edition.say("Everything that was done here, and when"), AuditPage.path(edition)))));
        }
        return page(edition, blocks);
    }

    static Page nothingSent(Edition edition) {
        return page(
                edition,
                List.of(
                        new Block.Headline(edition.say("Upload"), edition.say("Nothing was sent")),
                        new Block.Note(edition.say(
                                "Drop or choose a file, or paste rows with their header line, then press Preview.")),
                        new Block.FileForm(edition.routes().upload(), edition.say(HINT), "")));
    }

    private static Phrase differences(Differences d) {
        return Phrase.of("{0} new, {1} already known, {2} revised.", d.added(), d.unchanged(), d.revised());
    }

    private static Block.Table received(Edition edition, List<Upload> uploads) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = uploads.size() - 1; i >= 0; i--) {
            Upload u = uploads.get(i);
            rows.add(List.of(
                    u.fileName(),
                    Dates.day(u.at(), edition.words()),
                    edition.words().say(u.accounting().phrase()),
                    edition.words().say(differences(u.differences()))));
        }
        return new Block.Table(
                edition.say("Received before, newest first"),
                List.of(
                        Block.Column.text(edition.say("File")),
                        Block.Column.text(edition.say("Received")),
                        Block.Column.text(edition.say("Rows")),
                        Block.Column.text(edition.say("Changed"))),
                rows,
                false);
    }

    static Page page(Edition edition, List<Block> blocks) {
        return new Page(edition.say("Upload"), edition.frame("Upload"), blocks);
    }
}
