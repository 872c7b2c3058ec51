package org.networkspc.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.networkspc.reports.figure.Fonts;

/** Lets a machine without any fonts draw; to be called before the first chart of a command. */
final class DrawingFonts {
    private DrawingFonts() {}

    static void prepare() throws IOException {
        Path folder = Files.createTempDirectory("network-reports-");
        Fonts.prepare(folder);
        folder.toFile().deleteOnExit();
        try (var files = Files.list(folder)) {
            files.forEach(file -> file.toFile().deleteOnExit());
        }
    }
}
