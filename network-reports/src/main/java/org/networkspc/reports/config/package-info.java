/**
 * What a network says about itself: aim, measures, members, strata and change ideas, and how its files are laid out.
 *
 * <p>Start at {@link org.networkspc.reports.config.NetworkConfig#read}, which reads {@code network.yaml} and
 * {@code ideas.csv} and reports every problem at once, each with its line. {@link org.networkspc.reports.config.Loaded}
 * and {@link org.networkspc.reports.config.RowProblem} are shared with everything that reads files. A new problem is one
 * constant of {@link org.networkspc.reports.config.Reason}. May use nothing but spc-core.
 */
@NullMarked
package org.networkspc.reports.config;

import org.jspecify.annotations.NullMarked;
