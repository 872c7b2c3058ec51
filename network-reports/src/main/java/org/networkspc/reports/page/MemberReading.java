package org.networkspc.reports.page;

import org.networkspc.interpret.Interpretation;
import org.networkspc.measure.Member;

/** One member's line, read. */
public record MemberReading(Member member, Interpretation reading) {}
