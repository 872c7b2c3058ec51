package org.networkspc.reports.pack;

import org.networkspc.reports.figure.PdfPages;
import org.networkspc.reports.page.Block;
import org.networkspc.reports.page.Page;

/** Writes pages as a PDF for print: A4, real text, the same words and pictures as on the screen. */
final class PdfPack {
    private static final int CARDS_PER_ROW = 2;

    private final PdfPages pdf;

    private PdfPack(PdfPages pdf) {
        this.pdf = pdf;
    }

    static byte[] write(PackPlan.Part part) {
        Page first = part.pages().get(0);
        PdfPages pdf =
                PdfPages.of(part.title(), first.frame().name(), first.frame().asAt());
        PdfPack writer = new PdfPack(pdf);
        for (Page page : part.pages()) {
            pdf.pageBreak();
            page.blocks().forEach(writer::block);
        }
        return pdf.bytes();
    }

    private void block(Block block) {
        if (block instanceof Block.Headline headline) {
            if (!headline.quiet().isEmpty()) {
                pdf.caption(headline.quiet());
            }
            pdf.heading(1, headline.finding());
        } else if (block instanceof Block.KeyFigures key) {
            pdf.keyFigures(
                    key.figures().stream().map(Block.KeyFigure::value).toList(),
                    key.figures().stream().map(Block.KeyFigure::label).toList());
        } else if (block instanceof Block.Words words) {
            heading(words.heading());
            words.sentences().forEach(pdf::paragraph);
        } else if (block instanceof Block.Readings readings) {
            heading(readings.heading());
            readings.readings().stream()
                    .filter(Block.Reading::open)
                    .flatMap(reading -> reading.sentences().stream())
                    .forEach(pdf::paragraph);
        } else if (block instanceof Block.Care care) {
            heading("Read with care");
            care.sentences().forEach(pdf::paragraph);
        } else if (block instanceof Block.Finding finding) {
            heading(finding.name());
            pdf.caption(finding.kicker() + " · " + finding.verdict().words());
            pdf.paragraph(String.join(" ", finding.sentences()));
        } else if (block instanceof Block.Note note) {
            pdf.paragraph(note.sentence());
        } else if (block instanceof Block.Picture picture) {
            pdf.figure(picture.wide());
        } else if (block instanceof Block.Beside beside) {
            beside(beside);
        } else if (block instanceof Block.Row row) {
            row.blocks().forEach(this::block);
        } else if (block instanceof Block.Panels panels) {
            panels(panels);
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Facts facts) {
            heading(facts.heading());
            facts.facts().forEach(f -> pdf.paragraph(f.term() + ": " + f.meaning()));
        } else if (block instanceof Block.Ideas ideas) {
            heading(ideas.heading());
            ideas.ideas().forEach(this::idea);
        }
    }

    /** What a chart says stands above it; the rest of the side column below. */
    private void beside(Block.Beside beside) {
        beside.findings().forEach(this::block);
        beside.main().forEach(this::block);
        beside.rest().forEach(this::block);
    }

    private void panels(Block.Panels panels) {
        heading(panels.heading());
        if (!panels.saying().isEmpty()) {
            pdf.caption(panels.saying());
        }
        pdf.panels(panels.panels().stream().flatMap(p -> p.card().stream()).toList(), CARDS_PER_ROW);
        panels.panels().stream()
                .filter(panel -> !panel.saying().isEmpty())
                .forEach(panel -> pdf.paragraph(panel.name() + ": " + panel.saying()));
    }

    /** Tables that a screen folds away are in the CSV beside this file. */
    private void table(Block.Table table) {
        if (!table.folded() && !table.rows().isEmpty()) {
            heading(table.caption());
            pdf.table(table.columns().stream().map(Block.Column::name).toList(), table.rows());
        }
    }

    private void idea(Block.Idea idea) {
        pdf.heading(3, idea.text());
        pdf.caption(idea.when() + " · " + idea.course());
        idea.sentences().forEach(pdf::paragraph);
    }

    private void heading(String text) {
        if (!text.isEmpty()) {
            pdf.heading(2, text);
        }
    }
}
