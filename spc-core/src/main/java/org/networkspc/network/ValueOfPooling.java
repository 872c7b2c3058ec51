package org.networkspc.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.networkspc.chart.PeriodName;
import org.networkspc.interpret.Quantity;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Pool;
import org.networkspc.series.LikeForLike;
import org.networkspc.series.LineVariance;
import org.networkspc.series.Linking;
import org.networkspc.series.Series;
import org.networkspc.series.SharedVariation;
import org.networkspc.words.Digits;
import org.networkspc.words.Phrase;
import org.networkspc.words.Words;

/**
 * What a network sees sooner than its members: the step each would find within twelve months alone, and all find together.
 *
 * @param step what the rules find, in sigmas, and how often they cry wolf
 * @param alone for each member with neighbouring values in the baseline, in id order
 * @param together the step found on the like-for-like line, before the multiplier: sigmas · √(σ_c² + v), v the mean
 *     variance of the fit outside the baseline
 */
public record ValueOfPooling(Measure measure, DetectableStep step, List<Alone> alone, OptionalDouble together) {
    private static final double D2 = 2 / Math.sqrt(Math.PI);

    /** One member's step, before the multiplier: sigmas · MR̄/d2 over the baseline. */
    public record Alone(Member member, double step) {}

    public ValueOfPooling {
        alone = List.copyOf(alone);
    }

    /** With the usual choices behind the like-for-like line. */
    public static ValueOfPooling of(Pool pool, Measure measure, Network network, DetectableStep step) {
        return of(pool, measure, network, step, Linking.AUTO);
    }

    /**
     * The baseline is the first {@code step.baseline()} periods of the line.
     *
     * @param linking the choices behind the line
     * @throws IllegalArgumentException when the line cannot be fitted with these choices
     */
    public static ValueOfPooling of(Pool pool, Measure measure, Network network, DetectableStep step, Linking linking) {
        Series line = Series.likeForLike(pool, measure, network, Stratum.ALL, linking);
        List<Alone> alone = new ArrayList<>();
        if (line.fit().isEmpty()) {
            return new ValueOfPooling(measure, step, alone, OptionalDouble.empty());
        }
        LikeForLike fit = line.fit().get();
        List<LocalDate> months = fit.panel().months();
        LocalDate end = measure.cadence().plus(months.get(0), step.baseline());
        int[] baseline = IntStream.range(0, months.size())
                .filter(t -> months.get(t).isBefore(end))
                .toArray();
        for (int i = 0; i < network.members().size(); i++) {
            int member = i;
            OptionalDouble sigma = sigma(measure, fit, member, baseline);
            sigma.ifPresent(s -> alone.add(new Alone(network.members().get(member), step.sigmas() * s)));
        }
        return new ValueOfPooling(measure, step, alone, together(measure, fit, baseline, step));
    }

    private static OptionalDouble sigma(Measure measure, LikeForLike fit, int member, int[] baseline) {
        double sum = 0;
        int n = 0;
        for (int k = 1; k < baseline.length; k++) {
            if (joined(measure, fit, baseline, k)
                    && fit.panel().has(member, baseline[k])
                    && fit.panel().has(member, baseline[k - 1])) {
                sum += Math.abs(
                        fit.panel().value(member, baseline[k]) - fit.panel().value(member, baseline[k - 1]));
                n++;
            }
        }
        return n == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / n / D2);
    }

    private static boolean joined(Measure measure, LikeForLike fit, int[] baseline, int k) {
        List<LocalDate> months = fit.panel().months();
        return measure.cadence().indexOf(months.get(baseline[k]))
                        - measure.cadence().indexOf(months.get(baseline[k - 1]))
                == 1;
    }

    private static OptionalDouble together(Measure measure, LikeForLike fit, int[] baseline, DetectableStep step) {
        if (baseline.length < 2) {
            return OptionalDouble.empty();
        }
        LineVariance variance = fit.variance();
        boolean[] joined = new boolean[baseline.length];
        for (int k = 1; k < joined.length; k++) {
            joined[k] = joined(measure, fit, baseline, k);
        }
        double shared = SharedVariation.of(fit.line(), variance, baseline, joined);
        double[] own = variance.fromBaseline(baseline);
        int from = own.length > baseline.length ? baseline.length : 0;
        double mean = Arrays.stream(own, from, own.length).average().orElse(0);
        return OptionalDouble.of(step.sigmas() * Math.sqrt(shared + mean));
    }

    /** Plain words; the false-alarm rate stands beside the power. */
    public String sentence(Words words) {
        if (together.isEmpty() || alone.isEmpty()) {
            return words.say("Too little has been reported to say what pooling adds.");
        }
        double[] steps = alone.stream().mapToDouble(Alone::step).sorted().toArray();
        double middle = (steps[(steps.length - 1) / 2] + steps[steps.length / 2]) / 2;
        return words.say(
                "With limits from {0} {1}, a step of {2} is found together within twelve {1} in 8 of 10 cases; half of"
                    + " the {members} alone would need {3} or more. Where nothing changes the same rules signal in {4}"
                    + " of 100 cases.",
                step.baseline(),
                PeriodName.units(measure.cadence()),
                points(together.getAsDouble()),
                points(middle),
                String.format(Locale.ROOT, "%.0f", 100 * step.falseAlarm()));
    }

    private Phrase points(double size) {
        String text = Quantity.of(size * measure.multiplier(), measure);
        return Phrase.of(text.endsWith("%") ? "{0} points" : "{0}", new Digits(text.replace("%", "")));
    }
}
