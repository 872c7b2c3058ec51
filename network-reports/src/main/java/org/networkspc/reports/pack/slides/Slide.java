package org.networkspc.reports.pack.slides;

import java.util.List;
import java.util.stream.Stream;
import org.networkspc.reports.figure.Figure;
import org.networkspc.reports.page.Block;

/**
 * One slide before it is written.
 *
 * @param kicker small line above the title; may be empty
 * @param pieces in reading order
 * @param notes what the speaker sees: method and the reading for analysts
 */
record Slide(SlideLayout layout, String kicker, String title, List<Piece> pieces, List<String> notes) {
    Slide {
        pieces = List.copyOf(pieces);
        notes = List.copyOf(notes);
    }

    Slide titled(String other) {
        return new Slide(layout, kicker, other, pieces, notes);
    }

    Slide noted(List<String> others) {
        return new Slide(layout, kicker, title, pieces, others);
    }

    /** The same slide without the small line above its title. */
    Slide without() {
        return new Slide(layout, "", title, pieces, notes);
    }

    Slide with(Piece more) {
        return new Slide(
                layout,
                kicker,
                title,
                Stream.concat(pieces.stream(), Stream.of(more)).toList(),
                notes);
    }

    /** Something on a slide, at its place. */
    sealed interface Piece {
        Slot slot();
    }

    record Words(Slot slot, List<Paragraph> paragraphs) implements Piece {
        Words {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    record Drawn(Slot slot, Figure figure) implements Piece {}

    /**
     * @param widths of its columns in pt
     * @param heights of its rows in pt, the first that of the head
     */
    record Grid(Slot slot, Block.Table table, List<Double> widths, List<Double> heights) implements Piece {
        Grid {
            widths = List.copyOf(widths);
            heights = List.copyOf(heights);
        }
    }
}
