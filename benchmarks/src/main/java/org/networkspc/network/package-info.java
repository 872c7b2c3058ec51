/** What the analyses of a whole network cost as it grows. */
@NullMarked
package org.networkspc.network;

import org.jspecify.annotations.NullMarked;
