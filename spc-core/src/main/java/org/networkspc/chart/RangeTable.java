package org.networkspc.chart;

/** d2 and d3 of any subgroup size, as a tool has them. */
enum RangeTable {
    /** Computed to full precision. */
    EXACT {
        @Override
        double d2(long n) {
            return constants(n).d2();
        }

        @Override
        double d3(long n) {
            return constants(n).d3();
        }
    },
    /** qcc 2.7 up to 25 values: d2 to three decimals; d3 printed to seven, off by up to 1.2e-5. Exact beyond. */
    QCC {
        @Override
        double d2(long n) {
            double exact = constants(n).d2();
            return n > LAST_TABULATED ? exact : Math.round(exact * 1000) / 1000.0;
        }

        @Override
        double d3(long n) {
            return n > LAST_TABULATED ? constants(n).d3() : QCC_D3[(int) n - 2];
        }
    };

    private static final int LAST_TABULATED = 25;
    private static final double[] QCC_D3 = {
        0.8525033, 0.8883697, 0.8798108, 0.8640855, 0.8480442, 0.8332108, 0.8198378, 0.8078413,
        0.7970584, 0.7873230, 0.7784873, 0.7704257, 0.7630330, 0.7562217, 0.7499188, 0.7440627,
        0.7386021, 0.7334929, 0.7286980, 0.7241851, 0.7199267, 0.7158987, 0.7120802, 0.7084528
    };

    /** Mean range of {@code n} values in sigmas. */
    abstract double d2(long n);

    /** Standard deviation of the range of {@code n} values in sigmas. */
    abstract double d3(long n);

    private static ControlChartConstants constants(long n) {
        return ControlChartConstants.of(Math.toIntExact(n));
    }
}
