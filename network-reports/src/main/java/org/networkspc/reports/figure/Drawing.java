package org.networkspc.reports.figure;

import java.awt.Graphics2D;
import java.util.Optional;

/** What a figure draws, from (0, 0) to this width and height in px: the same picture at whatever size it is wanted. */
@FunctionalInterface
public interface Drawing {
    void draw(Graphics2D g, int width, int height);

    /** Height in px that its words need at this width; 0 where any will do. */
    default int leastHeight(int width) {
        return 0;
    }

    /** What it shows as numbers, for writers that make charts of their own; empty for a picture only. */
    default Optional<Plot> plot() {
        return Optional.empty();
    }

    /** A drawing that can say what it shows. */
    static Drawing of(Drawing drawing, Plot plot) {
        return new Drawing() {
            @Override
            public void draw(Graphics2D g, int width, int height) {
                drawing.draw(g, width, height);
            }

            @Override
            public int leastHeight(int width) {
                return drawing.leastHeight(width);
            }

            @Override
            public Optional<Plot> plot() {
                return Optional.of(plot);
            }
        };
    }
}
