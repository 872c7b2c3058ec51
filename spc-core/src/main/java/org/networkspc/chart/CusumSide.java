package org.networkspc.chart;

/** Which way one side of a CUSUM looks. */
public enum CusumSide {
    /** For rises; sums are 0 or more. */
    UPPER("upper", 1),
    /** For falls; sums are drawn downwards, 0 or less. */
    LOWER("lower", -1);

    private final String word;
    private final int sign;

    CusumSide(String word, int sign) {
        this.word = word;
        this.sign = sign;
    }

    String word() {
        return word;
    }

    int sign() {
        return sign;
    }
}
