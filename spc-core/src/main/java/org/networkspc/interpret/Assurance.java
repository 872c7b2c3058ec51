package org.networkspc.interpret;

/** Whether a predictable process will meet its aim. */
public enum Assurance {
    WILL_HIT("will hit the aim"),
    WILL_MISS("will miss the aim as it is"),
    CANNOT_TELL("cannot tell yet"),
    /** The measure has no aim. */
    NO_AIM("");

    private final String words;

    Assurance(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
