package org.networkspc.reports.intake;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.store.JournalEntry;
import org.networkspc.reports.store.JournalLine;
import org.networkspc.reports.store.Notes;
import org.networkspc.reports.store.PackMade;
import org.networkspc.reports.store.Released;
import org.networkspc.reports.store.Store;
import org.networkspc.reports.store.UnusableFolderException;
import org.networkspc.reports.store.Uploaded;

/** Everything accepted before, learned again from the journal and the files. */
final class Replay {
    /** How many files are read before they are learned. */
    private static final int AT_ONCE = 256;

    private final Store store;
    private final NetworkConfig config;
    private final Known known;

    private Replay(Store store, NetworkConfig config, Known known) {
        this.store = store;
        this.config = config;
        this.known = known;
    }

    /**
     * Learns the whole journal: what a checkpoint that fits says of its first lines, and the files of all others.
     *
     * @param fresh makes one that knows nothing
     * @param tables how many lines the tables know, which must be told the others
     */
    static Known of(Store store, NetworkConfig config, Supplier<Known> fresh, long tables) {
        List<JournalLine> lines = store.lines();
        Optional<Checkpoint> checkpoint = Checkpoint.in(store.checkpoint(), lines, ReadingCode.fingerprint(config))
                .filter(c -> c.lines() <= tables);
        Known known = fresh.get();
        int learned = 0;
        if (checkpoint.isPresent()) {
            List<JournalLine> first = lines.subList(0, checkpoint.get().lines());
            Replay.checkFiles(store, first);
            try {
                known.read(checkpoint.get().state(), first);
                learned = first.size();
            } catch (IOException | RuntimeException e) { // it is only derived: the files say the same
                known = fresh.get();
            }
        }
        new Replay(store, config, known).of(lines.subList(learned, lines.size()));
        return known;
    }

    /** That every accepted file is there and is what it was, though it is not read again. */
    private static void checkFiles(Store store, List<JournalLine> lines) {
        lines.parallelStream()
                .map(JournalLine::entry)
                .filter(e -> e.action().equals(Uploaded.ACTION))
                .map(e -> e.detail(Uploaded.SHA256))
                .distinct()
                .forEach(store::content);
    }

    private void of(List<JournalLine> lines) {
        for (int from = 0; from < lines.size(); from += AT_ONCE) {
            atOnce(lines.subList(from, Math.min(lines.size(), from + AT_ONCE)));
        }
    }

    /** Files are read side by side, for that is what a start spends its time on, and learned in their order. */
    private void atOnce(List<JournalLine> lines) {
        List<Optional<FileReadings>> files =
                lines.parallelStream().map(line -> read(line.entry())).toList();
        for (int i = 0; i < lines.size(); i++) {
            learn(lines.get(i), files.get(i));
        }
    }

    /** What was read when the file was accepted; empty when the action is no upload. */
    private Optional<FileReadings> read(JournalEntry entry) {
        if (!entry.action().equals(Uploaded.ACTION)) {
            return Optional.empty();
        }
        byte[] content = store.content(entry.detail(Uploaded.SHA256)).bytes();
        return Optional.of(FileReadings.of(content, config, Sendings.of(entry)));
    }

    private void learn(JournalLine line, Optional<FileReadings> upload) {
        if (upload.isPresent()) {
            known.learn(line, upload.get());
        } else if (Notes.isNote(line.entry()) || PackMade.is(line.entry()) || Released.is(line.entry())) {
            known.learn(line);
        } else {
            throw new UnusableFolderException(
                    "The journal holds an action \"" + line.entry().action()
                            + "\" that this version does not know. Start the newer version it was written with.");
        }
    }
}
