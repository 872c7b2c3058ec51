package org.networkspc.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A part of a documentation page that the code itself writes, between two marks. After a wanted change run with
 * {@code -Ddocs.write=true} and read what became of it.
 */
record GeneratedPage(String file) {
    private static final String BEGIN = "<!-- written by the code, from here -->\n";
    private static final String END = "<!-- to here -->\n";

    void assertHolds(String part) throws IOException {
        Path path = Path.of("../docs", file);
        String page = Files.readString(path);
        int from = page.indexOf(BEGIN) + BEGIN.length();
        int to = page.indexOf(END);
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(path, page.substring(0, from) + part + page.substring(to));
        }
        assertEquals(
                part,
                Files.readString(path).substring(from, Files.readString(path).indexOf(END)),
                file);
    }
}
