package org.networkspc.compare;

/** A scale on which a member's value is about normal: its standard error there, and the way back. */
enum Transformation {
    /** asin √p, standard error 1/(2√n). */
    ARCSINE {
        @Override
        double score(double x, double d, double target) {
            return (Math.asin(Math.sqrt(x / d)) - Math.asin(Math.sqrt(target))) / error(x, d, target);
        }

        @Override
        double error(double x, double d, double target) {
            return 1 / (2 * Math.sqrt(d));
        }

        @Override
        double limit(double target, double distance) {
            double angle = Math.asin(Math.sqrt(target)) + distance;
            double sine = Math.sin(Math.min(Math.max(angle, 0), Math.PI / 2));
            return sine * sine;
        }
    },
    /** √r, standard error 1/(2√d). */
    SQUARE_ROOT {
        @Override
        double score(double x, double d, double target) {
            return (Math.sqrt(x / d) - Math.sqrt(target)) / error(x, d, target);
        }

        @Override
        double error(double x, double d, double target) {
            return 1 / (2 * Math.sqrt(d));
        }

        @Override
        double limit(double target, double distance) {
            double root = Math.max(Math.sqrt(target) + distance, 0);
            return root * root;
        }
    },
    /** log r, standard error 1/√(expected events). */
    LOG {
        @Override
        double score(double x, double d, double target) {
            return target == 0 ? 0 : Math.log(Math.max(x, 0.5) / d / target) / error(x, d, target);
        }

        @Override
        double error(double x, double d, double target) {
            return 1 / Math.sqrt(target * d);
        }

        @Override
        double limit(double target, double distance) {
            return target == 0 ? 0 : target * Math.exp(distance);
        }
    },
    /** log((x + 0.5)/(d + 0.5)), standard error √(x/(x + 0.5)² + d/(d + 0.5)²). */
    LOG_OF_COUNTS {
        @Override
        double score(double x, double d, double target) {
            return target == 0 ? 0 : Math.log((x + 0.5) / (d + 0.5) / target) / error(x, d, target);
        }

        @Override
        double error(double x, double d, double target) {
            return Math.sqrt(x / ((x + 0.5) * (x + 0.5)) + d / ((d + 0.5) * (d + 0.5)));
        }

        @Override
        double limit(double target, double distance) {
            return LOG.limit(target, distance);
        }
    };

    static Transformation of(FunnelKind kind, RatioScale scale) {
        return switch (kind) {
            case PROPORTION -> ARCSINE;
            case RATIO_OF_COUNTS -> LOG_OF_COUNTS;
            case RATE, STANDARDISED_RATIO -> scale == RatioScale.LOG ? LOG : SQUARE_ROOT;
        };
    }

    /** Standard errors from the target. */
    abstract double score(double x, double d, double target);

    /** Standard error on this scale, from chance alone. */
    abstract double error(double x, double d, double target);

    /** The value this far from the target on this scale, cut to the possible. */
    abstract double limit(double target, double distance);
}
