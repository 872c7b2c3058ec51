/**
 * What the signals mean given the direction of improvement and the aim; cautions; plain words.
 *
 * <p>Start at {@link org.networkspc.interpret.Interpretation}. May use {@code measure}, {@code series}, {@code chart} and
 * {@code rule}.
 */
@NullMarked
package org.networkspc.interpret;

import org.jspecify.annotations.NullMarked;
