package org.networkspc.interpret;

/** Who a reading is for. All readerships are told the same finding with the same numbers. */
public enum Readership {
    /** Anybody: no terms of the trade. */
    PUBLIC("in plain words"),
    /** Those who answer for the measure: what changed, how sure that is, what is worth asking. */
    BOARD("for the board"),
    /** Those who check it: chart, convention, rule, baseline, limits, estimate and reference. */
    ANALYST("for analysts");

    private final String words;

    Readership(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
