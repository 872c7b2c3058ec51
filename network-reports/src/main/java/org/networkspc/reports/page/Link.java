package org.networkspc.reports.page;

/** A way to somewhere else. */
public record Link(String text, String href) {}
