/**
 * How long pooling takes: coded rows, single observations, and what they are compared with.
 *
 * <p>Start at {@link org.networkspc.pool.CodedRowsBenchmark}. The comparison with DuckDB and Tablesaw is in {@code
 * src/comparison} and built with {@code -Pbench} only. May use {@code measure} and {@code pool}.
 */
@NullMarked
package org.networkspc.pool;

import org.jspecify.annotations.NullMarked;
