package org.networkspc.pool;

/** What a row says about its cell: numbers, or why there are none. */
public sealed interface Reported permits Tally, Missing {}
