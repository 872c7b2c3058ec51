package org.networkspc.reports.page;

/**
 * One of several pages or views, of which one is shown.
 *
 * @param name in a word or two
 * @param meaning one line; may be empty
 * @param href where it is; empty for plain text
 * @param chosen whether it is the one shown
 */
public record Choice(String name, String meaning, String href, boolean chosen) {}
