package org.networkspc.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.networkspc.chart.PeriodName;
import org.networkspc.measure.Cadence;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.measure.Network;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Pool;
import org.networkspc.series.LikeForLike;
import org.networkspc.series.Link;
import org.networkspc.series.Panel;
import org.networkspc.series.Pooling;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;
import org.networkspc.words.Digits;
import org.networkspc.words.Phrase;
import org.networkspc.words.Words;

/**
 * A pathway as a network reported it: its latest year, and its first year where both are there.
 *
 * <p>A year ends with the last period, and begins with the first, that every stage can be read in; years cover the same
 * calendar months, so that no season passes for a change.
 *
 * @param steps in the order people meet them
 * @param now the latest year; empty where {@code missing} says why
 * @param then the first year, when it ends before the latest begins
 * @param years the days of both, the first year first
 * @param lacking why there is no pathway to read, in words; empty when there is one
 */
public record PathwayReading(
        List<Step> steps, Optional<Pathway> now, Optional<Pathway> then, List<Window> years, List<Phrase> lacking) {

    /**
     * A stage and its measure: numerators reached it, denominators reached the one before.
     *
     * @param lag periods that people take from the stage before; 0 where the steps of one period follow on
     */
    public record Step(String name, String owner, Measure measure, int lag) {
        public Step {
            if (measure.kind() != MeasureKind.PROPORTION) {
                throw new IllegalArgumentException("measure must be a proportion, was " + measure.kind());
            }
            if (lag < 0) {
                throw new IllegalArgumentException("lag must not be negative, was " + lag);
            }
        }
    }

    public PathwayReading {
        steps = List.copyOf(steps);
        years = List.copyOf(years);
        lacking = List.copyOf(lacking);
    }

    /** @throws IllegalArgumentException when there is no step, or steps differ in cadence */
    public static PathwayReading of(Pool pool, Network network, List<Step> steps) {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("steps must be at least one, was []");
        }
        Cadence cadence = steps.get(0).measure().cadence();
        if (steps.stream().anyMatch(s -> !s.measure().cadence().equals(cadence))) {
            throw new IllegalArgumentException("steps must have one cadence, was "
                    + steps.stream().map(s -> s.measure().cadence()).toList());
        }
        return new Reported(pool, network, steps, cadence).reading();
    }

    /** The change in points of yield from the first year to the latest, stage by stage; empty where there is no split. */
    public List<Double> yieldChange() {
        return now.flatMap(is -> then.map(was -> is.yieldChange(was))).orElse(List.of());
    }

    /** Why there is nothing to read, in plain English; empty where there is. */
    public List<String> missing() {
        return Words.PLAIN.say(lacking);
    }

    /** The yield of both years and the stages' parts of its change; why there is none where there is none. */
    public List<String> changeSentences() {
        return Words.PLAIN.say(changePhrases());
    }

    /** {@link #changeSentences} for whatever language they will be worded in. */
    public List<Phrase> changePhrases() {
        if (now.isEmpty() || then.isEmpty()) {
            return List.of(Phrase.of("Less than two years can be read, so there is no change to split."));
        }
        Optional<Double> is = now.get().endToEnd();
        Optional<Double> was = then.get().endToEnd();
        if (is.isEmpty() || was.isEmpty()) {
            return List.of(
                    Phrase.of("Stages do not count the same people in both years, so no change of a yield is told."));
        }
        Phrase moved = Phrase.of(
                "The period yield moved from {0} to {1} of 100 between {2} and {3}.",
                per100(was.get()), per100(is.get()), phrase(years.get(0)), phrase(years.get(1)));
        List<Double> parts = yieldChange();
        if (parts.isEmpty()) {
            return List.of(moved, Phrase.of("A step rate of 0 in one of the years leaves nothing to split by stage."));
        }
        List<Phrase> split = new ArrayList<>();
        for (int k = 0; k < parts.size(); k++) {
            split.add(Phrase.of("{0} {1}", steps.get(k).name(), signed(100 * parts.get(k))));
        }
        return List.of(
                moved, Phrase.of("In points by stage, adding up exactly: {0}.", Phrase.joined("{0}, {1}", split)));
    }

    /** "January 2018 to October 2018", by the first days of its first and last period. */
    public String name(Window year) {
        return phrase(year).toString();
    }

    /** {@link #name} for whatever language it will be worded in. */
    public Phrase phrase(Window year) {
        Cadence cadence = steps.get(0).measure().cadence();
        return Phrase.of(
                "{0} to {1}",
                PeriodName.phrase(year.from(), cadence), PeriodName.phrase(cadence.startOf(year.to()), cadence));
    }

    private static Digits per100(double share) {
        return new Digits(String.format(Locale.ROOT, "%.1f", 100 * share));
    }

    private static Digits signed(double value) {
        return new Digits(String.format(Locale.ROOT, "%+.2f", value).replace('-', '−'));
    }

    /** What was reported, stage by stage. */
    private record Reported(Pool pool, Network network, List<Step> steps, Cadence cadence) {

        PathwayReading reading() {
            List<Series> lines = steps.stream()
                    .map(s -> Series.of(pool, s.measure(), network, Pooling.AS_REPORTED))
                    .toList();
            List<Phrase> missing = new ArrayList<>();
            for (int k = 0; k < steps.size(); k++) {
                if (!lines.get(k).hasValues()) {
                    missing.add(Phrase.of(
                            "Nobody has reported {0} yet.", steps.get(k).name()));
                }
            }
            List<LocalDate> common = missing.isEmpty() ? common(lines) : List.of();
            if (common.isEmpty()) {
                if (missing.isEmpty()) {
                    missing.add(Phrase.of("There is no period in which every stage can be read."));
                }
                return new PathwayReading(steps, Optional.empty(), Optional.empty(), List.of(), missing);
            }
            Window now = endingWith(common.get(common.size() - 1));
            Window then = beginningWith(common.get(0));
            missing.addAll(impossible(now));
            missing.addAll(impossible(then));
            if (!missing.isEmpty()) {
                return new PathwayReading(steps, Optional.empty(), Optional.empty(), List.of(), missing);
            }
            Pathway latest = pathway(now);
            boolean two = then.to().isBefore(now.from());
            return new PathwayReading(
                    steps,
                    Optional.of(latest),
                    two ? Optional.of(pathway(then)) : Optional.empty(),
                    two ? List.of(then, now) : List.of(now),
                    List.of());
        }

        /** Periods in which every stage counts. */
        private static List<LocalDate> common(List<Series> lines) {
            List<LocalDate> common = new ArrayList<>();
            for (Subgroup s : lines.get(0).subgroups()) {
                boolean all = lines.stream()
                        .allMatch(line -> line.subgroups().stream()
                                .anyMatch(o -> o.start().equals(s.start()) && o.counts() && o.denominator() > 0));
                if (all) {
                    common.add(s.start());
                }
            }
            return common;
        }

        /** Stages of a year that more people are said to have reached than entered. */
        private List<Phrase> impossible(Window year) {
            List<Phrase> found = new ArrayList<>();
            for (Step step : steps) {
                WindowTotal total = total(step.measure(), year);
                if (total.numerator() > total.denominator()) {
                    found.add(Phrase.of(
                            "{0} are said to have reached {1} of {2} who entered it. What is counted differently?",
                            Partners.count(total.numerator()), step.name(), Partners.count(total.denominator())));
                }
            }
            return found;
        }

        private Window endingWith(LocalDate period) {
            LocalDate next = cadence.plus(period, 1);
            return new Window(next.minusYears(1), next.minusDays(1));
        }

        private static Window beginningWith(LocalDate period) {
            return new Window(period, period.plusYears(1).minusDays(1));
        }

        private Pathway pathway(Window year) {
            return new Pathway(IntStream.range(0, steps.size())
                    .mapToObj(k -> stage(k, year))
                    .toList());
        }

        private Pathway.Stage stage(int k, Window year) {
            Step step = steps.get(k);
            WindowTotal here = total(step.measure(), year);
            OptionalDouble due = k == 0 || step.lag() == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(total(steps.get(k - 1).measure(), earlier(year, step.lag()))
                            .numerator());
            return new Pathway.Stage(
                    step.name(), step.owner(), here.denominator(), here.numerator(), dispersion(step.measure()), due);
        }

        private Window earlier(Window year, int periods) {
            return new Window(
                    cadence.plus(year.from(), -periods),
                    cadence.plus(cadence.startOf(year.to()), 1 - periods).minusDays(1));
        }

        private WindowTotal total(Measure measure, Window year) {
            double reached = 0;
            double entered = 0;
            for (WindowTotal member : WindowTotal.ofMembers(pool, measure, network, year)) {
                reached += member.numerator();
                entered += member.denominator();
            }
            return WindowTotal.of(measure.id(), reached, entered);
        }

        /** φ of the like-for-like fit, 1 at least; 1 where there is no fit. */
        private double dispersion(Measure measure) {
            Panel panel = Panel.of(pool, measure, network, Stratum.ALL);
            try {
                LikeForLike fit = LikeForLike.of(panel, Link.auto(measure.kind(), panel.pooledValue()));
                return Math.max(1, Dispersion.of(fit, measure.kind()));
            } catch (IllegalArgumentException noFit) {
                return 1;
            }
        }
    }
}
