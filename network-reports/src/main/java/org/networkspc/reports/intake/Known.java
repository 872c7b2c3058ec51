package org.networkspc.reports.intake;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.networkspc.pool.Observation;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.ingest.AcceptedRow;
import org.networkspc.reports.ingest.Accounting;
import org.networkspc.reports.ingest.DataFile;
import org.networkspc.reports.store.JournalEntry;
import org.networkspc.reports.store.JournalLine;
import org.networkspc.reports.store.Notes;
import org.networkspc.reports.store.PackMade;
import org.networkspc.reports.store.Released;
import org.networkspc.reports.store.UploadCounts;
import org.networkspc.reports.store.Uploaded;
import org.networkspc.series.Link;

/**
 * What every accepted action so far comes to. It learns the lines of the journal one after another, and tells the tables.
 * For one thread at a time.
 */
final class Known {
    private final NetworkConfig config;
    private final InstantSource clock;
    private final Optional<Mirror> mirror;
    private final CurrentRows rows = new CurrentRows();
    private final Remembered remembered = new Remembered();
    private final List<Upload> uploads = new ArrayList<>();
    private final Map<String, Upload> byKey = new HashMap<>();
    private final Notes typed;
    private final Map<String, Link> links = new TreeMap<>();
    private final List<Released> releases = new ArrayList<>();
    private Optional<Frozen> frozen = Optional.empty();

    Known(NetworkConfig config, InstantSource clock, Optional<Mirror> mirror) {
        this.config = config;
        this.clock = clock;
        this.mirror = mirror;
        this.typed = new Notes(config.logbook());
    }

    /** Learns an upload: its good rows count from now on. */
    Upload learn(JournalLine line, FileReadings read) {
        JournalEntry entry = line.entry();
        DataFile file = read.file();
        Differences differences = rows.compare(file.rows());
        rows.put(file.rows());
        Upload upload = uploaded(entry, file.accounting(), differences);
        remembered.put(
                entry.detail(Uploaded.FILE), read.found(), file, read.sending().answers());
        mirror.ifPresent(m -> m.take(
                line,
                counts(upload),
                file.rows().stream().map(AcceptedRow::observation).toList(),
                clock));
        return upload;
    }

    private Upload uploaded(JournalEntry entry, Accounting accounting, Differences differences) {
        Upload upload = new Upload(
                entry.detail(Uploaded.SHA256), entry.detail(Uploaded.FILE), entry.at(), accounting, differences);
        uploads.add(upload);
        if (!entry.detail(Uploaded.KEY).isEmpty()) {
            byKey.put(entry.detail(Uploaded.KEY), upload);
        }
        return upload;
    }

    /** What files came to; what people typed stands in the journal as it is. */
    void write(DataOutputStream out) throws IOException {
        out.writeInt(uploads.size());
        for (Upload upload : uploads) {
            Accounting rows = upload.accounting();
            Differences cells = upload.differences();
            for (int number : new int[] {
                rows.read(),
                rows.accepted(),
                rows.excluded(),
                rows.refused(),
                cells.added(),
                cells.unchanged(),
                cells.revised()
            }) {
                out.writeInt(number);
            }
        }
        remembered.write(out);
        ObservationBytes.write(out, rows.all());
        out.writeBoolean(frozen.isPresent());
        if (frozen.isPresent()) {
            out.writeUTF(frozen.get().period().toString());
            out.writeUTF(frozen.get().dataAsAt().toString());
            out.writeInt(frozen.get().held());
            ObservationBytes.write(out, frozen.get().rows());
            out.writeInt(frozen.get().withheld().size());
            for (Frozen.Place place : frozen.get().withheld()) {
                out.writeUTF(place.measure());
                out.writeUTF(place.start().toString());
            }
        }
    }

    /**
     * Learns what was written from exactly these lines; asked once, before anything else is learned. The tables know them
     * already.
     */
    void read(DataInputStream in, List<JournalLine> lines) throws IOException {
        List<JournalEntry> accepted = lines.stream()
                .map(JournalLine::entry)
                .filter(e -> e.action().equals(Uploaded.ACTION))
                .toList();
        if (in.readInt() != accepted.size()) {
            throw new IOException("of another journal");
        }
        for (JournalEntry entry : accepted) {
            Accounting accounting = new Accounting(in.readInt(), in.readInt(), in.readInt(), in.readInt());
            uploaded(entry, accounting, new Differences(in.readInt(), in.readInt(), in.readInt()));
        }
        remembered.read(in);
        ObservationBytes.read(in, config).forEach(rows::put);
        if (in.readBoolean()) {
            YearMonth period = YearMonth.parse(in.readUTF());
            Instant asAt = Instant.parse(in.readUTF());
            int held = in.readInt();
            List<Observation> released = List.copyOf(ObservationBytes.read(in, config));
            Set<Frozen.Place> withheld = new HashSet<>();
            for (int left = in.readInt(); left > 0; left--) {
                withheld.add(new Frozen.Place(in.readUTF(), LocalDate.parse(in.readUTF())));
            }
            frozen = Optional.of(new Frozen(period, asAt, released, held, withheld));
        }
        lines.stream()
                .map(JournalLine::entry)
                .filter(entry -> Notes.isNote(entry) || PackMade.is(entry) || Released.is(entry))
                .forEach(this::remember);
    }

    /** Learns what a person typed, or that a pack was made. */
    void learn(JournalLine note) {
        if (Released.is(note.entry())) {
            Released release = Released.of(note.entry());
            frozen = Optional.of(frozen(YearMonth.parse(release.period()), release.isCorrection()));
        }
        remember(note.entry());
        mirror.ifPresent(m -> m.take(note, clock));
    }

    private void remember(JournalEntry entry) {
        if (PackMade.is(entry)) {
            PackMade.links(entry).forEach(links::putIfAbsent);
        } else if (Released.is(entry)) {
            Released.links(entry).forEach(links::putIfAbsent);
            releases.add(Released.of(entry));
        } else {
            typed.take(entry);
        }
    }

    private static UploadCounts counts(Upload upload) {
        Accounting rows = upload.accounting();
        Differences cells = upload.differences();
        return new UploadCounts(
                rows.read(),
                rows.accepted(),
                rows.excluded(),
                rows.refused(),
                cells.added(),
                cells.unchanged(),
                cells.revised());
    }

    /**
     * The numbers a release of this period would hold now.
     *
     * @param correcting whether it corrects the latest release
     */
    Frozen frozen(YearMonth period, boolean correcting) {
        return Frozen.after(
                frozen,
                Frozen.of(rows.all(), period, dataAsAt()),
                config.sharing().forMembers().contributors(),
                correcting);
    }

    private Instant dataAsAt() {
        return uploads.stream().map(Upload::at).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    /**
     * The upload a file was accepted with before, when its key says so, or when it would change nothing.
     *
     * @throws UsedKeyException when the key was used for another file
     */
    Optional<Upload> before(Preview preview, String key) {
        String sha256 = preview.content().sha256();
        Upload same = byKey.get(key);
        if (same != null && !same.sha256().equals(sha256)) {
            throw new UsedKeyException(key, same.fileName());
        }
        if (same != null || rows.compare(preview.data().rows()).isChange()) {
            return Optional.ofNullable(same);
        }
        return uploads.stream().filter(u -> u.sha256().equals(sha256)).findFirst();
    }

    Comparison comparison(List<AcceptedRow> fresh) {
        return rows.comparison(fresh);
    }

    Remembered remembered() {
        return remembered;
    }

    /** How many actions the tables miss. */
    int tablesBehind() {
        return mirror.map(Mirror::behind).orElse(0);
    }

    Snapshot snapshot() {
        NetworkConfig whole = rows.known(config.withLogbook(typed.logbook())).keeping(links);
        return new Snapshot(whole, rows.pool(), uploads, dataAsAt(), new Snapshot.Releases(releases, frozen));
    }
}
