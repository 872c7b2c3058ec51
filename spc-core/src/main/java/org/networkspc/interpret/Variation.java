package org.networkspc.interpret;

/** What the latest points say about change. */
public enum Variation {
    IMPROVING("improving"),
    CONCERNING("worth a look"),
    /** A signal on a measure without a direction of improvement. */
    NEUTRAL("something changed"),
    COMMON_CAUSE("nothing unusual");

    private final String words;

    Variation(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
