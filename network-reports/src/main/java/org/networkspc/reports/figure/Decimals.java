package org.networkspc.reports.figure;

import java.util.Locale;

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
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return text.startsWith("-") ? (zero ? "" : "−") + text.substring(1) : text;
    }

    /** Decimals that tell values apart on an axis of this length: none from 20 up, else two digits of the length. */
    static int needed(double length) {
        if (!(length > 0) || Double.isInfinite(length)) {
            return 1;
        }
        return length >= 20 ? 0 : Math.max(1, Math.min(6, 1 - (int) Math.floor(Math.log10(length))));
    }
}
