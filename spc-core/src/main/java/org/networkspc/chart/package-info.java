/**
 * A series turned into points with a centre line and limits, phase by phase.
 *
 * <p>Start at {@link org.networkspc.chart.ChartSpec}. A new chart is one constant in
 * {@link org.networkspc.chart.ChartType} or one record that implements {@link org.networkspc.chart.ChartMethod}. May use
 * {@code measure} and {@code series}.
 */
@NullMarked
package org.networkspc.chart;

import org.jspecify.annotations.NullMarked;
