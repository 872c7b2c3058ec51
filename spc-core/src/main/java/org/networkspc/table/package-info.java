/**
 * Tablesaw tables in and out, for those who have them. Tablesaw is an optional dependency, and no other package imports it.
 *
 * <p>Start at {@link org.networkspc.table.TidyTable} for a table of rows to pool, and at {@link
 * org.networkspc.table.ChartTable} for every number of a chart. May use {@code measure}, {@code pool}, {@code series},
 * {@code chart} and {@code rule}.
 */
@NullMarked
package org.networkspc.table;

import org.jspecify.annotations.NullMarked;
