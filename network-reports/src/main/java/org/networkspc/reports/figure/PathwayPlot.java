package org.networkspc.reports.figure;

import org.networkspc.network.Pathway;
import org.networkspc.words.Words;

/** The stages of a pathway, as bars of those who entered and those who reached the next. */
public record PathwayPlot(Pathway pathway, Words words) implements Plot {}
