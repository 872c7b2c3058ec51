/**
 * Analyses as JSON: one request a line in, one answer a line out, in order; a bad line stops nothing.
 *
 * <p>Start at {@link org.networkspc.reports.analyse.Analyse}. A request names a chart or an analysis, a convention and
 * its input; the answer is a result or an error with a stable code. May use {@code config} and spc-core.
 */
@NullMarked
package org.networkspc.reports.analyse;

import org.jspecify.annotations.NullMarked;
