/**
 * Who may see what: numbers are protected before any chart is made from them, so that limits, tooltips and files cannot say
 * more than the numbers shown.
 *
 * <p>Start at {@link org.networkspc.reports.sharing.PooledShown} for a line of the whole network,
 * {@link org.networkspc.reports.sharing.GroupsShown} for groups of people,
 * {@link org.networkspc.reports.sharing.OthersShown} for what members see of each other, and
 * {@link org.networkspc.reports.sharing.PublicShown} for everybody. What is hidden has the standing SUPPRESSED and a
 * {@link org.networkspc.reports.sharing.Hidden} that says why; it is never a zero. May use {@code config}.
 */
@NullMarked
package org.networkspc.reports.sharing;

import org.jspecify.annotations.NullMarked;
