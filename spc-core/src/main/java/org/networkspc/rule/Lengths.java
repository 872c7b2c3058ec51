package org.networkspc.rule;

/** Bounds that lengths of patterns share. */
final class Lengths {
    private Lengths() {}

    static void require(int length, int least) {
        if (length < least) {
            throw new IllegalArgumentException("length must be at least " + least + ", was " + length);
        }
    }
}
