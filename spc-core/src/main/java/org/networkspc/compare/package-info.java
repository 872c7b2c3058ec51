/**
 * Members beside each other, without ranking: funnel plots, overdispersion, confidence intervals and standardised rates.
 *
 * <p>Start at {@link org.networkspc.compare.FunnelPlot}; {@link org.networkspc.compare.FunnelMethod} names the choices of
 * respected tools. Members come and leave in id order, never by performance. Test each member over time first and compare
 * a recent window after that. Closed for extension: a new form of limits is one constant in
 * {@link org.networkspc.compare.FunnelLimitForm}. May use {@code measure}, {@code pool}, {@code series}, {@code chart} and
 * {@code rule}.
 */
@NullMarked
package org.networkspc.compare;

import org.jspecify.annotations.NullMarked;
