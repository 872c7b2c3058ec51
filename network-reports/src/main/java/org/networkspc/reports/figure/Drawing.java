package org.networkspc.reports.figure;

import java.awt.Graphics2D;

/** What a figure draws, from (0, 0) to its width and height in px. */
@FunctionalInterface
public interface Drawing {
    void draw(Graphics2D g);
}
