package org.networkspc.measure;

import java.time.LocalDate;

/**
 * How much, by when: the target on the measure's own scale as charts show it.
 *
 * @param sentence the aim in the network's own words
 */
public record Aim(String measureId, double target, LocalDate by, String sentence) {
    public Aim {
        if (!Double.isFinite(target)) {
            throw new IllegalArgumentException("target must be a finite number, was " + target);
        }
    }
}
