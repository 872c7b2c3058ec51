package org.networkspc.reports.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.networkspc.reports.ingest.Accounting;
import org.networkspc.reports.ingest.Choice;
import org.networkspc.reports.ingest.Understood;
import org.networkspc.reports.intake.Differences;
import org.networkspc.reports.intake.Preview;
import org.networkspc.reports.page.Block;
import org.networkspc.reports.page.Edition;
import org.networkspc.reports.page.Link;
import org.networkspc.reports.page.Page;
import org.networkspc.words.Phrase;
import org.networkspc.words.Words;

/** What is shown of a file before it is accepted: how it was understood, what is asked, and what would change. */
final class PreviewPage {
    private PreviewPage() {}

    static Page of(Edition edition, Preview preview, String token) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(
                edition.say("Preview of {0}", preview.fileName()), finding(preview, edition.words())));
        if (!preview.layoutChanges().isEmpty()) {
            blocks.add(new Block.Words(
                    edition.say("Different from last time"), edition.words().say(preview.layoutChanges())));
        }
        blocks.add(figures(preview, edition.words()));
        boolean good = preview.accounting().accepted() > 0;
        if (good) {
            blocks.add(confirm(edition, preview, token));
        }
        PreviewTables tables = new PreviewTables(edition.words());
        if (!preview.comparison().changes().isEmpty()) {
            blocks.add(tables.changes(preview.comparison().changes()));
        }
        if (!preview.understood().changeable().isEmpty()) {
            blocks.add(answers(edition, preview.understood(), token));
        }
        if (!good) {
            blocks.add(new Block.Links(
                    "",
                    List.of(new Link(
                            edition.say("Hand in another file"),
                            edition.routes().upload()))));
        }
        if (!preview.problems().isEmpty()) {
            blocks.add(tables.problems(preview.problems()));
        }
        if (preview.accounting().refused() > 0 && !token.isEmpty()) {
            blocks.add(downloads(edition, token));
        }
        if (!preview.firstRows().isEmpty()) {
            blocks.add(tables.rows(preview.firstRows(), preview.comparison().standings()));
        }
        tables.understood(preview.understood()).ifPresent(blocks::add);
        return UploadPage.page(edition, blocks);
    }

    private static Block.ConfirmForm confirm(Edition edition, Preview preview, String token) {
        int accepted = preview.accounting().accepted();
        boolean some = preview.accounting().refused() > 0;
        String button = accepted == 1
                ? some ? "Accept the 1 good row" : "Accept 1 good row"
                : some ? "Accept the {0} good rows" : "Accept {0} good rows";
        return new Block.ConfirmForm(
                edition.routes().upload() + "/accept",
                token,
                edition.say(button, accepted),
                new Link(
                        edition.say("Hand in another file instead"),
                        edition.routes().upload()));
    }

    private static String finding(Preview preview, Words words) {
        int accepted = preview.accounting().accepted();
        int refused = preview.accounting().refused();
        if (accepted == 0) {
            return preview.problems().stream()
                    .filter(p -> p.line() == 0 && p.reason().refuses())
                    .findFirst()
                    .map(problem -> problem.sentence(words))
                    .orElseGet(() -> words.say(unread(preview)));
        }
        return words.say(
                refused == 0
                        ? Phrase.of("Every row could be read")
                        : Phrase.of(
                                "{0}, {1}",
                                accepted == 1
                                        ? Phrase.of("1 row could be read")
                                        : Phrase.of("{0} rows could be read", accepted),
                                refused == 1 ? Phrase.of("1 needs a look") : Phrase.of("{0} need a look", refused)));
    }

    private static Phrase unread(Preview preview) {
        long asked = preview.understood().changeable().stream()
                .filter(Choice::isAsked)
                .count();
        if (asked == 0) {
            return Phrase.of("No row of this file could be read as it is");
        }
        return asked == 1 ? Phrase.of("This file needs one answer") : Phrase.of("This file needs {0} answers", asked);
    }

    /** The accounting line, and where any row was accepted how it compares with what is known. */
    private static Block.KeyFigures figures(Preview preview, Words words) {
        Accounting rows = preview.accounting();
        Differences differences = preview.differences();
        List<Block.KeyFigure> figures = new ArrayList<>();
        figures.add(figure(
                rows.read(),
                words.say(
                        "rows read = {0} accepted + {1} excluded + {2} refused",
                        rows.accepted(), rows.excluded(), rows.refused())));
        if (rows.accepted() > 0) {
            figures.add(figure(differences.added(), words.say("new")));
            figures.add(figure(differences.unchanged(), words.say("already known")));
            figures.add(figure(differences.revised(), words.say("revised: other numbers than before")));
        }
        return new Block.KeyFigures(figures);
    }

    private static Block.KeyFigure figure(int number, String what) {
        return new Block.KeyFigure(Integer.toString(number), what);
    }

    /** Every part of how the file was understood, the doubtful ones first. */
    private static Block.AnswerForm answers(Edition edition, Understood understood, String token) {
        List<Block.Answer> open = new ArrayList<>();
        List<Block.Answer> folded = new ArrayList<>();
        for (Choice choice : understood.changeable()) {
            Phrase asked = choice.isAsked() ? choice.question() : choice.label();
            List<Block.Option> options = choice.options().stream()
                    .map(o -> new Block.Option(o, edition.words().say(choice.said(o))))
                    .toList();
            (choice.isAsked() ? open : folded)
                    .add(new Block.Answer(choice.key(), edition.words().say(asked), choice.value(), options));
        }
        return new Block.AnswerForm(edition.routes().upload() + "/again", token, open, folded);
    }

    private static Block.Files downloads(Edition edition, String token) {
        String query = ".csv?token=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        String lines = edition.routes().upload() + "/lines/";
        return new Block.Files(
                edition.say("Correct it in a spreadsheet and hand it in again"),
                List.of(
                        new Block.FileSet(
                                edition.say("All lines, with what was found in each"),
                                List.of(new Link("CSV", lines + "all" + query))),
                        new Block.FileSet(
                                edition.say("Only the lines that were refused"),
                                List.of(new Link("CSV", lines + "refused" + query)))));
    }
}
