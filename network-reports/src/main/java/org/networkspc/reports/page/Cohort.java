package org.networkspc.reports.page;

import org.networkspc.measure.Network;

/** Members who began together. */
public record Cohort(String name, Network members) {}
