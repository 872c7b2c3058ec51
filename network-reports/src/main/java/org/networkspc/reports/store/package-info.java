/**
 * Accepted files and the journal: the two things from which everything else can be made again.
 *
 * <p>Start at {@link org.networkspc.reports.store.Store#open}. Files are kept under their SHA-256, the journal is
 * append-only lines of JSON; both have reached the disk before a call returns. May use {@code config}.
 */
@NullMarked
package org.networkspc.reports.store;

import org.jspecify.annotations.NullMarked;
