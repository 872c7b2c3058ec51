package org.networkspc.reports.pack.slides;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.networkspc.interpret.Readership;
import org.networkspc.reports.figure.LinePlot;
import org.networkspc.reports.page.Block;
import org.networkspc.reports.page.Page;
import org.networkspc.words.Words;

/** Which slides the pages of a file become: one message each, in the order of the pages, none too full. */
final class SlidePlan {
    private static final String CARE = "Read with care";

    private final List<Slide> slides = new ArrayList<>();
    private Optional<Block.Headline> headline = Optional.empty();
    private List<Block.KeyFigure> figures = List.of();
    private final List<Passage> words = new ArrayList<>();
    private final List<Passage> method = new ArrayList<>();
    private String page = "";
    /** Of the chart before the words that are waiting; empty where there was none. */
    private String subject = "";

    private final Words worded;

    private SlidePlan(Words worded) {
        this.worded = worded;
    }

    /**
     * @param title of the file
     * @param pages at least one
     */
    static List<Slide> of(String title, List<Page> pages) {
        SlidePlan plan = new SlidePlan(pages.get(0).frame().words());
        plan.cover(title, pages.get(0));
        pages.forEach(plan::page);
        return distinct(plan.slides);
    }

    /** One page about one member is named on the cover, so that each of its charts can begin with its own finding. */
    private void cover(String title, Page first) {
        boolean own = first.blocks().stream()
                .anyMatch(b -> b instanceof Block.Beside beside
                        && beside.side().stream().anyMatch(Block.Finding.class::isInstance));
        Optional<Block.Headline> named = first.blocks().stream()
                .filter(Block.Headline.class::isInstance)
                .map(Block.Headline.class::cast)
                .findFirst()
                .filter(h -> own);
        List<Paragraph> below = new ArrayList<>();
        if (named.isPresent()) {
            below.add(Paragraph.of(first.frame().name(), SlideLayout.COVER_WORDS.size(), 0));
        }
        below.add(Paragraph.soft(first.frame().provenance(), SlideLayout.COVER_WORDS.size(), 4));
        List<Slide.Piece> pieces = List.of(new Slide.Words(SlideLayout.COVER_WORDS, below));
        slides.add(new Slide(
                SlideLayout.TITLE,
                named.map(Block.Headline::quiet).orElse(""),
                named.map(Block.Headline::finding).orElse(title),
                pieces,
                List.of()));
    }

    private void page(Page next) {
        page = next.title();
        subject = "";
        boolean onCover = slides.size() == 1
                && slides.get(0).title().equals(page)
                && !slides.get(0).kicker().isEmpty();
        for (Block block : next.blocks()) {
            if (!(onCover && block instanceof Block.Headline)) {
                block(block);
            }
        }
        flush();
    }

    private void block(Block block) {
        if (block instanceof Block.Headline head) {
            flush();
            headline = Optional.of(head);
        } else if (block instanceof Block.KeyFigures key) {
            flush();
            figures = key.figures();
        } else if (block instanceof Block.Row row) {
            row.blocks().forEach(this::block);
        } else if (block instanceof Block.Beside beside) {
            beside(beside);
        } else if (block instanceof Block.Picture picture) {
            beside(new Block.Beside(List.of(picture), List.of()));
        } else if (block instanceof Block.Panels panels) {
            flush();
            slides.addAll(PanelSlides.of(kicker(panels.heading()), title(panels.heading()), panels, worded));
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Facts facts) {
            flushWords();
            method.add(Passage.of(facts));
        } else if (block instanceof Block.Ideas ideas) {
            flush();
            List<Passage> each = ideas.ideas().stream().map(Passage::of).toList();
            slides.addAll(WordSlides.SMALL.of(kicker(ideas.heading()), title(ideas.heading()), each));
        } else if (block instanceof Block.Sheet sheet) {
            flush();
            slides.addAll(SheetSlides.of(kicker(sheet.heading()), title(sheet.heading()), sheet));
        } else if (block instanceof Block.Note note && words.isEmpty() && isAfterTable()) {
            Slide last = slides.remove(slides.size() - 1);
            slides.addAll(TableSlides.with(last, note.sentence()));
        } else {
            (method.isEmpty() ? words : method).addAll(passages(List.of(block)));
        }
    }

    /** Words of every kind, the most important first; pictures, tables and what only a screen can do are not among them. */
    private List<Passage> passages(List<Block> blocks) {
        List<Passage> passages = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.Words some) {
                passages.add(Passage.of(some.heading(), some.sentences()));
            } else if (block instanceof Block.Readings readings) {
                readings.readings().stream()
                        .filter(Block.Reading::open)
                        .forEach(r -> passages.add(Passage.of(readings.heading(), r.sentences())));
            } else if (block instanceof Block.Care care) {
                passages.add(Passage.of(worded.say(CARE), care.sentences()));
            } else if (block instanceof Block.Note note) {
                passages.add(Passage.of("", List.of(note.sentence())));
            } else if (block instanceof Block.Finding finding) {
                passages.add(Passage.of(finding.name(), finding.sentences()));
            } else if (block instanceof Block.Row row) {
                passages.addAll(passages(row.blocks()));
            }
        }
        passages.removeIf(Passage::isEmpty);
        return passages;
    }

    private void beside(Block.Beside beside) {
        Optional<Block.Picture> picture = beside.main().stream()
                .filter(Block.Picture.class::isInstance)
                .map(Block.Picture.class::cast)
                .findFirst();
        List<Passage> said = new ArrayList<>(passages(beside.side().stream()
                .filter(b -> !(b instanceof Block.Finding))
                .toList()));
        said.addAll(passages(beside.main()));
        if (picture.isEmpty()) {
            words.addAll(said);
        } else {
            Optional<Block.Finding> finding = beside.side().stream()
                    .filter(Block.Finding.class::isInstance)
                    .map(Block.Finding.class::cast)
                    .findFirst();
            chart(picture.get(), finding, said);
        }
        beside.main().stream().filter(Block.Table.class::isInstance).forEach(this::block);
    }

    private void chart(Block.Picture picture, Optional<Block.Finding> finding, List<Passage> said) {
        List<Passage> passages = new ArrayList<>(said);
        Heading heading;
        if (finding.isPresent()) {
            flush();
            passages.add(0, Passage.of("", finding.get().sentences()).from(1));
            passages.removeIf(Passage::isEmpty);
            heading = new Heading(
                    finding.get().kicker(),
                    finding(picture, finding.get()),
                    finding.get().name());
        } else {
            heading = heading(picture, passages);
        }
        ChartSlides.Made made =
                ChartSlides.of(heading, picture.wide(), worded, finding.map(Block.Finding::verdict), figures, passages);
        figures = List.of();
        slides.add(made.slide());
        words.addAll(made.left());
        subject = heading.subject();
    }

    /** The reading's own first sentence, with its measure. */
    private static String finding(Block.Picture picture, Block.Finding finding) {
        if (picture.wide().plot().orElse(null) instanceof LinePlot line
                && !said(line).isEmpty()) {
            return said(line).get(0);
        }
        return finding.name()
                + finding.sentences().stream().findFirst().map(s -> ": " + s).orElse("");
    }

    private static List<String> said(LinePlot line) {
        return line.reading().reading(Readership.BOARD, line.notes().words());
    }

    /** The page's finding; else a sentence that stands alone before the chart; else the first one beside it. */
    private Heading heading(Block.Picture picture, List<Passage> passages) {
        String subject = picture.wide().title();
        if (headline.isEmpty() && words.size() == 1 && words.get(0).sentences().size() == 1) {
            Passage lead = words.remove(0);
            return new Heading(lead.heading(), lead.sentences().get(0).words(), subject);
        }
        boolean flushed = headline.isPresent() && words.isEmpty();
        if (!flushed) {
            flush();
        }
        boolean mere = headline.filter(h -> !passages.isEmpty()
                        && h.finding().equals(passages.get(0).heading()))
                .isPresent();
        if (headline.isPresent() && !mere) {
            return new Heading(kicker(""), title(subject), subject);
        }
        headline = Optional.empty();
        if (passages.isEmpty()) {
            return new Heading(page, subject, subject);
        }
        Passage first = passages.remove(0);
        if (first.sentences().size() > 1) {
            passages.add(0, new Passage("", first.from(1).sentences()));
        }
        return new Heading(first.heading(), first.sentences().get(0).words(), subject);
    }

    /** Tables that a screen folds away are in the workbooks behind the charts and in the CSV beside this file. */
    private void table(Block.Table table) {
        if (!table.folded() && !table.rows().isEmpty()) {
            flush();
            slides.addAll(TableSlides.of(kicker(table.caption()), title(table.caption()), table));
        }
    }

    private boolean isAfterTable() {
        return slides.get(slides.size() - 1).layout() == SlideLayout.TABLE;
    }

    private String kicker(String own) {
        return headline.map(h -> h.quiet().isEmpty() ? own : h.quiet()).orElse(page);
    }

    /** The page's headline for its first slide, then each slide's own. */
    private String title(String own) {
        String title = headline.map(Block.Headline::finding).orElse(own.isEmpty() ? page : own);
        headline = Optional.empty();
        return title;
    }

    private void flush() {
        flushWords();
        flushMethod();
    }

    private void flushWords() {
        if (!figures.isEmpty()) {
            figures.forEach(f -> words.add(Passage.of(f.value(), List.of(f.label()))));
            figures = List.of();
        }
        if (words.isEmpty()) {
            return;
        }
        List<Passage> all = new ArrayList<>(words);
        words.clear();
        boolean single =
                all.size() == 1 && headline.isEmpty() && !all.get(0).heading().isEmpty();
        String about = subject.isEmpty() ? page : subject;
        String own = all.get(0).heading() + (subject.isEmpty() ? "" : ": " + subject);
        String kicker = kicker("");
        List<Passage> said = single ? List.of(new Passage("", all.get(0).sentences())) : all;
        slides.addAll(WordSlides.WORDS.of(kicker, title(single ? own : about), said));
        subject = "";
    }

    private void flushMethod() {
        if (!method.isEmpty()) {
            List<Passage> all = new ArrayList<>(method);
            method.clear();
            String kicker = kicker(page);
            slides.addAll(WordSlides.METHOD.of(kicker, title(page), all));
        }
    }

    /** Slides that go on are numbered, because people and screen readers tell slides apart by their titles. */
    private static List<Slide> distinct(List<Slide> slides) {
        Map<String, Integer> seen = new HashMap<>();
        List<Slide> distinct = new ArrayList<>();
        for (Slide slide : slides) {
            int times = seen.merge(slide.title(), 1, Integer::sum);
            Slide own = slide.kicker().equals(slide.title()) ? slide.without() : slide;
            distinct.add(times == 1 ? own : own.titled(slide.title() + " · " + times));
        }
        return distinct;
    }
}
