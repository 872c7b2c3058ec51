package org.networkspc.reports.figure;

import java.util.List;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.words.Digits;
import org.networkspc.words.Words;

/** Values of one chart as text: just enough decimals, and a per cent sign where the measure is one. */
record ValueText(int decimals, String unit, Words words) {
    private static final int MOST_DECIMALS = 7;

    static ValueText of(Measure measure, Axis axis, Words words) {
        boolean percent = measure.kind() == MeasureKind.PROPORTION && measure.multiplier() == 100;
        return new ValueText(Decimals.needed(axis.length()), percent ? "%" : "", words);
    }

    /** Of sums in standard errors or events; a decimal at least, as their limits have. */
    ValueText withoutUnit() {
        return new ValueText(Math.max(1, decimals), "", words);
    }

    String of(double value) {
        return words.say("{0}", new Digits(Decimals.fixed(value, decimals) + unit));
    }

    /** For round numbers: as few decimals as write them all. */
    ValueText round(List<Double> values) {
        int fewest = 0;
        while (fewest < MOST_DECIMALS && !areWrittenWith(values, fewest)) {
            fewest++;
        }
        return new ValueText(fewest, unit, words);
    }

    private static boolean areWrittenWith(List<Double> values, int decimals) {
        double power = Math.pow(10, decimals);
        return values.stream().allMatch(v -> Math.abs(v * power - Math.rint(v * power)) < 1e-6);
    }
}
