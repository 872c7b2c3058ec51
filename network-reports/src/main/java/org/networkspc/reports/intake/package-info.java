/**
 * From an upload to the network's current pool: preview, difference to what is known, accept, rebuild.
 *
 * <p>Start at {@link org.networkspc.reports.intake.Intake#open}, one for each network folder; readers take a
 * {@link org.networkspc.reports.intake.Snapshot} and are never disturbed by a later upload.
 * {@link org.networkspc.reports.intake.Check} is the same reading without a network folder. May use {@code config},
 * {@code ingest} and {@code store}.
 */
@NullMarked
package org.networkspc.reports.intake;

import org.jspecify.annotations.NullMarked;
