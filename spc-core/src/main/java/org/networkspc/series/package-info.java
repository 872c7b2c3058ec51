/**
 * A pool read as a line: as reported, like for like, equal members, one member, one stratum; with the completeness and
 * standing of each point.
 *
 * <p>Start at {@link org.networkspc.series.Series}. May use {@code measure} and {@code pool}.
 */
@NullMarked
package org.networkspc.series;

import org.jspecify.annotations.NullMarked;
