package org.networkspc.reports.intake;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.networkspc.measure.Annotation;
import org.networkspc.measure.ChangeIdea;
import org.networkspc.measure.Posting;
import org.networkspc.pool.Pool;
import org.networkspc.reports.config.Loaded;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.config.RowProblem;
import org.networkspc.reports.ingest.DataFile;
import org.networkspc.reports.ingest.FileAnswers;
import org.networkspc.reports.ingest.Sending;
import org.networkspc.reports.store.AuditEntry;
import org.networkspc.reports.store.Content;
import org.networkspc.reports.store.Database;
import org.networkspc.reports.store.JournalEntry;
import org.networkspc.reports.store.JournalLine;
import org.networkspc.reports.store.NotKeptException;
import org.networkspc.reports.store.Notes;
import org.networkspc.reports.store.PackMade;
import org.networkspc.reports.store.Released;
import org.networkspc.reports.store.Store;
import org.networkspc.reports.store.Tables;
import org.networkspc.reports.store.UnusableFolderException;
import org.networkspc.reports.store.Uploaded;
import org.networkspc.series.Link;

/** The way in to one network: what is known now, and how it comes to know more. Safe for many threads. */
public final class Intake implements AutoCloseable {
    /** Lines of the journal a start reads again at most, beside what a checkpoint knows. */
    private static final int KEPT_EACH = 64;

    private static final InstantSource CLOCK = InstantSource.system();

    private final NetworkConfig config;
    private final List<String> odd;
    private final InstantSource clock;
    private final Store store;
    private final Optional<Mirror> mirror;
    private final Known known;
    private volatile Snapshot current;
    /** Lines of the journal from which a checkpoint is left again. */
    private int kept;

    /** Only an {@link Opening} makes one. */
    Intake(Loaded<NetworkConfig> settings, InstantSource clock, Store store, Optional<Tables> tables) {
        this.config = settings.value();
        this.odd = settings.problems().stream().map(RowProblem::sentence).toList();
        this.clock = clock;
        this.store = store;
        this.mirror = tables.map(t -> Mirror.of(t, config, store.lines()));
        long tablesKnow = mirror.map(Mirror::known).orElse(Long.MAX_VALUE);
        this.known = Replay.of(store, config, () -> new Known(config, clock, mirror), tablesKnow);
        this.current = known.snapshot();
        this.kept = store.lines().size();
        leaveCheckpoint();
    }

    /** What is known now, for a start that need not read all files again. */
    private void leaveCheckpoint() {
        List<JournalLine> lines = store.lines();
        if (lines.size() >= kept && !lines.isEmpty()) {
            store.checkpoint(Checkpoint.of(known, lines, ReadingCode.fingerprint(config)));
            kept = lines.size() + KEPT_EACH;
        }
    }

    /**
     * Opens a network folder and reads everything accepted before. No tables are kept.
     *
     * @throws UnusableFolderException when the configuration has problems, another process has the folder open, or what
     *     was accepted cannot be read back
     */
    public static Intake open(Path networkFolder) {
        return open(networkFolder, CLOCK);
    }

    /** As {@link #open(Path)}, with a clock of one's own. */
    public static Intake open(Path networkFolder, InstantSource clock) {
        return new Opening(Opening.settings(networkFolder), clock).of(networkFolder, Optional::empty);
    }

    /** As {@link #open(Path)}, with tables kept in step in this database. */
    public static Intake open(Path networkFolder, Database database) {
        Opening opening = new Opening(Opening.settings(networkFolder), CLOCK);
        return opening.of(networkFolder, () -> Optional.of(opening.tables(networkFolder, database)));
    }

    /** As {@link #open(Path, Database)}, with the tables emptied and filled again from the journal. */
    public static Intake rebuild(Path networkFolder, Database database) {
        Opening opening = new Opening(Opening.settings(networkFolder), CLOCK);
        return opening.of(networkFolder, () -> Optional.of(opening.emptied(networkFolder, database)));
    }

    /** On a store that is open already, and is closed with the intake. No tables are kept. */
    public static Intake on(Store store, NetworkConfig config, InstantSource clock) {
        return new Opening(new Loaded<>(config, List.of()), clock).on(store, Optional::empty);
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
        return Stream.of(odd.stream(), store.notes().stream(), mirror.flatMap(Mirror::note).stream())
                .flatMap(s -> s)
                .toList();
    }

    /** How many accepted actions the tables miss, because their database is away. */
    public int tablesBehind() {
        synchronized (known) {
            return known.tablesBehind();
        }
    }

    /** Every accepted action, oldest first. */
    public List<AuditEntry> audit() {
        synchronized (known) {
            return store.lines().stream().map(AuditEntry::of).toList();
        }
    }

    /** As {@link #preview(String, byte[], Sending)}, for the whole network, received now and with nothing said. */
    public Preview preview(String fileName, byte[] content) {
        return preview(fileName, content, Sendings.now(Optional.empty(), clock, FileAnswers.NONE));
    }

    /** As {@link #preview(String, byte[])}, for the only member the file may speak for, if there is one. */
    public Preview preview(String fileName, byte[] content, Optional<String> member) {
        return preview(fileName, content, Sendings.now(member, clock, FileAnswers.NONE));
    }

    /**
     * Reads a file and keeps nothing. Whatever the bytes are, the answer is a value. What was answered before for files
     * of this layout need not be said again.
     */
    public Preview preview(String fileName, byte[] content, Sending sending) {
        Loaded<DataFile> found = FileReadings.read(content, config, sending.saying(FileAnswers.NONE));
        FileAnswers answers = before(found.value()).and(sending.answers());
        Sending said = sending.saying(answers);
        Loaded<DataFile> file = answers.isEmpty() ? found : FileReadings.read(content, config, said);
        synchronized (known) {
            return new Preview(
                    fileName,
                    Content.of(content),
                    file.value(),
                    file.problems(),
                    known.comparison(file.value().rows()),
                    said,
                    known.remembered().changes(found.value()));
        }
    }

    /** What was answered before for files of this layout. */
    private FileAnswers before(DataFile file) {
        synchronized (known) {
            return known.remembered().answers(file);
        }
    }

    /** The same file with more said about it. */
    public Preview again(Preview preview, FileAnswers answers) {
        return preview(
                preview.fileName(), preview.content().bytes(), preview.sending().with(answers));
    }

    /**
     * Keeps a file: it has reached the disk before this returns. Its good rows count from now on; a later file revises
     * an earlier one. Accepting content that would change nothing and is already kept is answered with its upload.
     *
     * @param idempotencyKey the sender's name for this attempt, so that a repeated one is answered with the first; may
     *     be empty
     * @param by who sent it, as far as that is known; may be empty
     * @throws IllegalArgumentException when no row of the file is good
     * @throws UsedKeyException when the key was used for another file
     * @throws NotKeptException when the disk is full; nothing is changed then
     */
    public Upload accept(Preview preview, String idempotencyKey, String by) {
        if (preview.accounting().accepted() == 0) {
            throw new IllegalArgumentException("preview must have a good row, was " + preview.accounting());
        }
        synchronized (known) {
            Optional<Upload> before = known.before(preview, idempotencyKey);
            return before.isPresent() ? before.get() : keep(preview, idempotencyKey, by);
        }
    }

    /** As {@link #accept(Preview, String, String)}, sent by somebody unknown. */
    public Upload accept(Preview preview, String idempotencyKey) {
        return accept(preview, idempotencyKey, "");
    }

    private Upload keep(Preview preview, String key, String by) {
        Sending sending = preview.sending();
        DataFile found = FileReadings.read(preview.content().bytes(), config, sending.saying(FileAnswers.NONE))
                .value();
        Map<String, String> details = Sendings.details(preview, found, key, by);
        store.keep(preview.content());
        JournalLine line = store.append(new JournalEntry(clock.instant(), Uploaded.ACTION, details));
        Upload upload = known.learn(line, new FileReadings(found, preview.data(), sending));
        current = known.snapshot();
        leaveCheckpoint();
        return upload;
    }

    /**
     * Keeps a change idea, in place of an earlier one of the same id.
     *
     * @throws NotKeptException when the disk is full; nothing is changed then
     */
    public void enter(ChangeIdea idea, String by) {
        keep(Notes.entry(clock.instant(), by, idea));
    }

    /** Keeps an annotation, in place of an earlier one of the same id. */
    public void enter(Annotation annotation, String by) {
        keep(Notes.entry(clock.instant(), by, annotation));
    }

    /** Keeps a nomination, an offer or an ask, in place of an earlier one of the same id. */
    public void enter(Posting posting, String by) {
        keep(Notes.entry(clock.instant(), by, posting));
    }

    /**
     * Takes back what was entered; the journal keeps that it was there.
     *
     * @param action {@link Notes#WITHDRAW_IDEA}, {@link Notes#WITHDRAW_ANNOTATION} or {@link Notes#WITHDRAW_POSTING}
     */
    public void withdraw(String action, String id, String by) {
        keep(Notes.withdrawal(clock.instant(), by, action, id));
    }

    /**
     * Keeps that a pack was made.
     *
     * @param period such as "2024-10"
     * @param reason why it was made without a measure of the whole population; may be empty
     * @param links the scale each like-for-like line was fitted on, by measure: those of the first pack are kept
     */
    public void packMade(String period, String reason, Map<String, Link> links, String by) {
        keep(PackMade.entry(clock.instant(), by, period, reason, links));
    }

    /** The time by the clock of this intake. */
    public Instant now() {
        return clock.instant();
    }

    /**
     * The numbers a release of this period would hold now, and how many actions they come from.
     *
     * @param actions how many lines the journal had
     */
    public record Prospect(Frozen frozen, int actions) {}

    /** @param correcting whether it corrects the latest release */
    public Prospect prospect(YearMonth period, boolean correcting) {
        synchronized (known) {
            return new Prospect(known.frozen(period, correcting), store.lines().size());
        }
    }

    /**
     * Keeps a release: pages of the network show its numbers from now on.
     *
     * @param document what was released, kept as it is under its SHA-256
     * @param links the scale each like-for-like line was fitted on, by measure: those of the first release are kept
     * @return whether it was kept; not when something was accepted since the prospect, or the period is released already
     * @throws NotKeptException when the disk is full; nothing is changed then
     */
    public boolean release(Prospect prospect, Released release, byte[] document, Map<String, Link> links, String by) {
        synchronized (known) {
            if (current.releases().isOutOfTurn(release) || store.lines().size() != prospect.actions()) {
                return false;
            }
            Content content = Content.of(document);
            store.keep(content);
            Released kept = new Released(
                    release.period(),
                    release.agreement(),
                    release.approvedBy(),
                    release.note(),
                    content.sha256(),
                    clock.instant(),
                    release.corrects());
            keep(kept.entry(clock.instant(), by, links));
            return true;
        }
    }

    /** The document of a release. */
    public byte[] document(Released release) {
        return store.content(release.sha256()).bytes();
    }

    private void keep(JournalEntry note) {
        synchronized (known) {
            known.learn(store.append(note));
            current = known.snapshot();
        }
    }

    @Override
    public void close() {
        synchronized (known) {
            kept = Math.min(kept, store.lines().size());
            leaveCheckpoint();
            mirror.ifPresent(Mirror::close);
            store.close();
        }
    }
}
