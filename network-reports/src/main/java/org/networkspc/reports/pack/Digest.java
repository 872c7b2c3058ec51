package org.networkspc.reports.pack;

import java.util.ArrayList;
import java.util.List;
import org.networkspc.reports.page.Block;
import org.networkspc.reports.page.Page;
import org.networkspc.words.Words;

/**
 * A part of a pack as plain text for an e-mail: the words of its first page, number for number, and what is still to report.
 * Lines end in LF and are at most 76 characters wide where words allow it.
 */
final class Digest {
    private static final int WIDTH = 76;
    private static final String STILL_TO_REPORT = "Who has reported";

    private final StringBuilder text = new StringBuilder();

    private final Words words;

    private Digest(Words words) {
        this.words = words;
    }

    static String of(PackPlan.Part part) {
        Page first = part.pages().get(0);
        Digest digest = new Digest(first.frame().words());
        String stillToReport = digest.words.say(STILL_TO_REPORT);
        digest.line(part.title());
        digest.line(first.frame().provenance());
        first.blocks().forEach(digest::block);
        part.pages().stream()
                .filter(page -> page.title().endsWith(stillToReport))
                .flatMap(page -> page.blocks().stream())
                .forEach(digest::block);
        return digest.text.toString();
    }

    private void block(Block block) {
        if (block instanceof Block.Headline headline) {
            paragraph(List.of(headline.quiet(), headline.finding()));
        } else if (block instanceof Block.KeyFigures key) {
            gap();
            key.figures().forEach(figure -> line(figure.value() + "  " + figure.label()));
        } else if (block instanceof Block.Words said) {
            heading(said.heading());
            paragraph(said.sentences());
        } else if (block instanceof Block.Care care) {
            heading(words.say("Read with care"));
            paragraph(care.sentences());
        } else if (block instanceof Block.Finding finding) {
            heading(finding.name());
            line(finding.verdict().words());
            paragraph(finding.sentences());
        } else if (block instanceof Block.Note note) {
            paragraph(List.of(note.sentence()));
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Beside beside) {
            beside.main().forEach(this::block);
            beside.side().forEach(this::block);
        } else if (block instanceof Block.Row row) {
            row.blocks().forEach(this::block);
        }
    }

    /** What a screen folds away is in the other formats. */
    private void table(Block.Table table) {
        if (table.folded()) {
            return;
        }
        heading(table.caption());
        for (List<String> row : table.rows()) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                String name = table.columns().get(i).name();
                cells.add(i == 0 ? row.get(i) : words.say("{0}: {1}", name, row.get(i)));
            }
            line(String.join("; ", cells));
        }
    }

    private void heading(String text) {
        if (!text.isEmpty()) {
            gap();
            line(text);
            line("-".repeat(Math.min(WIDTH, text.length())));
        }
    }

    private void paragraph(List<String> sentences) {
        List<String> said = sentences.stream().filter(s -> !s.isEmpty()).toList();
        if (!said.isEmpty()) {
            gap();
            said.forEach(this::line);
        }
    }

    private void gap() {
        if (!text.toString().endsWith("\n\n") && !text.toString().endsWith("-\n")) {
            text.append('\n');
        }
    }

    private void line(String sentence) {
        int at = 0;
        for (String word : sentence.split(" ", -1)) {
            if (at > 0 && at + 1 + word.length() > WIDTH) {
                text.append('\n');
                at = 0;
            } else if (at > 0) {
                text.append(' ');
                at++;
            }
            text.append(word);
            at += word.length();
        }
        text.append('\n');
    }
}
