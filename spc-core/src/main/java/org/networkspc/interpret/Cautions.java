package org.networkspc.interpret;

import java.util.Arrays;
import java.util.List;

/** Reasons to read a chart with care, in a fixed order. */
final class Cautions {
    private Cautions() {}

    static List<Caution> of(Evidence evidence) {
        return Arrays.stream(Care.values())
                .flatMap(care -> care.in(evidence).stream())
                .toList();
    }
}
