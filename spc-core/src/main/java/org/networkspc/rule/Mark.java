package org.networkspc.rule;

/** How one point looks to a rule about points in a row. */
enum Mark {
    HIGH(Side.HIGH),
    LOW(Side.LOW),
    /** As the rule looks for, without a side. */
    SHOWN(Side.BOTH),
    /** Ends a run. */
    OTHER(Side.BOTH),
    /** Neither adds nor breaks. */
    PASSED_OVER(Side.BOTH);

    private final Side side;

    Mark(Side side) {
        this.side = side;
    }

    /** Whether points that all look like this make a run. */
    boolean runs() {
        return this != OTHER && this != PASSED_OVER;
    }

    Side side() {
        return side;
    }
}
