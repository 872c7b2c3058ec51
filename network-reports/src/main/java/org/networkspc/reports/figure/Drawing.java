package org.networkspc.reports.figure;

import java.awt.Graphics2D;

/** What a figure draws, from (0, 0) to this width and height in px: the same picture at whatever size it is wanted. */
@FunctionalInterface
public interface Drawing {
    void draw(Graphics2D g, int width, int height);

    /** Height in px that its words need at this width; 0 where any will do. */
    default int leastHeight(int width) {
        return 0;
    }
}
