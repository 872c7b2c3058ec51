package org.networkspc.reports.figure;

/** What a figure shows, as numbers: for writers whose charts can be edited, and for files of numbers. */
public sealed interface Plot permits LinePlot, BridgePlot, PathwayPlot, FunnelChart, RibbonChart {}
