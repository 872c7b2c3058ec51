package org.networkspc.reports.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.System.Logger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.networkspc.pool.Observation;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.store.Content;
import org.networkspc.reports.store.DatabaseAwayException;
import org.networkspc.reports.store.JournalLine;
import org.networkspc.reports.store.Tables;
import org.networkspc.reports.store.UploadCounts;

/**
 * The tables, kept in step with the journal. What is accepted never waits for them: while the database cannot be used, the
 * lines it misses wait here, and they are read again after a restart.
 */
final class Mirror implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Mirror.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Tables tables;
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private final long known;
    private final Optional<String> note;
    private Instant notBefore = Instant.MIN;

    private record Waiting(JournalLine line, Optional<UploadCounts> counts, List<Observation> rows) {}

    private Mirror(Tables tables, long known, Optional<String> note) {
        this.tables = tables;
        this.known = known;
        this.note = note;
    }

    /** Starts where the tables are, or anew when they do not fit the journal or the settings. */
    static Mirror of(Tables tables, NetworkConfig config, List<JournalLine> lines) {
        String settings = fingerprint(config);
        Tables.Position at = tables.position();
        boolean behind = at.lines() <= lines.size();
        boolean fits = behind
                && at.settings().equals(settings)
                && (at.lines() == 0 || lines.get((int) at.lines() - 1).sha256().equals(at.last()));
        if (fits) {
            return new Mirror(tables, at.lines(), Optional.empty());
        }
        tables.startAnew(config, settings);
        return new Mirror(
                tables,
                0,
                behind
                        ? Optional.empty()
                        : Optional.of("The tables knew of " + at.lines() + " actions and the journal holds "
                                + lines.size() + ". If the folder was not restored from a backup on purpose,"
                                + " lines of the journal are missing: restore it."));
    }

    /** Of everything that decides how a file is read and what the tables of measures and members hold. */
    private static String fingerprint(NetworkConfig config) {
        String version = Optional.ofNullable(Mirror.class.getPackage().getImplementationVersion())
                .orElse("development");
        return Content.of((version + "\n" + config).getBytes(UTF_8)).sha256();
    }

    /** How many lines of the journal the tables knew at the start. */
    long known() {
        return known;
    }

    /** A sentence about what was found at the start. */
    Optional<String> note() {
        return note;
    }

    void take(JournalLine line, InstantSource clock) {
        take(new Waiting(line, Optional.empty(), List.of()), clock);
    }

    void take(JournalLine line, UploadCounts counts, List<Observation> rows, InstantSource clock) {
        take(new Waiting(line, Optional.of(counts), List.copyOf(rows)), clock);
    }

    private void take(Waiting next, InstantSource clock) {
        if (next.line().number() <= known) {
            return;
        }
        waiting.add(next);
        if (!clock.instant().isBefore(notBefore)) {
            catchUp(clock);
        }
    }

    private void catchUp(InstantSource clock) {
        try {
            while (!waiting.isEmpty()) {
                write(waiting.element());
                waiting.remove();
            }
        } catch (DatabaseAwayException e) {
            notBefore = clock.instant().plus(PAUSE);
            LOG.log(
                    Logger.Level.WARNING,
                    "The tables are " + waiting.size() + " behind the journal and will follow: " + e.getMessage());
        }
    }

    private void write(Waiting next) {
        if (next.counts().isPresent()) {
            tables.take(next.line(), next.counts().get(), next.rows());
        } else {
            tables.take(next.line());
        }
    }

    /** How many actions the tables miss. */
    int behind() {
        return waiting.size();
    }

    @Override
    public void close() {
        tables.close();
    }
}
