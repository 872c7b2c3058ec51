package org.networkspc.reports.store;

/**
 * An accepted action in its place.
 *
 * @param number from 1
 * @param sha256 of the line, which the next one names
 */
public record JournalLine(long number, JournalEntry entry, String sha256) {}
