/**
 * Tests for special causes, the published sets of them, and how often they cry wolf.
 *
 * <p>Start at {@link org.networkspc.rule.RuleSet}. A new rule is one record that implements
 * {@link org.networkspc.rule.SpecialCauseRule}. May use {@code measure}, {@code series} and {@code chart}.
 */
@NullMarked
package org.networkspc.rule;

import org.jspecify.annotations.NullMarked;
