/**
 * When a period's figures become those of the network: the calendar, and what a release keeps.
 *
 * <p>Start at {@link org.networkspc.reports.release.Calendar}, which says what is due, and
 * {@link org.networkspc.reports.release.ReleaseDocument}, the lines as they were released. A
 * {@link org.networkspc.reports.release.Schedule} has every due period made exactly once. May use {@code config},
 * {@code store}, {@code intake}, {@code sharing} and {@code pack}.
 */
@NullMarked
package org.networkspc.reports.release;

import org.jspecify.annotations.NullMarked;
