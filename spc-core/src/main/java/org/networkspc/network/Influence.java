package org.networkspc.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.networkspc.chart.ChartSpec;
import org.networkspc.interpret.Interpretation;
import org.networkspc.interpret.Variation;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.pool.Pool;
import org.networkspc.rule.RuleSet;
import org.networkspc.series.LeftOutLines;
import org.networkspc.series.Linking;
import org.networkspc.series.Pooling;
import org.networkspc.series.Series;
import org.networkspc.words.Words;

/**
 * Whether a verdict about a network rests on single members: the verdict with each left out.
 *
 * @param verdict with everybody
 * @param decisive members without whom it is another, or none, in id order; for the coordinator only
 * @param furthest how many members that pull the line furthest were left out, each by itself; empty for all of them
 */
public record Influence<V>(V verdict, List<Member> decisive, OptionalInt furthest) {
    /** Of a line with more members than this, those that pull it furthest are left out. */
    public static final int MOST_TRIED = 60;

    public Influence {
        decisive = List.copyOf(decisive);
    }

    /**
     * Whether what the network's pooled line says rests on single members.
     *
     * @param planned the chart agreed for the measure
     * @param pooling the way of pooling of the line
     * @throws IllegalArgumentException when the measure cannot be pooled this way
     */
    public static Influence<Variation> onLine(
            Pool pool, Measure measure, Network network, PlannedChart planned, Pooling pooling) {
        LeftOutLines lines = LeftOutLines.of(pool, measure, network, pooling, planned.linking());
        Variation whole = verdict(lines.whole(), planned)
                .orElseThrow(() -> new IllegalArgumentException("pool must hold a value of " + measure.id()));
        List<Member> decisive = new ArrayList<>();
        int[] tried = lines.pullingMost(MOST_TRIED);
        for (int i : tried) {
            Optional<Variation> without = lines.without(i).flatMap(line -> verdict(line, planned));
            if (!without.equals(Optional.of(whole))) {
                decisive.add(network.members().get(i));
            }
        }
        return new Influence<>(
                whole,
                decisive,
                tried.length < network.members().size() ? OptionalInt.of(tried.length) : OptionalInt.empty());
    }

    private static Optional<Variation> verdict(Series line, PlannedChart planned) {
        return line.hasValues()
                ? Optional.of(Interpretation.variation(
                        planned.chart().suiting(line).within(line).plot(line), planned.rules()))
                : Optional.empty();
    }

    /** Whether what changed within members is told to have gone up, down, or is too small to tell, with each left out. */
    public static Influence<Told> onRates(
            List<WindowTotal> before, List<WindowTotal> after, MeasureKind kind, double dispersion) {
        List<Member> members = Stream.concat(before.stream(), after.stream())
                .map(WindowTotal::unit)
                .distinct()
                .sorted()
                .map(Member::of)
                .toList();
        return of(new Network("all", "all", members), rest -> {
            try {
                return Optional.of(
                        Told.of(ChangeExplained.of(only(rest, before), only(rest, after), kind, dispersion)));
            } catch (IllegalArgumentException nobodyStayed) {
                return Optional.empty();
            }
        });
    }

    private static List<WindowTotal> only(Network network, List<WindowTotal> totals) {
        return totals.stream()
                .filter(total -> network.member(total.unit()).isPresent())
                .toList();
    }

    /** What is said of the rates term of a change. */
    public enum Told {
        UP,
        DOWN,
        TOO_SMALL;

        static Told of(ChangeExplained change) {
            if (!change.isRatesChangeTold()) {
                return TOO_SMALL;
            }
            return change.rates() > 0 ? UP : DOWN;
        }
    }

    /** A chart as agreed, the rules it is read with, and the choices behind its like-for-like line. */
    public record PlannedChart(ChartSpec chart, RuleSet rules, Linking linking) {}

    /** In numbers only, because names are for the coordinator. */
    public String sentence(Words words) {
        return furthest.isPresent()
                ? words.say(
                        switch (decisive.size()) {
                            case 0 ->
                                "The verdict is the same whichever of the {0} {members} that pull the line furthest is"
                                        + " left out.";
                            case 1 ->
                                "Of the {0} {members} that pull the line furthest, the verdict would be another without"
                                        + " one.";
                            default ->
                                "Of the {0} {members} that pull the line furthest, the verdict would be another without"
                                        + " any one of {1}.";
                        },
                        furthest.getAsInt(),
                        decisive.size())
                : words.say(
                        switch (decisive.size()) {
                            case 0 -> "The verdict is the same whichever of the {members} is left out.";
                            case 1 -> "The verdict would be another without one of the {members}.";
                            default -> "The verdict would be another without any one of {0} of the {members}.";
                        },
                        decisive.size());
    }

    /**
     * The verdict of a network, and of each that is left when one member is taken out.
     *
     * @param judge gives the verdict, empty where there is none, such as months that are no longer connected
     * @throws IllegalArgumentException when the whole network has no verdict
     */
    public static <V> Influence<V> of(Network network, Function<Network, Optional<V>> judge) {
        V whole = Objects.requireNonNull(judge.apply(network), "judge must answer, was null")
                .orElseThrow(() -> new IllegalArgumentException("judge must have a verdict on the whole network"));
        List<Member> decisive = new ArrayList<>();
        for (Member member : network.members()) {
            List<Member> others =
                    network.members().stream().filter(m -> !m.equals(member)).toList();
            Optional<V> without = judge.apply(new Network(network.id(), network.name(), others));
            if (!without.equals(Optional.of(whole))) {
                decisive.add(member);
            }
        }
        return new Influence<>(whole, decisive, OptionalInt.empty());
    }
}
