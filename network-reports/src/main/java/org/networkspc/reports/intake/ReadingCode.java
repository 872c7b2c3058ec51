package org.networkspc.reports.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.networkspc.pool.Pool;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.ingest.DataFile;
import org.networkspc.reports.store.Content;

/** Which code and which settings decide how a file is read, so that nothing made with others is taken for the same. */
final class ReadingCode {
    private ReadingCode() {}

    /** The same only where the jars, or the folders of classes, and the settings are the same. */
    static String fingerprint(NetworkConfig config) {
        StringBuilder all = new StringBuilder();
        for (Class<?> part : List.of(DataFile.class, Pool.class)) {
            all.append(where(part)).append('\n');
        }
        return sha256(all.append(config).toString());
    }

    private static String where(Class<?> part) {
        try {
            Path place = Path.of(
                    part.getProtectionDomain().getCodeSource().getLocation().toURI());
            return Files.isDirectory(place)
                    ? folder(place)
                    : Content.of(Files.readAllBytes(place)).sha256();
        } catch (IOException | URISyntaxException e) {
            throw new UncheckedIOException(new IOException("the code of this program cannot be read", e));
        }
    }

    private static String folder(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
                all.append(classes.relativize(file)).append(' ').append(Files.size(file));
                all.append(' ').append(Files.getLastModifiedTime(file)).append('\n');
            }
            return sha256(all.toString());
        }
    }

    private static String sha256(String text) {
        return Content.of(text.getBytes(UTF_8)).sha256();
    }
}
