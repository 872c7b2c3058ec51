/** What making a pack costs, format by format. */
@NullMarked
package org.networkspc.reports.pack;

import org.jspecify.annotations.NullMarked;
