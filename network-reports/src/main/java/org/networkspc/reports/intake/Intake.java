package org.networkspc.reports.intake;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.networkspc.pool.Pool;
import org.networkspc.reports.config.Loaded;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.config.RowProblem;
import org.networkspc.reports.ingest.DataFile;
import org.networkspc.reports.store.Content;
import org.networkspc.reports.store.JournalEntry;
import org.networkspc.reports.store.Store;
import org.networkspc.reports.store.UnusableFolderException;

/** The way in to one network: what is known now, and how it comes to know more. Safe for many threads. */
public final class Intake implements AutoCloseable {
    private static final String UPLOAD = "upload";

    private final NetworkConfig config;
    private final InstantSource clock;
    private final Store store;
    private final CurrentRows rows = new CurrentRows();
    private final List<Upload> uploads = new ArrayList<>();
    private final Map<String, Upload> byKey = new HashMap<>();
    private volatile Snapshot current;

    private Intake(NetworkConfig config, InstantSource clock, Store store) {
        this.config = config;
        this.clock = clock;
        this.store = store;
        for (JournalEntry entry : store.entries()) {
            if (entry.action().equals(UPLOAD)) {
                DataFile file = DataFile.read(
                                store.content(entry.detail("sha256")).bytes(), config)
                        .value();
                remember(entry, file);
            }
        }
        this.current = taken();
    }

    /**
     * Opens a network folder and reads everything accepted before.
     *
     * @throws UnusableFolderException when the configuration has problems, another process has the folder open, or what
     *     was accepted cannot be read back
     */
    public static Intake open(Path networkFolder) {
        return open(networkFolder, InstantSource.system());
    }

    /** As {@link #open(Path)}, with a clock of one's own. */
    public static Intake open(Path networkFolder, InstantSource clock) {
        Loaded<NetworkConfig> config = NetworkConfig.read(networkFolder.resolve("config"));
        if (config.hasRefusals()) {
            throw new UnusableFolderException(
                    config.problems().stream().map(RowProblem::sentence).collect(Collectors.joining("\n")));
        }
        return on(Store.open(networkFolder), config.value(), clock);
    }

    /** On a store that is open already, and is closed with the intake. */
    public static Intake on(Store store, NetworkConfig config, InstantSource clock) {
        try {
            return new Intake(config, clock, store);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** Everything known now; take it once and read from it. */
    public Snapshot snapshot() {
        return current;
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

    /** Sentences about what was found and put right when the folder was opened. */
    public List<String> notes() {
        return store.notes();
    }

    /** Reads a file and keeps nothing. Whatever the bytes are, the answer is a value. */
    public Preview preview(String fileName, byte[] content) {
        Loaded<DataFile> file = DataFile.read(content, config);
        synchronized (rows) {
            return new Preview(
                    fileName,
                    Content.of(content),
                    file.value(),
                    file.problems(),
                    rows.compare(file.value().rows()));
        }
    }

    /**
     * Keeps a file: it has reached the disk before this returns. Its good rows count from now on; a later file revises
     * an earlier one. Accepting content that would change nothing and is already kept is answered with its upload.
     *
     * @param idempotencyKey the sender's name for this attempt, so that a repeated one is answered with the first; may
     *     be empty
     * @throws IllegalArgumentException when no row of the file is good, or the key was used for another file
     */
    public Upload accept(Preview preview, String idempotencyKey) {
        if (preview.accounting().accepted() == 0) {
            throw new IllegalArgumentException("preview must have a good row, was " + preview.accounting());
        }
        synchronized (rows) {
            Optional<Upload> before = before(preview, idempotencyKey);
            return before.isPresent() ? before.get() : keep(preview, idempotencyKey);
        }
    }

    private Optional<Upload> before(Preview preview, String key) {
        String sha256 = preview.content().sha256();
        Upload same = byKey.get(key);
        if (same != null && !same.sha256().equals(sha256)) {
            throw new IllegalArgumentException(
                    "idempotencyKey must belong to one file, was " + key + " for " + same.fileName());
        }
        if (same != null || rows.compare(preview.data().rows()).isChange()) {
            return Optional.ofNullable(same);
        }
        return uploads.stream().filter(u -> u.sha256().equals(sha256)).findFirst();
    }

    private Upload keep(Preview preview, String key) {
        Map<String, String> details = new TreeMap<>();
        details.put("sha256", preview.content().sha256());
        details.put("file", preview.fileName());
        details.put("key", key);
        details.put("accounting", preview.accounting().sentence());
        JournalEntry entry = new JournalEntry(clock.instant(), UPLOAD, details);
        store.keep(preview.content());
        store.append(entry);
        Upload upload = remember(entry, preview.data());
        current = taken();
        return upload;
    }

    private Upload remember(JournalEntry entry, DataFile file) {
        Differences differences = rows.compare(file.rows());
        rows.put(file.rows());
        Upload upload =
                new Upload(entry.detail("sha256"), entry.detail("file"), entry.at(), file.accounting(), differences);
        uploads.add(upload);
        if (!entry.detail("key").isEmpty()) {
            byKey.put(entry.detail("key"), upload);
        }
        return upload;
    }

    private Snapshot taken() {
        Instant asAt = uploads.stream().map(Upload::at).max(Instant::compareTo).orElse(Instant.EPOCH);
        return new Snapshot(rows.known(config), rows.pool(), uploads, asAt);
    }

    @Override
    public void close() {
        synchronized (rows) {
            store.close();
        }
    }
}
