package org.networkspc.reports.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where the networks of a data folder are. */
public final class NetworkFolders {
    private NetworkFolders() {}

    /**
     * The folder itself when it is a network's, else its sub-folders that are, in the order of their names.
     *
     * @throws UnusableFolderException when there is none
     */
    public static List<Path> in(Path data) {
        if (isNetwork(data)) {
            return List.of(data);
        }
        List<Path> folders = new ArrayList<>();
        if (Files.isDirectory(data)) {
            try (Stream<Path> inside = Files.list(data)) {
                inside.filter(NetworkFolders::isNetwork).sorted().forEach(folders::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (folders.isEmpty()) {
            throw new UnusableFolderException("There is no network in " + data + ". Put its settings into "
                    + data.resolve("config").resolve("network.yaml") + ".");
        }
        return folders;
    }

    private static boolean isNetwork(Path folder) {
        return Files.isRegularFile(folder.resolve("config").resolve("network.yaml"));
    }
}
