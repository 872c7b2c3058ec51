package org.networkspc.reports.pack.slides;

import java.awt.geom.Rectangle2D;
import org.networkspc.words.Phrase;

/**
 * A placeholder of a layout, or a place without one.
 *
 * @param index of the placeholder; 0 where there is none
 * @param name as people see it in the selection pane
 * @param place in pt
 * @param size of its letters in pt; 0 for charts and tables
 */
record Slot(int index, Phrase name, Rectangle2D place, int size) {

    Slot(int index, String name, Rectangle2D place, int size) {
        this(index, Phrase.of(name), place, size);
    }

    static Slot at(int index, String name, double x, double y, double width, double height, int size) {
        return new Slot(index, name, new Rectangle2D.Double(x, y, width, height), size);
    }

    static Slot at(int index, String name, double x, double y, double width, double height) {
        return at(index, name, x, y, width, height, 0);
    }

    /** The same placeholder, moved on one slide. */
    Slot at(double x, double y, double width, double height) {
        return new Slot(index, name, new Rectangle2D.Double(x, y, width, height), size);
    }

    boolean isText() {
        return size > 0;
    }

    double width() {
        return place.getWidth();
    }

    double height() {
        return place.getHeight();
    }
}
