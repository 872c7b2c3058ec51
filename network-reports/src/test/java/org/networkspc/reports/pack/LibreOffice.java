package org.networkspc.reports.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.networkspc.reports.figure.Fonts;

/** LibreOffice without a window, as another reader of what is written here; tests without it say that they were skipped. */
public final class LibreOffice {
    private static final long PATIENCE = 120;

    private LibreOffice() {}

    /** The file in another form, in a folder of its own beside a user profile of its own. */
    public static Path converted(Path file, String form, Path folder, String... options) throws IOException {
        Optional<Path> office = onPath();
        Assumptions.assumeTrue(
                office.isPresent(), "skipped: LibreOffice is not installed on this machine; .ci/run installs it");
        Path out = Files.createDirectories(folder.resolve("converted"));
        List<String> command = new ArrayList<>(List.of(
                office.orElseThrow().toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--norestore"));
        command.addAll(List.of(options));
        command.addAll(List.of("--convert-to", form, "--outdir", out.toString(), file.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile());
        builder.environment().put("XDG_DATA_HOME", withFonts(folder).toString());
        Process process = builder.start();
        try {
            assertTrue(process.waitFor(PATIENCE, TimeUnit.SECONDS), "LibreOffice did not finish");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            process.destroyForcibly();
        }
        assertEquals(0, process.exitValue(), Files.readString(folder.resolve("soffice.log")));
        String name = String.valueOf(file.getFileName());
        return out.resolve(name.substring(0, name.lastIndexOf('.')) + "." + form.split(":", 2)[0]);
    }

    /** A folder in which it finds the fonts that files name. */
    private static Path withFonts(Path folder) throws IOException {
        Path data = folder.resolve("data");
        Path fonts = Files.createDirectories(data.resolve("fonts"));
        for (String name : List.of(Fonts.REGULAR, Fonts.SEMIBOLD)) {
            Files.write(fonts.resolve(name + ".ttf"), Fonts.ttf(name));
        }
        return data;
    }

    private static Optional<Path> onPath() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator))
                .map(dir -> Path.of(dir, "soffice"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
