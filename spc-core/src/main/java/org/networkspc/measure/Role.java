package org.networkspc.measure;

/** What part a measure plays in the family of measures (Provost &amp; Murray, ch. 2). */
public enum Role {
    OUTCOME,
    PROCESS,
    BALANCING,
    VOICE
}
