/**
 * Pages as slides that can be edited: text as text, charts with their numbers behind them.
 *
 * <p>Start at {@link org.networkspc.reports.pack.slides.SlidePack}; {@link org.networkspc.reports.pack.slides.SlidePlan}
 * says which blocks become which slide, {@link org.networkspc.reports.pack.slides.SlideLayout} where things stand. A new
 * kind of native chart is one {@link org.networkspc.reports.figure.Plot} and one writer beside
 * {@link org.networkspc.reports.pack.slides.LineChartPart}. The only package that may use POI's slides; may use
 * {@code figure} and {@code page}.
 */
@NullMarked
package org.networkspc.reports.pack.slides;

import org.jspecify.annotations.NullMarked;
