package org.networkspc.series;

/** How much each cell counts in a like-for-like fit. */
public enum Weights {
    /** Its denominator: the exact law holds. The default. */
    DENOMINATOR,
    /** See {@link EfficientWeights}. */
    EFFICIENT
}
