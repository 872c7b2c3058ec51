package org.networkspc.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.networkspc.chart.PeriodName;
import org.networkspc.interpret.Quantity;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.measure.Network;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Pool;
import org.networkspc.series.LikeForLike;
import org.networkspc.series.Linking;
import org.networkspc.series.Panel;
import org.networkspc.words.Digits;
import org.networkspc.words.Phrase;
import org.networkspc.words.Words;

/**
 * What a change of the mix of people inside members does to a like-for-like line: the same line fitted with member × group
 * as the cell, beside the one fitted with members.
 *
 * <p>Each line stands on its own fixed mix, of members or of groups inside members, over all months.
 *
 * @param dimension what people are told apart by
 * @param months first days of the periods that both lines have
 * @param byMember the line of members, before the multiplier
 * @param byGroup the line of groups inside members
 */
public record CaseMix(
        Measure measure, String dimension, List<LocalDate> months, List<Double> byMember, List<Double> byGroup) {
    private static final int LATEST = 6;

    public CaseMix {
        months = List.copyOf(months);
        byMember = List.copyOf(byMember);
        byGroup = List.copyOf(byGroup);
        if (months.isEmpty() || byMember.size() != months.size() || byGroup.size() != months.size()) {
            throw new IllegalArgumentException(
                    "byMember and byGroup must have one value for each of at least one month, was " + byMember.size()
                            + " and " + byGroup.size() + " for " + months.size());
        }
        if (Stream.concat(byMember.stream(), byGroup.stream()).anyMatch(value -> !Double.isFinite(value))) {
            throw new IllegalArgumentException(
                    "byMember and byGroup must be finite, was " + byMember + " and " + byGroup);
        }
    }

    /** With the usual choices behind the line of members. */
    public static Optional<CaseMix> of(Pool pool, Measure measure, Network network, String dimension) {
        return of(pool, measure, network, dimension, Linking.AUTO);
    }

    /**
     * Both lines, with the link of the line of members; empty without groups, without a period, or where either fit cannot
     * join the months.
     *
     * @param linking the choices behind the line of members; levels are free
     * @throws IllegalArgumentException when the measure has no numerators and denominators
     */
    public static Optional<CaseMix> of(Pool pool, Measure measure, Network network, String dimension, Linking linking) {
        if (!measure.kind().isRatio()) {
            throw new IllegalArgumentException("measure must be a proportion or a rate, was " + measure.kind());
        }
        List<Stratum> groups = pool.strata(measure).stream()
                .filter(s -> s.dimension().equals(dimension))
                .toList();
        Panel members = Panel.of(pool, measure, network, Stratum.ALL);
        if (groups.size() < 2 || members.months().isEmpty()) {
            return Optional.empty();
        }
        try {
            LikeForLike plain = linking.fit(members, measure.kind());
            LikeForLike finer = linking.on(plain.link())
                    .fit(cells(pool, measure, network, groups, members.months()), measure.kind());
            return Optional.of(beside(measure, dimension, plain, finer));
        } catch (IllegalArgumentException notJoined) {
            return Optional.empty();
        }
    }

    /** One row for each member and group. */
    private static Panel cells(
            Pool pool, Measure measure, Network network, List<Stratum> groups, List<LocalDate> months) {
        List<String> rows = new ArrayList<>();
        List<double[]> sizes = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        for (Stratum group : groups) {
            Panel one = Panel.of(pool, measure, network, group);
            for (int i = 0; i < one.members().size(); i++) {
                double[] size = new double[months.size()];
                double[] value = new double[months.size()];
                for (int k = 0; k < one.months().size(); k++) {
                    int t = months.indexOf(one.months().get(k));
                    if (t >= 0) {
                        size[t] = one.size(i, k);
                        value[t] = one.value(i, k);
                    }
                }
                rows.add(one.members().get(i) + " " + group.category());
                sizes.add(size);
                values.add(value);
            }
        }
        return Panel.of(rows, months, sizes.toArray(double[][]::new), values.toArray(double[][]::new))
                .only(row -> true);
    }

    private static CaseMix beside(Measure measure, String dimension, LikeForLike plain, LikeForLike finer) {
        double[] first = plain.line();
        double[] second = finer.line();
        List<LocalDate> months = new ArrayList<>();
        List<Double> byMember = new ArrayList<>();
        List<Double> byGroup = new ArrayList<>();
        for (int t = 0; t < first.length; t++) {
            int k = finer.panel().months().indexOf(plain.panel().months().get(t));
            if (k >= 0) {
                months.add(plain.panel().months().get(t));
                byMember.add(first[t]);
                byGroup.add(second[k]);
            }
        }
        return new CaseMix(measure, dimension, months, byMember, byGroup);
    }

    /** Movement of the line of members from its first twelve to its latest six periods, before the multiplier. */
    public double movementByMember() {
        return movement(byMember);
    }

    /** The same of the line of groups inside members. */
    public double movementByGroup() {
        return movement(byGroup);
    }

    private static double movement(List<Double> line) {
        int n = line.size();
        return mean(line.subList(Math.max(0, n - LATEST), n)) - mean(line.subList(0, Math.min(Compared.BASELINE, n)));
    }

    private static double mean(List<Double> part) {
        return part.stream().mapToDouble(v -> v).average().orElse(0);
    }

    /** Index of the period in which the lines are furthest apart; the first of equals. */
    int furthest() {
        int furthest = 0;
        for (int t = 1; t < months.size(); t++) {
            furthest = apart(t) > apart(furthest) ? t : furthest;
        }
        return furthest;
    }

    private double apart(int t) {
        return Math.abs(byGroup.get(t) - byMember.get(t));
    }

    /** Both movements and the largest distance, in words. */
    public String sentence(Words words) {
        int t = furthest();
        return words.say(
                "Fitted by {member} and {0} instead of by {member} alone, the line moves by {1} instead of {2} from"
                    + " its first twelve to its latest six periods, and lies at most {3} away ({4}). The difference is"
                    + " what a changing mix of {0} inside each {member} does.",
                dimension,
                signed(movementByGroup()),
                signed(movementByMember()),
                number(Quantity.plain(apart(t) * measure.multiplier())),
                PeriodName.phrase(months.get(t), measure.cadence()));
    }

    private Phrase signed(double value) {
        return number((value < 0 ? "−" : "+") + Quantity.plain(Math.abs(value) * measure.multiplier()));
    }

    private Phrase number(String digits) {
        boolean points = measure.kind() == MeasureKind.PROPORTION && measure.multiplier() == 100;
        return Phrase.of(points ? "{0} points" : "{0}", new Digits(digits));
    }
}
