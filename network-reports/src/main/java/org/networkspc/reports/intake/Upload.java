package org.networkspc.reports.intake;

import java.time.Instant;
import org.networkspc.reports.ingest.Accounting;

/**
 * A file that was accepted and kept.
 *
 * @param sha256 of the file, under which it is kept
 * @param at when it was accepted
 * @param accounting where its rows went, as the file is read today
 * @param differences to what was known just before
 */
public record Upload(String sha256, String fileName, Instant at, Accounting accounting, Differences differences) {}
