package org.networkspc.reports.figure;

import org.networkspc.network.Pathway;

/** The stages of a pathway, as bars of those who entered and those who reached the next. */
public record PathwayPlot(Pathway pathway) implements Plot {}
