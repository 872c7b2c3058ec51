package org.networkspc.reports.ingest;

import org.networkspc.pool.Observation;

/**
 * An observation and the line it came from. A line with several measures side by side gives several.
 *
 * @param line as a spreadsheet shows it
 */
public record AcceptedRow(int line, Observation observation) {}
