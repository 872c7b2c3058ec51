package org.networkspc.reports.figure;

import org.networkspc.compare.DecileRibbon;

/** How members are spread, as deciles over time. */
public record RibbonChart(DecileRibbon ribbon) implements Plot {}
