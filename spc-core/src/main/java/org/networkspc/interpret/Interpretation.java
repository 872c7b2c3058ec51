package org.networkspc.interpret;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.networkspc.chart.Chart;
import org.networkspc.measure.Aim;
import org.networkspc.rule.RuleSet;
import org.networkspc.rule.Signal;
import org.networkspc.words.Phrase;
import org.networkspc.words.Words;

/**
 * A chart read with its rules, its direction of improvement and its aim.
 *
 * @param signals as indices into {@code chart.points()}
 * @param variation what the latest counted point of the last phase says
 * @param assurance whether the last phase, if predictable, will meet the aim
 * @param doubt why a change that the signals show on a like-for-like line is not told as one
 */
public record Interpretation(
        Chart chart,
        RuleSet rules,
        List<Signal> signals,
        Variation variation,
        Assurance assurance,
        List<Caution> cautions,
        Optional<Doubt> doubt) {

    /** How a headline begins: the measure's name. */
    private static final String NAMED = "{0}: ";

    public Interpretation {
        signals = List.copyOf(signals);
        cautions = List.copyOf(cautions);
    }

    public static Interpretation of(Chart chart, RuleSet rules) {
        return of(chart, rules, Optional.empty());
    }

    public static Interpretation of(Chart chart, RuleSet rules, Optional<Aim> aim) {
        Evidence seen = new Evidence(chart, rules, rules.test(chart));
        Optional<LikeForLikeReading> line = LikeForLikeReading.of(seen);
        Evidence evidence = seen.doubted(line.flatMap(LikeForLikeReading::doubt));
        return new Interpretation(
                        chart,
                        rules,
                        evidence.signals(),
                        evidence.latest(),
                        aim.map(a -> Prediction.of(evidence, a).assurance()).orElse(Assurance.NO_AIM),
                        Cautions.of(evidence),
                        evidence.doubt())
                .with(line.map(LikeForLikeReading::cautions).orElseGet(List::of));
    }

    /** What the latest counted point says, without the rest of a reading: for those who ask many times. */
    public static Variation variation(Chart chart, RuleSet rules) {
        Evidence seen = new Evidence(chart, rules, rules.test(chart));
        return seen.doubted(LikeForLikeReading.doubt(seen)).latest();
    }

    /** The same reading with these cautions after its own. */
    public Interpretation with(List<Caution> more) {
        List<Caution> all = Stream.concat(cautions.stream(), more.stream()).toList();
        return new Interpretation(chart, rules, signals, variation, assurance, all, doubt);
    }

    /**
     * The same reading, with what the line of those who were there before anybody joined says where this one is in doubt.
     *
     * @param founders the reading of their own line of the same measure
     */
    public Interpretation besideFounders(Interpretation founders) {
        boolean told = founders.doubt().isEmpty() && founders.variation() != Variation.COMMON_CAUSE;
        Optional<Phrase> said = Finding.of(founders.evidence()).reading(Readership.BOARD).stream()
                .findFirst()
                .filter(headline -> told && headline.pattern().startsWith(NAMED))
                .map(headline -> new Phrase(
                        headline.pattern().substring(NAMED.length()).replaceAll("\\.$", ""), headline.parts()));
        Optional<Doubt> known = doubt.map(d -> new Doubt(d.reason(), said));
        return new Interpretation(chart, rules, signals, variation, assurance, cautions, known);
    }

    Evidence evidence() {
        return new Evidence(chart, rules, signals, doubt);
    }

    /** The finding as the board is told it; the first sentence can stand as a headline. */
    public List<String> reading() {
        return reading(Readership.BOARD);
    }

    /**
     * What the signals say at one point; the first rule of the set speaks where several fired. A signal without a side
     * tells of a whole stretch and marks no point.
     *
     * @param point index into {@code chart.points()}
     */
    public Variation at(int point) {
        return evidence().at(point);
    }

    /** The finding as this readership is told it; the numbers are the same for all. */
    public List<String> reading(Readership readership) {
        return reading(readership, Words.PLAIN);
    }

    /** The same in the network's own words. */
    public List<String> reading(Readership readership, Words words) {
        return words.say(Finding.of(evidence()).reading(readership));
    }

    /** Whether the last phase, if predictable, will meet this aim, and why that can or cannot be told. */
    public Prospect prospect(Aim aim) {
        return Prediction.of(evidence(), aim);
    }

    /** How far the line has moved, when that can be told; see {@link Movement}. */
    public Optional<Movement> movement() {
        return Movement.of(evidence());
    }

    /** A chart that fits these numbers better, with the reason; empty when this one fits. */
    public Optional<Suggestion> suggestion() {
        return Suggestion.of(chart);
    }

    /** A new phase worth considering; never applied by itself, see {@link RebaseProposal}. */
    public Optional<RebaseProposal> proposal() {
        return RebaseProposal.of(evidence());
    }

    /** The signals that a point is a member of, in order of precedence. */
    public List<Signal> signalsAt(int point) {
        return signals.stream().filter(s -> s.members().contains(point)).toList();
    }

    /** What was seen, in the words of the rule that fired. */
    public String words(Signal signal) {
        return words(signal, Words.PLAIN);
    }

    /** The same in the network's own words. */
    public String words(Signal signal, Words words) {
        return words.say(evidence().phrase(signal));
    }
}
