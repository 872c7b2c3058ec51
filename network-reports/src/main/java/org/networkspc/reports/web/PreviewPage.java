package org.networkspc.reports.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.networkspc.reports.config.RowProblem;
import org.networkspc.reports.ingest.Choice;
import org.networkspc.reports.ingest.Understood;
import org.networkspc.reports.intake.Differences;
import org.networkspc.reports.intake.Preview;
import org.networkspc.reports.page.Block;
import org.networkspc.reports.page.Edition;
import org.networkspc.reports.page.Link;
import org.networkspc.reports.page.Page;

/** What is shown of a file before it is accepted: how it was understood, what is asked, and what would change. */
final class PreviewPage {
    private PreviewPage() {}

    static Page of(Edition edition, Preview preview, String token) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline("Preview of " + preview.fileName(), finding(preview)));
        if (!preview.layoutChanges().isEmpty()) {
            blocks.add(new Block.Words("Different from last time", preview.layoutChanges()));
        }
        blocks.add(figures(preview));
        boolean good = preview.accounting().accepted() > 0;
        if (good) {
            blocks.add(confirm(edition, preview, token));
        }
        if (!preview.comparison().changes().isEmpty()) {
            blocks.add(PreviewTables.changes(preview.comparison().changes()));
        }
        if (!preview.understood().changeable().isEmpty()) {
            blocks.add(answers(edition, preview.understood(), token));
        }
        if (!good) {
            blocks.add(new Block.Links(
                    "",
                    List.of(new Link("Hand in another file", edition.routes().upload()))));
        }
        if (!preview.problems().isEmpty()) {
            blocks.add(PreviewTables.problems(preview.problems()));
        }
        if (preview.accounting().refused() > 0 && !token.isEmpty()) {
            blocks.add(downloads(edition, token));
        }
        if (!preview.firstRows().isEmpty()) {
            blocks.add(
                    PreviewTables.rows(preview.firstRows(), preview.comparison().standings()));
        }
        PreviewTables.understood(preview.understood()).ifPresent(blocks::add);
        return UploadPage.page(edition, blocks);
    }

    private static Block.ConfirmForm confirm(Edition edition, Preview preview, String token) {
        int accepted = preview.accounting().accepted();
        String good = accepted == 1 ? "1 good row" : accepted + " good rows";
        return new Block.ConfirmForm(
                edition.routes().upload() + "/accept",
                token,
                preview.accounting().refused() > 0 ? "Accept the " + good : "Accept " + good,
                new Link("Hand in another file instead", edition.routes().upload()));
    }

    private static String finding(Preview preview) {
        int accepted = preview.accounting().accepted();
        int refused = preview.accounting().refused();
        if (accepted == 0) {
            return preview.problems().stream()
                    .filter(p -> p.line() == 0 && p.reason().refuses())
                    .findFirst()
                    .map(RowProblem::sentence)
                    .orElseGet(() -> unread(preview));
        }
        return refused == 0
                ? "Every row could be read"
                : accepted + (accepted == 1 ? " row" : " rows") + " could be read, " + refused
                        + (refused == 1 ? " needs a look" : " need a look");
    }

    private static String unread(Preview preview) {
        long asked = preview.understood().changeable().stream()
                .filter(Choice::isAsked)
                .count();
        if (asked == 0) {
            return "No row of this file could be read as it is";
        }
        return asked == 1 ? "This file needs one answer" : "This file needs " + asked + " answers";
    }

    /** The accounting line, and where any row was accepted how it compares with what is known. */
    private static Block.KeyFigures figures(Preview preview) {
        Differences differences = preview.differences();
        List<Block.KeyFigure> figures = new ArrayList<>();
        figures.add(new Block.KeyFigure(
                Integer.toString(preview.accounting().read()),
                "rows read = " + preview.accounting().accepted() + " accepted + "
                        + preview.accounting().excluded() + " excluded + "
                        + preview.accounting().refused() + " refused"));
        if (preview.accounting().accepted() > 0) {
            figures.add(new Block.KeyFigure(Integer.toString(differences.added()), "new"));
            figures.add(new Block.KeyFigure(Integer.toString(differences.unchanged()), "already known"));
            figures.add(
                    new Block.KeyFigure(Integer.toString(differences.revised()), "revised: other numbers than before"));
        }
        return new Block.KeyFigures(figures);
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
}
