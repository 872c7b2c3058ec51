/** How long limits and rules take. */
@NullMarked
package org.networkspc.rule;

import org.jspecify.annotations.NullMarked;
