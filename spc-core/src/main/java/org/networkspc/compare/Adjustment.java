package org.networkspc.compare;

/** How limits are widened when members vary by more than chance. */
public enum Adjustment {
    NONE,
    /** Standard errors times √φ. */
    MULTIPLICATIVE,
    /** A variance τ² between members added to each squared standard error. */
    ADDITIVE
}
