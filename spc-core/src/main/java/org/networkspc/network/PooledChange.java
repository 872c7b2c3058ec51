package org.networkspc.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.networkspc.interpret.Caution;
import org.networkspc.measure.Direction;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Pool;
import org.networkspc.series.LikeForLike;
import org.networkspc.series.Linking;
import org.networkspc.series.Pooling;
import org.networkspc.series.Series;
import org.networkspc.words.Phrase;
import org.networkspc.words.Words;

/**
 * Why the as-reported line of a network moved from one year to the next.
 *
 * @param before what each member counted in the earlier window, in id order
 * @param after what it counted in the later
 * @param likeForLike mean of the like-for-like line over the later window less over the earlier, before any multiplier;
 *     empty where there is no such line
 * @param together whether who was counted is told as one term: shares, those who joined and those who left
 */
public record PooledChange(
        Measure measure,
        WindowPair windows,
        List<WindowTotal> before,
        List<WindowTotal> after,
        ChangeExplained explained,
        OptionalDouble likeForLike,
        boolean together) {

    public PooledChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
        requireAnybody("before", before);
        requireAnybody("after", after);
    }

    private static void requireAnybody(String name, List<WindowTotal> totals) {
        if (totals.stream().noneMatch(WindowTotal::isPresent)) {
            throw new IllegalArgumentException(name + " must count anybody, was " + totals);
        }
    }

    /** With the usual choices behind the like-for-like line. */
    public static Optional<PooledChange> of(Pool pool, Measure measure, Network network) {
        return of(pool, measure, network, Linking.AUTO);
    }

    /**
     * Empty for a measure without denominators, with fewer than two periods, or without a member in both windows.
     *
     * @param linking the choices behind the like-for-like line, which gives the dispersion and stands beside
     * @throws IllegalArgumentException when the line cannot be fitted with these choices
     */
    public static Optional<PooledChange> of(Pool pool, Measure measure, Network network, Linking linking) {
        List<Pooling> ways = Series.ways(pool, measure, network);
        if (!measure.kind().isRatio() || !ways.contains(Pooling.AS_REPORTED)) {
            return Optional.empty();
        }
        Optional<LikeForLike> fit = ways.contains(Pooling.LIKE_FOR_LIKE)
                ? Series.likeForLike(pool, measure, network, Stratum.ALL, linking)
                        .fit()
                : Optional.empty();
        return WindowPair.of(Series.of(pool, measure, network, Pooling.AS_REPORTED))
                .flatMap(windows -> of(pool, measure, network, windows, fit));
    }

    private static Optional<PooledChange> of(
            Pool pool, Measure measure, Network network, WindowPair windows, Optional<LikeForLike> fit) {
        List<WindowTotal> before = WindowTotal.ofMembers(pool, measure, network, windows.before());
        List<WindowTotal> after = WindowTotal.ofMembers(pool, measure, network, windows.after());
        double dispersion = fit.map(f -> Dispersion.of(f, measure.kind())).orElse(1.0);
        try {
            ChangeExplained explained = ChangeExplained.of(before, after, measure.kind(), dispersion);
            OptionalDouble moved = fit.map(f -> likeForLike(f, windows)).orElseGet(OptionalDouble::empty);
            return Optional.of(new PooledChange(measure, windows, before, after, explained, moved, false));
        } catch (IllegalArgumentException nobodyStayed) {
            return Optional.empty();
        }
    }

    private static OptionalDouble likeForLike(LikeForLike fit, WindowPair windows) {
        OptionalDouble before = mean(fit, windows.before());
        OptionalDouble after = mean(fit, windows.after());
        return before.isPresent() && after.isPresent()
                ? OptionalDouble.of(after.getAsDouble() - before.getAsDouble())
                : OptionalDouble.empty();
    }

    private static OptionalDouble mean(LikeForLike fit, Window window) {
        double[] line = fit.line();
        double[] inside = new double[line.length];
        int n = 0;
        for (int t = 0; t < line.length; t++) {
            if (window.holds(fit.panel().months().get(t))) {
                inside[n++] = line[t];
            }
        }
        return Arrays.stream(inside, 0, n).average();
    }

    /**
     * The same change as those may read it who are not to learn of single members: where fewer have joined or left, who was
     * counted is one term; empty where fewer were there in both windows.
     *
     * @param fewest members behind a term
     */
    public Optional<PooledChange> toldOf(int fewest) {
        int came = explained.came();
        int went = explained.went();
        int stayed = explained.contributions().size() - came - went;
        boolean few = came > 0 && came < fewest || went > 0 && went < fewest;
        return stayed < fewest
                ? Optional.empty()
                : Optional.of(new PooledChange(measure, windows, before, after, explained, likeForLike, few));
    }

    /** Shares, those who joined and those who left, before any multiplier. */
    public double counted() {
        return explained.mix() + explained.joiners() + explained.leavers();
    }

    /** The as-reported rate of the earlier window, before any multiplier. */
    public double levelBefore() {
        return level(before);
    }

    /** The as-reported rate of the later window. */
    public double levelAfter() {
        return level(after);
    }

    /**
     * One member's part in the change, told to that member: for its own page and the coordinator, nobody else. Empty for a
     * member that counted nothing in either window.
     */
    public List<String> ownSentences(Member member, Words words) {
        ChangeWords change = new ChangeWords(explained, measure);
        return explained.contributions().stream()
                .filter(part -> part.unit().equals(member.id()))
                .findFirst()
                .map(part -> List.of(
                        words.say(
                                "As reported, the {network's} number changed by {0} between {1} and {2}.",
                                change.points(explained.total()),
                                windows.words(windows.before()),
                                windows.words(windows.after())),
                        change.finer().own(part, words)))
                .orElseGet(List::of);
    }

    /** The rate of the earlier window, or of the later, as it stands beside the terms: "83.2%", "6.50". */
    public String shown(double level) {
        return new ChangeWords(explained, measure).level(level).english();
    }

    private static double level(List<WindowTotal> totals) {
        return totals.stream().mapToDouble(WindowTotal::numerator).sum()
                / totals.stream().mapToDouble(WindowTotal::denominator).sum();
    }

    /** How many members an improvement within members rests on; see {@link Contributors#of}. */
    public Optional<Contributors> contributors(Direction direction) {
        return Contributors.of(explained, before, after, direction);
    }

    /** Reasons to read the terms with care: a season, a reversal, months that differ. */
    public List<Caution> cautions() {
        List<Caution> cautions = new ArrayList<>();
        explained.caution().ifPresent(cautions::add);
        windows.caution().ifPresent(cautions::add);
        long uneven = explained.contributions().stream()
                .filter(part -> part.presence() == Contribution.Presence.STAYED_UNEVEN)
                .count();
        if (uneven > 0) {
            cautions.add(new Caution(
                    "uneven-windows",
                    Phrase.of(
                            "{0} of the {members} counted reported another number of periods in one window than in the"
                                    + " other.",
                            uneven)));
        }
        return cautions;
    }

    /** Plain words: both levels, the terms, how sure, and the like-for-like change beside them. */
    public List<String> sentences(Words words) {
        ChangeWords change = new ChangeWords(explained, measure);
        List<String> sentences = new ArrayList<>();
        sentences.add(words.say(
                "{0}, as reported: {1} from {2}, {3} from {4}, a change of {5}.",
                measure.name(),
                change.level(levelBefore()),
                windows.words(windows.before()),
                change.level(levelAfter()),
                windows.words(windows.after()),
                change.points(explained.total())));
        sentences.add(together ? change.termsTogether(counted(), words) : change.terms(words));
        sentences.add(change.sureness(words));
        likeForLike.ifPresent(moved -> sentences.add(words.say(
                "Like for like, the line moved by {0}. It weighs {members} by how much they counted in both windows,"
                        + " the term within {members} by their shares, so the two need not be equal.",
                change.points(moved))));
        return sentences;
    }
}
