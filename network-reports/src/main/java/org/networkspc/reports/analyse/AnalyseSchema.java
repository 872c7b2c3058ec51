package org.networkspc.reports.analyse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The JSON Schema (draft 2020-12) of requests and answers: {@code #/$defs/request} and {@code #/$defs/answer}. One example
 * for every form is in {@code docs/json}.
 */
public final class AnalyseSchema {
    private static final String NAME = "analyse.schema.json";

    private AnalyseSchema() {}

    /** The schema as text, ending in a new line. */
    public static String text() {
        try (InputStream in = AnalyseSchema.class.getResourceAsStream(NAME)) {
            if (in == null) {
                throw new IllegalStateException(NAME + " must be on the class path, was not found");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
