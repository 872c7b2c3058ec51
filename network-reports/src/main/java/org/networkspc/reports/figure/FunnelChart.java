package org.networkspc.reports.figure;

import org.networkspc.compare.MembersBeside;
import org.networkspc.measure.Measure;
import org.networkspc.words.Words;

/** Members beside each other, as points between limits. */
public record FunnelChart(MembersBeside beside, Measure measure, Words words) implements Plot {}
