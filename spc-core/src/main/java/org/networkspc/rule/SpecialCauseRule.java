package org.networkspc.rule;

import java.util.List;
import org.networkspc.chart.Phase;

/** A test for special causes: it sees one phase at a time and cannot leak across a rebase. */
public interface SpecialCauseRule {
    /** Stable id: {@code beyond-limits}. */
    String id();

    /** Signals of this phase, as indices into its points. */
    List<Signal> test(Phase phase);
}
