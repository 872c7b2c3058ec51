package org.networkspc.interpret;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;

/** Numbers as people read them: sensible decimals, a per cent sign on proportions, never the machine's own locale. */
public final class Quantity {
    private Quantity() {}

    /**
     * "1,240", "43.5", "5.2", "0.083", "82.1%".
     *
     * @param value finite
     */
    public static String of(double value, Measure measure) {
        String digits = plain(value);
        boolean percent = measure.kind() == MeasureKind.PROPORTION && measure.multiplier() == 100;
        return percent ? digits + "%" : digits;
    }

    /**
     * A number that has no unit of a measure: "1,240", "5.2".
     *
     * @param value finite
     */
    public static String plain(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("value must be finite, was " + value);
        }
        return String.format(Locale.ROOT, "%,." + decimals(value) + "f", rounded(value));
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(decimals(value), RoundingMode.HALF_EVEN);
    }

    private static int decimals(double value) {
        double size = Math.abs(value);
        return size >= 100 ? 0 : size >= 1 ? 1 : size >= 0.1 ? 2 : size == 0 ? 0 : 3;
    }
}
