package org.networkspc.rule;

/** What a period without a value does to a pattern. */
public enum Gaps {
    /** Neither adds nor breaks: a missing report says nothing about the centre. */
    SKIP,
    /** Ends it. */
    BREAK
}
