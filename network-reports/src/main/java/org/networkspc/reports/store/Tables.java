package org.networkspc.reports.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.networkspc.pool.Observation;
import org.networkspc.reports.config.NetworkConfig;

/**
 * The relational store of one network: everything that was accepted, for questions in SQL. It is replayed from the journal
 * and the accepted files, line by line and each line in one transaction, and holds nothing that cannot be replayed.
 *
 * <p>The same statements run on SQLite and PostgreSQL.
 */
public final class Tables implements AutoCloseable {
    private static final String MIGRATIONS = "classpath:org/networkspc/reports/store/migration";
    /** In an order that no reference stands against. */
    private static final List<String> ALL = List.of(
            "replayed",
            "answer",
            "remembered",
            "cell",
            "upload",
            "change_idea",
            "annotation",
            "posting",
            "audit",
            "member_alias",
            "member",
            "measure");

    private final HikariDataSource pool;
    private final Jdbi jdbi;

    /**
     * How far the tables are.
     *
     * @param lines of the journal that are in them
     * @param last the SHA-256 of the last of these lines; empty before the first
     * @param settings fingerprint of the network's settings they were replayed under
     */
    public record Position(long lines, String last, String settings) {
        static final Position START = new Position(0, "", "");
    }

    private Tables(HikariDataSource pool) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
    }

    /**
     * Opens the tables of a network, and makes or migrates them where needed. Embedded tables that cannot be used are made
     * anew, for they hold nothing of their own.
     *
     * @throws UnusableFolderException when the database cannot be reached or used
     */
    public static Tables open(Database database, Path networkFolder, String network) {
        try {
            if (!database.isEmbedded()) {
                return migrated(database, networkFolder, network);
            }
            Files.createDirectories(networkFolder.resolve(Database.FOLDER));
            try {
                return migrated(database, networkFolder, network);
            } catch (RuntimeException e) {
                forget(networkFolder);
                return migrated(database, networkFolder, network);
            }
        } catch (IOException | RuntimeException e) {
            throw new UnusableFolderException(
                    database.isEmbedded()
                            ? "The tables in " + networkFolder.resolve(Database.FOLDER) + " cannot be written ("
                                    + reason(e) + "). Check that there is room and that the folder may be written to."
                            : "The database " + database.shown() + " cannot be used (" + reason(e)
                                    + "). Check that it runs and that the user may create schemas in it,"
                                    + " or leave out --database.");
        }
    }

    private static String reason(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    private static Tables migrated(Database database, Path folder, String network) {
        HikariDataSource pool = new HikariDataSource(database.pool(folder, network));
        try {
            FluentConfiguration flyway =
                    Flyway.configure().dataSource(pool).locations(MIGRATIONS).failOnMissingLocations(true);
            if (!database.isEmbedded()) {
                flyway.schemas(Database.schema(network));
            }
            flyway.load().migrate();
            return new Tables(pool);
        } catch (FlywayException e) {
            pool.close();
            throw e;
        }
    }

    /** Deletes the embedded tables. */
    private static void forget(Path networkFolder) throws IOException {
        try (Stream<Path> files = Files.list(networkFolder.resolve(Database.FOLDER))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    /** @throws DatabaseAwayException as every call below, when the database cannot be used now */
    public Position position() {
        try {
            return jdbi.withHandle(handle -> handle.createQuery("select lines, last, settings from replayed")
                    .map((row, context) -> new Position(row.getLong(1), row.getString(2), row.getString(3)))
                    .findOne()
                    .orElse(Position.START));
        } catch (JdbiException e) {
            throw new DatabaseAwayException(e);
        }
    }

    /** Empties the tables, and says under which settings they will be filled. */
    public void startAnew(NetworkConfig config, String settings) {
        transact(handle -> {
            ALL.forEach(table -> handle.execute("delete from " + table));
            AgreedRows.write(handle, config);
            handle.execute("insert into replayed (id, lines, last, settings) values (1, 0, '', ?)", settings);
        });
    }

    /** Takes the next line of the journal. */
    public void take(JournalLine line) {
        transact(handle -> {
            NoteRows.write(handle, line);
            done(handle, line);
        });
    }

    /** Takes the next line of the journal, an upload, with what was read from its file. */
    public void take(JournalLine line, UploadCounts counts, List<Observation> rows) {
        transact(handle -> {
            UploadRows.write(handle, line, counts, rows);
            done(handle, line);
        });
    }

    private void transact(Consumer<Handle> work) {
        try {
            jdbi.useTransaction(work::accept);
        } catch (JdbiException e) {
            throw new DatabaseAwayException(e);
        }
    }

    private static void done(Handle handle, JournalLine line) {
        AuditEntry audit = AuditEntry.of(line);
        handle.createUpdate("insert into audit (number, done_at, done_by, action, object, outcome, line)"
                        + " values (:number, :at, :by, :action, :object, :outcome, :line)")
                .bind("number", line.number())
                .bind("at", audit.at().toString())
                .bind("by", audit.by())
                .bind("action", audit.action())
                .bind("object", audit.object())
                .bind("outcome", audit.outcome().toString())
                .bind("line", line.sha256())
                .execute();
        int moved = handle.createUpdate("update replayed set lines = :number, last = :line where lines = :before")
                .bind("number", line.number())
                .bind("line", line.sha256())
                .bind("before", line.number() - 1)
                .execute();
        if (moved != 1) {
            throw new IllegalStateException("line must follow the last one taken, was " + line.number());
        }
    }

    /** One statement that only reads, its first column as text; for tests and for looking. */
    List<String> column(String sql) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .map((row, context) -> String.valueOf(row.getString(1)))
                .list());
    }

    @Override
    public void close() {
        pool.close();
    }
}
