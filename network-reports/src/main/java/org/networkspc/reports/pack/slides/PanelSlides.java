package org.networkspc.reports.pack.slides;

import java.util.ArrayList;
import java.util.List;
import org.networkspc.reports.figure.Figure;
import org.networkspc.reports.figure.Theme;
import org.networkspc.reports.page.Block;
import org.networkspc.words.Phrase;
import org.networkspc.words.Words;

/** Equal panels, six to a slide; three where much is said under each. */
final class PanelSlides {
    private static final int NAME = 14;
    private static final int SAID = SlideLayout.SMALLEST;
    private static final double TIGHT = 2;
    private static final double GAP = 4;

    private PanelSlides() {}

    static List<Slide> of(String kicker, String title, Block.Panels panels, Words words) {
        List<Slide> slides = new ArrayList<>();
        boolean wordsBelow = panels.panels().stream()
                .anyMatch(p -> p.figure().isPresent() && !p.saying().isEmpty());
        int most = SlideLayout.panelsAtMost(wordsBelow);
        int count = panels.panels().size();
        for (int from = 0; from < count; from += most) {
            List<Block.Panel> here = panels.panels().subList(from, Math.min(from + most, count));
            Slide slide = slide(kicker, title, panels.saying(), here, count > most ? most : here.size());
            slides.add(slide.noted(SpeakerNotes.of(figures(here), words)));
        }
        return slides;
    }

    private static Slide slide(String kicker, String title, String saying, List<Block.Panel> panels, int sizedFor) {
        List<Slide.Piece> pieces = new ArrayList<>();
        if (!saying.isEmpty()) {
            pieces.add(new Slide.Words(SlideLayout.SAYING, List.of(Paragraph.soft(saying, saying(saying), 0))));
        }
        for (int k = 0; k < panels.size(); k++) {
            pieces.addAll(panel(panels.get(k), k, SlideLayout.panel(k, sizedFor)));
        }
        return new Slide(SlideLayout.PANELS, kicker, title, pieces, List.of());
    }

    private static List<Figure> figures(List<Block.Panel> panels) {
        return panels.stream().flatMap(panel -> panel.figure().stream()).toList();
    }

    /** What is said of all of them, smaller where it needs two lines. */
    private static int saying(String saying) {
        int size = SlideLayout.SAYING.size();
        return Paragraph.soft(saying, size, 0).lines(SlideLayout.SAYING.width()) == 1 ? size : SAID;
    }

    private static List<Slide.Piece> panel(Block.Panel panel, int k, Slot whole) {
        List<Paragraph> head = head(panel);
        boolean drawn = panel.figure().isPresent();
        if (!drawn && !panel.saying().isEmpty()) {
            head.add(Paragraph.of(panel.saying(), SAID, GAP));
        }
        double tall = Paragraph.height(head, whole.width());
        double x = whole.place().getX();
        double y = whole.place().getY();
        List<Slide.Piece> pieces = new ArrayList<>();
        pieces.add(new Slide.Words(SlideLayout.panelWords(k, whole).at(x, y, whole.width(), tall), head));
        panel.figure().ifPresent(figure -> {
            List<Paragraph> below =
                    panel.saying().isEmpty() ? List.of() : List.of(Paragraph.of(panel.saying(), SAID, 0));
            double words = below.isEmpty() ? 0 : Paragraph.height(below, whole.width()) + GAP;
            double chart = Math.min(whole.height() - tall - words - GAP, 0.72 * whole.width());
            Slot place = SlideLayout.panelChart(k, whole).at(x - GAP, y + tall + GAP, whole.width() + GAP, chart);
            pieces.add(new Slide.Drawn(place, figure));
            if (!below.isEmpty()) {
                Slot said = new Slot(0, Phrase.of("Panel {0} said", k + 1), place.place(), SAID)
                        .at(x, y + tall + GAP + chart + GAP, whole.width(), words - GAP);
                pieces.add(new Slide.Words(said, below));
            }
        });
        return pieces;
    }

    private static List<Paragraph> head(Block.Panel panel) {
        List<Paragraph> head = new ArrayList<>();
        if (!panel.kicker().isEmpty()) {
            head.add(Paragraph.soft(panel.kicker(), SAID, 0));
        }
        head.add(new Paragraph(List.of(new Paragraph.Run(panel.name(), true, Theme.INK)), NAME, TIGHT));
        panel.verdict().ifPresent(verdict -> head.add(Passage.verdict(verdict, SAID, TIGHT)));
        return head;
    }
}
