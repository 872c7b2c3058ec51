package org.networkspc.reports.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A copy of a network folder, made while the service may be writing to it, and put back the same way.
 *
 * <p>The journal is read first, up to its last whole line; the files it names were on the disk before their lines, and never
 * change. So a copy holds every upload acknowledged before it began, and none by half. What can be rebuilt is not copied.
 */
public final class Backup {
    private static final String BEING_MADE = ".unfinished";
    /** Beside raw and journal; a file of a pack that is being written is left out. */
    private static final List<String> FOLDERS = List.of("config", "packs");

    private final Disk disk = new LocalDisk();
    private final Path from;
    private final Path to;

    private Backup(Path from, Path to) {
        this.from = from;
        this.to = to;
    }

    /**
     * Copies every network of a data folder to a new folder, which is there whole or not at all.
     *
     * @return what was copied, by the name of the network's folder; the name is empty for the data folder itself
     * @throws UnusableFolderException when something cannot be read or written, is damaged, or the new folder exists
     */
    public static Map<String, Verification> copy(Path data, Path to) {
        if (Files.exists(to)) {
            throw new UnusableFolderException(
                    to + " exists already. Choose a new folder; nothing is ever overwritten.");
        }
        Path unfinished = to.resolveSibling(to.getFileName() + BEING_MADE);
        try {
            delete(unfinished);
            Map<String, Verification> copied = new LinkedHashMap<>();
            for (Path network : NetworkFolders.in(data)) {
                String name = data.relativize(network).toString();
                Path target = Files.createDirectories(unfinished.resolve(name));
                new Backup(network, target).copy();
                copied.put(name, whole(Verification.of(target)));
            }
            Files.move(unfinished, to, StandardCopyOption.ATOMIC_MOVE);
            Path parent = to.toAbsolutePath().getParent();
            new LocalDisk().forceFolder(parent == null ? to : parent);
            return copied;
        } catch (IOException e) {
            throw new UnusableFolderException("The copy in " + to + " could not be made (" + e
                    + "). Check that there is room and that both folders may be used.");
        }
    }

    private static Verification whole(Verification copy) {
        if (!copy.problems().isEmpty()) {
            throw new UnusableFolderException(String.join("\n", copy.problems()));
        }
        return copy;
    }

    private void copy() throws IOException {
        journal();
        Path raw = Files.createDirectories(to.resolve(Store.RAW));
        List<JournalEntry> entries =
                JournalLines.read(to.resolve(Store.JOURNAL)).entries();
        for (JournalEntry entry : entries) {
            String sha256 = entry.detail("sha256");
            if (!sha256.isEmpty() && !Files.exists(raw.resolve(sha256))) {
                write(raw.resolve(sha256), from.resolve(Store.RAW).resolve(sha256));
            }
        }
        disk.forceFolder(raw);
        for (String folder : FOLDERS) {
            folder(folder);
        }
        disk.forceFolder(to);
    }

    private void journal() throws IOException {
        Path target = Files.createDirectories(to.resolve(Store.JOURNAL));
        if (Files.isDirectory(from.resolve(Store.JOURNAL))) {
            for (Path file : JournalLines.files(from.resolve(Store.JOURNAL))) {
                Path copy = target.resolve(file.getFileName());
                disk.write(copy, JournalLines.whole(file));
                disk.force(copy);
            }
        }
        disk.forceFolder(target);
    }

    private void folder(String name) throws IOException {
        Path folder = from.resolve(name);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.toList()) {
                Path copy = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else if (!path.toString().endsWith(".part")) {
                    write(copy, path);
                }
            }
        }
    }

    private void write(Path copy, Path original) throws IOException {
        disk.write(copy, Files.readAllBytes(original));
        disk.force(copy);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> inside = Files.walk(folder)) {
                for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
