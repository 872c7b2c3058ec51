/**
 * What is followed, by whom, toward what: measures, members, networks, strata, aims, reporting periods, change ideas.
 *
 * <p>Start at {@link org.networkspc.measure.Measure}. Everything here is an immutable value; nothing here knows any
 * number that was reported. Uses no other package.
 */
@NullMarked
package org.networkspc.measure;

import org.jspecify.annotations.NullMarked;
