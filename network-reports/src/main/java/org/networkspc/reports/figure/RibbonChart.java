package org.networkspc.reports.figure;

import org.networkspc.compare.DecileRibbon;
import org.networkspc.words.Words;

/** How members are spread, as deciles over time. */
public record RibbonChart(DecileRibbon ribbon, Words words) implements Plot {}
