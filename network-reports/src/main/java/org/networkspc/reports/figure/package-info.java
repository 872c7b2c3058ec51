/**
 * Pictures of charts: drawn once with JFreeChart, written as SVG, PNG and PDF with the same colours, letters and places.
 *
 * <p>Start at {@link org.networkspc.reports.figure.ChartFigure} for the full chart,
 * {@link org.networkspc.reports.figure.PanelFigure} for small multiples and
 * {@link org.networkspc.reports.figure.PdfPages} for printed pages. A new picture is one class that yields a
 * {@link org.networkspc.reports.figure.Figure}. May use spc-core; no other package may use JFreeChart.
 */
@NullMarked
package org.networkspc.reports.figure;

import org.jspecify.annotations.NullMarked;
