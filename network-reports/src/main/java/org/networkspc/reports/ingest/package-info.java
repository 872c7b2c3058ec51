/**
 * A file as people really have it, read into observations and row problems.
 *
 * <p>Start at {@link org.networkspc.reports.ingest.DataFile#read}. Bytes become text ({@code Decoding}), text becomes a
 * {@code Sheet} of text cells with the line numbers a spreadsheet shows, and the sheet is given its meaning by a layout
 * ({@code SheetReading}) with one reader each for periods, numbers and missing marks. A new notation is added to
 * {@code Periods} or {@code Numbers}; a new file format ends in a {@code Sheet}. May use {@code config}.
 */
@NullMarked
package org.networkspc.reports.ingest;

import org.jspecify.annotations.NullMarked;
