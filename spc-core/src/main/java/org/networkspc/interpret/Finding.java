package org.networkspc.interpret;

import java.util.List;
import java.util.Map;
import org.networkspc.words.Phrase;

/**
 * What a chart shows: the one model behind all readings. Every number and name is worded here once, and readings are put
 * together from nothing else.
 *
 * @param known what can be said of this chart
 */
record Finding(Shape shape, Map<Said, Object> known) {
    static Finding of(Evidence evidence) {
        return new Teller(evidence).finding();
    }

    /** The finding as this readership is told it; the first sentence can stand as a headline. */
    List<Phrase> reading(Readership readership) {
        return shape.sentences(readership).stream()
                .flatMap(sentence -> sentence.with(known).stream())
                .toList();
    }
}
