package org.networkspc.reports.pack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder that holds one whole pack, or none. Files are made in a hidden folder inside it; when all are there, the manifest
 * of an earlier pack goes first and the new one comes last. Whenever the writer is killed, a folder with a manifest is a
 * whole pack, and the next writer clears up.
 */
final class PackFolder implements AutoCloseable {
    private static final String BEING_MADE = ".pack-being-made";
    private static final String LOCK = ".pack-lock";

    private final Path folder;
    private final Path making;
    private final FileChannel lock;

    private PackFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.making = folder.resolve(BEING_MADE);
        this.lock = lock;
    }

    /** @throws PackBeingMadeException when somebody else is writing a pack into this folder */
    static PackFolder open(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isMine(lock)) {
            lock.close();
            throw new PackBeingMadeException("A pack is being written into " + folder
                    + " by someone else at the moment. Wait until it is finished.");
        }
        PackFolder open = new PackFolder(folder, lock);
        delete(open.making);
        Files.createDirectories(open.making);
        return open;
    }

    /** Keeps one file until the pack is finished. May be called by several threads. */
    PackFile keep(String name, byte[] content) throws IOException {
        Path file = making.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        return PackFile.of(name, content);
    }

    /** Puts all files in their places, in the order given, the manifest last; files of an earlier pack alone go. */
    void finish(List<PackFile> files, PackFile manifest) throws IOException {
        Path last = folder.resolve(manifest.name());
        Set<String> earlier =
                new LinkedHashSet<>(Files.exists(last) ? Manifest.outputs(Files.readString(last)) : Set.of());
        Files.deleteIfExists(last);
        for (PackFile file : files) {
            place(file.name());
            earlier.remove(file.name());
        }
        for (String gone : earlier) {
            remove(gone);
        }
        place(manifest.name());
    }

    @Override
    public void close() throws IOException {
        try {
            delete(making);
        } finally {
            lock.close();
        }
    }

    private void place(String name) throws IOException {
        Path target = folder.resolve(name);
        Files.createDirectories(target.getParent());
        Files.move(making.resolve(name), target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private void remove(String name) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (file.startsWith(folder.normalize()) && Files.isRegularFile(file)) {
            Files.delete(file);
        }
    }

    private static boolean isMine(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> paths = new ArrayList<>();
        try (Stream<Path> inside = Files.walk(folder)) {
            inside.sorted(Comparator.reverseOrder()).forEach(paths::add);
        }
        for (Path path : paths) {
            Files.delete(path);
        }
    }
}
