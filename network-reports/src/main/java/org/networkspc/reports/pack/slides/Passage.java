package org.networkspc.reports.pack.slides;

import java.util.ArrayList;
import java.util.List;
import org.networkspc.reports.figure.Mark;
import org.networkspc.reports.figure.Theme;
import org.networkspc.reports.figure.Verdict;
import org.networkspc.reports.page.Block;

/**
 * Words that belong together: a heading and what stands under it.
 *
 * @param sentences without what stands above them
 */
record Passage(String heading, List<Sentence> sentences) {
    private static final double BETWEEN_PARTS = 0.9;
    private static final double BETWEEN_SENTENCES = 0.4;

    Passage {
        sentences = List.copyOf(sentences);
    }

    /**
     * A sentence, or a term with what it means.
     *
     * @param lead set strong before the words; may be empty
     * @param soft whether it is said in a quieter tone
     */
    record Sentence(String lead, String words, boolean soft) {}

    static Passage of(String heading, List<String> sentences) {
        return new Passage(
                heading, sentences.stream().map(s -> new Sentence("", s, false)).toList());
    }

    static Passage of(Block.Facts facts) {
        return new Passage(
                facts.heading(),
                facts.facts().stream()
                        .map(f -> new Sentence(f.term() + ": ", f.meaning(), false))
                        .toList());
    }

    static Passage of(Block.Idea idea) {
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(new Sentence("", idea.when() + " · " + idea.course(), true));
        idea.sentences().forEach(s -> sentences.add(new Sentence("", s, false)));
        return new Passage(idea.text(), sentences);
    }

    Passage from(int sentence) {
        return new Passage(heading, sentences.subList(sentence, sentences.size()));
    }

    Passage upTo(int sentence) {
        return new Passage(heading, sentences.subList(0, sentence));
    }

    boolean isEmpty() {
        return sentences.isEmpty();
    }

    /** With letters of this size in pt. */
    List<Paragraph> paragraphs(int size) {
        List<Paragraph> paragraphs = new ArrayList<>();
        if (!heading.isEmpty()) {
            paragraphs.add(Paragraph.strong(heading, size, size * BETWEEN_PARTS));
        }
        for (Sentence sentence : sentences) {
            double before = paragraphs.isEmpty() ? size * BETWEEN_PARTS : size * BETWEEN_SENTENCES;
            List<Paragraph.Run> runs = new ArrayList<>();
            if (!sentence.lead().isEmpty()) {
                runs.add(new Paragraph.Run(sentence.lead(), true, Theme.INK));
            }
            runs.add(new Paragraph.Run(sentence.words(), false, sentence.soft() ? Theme.SOFT : Theme.INK));
            paragraphs.add(new Paragraph(runs, size, before));
        }
        return paragraphs;
    }

    static List<Paragraph> paragraphs(List<Passage> passages, int size) {
        return passages.stream().flatMap(p -> p.paragraphs(size).stream()).toList();
    }

    /** A verdict with its shape before it. */
    static Paragraph verdict(Verdict verdict, int size, double before) {
        String sign = sign(verdict.mark()) + " ";
        return new Paragraph(
                List.of(
                        new Paragraph.Run(sign, false, verdict.mark().color()),
                        new Paragraph.Run(verdict.words(), false, Theme.INK)),
                size,
                before);
    }

    private static String sign(Mark mark) {
        return switch (mark) {
            case DISC, DOT -> "●";
            case DIAMOND -> "◆";
            case SQUARE -> "■";
            case HOLLOW -> "○";
        };
    }
}
