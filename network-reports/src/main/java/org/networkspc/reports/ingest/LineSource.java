package org.networkspc.reports.ingest;

import java.io.IOException;
import java.util.function.Consumer;

/** The lines of a file too large to be held, some thousands at a time and as often as wanted. */
interface LineSource {
    /** How its cells are cut apart, in words; empty for a workbook. */
    String separator();

    String encoding();

    /**
     * Every line of the file, in order.
     *
     * @throws java.nio.charset.CharacterCodingException when the bytes are not of the encoding
     */
    void windows(Consumer<Lines> each) throws IOException;
}
