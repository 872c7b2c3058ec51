package org.networkspc.chart;

import java.math.BigDecimal;

/** Numbers as titles and words write them, the same on every machine. */
final class Decimal {
    private Decimal() {}

    /** Shortest form without an exponent: "0.2", "5". */
    static String of(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
