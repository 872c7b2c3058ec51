package org.networkspc.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.networkspc.interpret.Caution;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.words.Phrase;
import org.networkspc.words.Words;

/**
 * Why a pooled number moved between two windows: total = rates + mix + joiners + leavers, exactly.
 *
 * <p>With P all present (Σd above 0), C those present in both, w shares of C's denominators, bars for the mean of before
 * and after: rates = Σ w̄·Δr, mix = Σ (r̄ − c)·Δw with c = (C₀ + C₁)/2, joiners = P₁ − C₁ = Σ W·(r − C₁), leavers = C₀ − P₀ =
 * Σ W·(C₀ − r), W shares of the whole window (Kitagawa 1955, doi:10.1080/01621459.1955.10501299, extended by who came and
 * went). Nothing depends on order.
 *
 * @param ratesError SE of the rates term: √Σ w̄²·φ·r̃(1 − r̃)(1/d₀ + 1/d₁), r̃ the rate of both windows; r̃ alone for events
 * @param contributions of every member present in either window, in id order
 */
public record ChangeExplained(
        double total,
        double rates,
        double mix,
        double joiners,
        double leavers,
        double ratesError,
        List<Contribution> contributions) {

    /** Code of the caution about a reversal. */
    public static final String REVERSAL = "reversal";

    private static final double TOLD = 2;
    /** The two-sided 1 % point of the normal distribution: joiners may give the total either sign by themselves. */
    private static final double CONTRADICTS = 2.576;

    public ChangeExplained {
        contributions = List.copyOf(contributions);
    }

    /**
     * The change between two windows.
     *
     * @param kind proportion or rate: which chance the rates vary by
     * @param dispersion φ, how much more than chance cells vary, see {@link Dispersion}; below 1 counts as 1
     * @throws IllegalArgumentException when nobody was present in both windows, or a unit stands twice in one
     */
    public static ChangeExplained of(
            List<WindowTotal> before, List<WindowTotal> after, MeasureKind kind, double dispersion) {
        return new Decomposition(byUnit("before", before), byUnit("after", after), kind, Math.max(1, dispersion))
                .explained();
    }

    private static Map<String, WindowTotal> byUnit(String name, List<WindowTotal> totals) {
        Map<String, WindowTotal> byUnit = new TreeMap<>();
        for (WindowTotal total : totals) {
            if (byUnit.put(total.unit(), total) != null) {
                throw new IllegalArgumentException(name + " must name each unit once, was " + total.unit() + " twice");
            }
        }
        byUnit.values().removeIf(total -> !total.isPresent());
        return byUnit;
    }

    /** Whether members' own rates and the pooled number went opposite ways, by arithmetic alone. */
    public boolean isReversal() {
        return total * rates < 0;
    }

    /** Whether the rates term exceeds twice its error. */
    public boolean isRatesChangeTold() {
        return Math.abs(rates) > TOLD * ratesError;
    }

    /**
     * The caution a reversal comes with; only where the rates term exceeds 2.58 times its error. Where nothing changed and
     * others join or leave, half of all rates terms beyond any bound meet a total of the other sign.
     */
    public Optional<Caution> caution() {
        return isReversal() && Math.abs(rates) > CONTRADICTS * ratesError
                ? Optional.of(new Caution(
                        REVERSAL,
                        Phrase.of(
                                total > 0
                                        ? "The pooled number went up while {members'} own rates went down: who was"
                                                + " counted changed more than what they did."
                                        : "The pooled number went down while {members'} own rates went up: who was"
                                                + " counted changed more than what they did.")))
                : Optional.empty();
    }

    /** How many members joined: present in the later window only. */
    public int came() {
        return (int) contributions.stream()
                .filter(c -> c.presence() == Contribution.Presence.JOINED)
                .count();
    }

    /** How many members left: present in the earlier window only. */
    public int went() {
        return (int) contributions.stream()
                .filter(c -> c.presence() == Contribution.Presence.LEFT)
                .count();
    }

    /** Plain words, on the scale of the measure. */
    public List<String> sentences(Measure measure) {
        ChangeWords words = new ChangeWords(this, measure);
        List<String> sentences = new ArrayList<>();
        sentences.add("As reported, " + measure.name() + " changed by " + words.points(total) + ".");
        sentences.add(words.terms(Words.PLAIN));
        sentences.add(words.sureness(Words.PLAIN));
        caution().ifPresent(c -> sentences.add(c.sentence()));
        return sentences;
    }

    /** A term with its sign and the decimals that all terms of this change are written with: "+5.9", "−0.72", "0.00". */
    public String signed(double term, Measure measure) {
        return new ChangeWords(this, measure).signed(term);
    }

    /** One decomposition; units in id order. */
    private static final class Decomposition {
        private final Map<String, WindowTotal> before;
        private final Map<String, WindowTotal> after;
        private final MeasureKind kind;
        private final double dispersion;
        private final double all0;
        private final double all1;
        private final double stayed0;
        private final double stayed1;
        private final double level0;
        private final double level1;

        Decomposition(
                Map<String, WindowTotal> before, Map<String, WindowTotal> after, MeasureKind kind, double dispersion) {
            this.before = before;
            this.after = after;
            this.kind = kind;
            this.dispersion = dispersion;
            all0 = sum(before, before, false);
            all1 = sum(after, after, false);
            stayed0 = sum(before, after, false);
            stayed1 = sum(after, before, false);
            if (!(stayed0 > 0)) {
                throw new IllegalArgumentException(
                        "windows must have a member in common, was " + before.keySet() + " and " + after.keySet());
            }
            level0 = sum(before, after, true) / stayed0;
            level1 = sum(after, before, true) / stayed1;
        }

        private static double sum(Map<String, WindowTotal> of, Map<String, WindowTotal> presentIn, boolean numerators) {
            double sum = 0;
            for (WindowTotal total : of.values()) {
                if (presentIn.containsKey(total.unit())) {
                    sum += numerators ? total.numerator() : total.denominator();
                }
            }
            return sum;
        }

        ChangeExplained explained() {
            Map<String, Contribution> parts = new TreeMap<>();
            double variance = 0;
            for (WindowTotal was : before.values()) {
                WindowTotal is = after.get(was.unit());
                if (is == null) {
                    double taken = was.denominator() / all0 * (level0 - was.rate());
                    parts.put(was.unit(), Contribution.left(was.unit(), taken));
                } else {
                    parts.put(was.unit(), stayed(was, is));
                    variance += variance(was, is);
                }
            }
            for (WindowTotal is : after.values()) {
                if (!before.containsKey(is.unit())) {
                    double brought = is.denominator() / all1 * (is.rate() - level1);
                    parts.put(is.unit(), Contribution.joined(is.unit(), brought));
                }
            }
            List<Contribution> all = List.copyOf(parts.values());
            return new ChangeExplained(
                    sum(after, after, true) / all1 - sum(before, before, true) / all0,
                    all.stream().mapToDouble(Contribution::rates).sum(),
                    all.stream().mapToDouble(Contribution::mix).sum(),
                    all.stream().mapToDouble(Contribution::joiner).sum(),
                    all.stream().mapToDouble(Contribution::leaver).sum(),
                    Math.sqrt(dispersion * variance),
                    all);
        }

        private Contribution stayed(WindowTotal was, WindowTotal is) {
            double share0 = was.denominator() / stayed0;
            double share1 = is.denominator() / stayed1;
            double rates = (share0 + share1) / 2 * (is.rate() - was.rate());
            double mix = ((was.rate() + is.rate()) / 2 - (level0 + level1) / 2) * (share1 - share0);
            return Contribution.stayed(was.unit(), rates, mix, was.periods() != is.periods());
        }

        private double variance(WindowTotal was, WindowTotal is) {
            double weight = (was.denominator() / stayed0 + is.denominator() / stayed1) / 2;
            double rate = (was.numerator() + is.numerator()) / (was.denominator() + is.denominator());
            double one = kind == MeasureKind.PROPORTION ? rate * (1 - rate) : rate;
            return weight * weight * Math.max(0, one) * (1 / was.denominator() + 1 / is.denominator());
        }
    }
}
