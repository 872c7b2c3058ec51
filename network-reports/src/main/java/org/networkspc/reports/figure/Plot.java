package org.networkspc.reports.figure;

/** What a figure shows, as numbers: for writers whose charts can be edited. */
public sealed interface Plot permits LinePlot, BridgePlot, PathwayPlot {}
