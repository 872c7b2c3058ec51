package org.networkspc.reports.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.networkspc.reports.figure.PdfPages;
import org.networkspc.reports.page.Block;
import org.networkspc.reports.page.Page;
import org.networkspc.words.Words;

/** Writes pages as a PDF for print: A4, real text, the same words and pictures as on the screen. */
final class PdfPack {
    private static final int PANELS_PER_ROW = 3;

    private final PdfPages pdf;
    private final Words words;
    private String saidOfPanels = "";
    private String title = "";

    private PdfPack(PdfPages pdf, Words words) {
        this.pdf = pdf;
        this.words = words;
    }

    static byte[] write(PackPlan.Part part) {
        Page first = part.pages().get(0);
        PdfPages pdf = PdfPages.of(part.title(), foot(first), first.frame().words());
        PdfPack writer = new PdfPack(pdf, first.frame().words());
        for (int i = 0; i < part.pages().size(); i++) {
            Page page = part.pages().get(i);
            boolean toWriteOn = page.blocks().stream().anyMatch(Block.Sheet.class::isInstance);
            writer.page(page, i < 2 || toWriteOn);
        }
        return pdf.bytes();
    }

    private static String foot(Page first) {
        return first.frame().name() + " · " + first.frame().provenance();
    }

    private void page(Page page, boolean alone) {
        saidOfPanels = "";
        title = page.title();
        pdf.part(page.title(), alone);
        kicker(page).ifPresent(pdf::kicker);
        blocks(page.blocks());
    }

    /** Where in the document this is, as far as the headline does not say it. */
    private static Optional<String> kicker(Page page) {
        List<String> headlines = page.blocks().stream()
                .filter(Block.Headline.class::isInstance)
                .map(b -> ((Block.Headline) b).finding())
                .toList();
        return headlines.contains(page.title()) ? Optional.empty() : Optional.of(page.title());
    }

    /** Sections of words that follow each other stand in two columns. */
    private void blocks(List<Block> blocks) {
        List<Block> all = new ArrayList<>();
        blocks.forEach(block -> flatten(block, all));
        List<Block> sections = new ArrayList<>();
        for (Block block : all) {
            if (isSection(block)) {
                sections.add(block);
            } else {
                sections(sections);
                sections.clear();
                block(block);
            }
        }
        sections(sections);
    }

    /** What a chart says stands above it; the rest of the side column below. */
    private static void flatten(Block block, List<Block> all) {
        if (block instanceof Block.Beside beside) {
            beside.side().stream().filter(Block.Finding.class::isInstance).forEach(all::add);
            beside.main().forEach(inner -> flatten(inner, all));
            beside.side().stream().filter(b -> !(b instanceof Block.Finding)).forEach(inner -> flatten(inner, all));
        } else if (block instanceof Block.Row row) {
            row.blocks().forEach(inner -> flatten(inner, all));
        } else {
            all.add(block);
        }
    }

    private static boolean isSection(Block block) {
        return block instanceof Block.Words || block instanceof Block.Care || block instanceof Block.Readings;
    }

    private void sections(List<Block> sections) {
        if (sections.size() == 1) {
            pdf.together(() -> section(sections.get(0)));
        } else if (!sections.isEmpty()) {
            pdf.columns(sections.stream()
                    .map(block -> (Runnable) () -> section(block))
                    .toList());
        }
    }

    private void section(Block block) {
        if (block instanceof Block.Words said) {
            heading(said.heading());
            said.sentences().forEach(pdf::aside);
        } else if (block instanceof Block.Care care) {
            heading(words.say("Read with care"));
            care.sentences().forEach(pdf::caption);
        } else if (block instanceof Block.Readings readings) {
            heading(readings.heading());
            readings.readings().stream()
                    .filter(Block.Reading::open)
                    .flatMap(reading -> reading.sentences().stream())
                    .forEach(pdf::aside);
        }
    }

    private void block(Block block) {
        if (block instanceof Block.Headline headline) {
            if (!headline.quiet().isEmpty() && !title.endsWith(headline.quiet())) {
                pdf.lead(headline.quiet());
            }
            pdf.heading(1, headline.finding());
        } else if (block instanceof Block.KeyFigures key) {
            pdf.keyFigures(
                    key.figures().stream().map(Block.KeyFigure::value).toList(),
                    key.figures().stream().map(Block.KeyFigure::label).toList());
        } else if (block instanceof Block.Finding finding) {
            heading(finding.name());
            pdf.verdict(finding.kicker(), finding.verdict());
            pdf.finding(String.join(" ", finding.sentences()));
        } else if (block instanceof Block.Note note) {
            pdf.aside(note.sentence());
        } else if (block instanceof Block.Picture picture) {
            pdf.figure(picture.wide());
        } else if (block instanceof Block.Panels panels) {
            panels(panels);
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Facts facts) {
            heading(facts.heading());
            pdf.facts(
                    facts.facts().stream().map(Block.Fact::term).toList(),
                    facts.facts().stream().map(Block.Fact::meaning).toList());
        } else if (block instanceof Block.Ideas ideas) {
            heading(ideas.heading());
            ideas.ideas().forEach(this::idea);
        } else if (block instanceof Block.Sheet sheet) {
            sheet(sheet);
        }
    }

    private void sheet(Block.Sheet sheet) {
        heading(sheet.heading());
        if (!sheet.saying().isEmpty()) {
            pdf.lead(sheet.saying());
        }
        sheet.entries()
                .forEach(entry -> pdf.together(() -> {
                    if (!entry.about().isEmpty()) {
                        pdf.aside(entry.about());
                    }
                    entry.sentences().forEach(pdf::caption);
                    pdf.blanks(entry.choices(), entry.blanks());
                }));
    }

    private void panels(Block.Panels panels) {
        heading(panels.heading());
        if (!panels.saying().isEmpty() && !panels.saying().equals(saidOfPanels)) {
            pdf.lead(panels.saying());
            saidOfPanels = panels.saying();
        }
        pdf.grid(
                panels.panels().stream()
                        .map(p -> new PdfPages.Cell(
                                () -> head(p), () -> p.figure().ifPresent(figure -> pdf.panel(figure))))
                        .toList(),
                PANELS_PER_ROW);
        pdf.captions(panels.panels().stream().flatMap(p -> p.figure().stream()).toList());
    }

    private void head(Block.Panel panel) {
        if (!panel.kicker().isEmpty()) {
            pdf.lead(panel.kicker());
        }
        pdf.heading(3, panel.name());
        panel.verdict().ifPresent(verdict -> pdf.verdict("", verdict));
        if (!panel.saying().isEmpty()) {
            pdf.caption(panel.saying());
        }
    }

    /** Tables that a screen folds away are in the CSV beside this file. */
    private void table(Block.Table table) {
        if (!table.folded() && !table.rows().isEmpty()) {
            heading(table.caption());
            pdf.table(table.columns().stream().map(Block.Column::name).toList(), table.rows());
        }
    }

    private void idea(Block.Idea idea) {
        pdf.entry(idea.when(), () -> {
            pdf.heading(3, idea.text());
            pdf.lead(idea.course());
            idea.sentences().forEach(pdf::aside);
        });
    }

    private void heading(String text) {
        if (!text.isEmpty()) {
            pdf.heading(2, text);
        }
    }
}
