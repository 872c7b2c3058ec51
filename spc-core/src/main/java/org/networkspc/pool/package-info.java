/**
 * Observations merged into tallies by measure, member, stratum and period; what is missing and why.
 *
 * <p>Start at {@link org.networkspc.pool.Pool}, the one mutable class of the library: it takes single {@link
 * org.networkspc.pool.Observation}s, or {@link org.networkspc.pool.CodedRows} by the million. Tallies form a monoid: they
 * add up in any order. May use {@code measure}.
 */
@NullMarked
package org.networkspc.pool;

import org.jspecify.annotations.NullMarked;
