package org.networkspc.network;

import java.util.List;
import java.util.SplittableRandom;
import org.networkspc.measure.Measure;

/** One error put into a clean network: what, whose, when. */
record SeededError(ReportedNetwork network, Measure measure, int member, int month) {
    private static final List<Measure> RATIOS = List.of(ReportedNetwork.FALLS, ReportedNetwork.HYGIENE);
    private static final List<Measure> ALONE =
            List.of(ReportedNetwork.FALLS, ReportedNetwork.HYGIENE, ReportedNetwork.STAY);

    static SeededError in(ReportedNetwork network, OddValue kind, SplittableRandom random) {
        List<Measure> where = switch (kind) {
            case SWAPPED_OR_SLIPPED, DENOMINATOR_COLLAPSE -> RATIOS;
            case COPY_OF_PERIOD_BEFORE, DUPLICATE_OF_ANOTHER_MEMBER -> List.of(ReportedNetwork.FALLS);
            case DIGIT_PREFERENCE -> List.of(ReportedNetwork.SENT);
            case MISMATCH_WITH_PARTNER -> List.of(ReportedNetwork.RECEIVED);
            case UNIT_OR_SCALE, JUMP -> ALONE;
        };
        SeededError error = new SeededError(
                network,
                where.get(random.nextInt(where.size())),
                random.nextInt(ReportedNetwork.MEMBERS),
                1 + random.nextInt(ReportedNetwork.MONTHS - 1));
        error.put(kind, random);
        return error;
    }

    private void put(OddValue kind, SplittableRandom random) {
        double[] here = network.at(measure, member, month);
        switch (kind) {
            case DUPLICATE_OF_ANOTHER_MEMBER ->
                copy(network.at(measure, (member + 1) % ReportedNetwork.MEMBERS, month), here);
            case COPY_OF_PERIOD_BEFORE -> copy(network.at(measure, member, month - 1), here);
            case SWAPPED_OR_SLIPPED -> swapOrSlip(here, random);
            case UNIT_OR_SCALE -> scale(here, random);
            case DENOMINATOR_COLLAPSE -> {
                here[1] = Math.rint(here[1] * random.nextDouble(0.15, 0.35));
                here[0] = Math.min(here[0], here[1]);
            }
            case JUMP -> jump(here, random);
            case DIGIT_PREFERENCE -> {
                for (int t = 0; t < ReportedNetwork.MONTHS; t++) {
                    double[] each = network.at(measure, member, t);
                    each[0] = random.nextDouble() < 0.8 ? 5 * Math.rint(each[0] / 5) : each[0];
                }
            }
            case MISMATCH_WITH_PARTNER -> here[0] = Math.rint(here[0] * random.nextDouble(0.6, 0.9));
        }
    }

    private static void copy(double[] from, double[] to) {
        System.arraycopy(from, 0, to, 0, to.length);
    }

    private static void swapOrSlip(double[] here, SplittableRandom random) {
        if (random.nextBoolean()) {
            double numerator = here[0];
            here[0] = here[1];
            here[1] = Math.max(1, numerator);
        } else {
            here[1] *= 10;
        }
    }

    private static void scale(double[] here, SplittableRandom random) {
        int at = here[1] > 0 ? 1 : 0;
        here[at] = here[at] * (random.nextBoolean() ? 100 : 24);
    }

    /** Ten times what chance makes, or two and a half times the value. */
    private static void jump(double[] here, SplittableRandom random) {
        if (here[1] == 0) {
            here[0] *= random.nextDouble(1.8, 3);
        } else if (here[0] < 0.5 * here[1]) {
            here[0] = Math.rint(here[0] + 9 * Math.sqrt(Math.max(1, here[0])) + 9);
        } else {
            here[0] = Math.rint(here[0] * random.nextDouble(0, 0.3));
        }
    }

    /** Whether somebody asks the member about this measure in this month; about habits, in any month. */
    boolean isAskedAbout(List<Question> questions) {
        return questions.stream()
                .filter(q -> q.measure().equals(measure))
                .filter(q -> q.member().equals(ReportedNetwork.member(member)))
                .anyMatch(
                        q -> q.about() == OddValue.DIGIT_PREFERENCE || q.start().equals(ReportedNetwork.month(month)));
    }
}
