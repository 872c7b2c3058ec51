package org.networkspc.reports.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Append-only lines of JSON, each with the SHA-256 of the one before. A line that was being written when the power went is
 * dropped at the next start; one that could not be written whole is dropped before the next is.
 */
final class Journal {
    private final Disk disk;
    private final Path file;
    private final List<JournalLine> lines;
    private final List<String> notes = new ArrayList<>();
    private long length;
    private String last;
    private boolean torn;

    private Journal(Disk disk, Path file, JournalLines lines) throws IOException {
        this.disk = disk;
        this.file = file;
        this.lines = new ArrayList<>(lines.lines());
        this.last = lines.last();
        this.length = JournalLines.whole(file).length;
    }

    static Journal open(Path folder, Disk disk) throws IOException {
        List<Path> files = JournalLines.files(folder);
        Journal journal = new Journal(disk, files.get(files.size() - 1), JournalLines.read(folder));
        journal.prepare(folder);
        return journal;
    }

    private void prepare(Path folder) throws IOException {
        if (!Files.exists(file)) {
            disk.append(file, new byte[0]);
            disk.force(file);
        } else if (Files.size(file) > length) {
            dropTorn();
            notes.add("The last line of " + file.getFileName()
                    + " was cut off while it was written and has been dropped; it had not been acknowledged."
                    + " If an upload from that moment is missing, send it again.");
        }
        disk.forceFolder(folder);
    }

    List<JournalLine> lines() {
        return List.copyOf(lines);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    /** Writes a line; it has reached the disk when this returns, and is not there when this throws. */
    JournalLine append(JournalEntry entry) throws IOException {
        if (torn) {
            dropTorn();
        }
        String text = entry.line(last);
        byte[] line = (text + "\n").getBytes(UTF_8);
        torn = true;
        try {
            disk.append(file, line);
            disk.force(file);
        } catch (IOException e) {
            dropTornAfter(e);
            throw e;
        }
        torn = false;
        length += line.length;
        last = Content.of(text.getBytes(UTF_8)).sha256();
        JournalLine added = new JournalLine(lines.size() + 1L, entry, last);
        lines.add(added);
        return added;
    }

    private void dropTorn() throws IOException {
        disk.cut(file, length);
        disk.force(file);
        torn = false;
    }

    /** What cannot be dropped now is dropped before the next line, or at the next start. */
    private void dropTornAfter(IOException failure) {
        try {
            dropTorn();
        } catch (IOException again) {
            failure.addSuppressed(again);
        }
    }
}
