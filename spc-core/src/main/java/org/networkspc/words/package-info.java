/**
 * Sentences as values: a pattern and what stands in it, worded at the very end in the network's own terms.
 *
 * @see org.networkspc.words.Phrase
 */
@NullMarked
package org.networkspc.words;

import org.jspecify.annotations.NullMarked;
