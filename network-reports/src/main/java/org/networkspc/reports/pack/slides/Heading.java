package org.networkspc.reports.pack.slides;

/**
 * What stands at the head of a chart's slide.
 *
 * @param kicker small line above; may be empty
 * @param title the finding
 * @param subject what the chart is about, for the slide of words that may follow
 */
record Heading(String kicker, String title, String subject) {}
