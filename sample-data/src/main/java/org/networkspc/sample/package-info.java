/**
 * Two invented networks with planted stories, and the seeded generator that wrote their files.
 *
 * <p>Start at {@link org.networkspc.sample.SampleNetwork}, which copies a network's configuration and uploads to a
 * folder. {@link org.networkspc.sample.Generator} rewrites the uploads; it draws the same numbers on every JDK. A story
 * lives in one class per measure, with what was planted as named constants, and in {@code README.md} of each network.
 * {@link org.networkspc.sample.LargeNetwork} has none: it is for measuring.
 * Uses no other package.
 */
@NullMarked
package org.networkspc.sample;

import org.jspecify.annotations.NullMarked;
