/**
 * The command line: one class for each command, and the wiring between packages. No logic of its own.
 *
 * <p>Start at {@link org.networkspc.reports.Main}. A new command is one class named in {@code Main}. May use every other
 * package.
 */
@NullMarked
package org.networkspc.reports;

import org.jspecify.annotations.NullMarked;
