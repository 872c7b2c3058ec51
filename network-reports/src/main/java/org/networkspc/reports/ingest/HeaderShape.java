package org.networkspc.reports.ingest;

import java.util.ArrayList;
import java.util.List;
import org.networkspc.words.Phrase;

/** The headers of a file without what changes every month, so that two files of one layout have the same. */
public final class HeaderShape {
    /** Stands for all headers that are periods. */
    public static final String PERIODS = "(periods)";

    private HeaderShape() {}

    /** Folded headers in the order of the file; periods among them stand once, as "(periods)". */
    public static List<String> of(Understood understood) {
        List<String> headers = List.copyOf(understood.columns().keySet());
        Periods periods = Periods.of(headers);
        List<String> shape = new ArrayList<>();
        for (String header : headers) {
            String folded = Cell.folded(header);
            boolean period = periods.read(header) instanceof Periods.Period
                    || understood
                            .columns()
                            .getOrDefault(header, Phrase.NONE)
                            .toString()
                            .contains(" in ");
            String part = period ? PERIODS : folded;
            if (!HeaderWords.isAdded(header) && !(period && shape.contains(part))) {
                shape.add(part);
            }
        }
        return shape;
    }
}
