/**
 * Which pages for whom, and the files they become: one pack for a network and one file for each member.
 *
 * <p>Start at {@link org.networkspc.reports.pack.PackPlan}, the pure choice of pages, and
 * {@link org.networkspc.reports.pack.ChartPack}, its files. A new format is one constant in
 * {@link org.networkspc.reports.pack.PackFormat} and one writer. The same edition and version give the same bytes. May use
 * {@code config}, {@code sharing}, {@code figure} and {@code page}.
 */
@NullMarked
package org.networkspc.reports.pack;

import org.jspecify.annotations.NullMarked;
