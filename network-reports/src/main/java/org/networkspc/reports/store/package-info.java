/**
 * Accepted files and the journal, from which everything else can be made again, and the tables that are made from them.
 *
 * <p>Start at {@link org.networkspc.reports.store.Store#open}. Files are kept under their SHA-256, the journal is
 * append-only lines of JSON, each naming the one before it; both have reached the disk before a call returns.
 * {@link org.networkspc.reports.store.Tables} hold the same for questions in SQL, on SQLite or PostgreSQL; a new table is a
 * new migration and one class that writes its rows. {@link org.networkspc.reports.store.Backup} and
 * {@link org.networkspc.reports.store.Verification} work while the service runs. May use {@code config}; nothing else knows
 * a database.
 */
@NullMarked
package org.networkspc.reports.store;

import org.jspecify.annotations.NullMarked;
