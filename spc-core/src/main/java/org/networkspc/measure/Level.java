package org.networkspc.measure;

/** Whose outcome a measure tells: a whole population's, a hand-over's between two members, or one service's. */
public enum Level {
    WHOLE_POPULATION,
    HAND_OVER,
    SERVICE
}
