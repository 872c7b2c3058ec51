/**
 * Neutral pages of sentences, figures and tables, and their HTML; shared by the web pages and the packs.
 *
 * <p>Start at {@link org.networkspc.reports.page.Edition}: a network's configuration and numbers as at a time. Functions such
 * as {@link org.networkspc.reports.page.NetworkHome} turn an edition into a {@link org.networkspc.reports.page.Page} of
 * {@link org.networkspc.reports.page.Block}s; {@link org.networkspc.reports.page.Html} writes a page through the templates
 * in {@code src/main/jte}. A new page is one function, a new kind of content one record in {@code Block}. No number is
 * computed here. May use spc-core, {@code config}, {@code sharing} and {@code figure}.
 */
@NullMarked
package org.networkspc.reports.page;

import org.jspecify.annotations.NullMarked;
