package org.networkspc.reports.store;

/**
 * What became of a file: where its rows went, and which cells they were new, unchanged or other numbers for.
 *
 * @param read accepted + excluded + refused
 */
public record UploadCounts(int read, int accepted, int excluded, int refused, int added, int unchanged, int revised) {}
