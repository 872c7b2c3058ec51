package org.networkspc.reports.store;

import com.zaxxer.hikari.HikariConfig;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Where the tables are.
 *
 * @param url of a PostgreSQL database; empty for SQLite inside each network's folder
 */
public record Database(String url) {
    /** SQLite inside each network's folder, with nothing to install. */
    public static final Database EMBEDDED = new Database("");

    /** The folder of the embedded tables; it may be deleted at any time. */
    public static final String FOLDER = "store";

    static final String FILE = "tables.db";
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final String DURABLE =
            "?journal_mode=WAL&synchronous=FULL&busy_timeout=10000&foreign_keys=true" + "&transaction_mode=IMMEDIATE";
    private static final long PATIENCE_MS = 2_000;
    private static final int CONNECTIONS = 3;
    private static final String SCHEMA = "network_";
    /** PostgreSQL cuts names at 63 bytes. */
    private static final int LONGEST_NAME = 50;

    private static final int MARK = 8;

    /**
     * A PostgreSQL database, such as {@code jdbc:postgresql://host/name?user=…&password=…}.
     *
     * @throws UnusableFolderException when the address is of another kind
     */
    public static Database at(String url) {
        if (!url.startsWith(POSTGRESQL)) {
            throw new UnusableFolderException("The database address must begin with " + POSTGRESQL
                    + ". Without one, the tables are kept in the data folder and nothing needs to be installed.");
        }
        return new Database(url);
    }

    boolean isEmbedded() {
        return url.isEmpty();
    }

    /** Without user and password, for sentences. */
    String shown() {
        return url.replaceFirst("\\?.*", "");
    }

    /** Each network has a schema of its own in a shared database. */
    static String schema(String network) {
        String plain = network.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
        boolean same = plain.equals(network) && plain.length() <= LONGEST_NAME;
        String name = plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
        return "network_"
                + (same ? plain : name.substring(0, Math.min(LONGEST_NAME - 9, name.length())) + "_" + mark(network));
    }

    private static String mark(String network) {
        return Content.of(network.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .sha256()
                .substring(0, 8);
    }

    HikariConfig pool(Path folder, String network) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("tables of " + network);
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setConnectionTimeout(PATIENCE_MS);
        if (isEmbedded()) {
            pool.setJdbcUrl("jdbc:sqlite:" + folder.resolve(FOLDER).resolve(FILE) + DURABLE);
        } else {
            pool.setJdbcUrl(url);
            pool.setSchema(schema(network));
        }
        return pool;
    }
}
