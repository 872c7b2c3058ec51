package org.networkspc.reports.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as files have them: the same digits on every Java, as many as office programs keep. */
public final class Steady {
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    private Steady() {}

    /** Rounded from the number itself, because Java's own text of a number changed with version 19. */
    public static BigDecimal of(double value) {
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    /** As {@link #of}, without an exponent. */
    public static String text(double value) {
        return of(value).toPlainString();
    }
}
