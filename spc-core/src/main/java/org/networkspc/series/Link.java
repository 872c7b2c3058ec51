package org.networkspc.series;

import org.networkspc.measure.MeasureKind;

/**
 * The scale on which members keep their distances: g(rate) = member level + month level.
 *
 * <p>Identity is fitted by least squares, log as quasi-Poisson, logit as quasi-binomial (McCullagh &amp; Nelder 1989,
 * Generalized Linear Models, ch. 2 and 9).
 */
public enum Link {
    /** Distances in points. */
    IDENTITY {
        @Override
        double of(double mean) {
            return mean;
        }

        @Override
        double mean(double level) {
            return level;
        }

        @Override
        double factor(double level) {
            return level;
        }

        @Override
        void means(double member, double[] months, double[] into) {
            for (int t = 0; t < into.length; t++) {
                into[t] = member + months[t];
            }
        }

        @Override
        double slope(double mean) {
            return 1;
        }
    },
    /** Distances in ratios of rates. */
    LOG {
        @Override
        double of(double mean) {
            return Math.log(mean);
        }

        @Override
        double mean(double level) {
            return Math.exp(level);
        }

        @Override
        double factor(double level) {
            return Math.exp(level);
        }

        @Override
        void means(double member, double[] months, double[] into) {
            for (int t = 0; t < into.length; t++) {
                into[t] = member * months[t];
            }
        }

        @Override
        double slope(double mean) {
            return mean;
        }
    },
    /** Distances in ratios of odds. */
    LOGIT {
        @Override
        double of(double mean) {
            return Math.log(mean / (1 - mean));
        }

        @Override
        double mean(double level) {
            return 1 / (1 + Math.exp(-level));
        }

        @Override
        double factor(double level) {
            return Math.exp(level);
        }

        @Override
        void means(double member, double[] months, double[] into) {
            for (int t = 0; t < into.length; t++) {
                into[t] = member * months[t] / (1 + member * months[t]);
            }
        }

        @Override
        double slope(double mean) {
            return mean * (1 - mean);
        }
    };

    private static final double LEAST_IDENTITY = 0.2;
    private static final double MOST_IDENTITY = 0.8;

    /**
     * The link taken when none is named: values identity; counts per exposure log; proportions identity where the pooled
     * rate lies within 0.2 to 0.8, else logit. A release stores it, so that it is never chosen anew silently.
     *
     * @param pooledRate Σ numerators / Σ denominators; read for proportions only
     */
    public static Link auto(MeasureKind kind, double pooledRate) {
        return switch (kind) {
            case MEASUREMENT, BETWEEN -> IDENTITY;
            case RATE, COUNT -> LOG;
            case PROPORTION -> pooledRate < LEAST_IDENTITY || pooledRate > MOST_IDENTITY ? LOGIT : IDENTITY;
        };
    }

    /** Whether a measure of this kind can be fitted on this scale. */
    public boolean suits(MeasureKind kind) {
        return switch (this) {
            case IDENTITY -> kind != MeasureKind.COUNT && kind != MeasureKind.BETWEEN;
            case LOG -> kind.isRatio() || kind == MeasureKind.COUNT;
            case LOGIT -> kind == MeasureKind.PROPORTION;
        };
    }

    /** The level of a mean. */
    abstract double of(double mean);

    /** The mean at a level. */
    abstract double mean(double level);

    /** A member's or a month's part of a mean; see {@link #means}. */
    abstract double factor(double level);

    /** The means of a member's months, from the {@link #factor} of each: no function of every cell has to be taken. */
    abstract void means(double member, double[] months, double[] into);

    /** How fast the mean moves with the level; for log and logit also the variance of one unit of size. */
    abstract double slope(double mean);

    /** Variance of a cell of size 1 with this mean, over the dispersion. */
    double variance(double mean) {
        return this == IDENTITY ? 1 : slope(mean);
    }
}
