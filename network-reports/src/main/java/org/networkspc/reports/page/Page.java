package org.networkspc.reports.page;

import java.util.List;
import org.networkspc.reports.figure.Figure;

/**
 * One page, whatever it is written as.
 *
 * @param title short, for window titles and contents lists
 * @param frame what stands around it
 * @param blocks from top to bottom
 */
public record Page(String title, Frame frame, List<Block> blocks) {
    public Page {
        blocks = List.copyOf(blocks);
    }

    /** Every picture on it, wide ones only, in its order. */
    public List<Figure> figures() {
        return blocks.stream().flatMap(block -> Block.figures(block).stream()).toList();
    }
}
