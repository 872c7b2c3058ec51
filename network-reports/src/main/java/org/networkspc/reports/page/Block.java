package org.networkspc.reports.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.networkspc.reports.figure.Figure;
import org.networkspc.reports.figure.Verdict;

/** A piece of a page. Writers know every kind; a kind knows no writer. */
public sealed interface Block {

    /** The finding in plain words. {@code quiet} is the line above it, such as the aim; may be empty. */
    record Headline(String quiet, String finding) implements Block {}

    /** The few figures that matter, each with what it counts. */
    record KeyFigures(List<KeyFigure> figures) implements Block {
        public KeyFigures {
            figures = List.copyOf(figures);
        }
    }

    record KeyFigure(String value, String label) {}

    /** Paragraphs under a heading; the heading may be empty. */
    record Words(String heading, List<String> sentences) implements Block {
        public Words {
            sentences = List.copyOf(sentences);
        }
    }

    /** What one chart says, beside it. */
    record Finding(String kicker, String name, Verdict verdict, List<String> sentences) implements Block {
        public Finding {
            sentences = List.copyOf(sentences);
        }
    }

    /** Reasons to read something with care, shown on request. */
    record Care(List<String> sentences) implements Block {
        public Care {
            sentences = List.copyOf(sentences);
        }
    }

    /** The same finding for several readers; those not open are shown on request. */
    record Readings(String heading, List<Reading> readings) implements Block {
        public Readings {
            readings = List.copyOf(readings);
        }
    }

    record Reading(String name, List<String> sentences, boolean open) {
        public Reading {
            sentences = List.copyOf(sentences);
        }
    }

    /** One sentence to notice. */
    record Note(String sentence) implements Block {}

    /**
     * A chart.
     *
     * @param narrow the same chart for a phone's width; may be empty
     * @param downloads the picture and its numbers in other forms
     */
    record Picture(Figure wide, Optional<Figure> narrow, List<Link> downloads) implements Block {
        public Picture {
            downloads = List.copyOf(downloads);
        }
    }

    /** A main column and a smaller one at its side; where there is no room, findings, main column, the rest of the side. */
    record Beside(List<Block> main, List<Block> side) implements Block {
        public Beside {
            main = List.copyOf(main);
            side = List.copyOf(side);
        }

        /** What the main column says, in few words. */
        public List<Block> findings() {
            return side.stream().filter(Finding.class::isInstance).toList();
        }

        public List<Block> rest() {
            return side.stream().filter(block -> !(block instanceof Finding)).toList();
        }
    }

    /** Words of equal weight side by side; stacked where there is no room. */
    record Row(List<Block> blocks) implements Block {
        public Row {
            blocks = List.copyOf(blocks);
        }
    }

    /** Equal panels in a neutral order. */
    record Panels(String heading, String saying, List<Panel> panels) implements Block {
        public Panels {
            panels = List.copyOf(panels);
        }
    }

    /**
     * @param kicker small line above the name
     * @param saying what can be said when there is no verdict, or beside it; may be empty
     * @param href where it leads; empty for nowhere
     */
    record Panel(
            String kicker,
            String name,
            Optional<Verdict> verdict,
            String saying,
            Optional<Figure> figure,
            String href) {}

    /**
     * @param folded whether a screen shows it on request only
     * @param rows one text for each column
     */
    record Table(String caption, List<Column> columns, List<List<String>> rows, boolean folded) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** A column of a table; numbers are set to the right in figures of one width. */
    record Column(String name, boolean number) {
        public static Column text(String name) {
            return new Column(name, false);
        }

        public static Column number(String name) {
            return new Column(name, true);
        }
    }

    /** Terms and what they mean here. */
    record Facts(String heading, List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    record Fact(String term, String meaning) {}

    /** What was tried, newest first, whether or not it worked. */
    record Ideas(String heading, List<Idea> ideas) implements Block {
        public Ideas {
            ideas = List.copyOf(ideas);
        }
    }

    /**
     * @param kept whether it was adopted or adapted, so that its mark is filled
     * @param course what became of it, by whom and for whom
     * @param sentences what was expected, what came after, what was learned
     * @param href where it leads; empty for nowhere
     */
    record Idea(String when, String text, boolean kept, String course, List<String> sentences, String href) {
        public Idea {
            sentences = List.copyOf(sentences);
        }
    }

    /** Ways of seeing the same thing. */
    record Switch(String label, List<Choice> choices) implements Block {
        public Switch {
            choices = List.copyOf(choices);
        }
    }

    /** A place within the page that a link can lead to; writers without links leave it out. */
    record Anchor(String id) implements Block {}

    /** From the whole to its parts, one after the other. */
    record Trail(String label, List<Link> links) implements Block {
        public Trail {
            links = List.copyOf(links);
        }
    }

    /** Files to take away: what each set is about, and the forms it comes in. */
    record Files(String heading, List<FileSet> sets) implements Block {
        public Files {
            sets = List.copyOf(sets);
        }
    }

    record FileSet(String name, List<Link> forms) {
        public FileSet {
            forms = List.copyOf(forms);
        }
    }

    record Links(String heading, List<Link> links) implements Block {
        public Links {
            links = List.copyOf(links);
        }
    }

    /**
     * A place to hand in a file or pasted rows.
     *
     * @param member id of the only member it may speak for; empty for all
     */
    record FileForm(String action, String hint, String member) implements Block {}

    /**
     * Questions with what is known of their answers, to be sent together.
     *
     * @param folded those shown on request only, because nothing about them is in doubt
     */
    record AnswerForm(String action, String token, List<Answer> open, List<Answer> folded) implements Block {
        public AnswerForm {
            open = List.copyOf(open);
            folded = List.copyOf(folded);
        }
    }

    /**
     * @param key as the form sends it
     * @param question or label, as people read it
     * @param options what can be chosen; empty when anything can be written
     */
    record Answer(String key, String question, String value, List<Option> options) {
        public Answer {
            options = List.copyOf(options);
        }
    }

    /**
     * One decision about something shown above.
     *
     * @param questions to be answered with it
     */
    record ConfirmForm(String action, String token, String button, Link otherwise, List<Answer> questions)
            implements Block {
        public ConfirmForm {
            questions = List.copyOf(questions);
        }

        public ConfirmForm(String action, String token, String button, Link otherwise) {
            this(action, token, button, otherwise, List.of());
        }
    }

    /**
     * Something to write on in a meeting and after it, on paper or in the file; nothing is sent.
     *
     * @param saying what it is for; may be empty
     */
    record Sheet(String heading, String saying, List<SheetEntry> entries) implements Block {
        public Sheet {
            entries = List.copyOf(entries);
        }
    }

    /**
     * @param about what is to be answered or decided; empty where all of it is to be written
     * @param sentences what is known about it
     * @param choices of which one is ticked; may be empty
     * @param blanks what is to be written on each empty line
     */
    record SheetEntry(String about, List<String> sentences, List<String> choices, List<String> blanks) {
        public SheetEntry {
            sentences = List.copyOf(sentences);
            choices = List.copyOf(choices);
            blanks = List.copyOf(blanks);
        }
    }

    /**
     * Something to fill in and send; works without JavaScript.
     *
     * @param open whether it is unfolded from the start
     */
    record Form(String heading, String action, List<Field> fields, String button, boolean open) implements Block {
        public Form {
            fields = List.copyOf(fields);
        }

        /** The last part of its address, for ids of its fields. */
        public String name() {
            return action.substring(action.lastIndexOf('/') + 1);
        }
    }

    /**
     * @param value as filled in so far, several joined by semicolons
     * @param problem what is to be put right, in a sentence; may be empty
     */
    record Field(String name, String label, String value, String problem, Input input) {
        public boolean holds(Option option) {
            return input.kind() == Input.Kind.SEVERAL
                    ? List.of(value.split(";", -1)).contains(option.value())
                    : value.equals(option.value());
        }
    }

    /**
     * How a field is filled in.
     *
     * @param options what can be chosen; empty where anything can be written
     */
    record Input(Kind kind, List<Option> options) {
        /** What is offered. */
        public enum Kind {
            LINE,
            TEXT,
            DAY,
            ONE,
            SEVERAL
        }

        static final Input LINE = new Input(Kind.LINE, List.of());
        static final Input TEXT = new Input(Kind.TEXT, List.of());
        static final Input DAY = new Input(Kind.DAY, List.of());

        public Input {
            options = List.copyOf(options);
        }

        static Input one(List<Option> options) {
            return new Input(Kind.ONE, options);
        }

        static Input several(List<Option> options) {
            return new Input(Kind.SEVERAL, options);
        }
    }

    record Option(String value, String name) {}

    /** Pictures in a block and in the blocks it holds, in their order; of two for different widths the wide one. */
    static List<Figure> figures(Block block) {
        if (block instanceof Picture picture) {
            return List.of(picture.wide());
        }
        if (block instanceof Panels panels) {
            return panels.panels().stream().flatMap(p -> p.figure().stream()).toList();
        }
        if (block instanceof Beside beside) {
            return Stream.of(beside.main(), beside.side())
                    .flatMap(List::stream)
                    .flatMap(inner -> figures(inner).stream())
                    .toList();
        }
        return block instanceof Row row
                ? row.blocks().stream()
                        .flatMap(inner -> figures(inner).stream())
                        .toList()
                : List.of();
    }
}
