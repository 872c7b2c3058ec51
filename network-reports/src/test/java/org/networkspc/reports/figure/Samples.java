package org.networkspc.reports.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.interpret.Interpretation;
import org.networkspc.measure.Aim;
import org.networkspc.measure.Annotation;
import org.networkspc.measure.ChangeIdea;
import org.networkspc.measure.Direction;
import org.networkspc.measure.Logbook;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Network;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Tally;
import org.networkspc.rule.RuleSet;
import org.networkspc.series.Completeness;
import org.networkspc.series.Membership;
import org.networkspc.series.Pooling;
import org.networkspc.series.Series;
import org.networkspc.series.Standing;
import org.networkspc.series.Subgroup;

/** Readings for pictures, from numbers that do not change. */
final class Samples {
    static final Measure FALLS =
            Measure.rate("falls", "Falls per 1,000 bed days", 1_000).improvement(Direction.DECREASE);
    static final Measure HANDS = Measure.proportion("hands", "Hands clean").improvement(Direction.INCREASE);
    static final Measure SCORE = Measure.measurement("score", "Score");
    static final LocalDate START = LocalDate.of(2022, 4, 1);

    private static final Network NETWORK = new Network("safer-wards", "Safer wards", List.of());
    private static final double[] FALLS_VALUES = {
        6.5, 6.75, 6.5, 6.45, 6.3, 6.5, 6.9, 6.7, 6.9, 6.65, 6.7, 6.6, 6.1, 6.85, 6.75, 5.4, 4.8, 4.75, 5.0, 5.1, 5.3,
        5.25, 5.4, 5.1, 5.35, 5.35, 5.1, 5.75, 5.4, 5.6, 5.0
    };

    private Samples() {}

    /** Two phases, the second monitored, points of every look, one month without numbers. */
    static Interpretation falls() {
        ChartSpec spec = ChartSpec.of(ChartType.U_PRIME)
                .rebasedOn(LocalDate.of(2023, 7, 1))
                .frozenAfter(LocalDate.of(2024, 6, 30))
                .ghosting(LocalDate.of(2022, 8, 1));
        return reading(spec, fallsLine(Pooling.LIKE_FOR_LIKE));
    }

    /** The same months without a rebase: improvement shows as signals. */
    static Interpretation fallsFrozen() {
        ChartSpec spec = ChartSpec.of(ChartType.U_PRIME).frozenAfter(LocalDate.of(2023, 5, 31));
        return reading(spec, fallsLine(Pooling.LIKE_FOR_LIKE));
    }

    /** As {@link #fallsFrozen}, where more falls would be better: worth a look. */
    static Interpretation concerning() {
        Series line = fallsLine(Pooling.LIKE_FOR_LIKE);
        Measure other = FALLS.improvement(Direction.INCREASE);
        ChartSpec spec = ChartSpec.of(ChartType.U_PRIME).frozenAfter(LocalDate.of(2023, 5, 31));
        return reading(spec, series(other, Pooling.LIKE_FOR_LIKE, line.subgroups()));
    }

    static ChartNotes fallsNotes() {
        return new ChartNotes(
                "Falls per 1,000 bed days, Safer wards",
                "12 Nov 2024",
                Logbook.of(List.of(
                        idea("i1", "bedside handover", LocalDate.of(2023, 3, 1), ChangeIdea.Outcome.ADOPTED),
                        idea("i2", "hip sensors", LocalDate.of(2023, 12, 10), ChangeIdea.Outcome.ABANDONED),
                        idea("i3", "night lights at every bed", LocalDate.of(2024, 2, 1), ChangeIdea.Outcome.ADAPTED),
                        idea("i4", "falls huddle", LocalDate.of(2024, 9, 1), ChangeIdea.Outcome.TESTING))),
                Optional.of(new Aim("falls", 4.0, LocalDate.of(2025, 3, 31), "Fewer than 4.0")),
                Optional.of(fallsLine(Pooling.AS_REPORTED)));
    }

    private static Series fallsLine(Pooling pooling) {
        List<Subgroup> subgroups = new ArrayList<>();
        for (int i = 0; i < FALLS_VALUES.length; i++) {
            double later = pooling == Pooling.AS_REPORTED ? i < 12 ? 0.05 : 0.6 : 0;
            Standing standing = i == 30 ? Standing.PROVISIONAL : i == 26 ? Standing.INCOMPLETE : Standing.COMPLETE;
            Completeness completeness = reported(standing == Standing.COMPLETE ? 12 : 8);
            double value = FALLS_VALUES[i] + later;
            subgroups.add(i == 10 ? gap(FALLS, i) : subgroup(FALLS, i, value, 22_700 + 10 * i, standing, completeness));
        }
        return series(FALLS, pooling, subgroups);
    }

    static ChangeIdea idea(String id, String text, LocalDate from, ChangeIdea.Outcome outcome) {
        return new ChangeIdea(id, text, List.of(), List.of("falls"), from, outcome, "");
    }

    /** One phase of these values; NaN for a month without numbers. */
    static Interpretation plain(ChartType type, Measure measure, double... values) {
        List<Subgroup> subgroups = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            subgroups.add(
                    Double.isNaN(values[i])
                            ? gap(measure, i)
                            : subgroup(measure, i, values[i], 500, Standing.COMPLETE, reported(12)));
        }
        return reading(ChartSpec.of(type), series(measure, Pooling.AS_REPORTED, subgroups));
    }

    /** Falls, each phase a fifth lower than the one before. */
    static Interpretation phases(int length, int phases) {
        Random random = new Random(length * 10L + phases);
        int each = length / phases;
        List<Subgroup> subgroups = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            double level = 8 * Math.pow(0.8, Math.min(phases - 1, i / each));
            double value = level * (1 + 0.05 * random.nextGaussian());
            subgroups.add(subgroup(FALLS, i, value, 20_000 + 900 * (i % 5), Standing.COMPLETE, reported(12)));
        }
        LocalDate[] changes = new LocalDate[phases - 1];
        Arrays.setAll(changes, k -> START.plusMonths((k + 1L) * each));
        ChartSpec spec = phases == 1
                ? ChartSpec.of(ChartType.U)
                : ChartSpec.of(ChartType.U).rebasedOn(changes);
        return reading(spec, series(FALLS, Pooling.AS_REPORTED, subgroups));
    }

    static Interpretation normal(int length, double level, double sigma) {
        Random random = new Random(length);
        double[] values = new double[length];
        Arrays.setAll(values, i -> level + sigma * random.nextGaussian());
        return plain(ChartType.I, SCORE, values);
    }

    /** Limits that step with every point, gaps, ghosts, incomplete and provisional points, several phases. */
    static Interpretation random(long seed) {
        Random random = new Random(seed);
        int length = 1 + random.nextInt(60);
        Measure measure = random.nextBoolean() ? HANDS : FALLS;
        double level = measure == HANDS ? 70 + random.nextDouble() * 20 : Math.pow(10, random.nextInt(5) - 2);
        List<Subgroup> subgroups = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            Standing standing = i >= length - 2
                    ? Standing.PROVISIONAL
                    : random.nextInt(12) == 0 ? Standing.INCOMPLETE : Standing.COMPLETE;
            double value = Math.max(0, level * (1 + 0.1 * random.nextGaussian()));
            double value100 = measure == HANDS ? Math.min(100, value) : value;
            double size = (200 + random.nextInt(400)) * measure.multiplier() / level;
            subgroups.add(
                    i > 0 && random.nextInt(15) == 0
                            ? gap(measure, i)
                            : subgroup(measure, i, value100, Math.rint(size), standing, reported(random.nextInt(13))));
        }
        ChartType ratio = measure == HANDS ? ChartType.P : ChartType.U_PRIME;
        ChartSpec spec = ChartSpec.of(random.nextInt(4) == 0 ? ChartType.RUN : ratio)
                .ghosting(START.plusMonths(random.nextInt(length)));
        if (length > 20) {
            int first = 1 + random.nextInt(length - 15);
            spec = spec.rebasedOn(START.plusMonths(first), START.plusMonths(first + 1 + random.nextInt(8)));
        }
        return reading(spec, series(measure, Pooling.AS_REPORTED, subgroups));
    }

    static ChartNotes randomNotes(long seed, Interpretation reading) {
        Random random = new Random(seed);
        int length = reading.chart().series().subgroups().size();
        List<ChangeIdea> ideas = new ArrayList<>();
        List<Annotation> happened = new ArrayList<>();
        ChangeIdea.Outcome[] outcomes = ChangeIdea.Outcome.values();
        for (int i = 0; i < random.nextInt(9); i++) {
            LocalDate from = START.plusMonths(random.nextInt(length)).plusDays(random.nextInt(27));
            String text =
                    "an idea " + "of many words ".repeat(random.nextInt(5)).strip();
            ideas.add(idea("i" + i, text, from, outcomes[random.nextInt(outcomes.length)]));
            happened.add(new Annotation("n" + i, text, "", "", from.plusDays(random.nextInt(300))));
        }
        double centre = reading.chart().points().get(0).limits().centre();
        LocalDate by = START.plusMonths(random.nextInt(60));
        Aim aim = new Aim("falls", centre * (0.7 + 0.6 * random.nextDouble()), by, "");
        return new ChartNotes(
                "Random chart",
                "12 Nov 2024",
                new Logbook(ideas, happened.subList(0, Math.min(2, happened.size())), List.of()),
                random.nextBoolean() ? Optional.of(aim) : Optional.empty(),
                Optional.empty());
    }

    private static Interpretation reading(ChartSpec spec, Series series) {
        return Interpretation.of(spec.plot(series), RuleSet.STANDARD);
    }

    private static Series series(Measure measure, Pooling pooling, List<Subgroup> subgroups) {
        return new Series(measure, NETWORK, Stratum.ALL, pooling, Membership.STEADY, subgroups);
    }

    private static Subgroup gap(Measure measure, int i) {
        return Subgroup.without(measure.cadence().plus(START, i), Standing.GAP, new Completeness(0, 12, 0, List.of()));
    }

    private static Subgroup subgroup(
            Measure m, int i, double value, double size, Standing standing, Completeness completeness) {
        double plain = value / m.multiplier();
        Tally tally = m.kind().isRatio() ? Tally.ratio(Math.rint(plain * size), size) : Tally.value(plain);
        return new Subgroup(m.cadence().plus(START, i), plain, tally, standing, completeness);
    }

    private static Completeness reported(int members) {
        return new Completeness(members, 12, members / 12.0, List.of());
    }
}
