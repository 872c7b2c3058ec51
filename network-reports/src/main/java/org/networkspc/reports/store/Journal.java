package org.networkspc.reports.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Append-only lines of JSON. A line that was being written when the power went is dropped at the next start. */
final class Journal implements AutoCloseable {
    private static final String FIRST = "000001.ndjson";

    private final FileChannel channel;
    private final List<JournalEntry> entries;
    private final List<String> notes;

    private Journal(FileChannel channel, List<JournalEntry> entries, List<String> notes) {
        this.channel = channel;
        this.entries = entries;
        this.notes = notes;
    }

    static Journal open(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> found = Files.list(folder)) {
            found.filter(f -> f.getFileName().toString().endsWith(".ndjson"))
                    .sorted()
                    .forEach(files::add);
        }
        if (files.isEmpty()) {
            files.add(folder.resolve(FIRST));
        }
        Path last = files.get(files.size() - 1);
        FileChannel channel =
                FileChannel.open(last, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        Durable.syncFolder(folder);
        List<String> notes = new ArrayList<>();
        try {
            dropTorn(channel, last, notes);
            List<JournalEntry> entries = new ArrayList<>();
            for (Path file : files) {
                read(file, entries);
            }
            channel.position(channel.size());
            return new Journal(channel, entries, notes);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Cuts off what stands behind the last line break: it was never acknowledged. */
    private static void dropTorn(FileChannel channel, Path file, List<String> notes) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        if (end < bytes.length) {
            channel.truncate(end);
            channel.force(true);
            notes.add("The last line of " + file.getFileName()
                    + " was cut off while it was written and has been dropped; it had not been acknowledged."
                    + " If an upload from that moment is missing, send it again.");
        }
    }

    private static void read(Path file, List<JournalEntry> entries) throws IOException {
        int number = 0;
        for (String line : Files.readString(file).split("\n", -1)) {
            number++;
            Optional<JournalEntry> entry = JournalEntry.of(line);
            if (entry.isEmpty() && !line.isEmpty()) {
                throw new UnusableFolderException("Line " + number + " of " + file
                        + " cannot be read. Restore the journal folder from a backup, then start again.");
            }
            entry.ifPresent(entries::add);
        }
    }

    List<JournalEntry> entries() {
        return List.copyOf(entries);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    void append(JournalEntry entry) throws IOException {
        long before = channel.size();
        try {
            ByteBuffer line = ByteBuffer.wrap(entry.line().getBytes(UTF_8));
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(true);
        } catch (IOException e) {
            channel.truncate(before);
            throw e;
        }
        entries.add(entry);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
