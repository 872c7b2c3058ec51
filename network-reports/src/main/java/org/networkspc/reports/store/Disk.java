package org.networkspc.reports.store;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What the store asks of a disk, one step at a time, so that each step can be seen to fail.
 *
 * <p>Only what was forced survives a power cut: {@link #force} for what is in a file, {@link #forceFolder} for its name.
 */
interface Disk {
    /** Writes a new file, or replaces what is in one. */
    void write(Path file, byte[] bytes) throws IOException;

    /** Writes behind what is in a file. */
    void append(Path file, byte[] bytes) throws IOException;

    /** Drops what stands behind this many bytes. */
    void cut(Path file, long length) throws IOException;

    /** Renames within one folder, at once or not at all. */
    void rename(Path from, Path to) throws IOException;

    void force(Path file) throws IOException;

    void forceFolder(Path folder) throws IOException;

    /** Writes beside, then renames, so that the file is there whole or not at all, and has reached the disk. */
    default void keep(Path folder, String name, byte[] bytes) throws IOException {
        Path beside = folder.resolve(name + LocalDisk.UNFINISHED);
        write(beside, bytes);
        force(beside);
        rename(beside, folder.resolve(name));
        forceFolder(folder);
    }
}
