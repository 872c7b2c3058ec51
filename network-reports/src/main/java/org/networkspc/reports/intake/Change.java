package org.networkspc.reports.intake;

/**
 * A number that a file would change.
 *
 * @param before as known now
 * @param after as the file has it
 */
public record Change(PreviewRow before, PreviewRow after) {}
