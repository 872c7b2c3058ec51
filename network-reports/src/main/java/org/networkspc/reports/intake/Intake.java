package org.networkspc.reports.intake;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.networkspc.pool.Pool;
import org.networkspc.reports.config.NetworkConfig;

/** The way in to one network: what is known now, and how it comes to know more. Safe for many threads. */
public final class Intake implements AutoCloseable {
    private Intake() {}

    /**
     * Opens a network folder and reads everything accepted before.
     *
     * @throws org.networkspc.reports.store.UnusableFolderException when the configuration has problems, another process
     *     has the folder open, or what was accepted cannot be read back
     */
    public static Intake open(Path networkFolder) {
        return open(networkFolder, InstantSource.system());
    }

    /** As {@link #open(Path)}, with a clock of one's own. */
    public static Intake open(Path networkFolder, InstantSource clock) {
        throw new UnsupportedOperationException();
    }

    /** Everything known now; take it once and read from it. */
    public Snapshot snapshot() {
        throw new UnsupportedOperationException();
    }

    public NetworkConfig config() {
        return snapshot().config();
    }

    public Pool pool() {
        return snapshot().pool();
    }

    public List<Upload> uploads() {
        return snapshot().uploads();
    }

    /** When the latest upload was accepted; {@link Instant#EPOCH} before the first. */
    public Instant dataAsAt() {
        return snapshot().dataAsAt();
    }

    /** Reads a file and keeps nothing. Whatever the bytes are, the answer is a value. */
    public Preview preview(String fileName, byte[] content) {
        throw new UnsupportedOperationException();
    }

    /**
     * Keeps a file: it has reached the disk before this returns. Its good rows count from now on; a later file revises
     * an earlier one. Accepting the same content again changes nothing.
     *
     * @param idempotencyKey the sender's name for this attempt, so that a repeated one is answered with the first; may
     *     be empty
     */
    public Upload accept(Preview preview, String idempotencyKey) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
