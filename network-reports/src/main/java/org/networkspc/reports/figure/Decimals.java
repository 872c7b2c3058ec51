package org.networkspc.reports.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as text, the same in every locale. */
final class Decimals {
    private Decimals() {}

    /** A coordinate: at most two decimals, no trailing zeros. */
    static String coordinate(double value) {
        long hundredths = Math.round(value * 100);
        long whole = Math.abs(hundredths) / 100;
        long rest = Math.abs(hundredths) % 100;
        String sign = hundredths < 0 ? "-" : "";
        if (rest == 0) {
            return sign + whole;
        }
        return sign + whole + (rest % 10 == 0 ? "." + rest / 10 : (rest < 10 ? ".0" : ".") + rest);
    }

    /** With this many decimals, a comma between thousands and a true minus. A rounded zero has no sign. */
    static String fixed(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
        String digits = rounded.abs().toPlainString();
        int point = decimals == 0 ? digits.length() : digits.length() - decimals - 1;
        StringBuilder text = new StringBuilder(digits);
        for (int comma = point - 3; comma > 0; comma -= 3) {
            text.insert(comma, ',');
        }
        return rounded.signum() < 0 ? text.insert(0, '−').toString() : text.toString();
    }

    /** Decimals that tell values apart on an axis of this length: none from 20 up, else two digits of the length. */
    static int needed(double length) {
        if (!(length > 0) || Double.isInfinite(length)) {
            return 1;
        }
        return length >= 20 ? 0 : Math.max(1, Math.min(6, 1 - (int) Math.floor(Math.log10(length))));
    }
}
