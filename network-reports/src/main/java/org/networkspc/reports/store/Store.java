package org.networkspc.reports.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The accepted files ({@code raw/}) and the journal ({@code journal/}) of one network folder, held by one process at a
 * time. Not safe for several writers at once: the intake has one.
 */
public final class Store implements AutoCloseable {
    static final String RAW = "raw";
    static final String JOURNAL = "journal";

    private static final Logger LOG = System.getLogger(Store.class.getName());
    private static final String CHECKPOINT = "checkpoint";

    private final Path raw;
    private final Disk disk;
    private final FileChannel lock;
    private final Journal journal;

    private Store(Path raw, Disk disk, FileChannel lock, Journal journal) {
        this.raw = raw;
        this.disk = disk;
        this.lock = lock;
        this.journal = journal;
    }

    /**
     * Opens, and makes where needed, the store of a network folder.
     *
     * @throws UnusableFolderException when another process has it, or it cannot be read
     */
    public static Store open(Path folder) {
        return open(folder, new LocalDisk());
    }

    static Store open(Path folder, Disk disk) {
        try {
            Path raw = Files.createDirectories(folder.resolve(RAW));
            Path journal = Files.createDirectories(folder.resolve(JOURNAL));
            disk.forceFolder(folder);
            FileChannel lock = lock(folder);
            try {
                dropUnfinished(raw);
                return new Store(raw, disk, lock, Journal.open(journal, disk));
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UnusableFolderException("The folder " + folder + " cannot be used (" + e
                    + "). Check that it exists and can be written to.");
        }
    }

    /** Files whose writing was cut off were never accepted. */
    private static void dropUnfinished(Path raw) throws IOException {
        try (Stream<Path> files = Files.list(raw)) {
            for (Path file : files.toList()) {
                if (file.toString().endsWith(LocalDisk.UNFINISHED)) {
                    Files.delete(file);
                }
            }
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isHeld(channel)) {
            channel.close();
            throw new UnusableFolderException("The folder " + folder
                    + " is in use by another process. Stop that one first, or choose another folder with --data.");
        }
        return channel;
    }

    private static boolean isHeld(FileChannel channel) throws IOException {
        try {
            @SuppressWarnings("resource") // lives as long as the channel
            FileLock held = channel.tryLock();
            return held != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /**
     * Keeps a file under its SHA-256; it has reached the disk when this returns.
     *
     * @throws NotKeptException when it could not be written
     */
    public void keep(Content content) {
        checkOpen();
        Path file = raw.resolve(content.sha256());
        try {
            if (Files.exists(file) && content.equals(Content.of(Files.readAllBytes(file)))) {
                disk.forceFolder(raw);
            } else {
                disk.keep(raw, content.sha256(), content.bytes());
            }
        } catch (IOException e) {
            throw new NotKeptException(e);
        }
    }

    /**
     * A file kept before.
     *
     * @throws UnusableFolderException when it is gone or no longer what it was
     */
    public Content content(String sha256) {
        try {
            Content content = Content.of(Files.readAllBytes(raw.resolve(sha256)));
            if (content.sha256().equals(sha256)) {
                return content;
            }
        } catch (IOException e) {
            throw new UnusableFolderException(
                    "The accepted file raw/" + sha256 + " is not there. Restore the raw folder from a backup.");
        }
        throw new UnusableFolderException(
                "The accepted file raw/" + sha256 + " was changed. Restore the raw folder from a backup.");
    }

    /**
     * Writes an action down; it has reached the disk when this returns.
     *
     * @throws NotKeptException when it could not be written; it is then not there
     */
    public JournalLine append(JournalEntry entry) {
        checkOpen();
        try {
            return journal.append(entry);
        } catch (IOException e) {
            throw new NotKeptException(e);
        }
    }

    /** What was derived from the accepted actions and left here; empty when there is nothing, or it cannot be read. */
    public byte[] checkpoint() {
        try {
            return Files.readAllBytes(derived().resolve(CHECKPOINT));
        } catch (IOException e) {
            return new byte[0];
        }
    }

    /**
     * Leaves something derived for the next start. It need not reach the disk: who finds it must see by itself whether it is
     * whole. Where there is no room nothing is left.
     */
    public void checkpoint(byte[] bytes) {
        Path beside = derived().resolve(CHECKPOINT + LocalDisk.UNFINISHED);
        try {
            Files.createDirectories(derived());
            Files.write(beside, bytes);
            Files.move(beside, derived().resolve(CHECKPOINT), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            dropCheckpoint(beside);
        }
    }

    private void dropCheckpoint(Path beside) {
        try {
            Files.deleteIfExists(beside);
            Files.deleteIfExists(derived().resolve(CHECKPOINT));
        } catch (IOException e) {
            LOG.log(Logger.Level.DEBUG, "an unfinished checkpoint stays", e);
        }
    }

    private Path derived() {
        return raw.resolveSibling(Database.FOLDER);
    }

    /** Every action, in order. */
    public List<JournalEntry> entries() {
        return journal.lines().stream().map(JournalLine::entry).toList();
    }

    /** Every action in its place, in order. */
    public List<JournalLine> lines() {
        return journal.lines();
    }

    /** Sentences about what was found and put right at the start. */
    public List<String> notes() {
        return journal.notes();
    }

    private void checkOpen() {
        if (!lock.isOpen()) {
            throw new IllegalStateException("store must be open, was closed");
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
