package org.networkspc.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.networkspc.reports.store.Content;

/** SHA-256 of files, by their names within a folder. */
final class FileHashes {
    private FileHashes() {}

    /** Of all files that are not hidden, neither themselves nor by the folder they are in. */
    static Map<String, String> of(Path folder) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (!name.startsWith(".")) {
                    hashes.put(name, Content.of(Files.readAllBytes(file)).sha256());
                }
            }
        }
        return hashes;
    }
}
