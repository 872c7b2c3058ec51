package org.networkspc.reports.figure;

import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;

/** Values of one chart as text: just enough decimals, and a per cent sign where the measure is one. */
record ValueText(int decimals, String unit) {

    static ValueText of(Measure measure, Axis axis) {
        boolean percent = measure.kind() == MeasureKind.PROPORTION && measure.multiplier() == 100;
        return new ValueText(Decimals.needed(axis.length()), percent ? "%" : "");
    }

    String of(double value) {
        return Decimals.fixed(value, decimals) + unit;
    }
}
