/**
 * The network as one system: what only shows when members are looked at together, and questions worth asking.
 *
 * <p>May use every package left of it.
 */
@NullMarked
package org.networkspc.network;

import org.jspecify.annotations.NullMarked;
