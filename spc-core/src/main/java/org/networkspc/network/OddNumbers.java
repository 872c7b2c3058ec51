package org.networkspc.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.networkspc.chart.PeriodName;
import org.networkspc.interpret.Quantity;
import org.networkspc.measure.MeasureKind;
import org.networkspc.network.OwnHistory.Usual;
import org.networkspc.series.Subgroup;
import org.networkspc.words.Digits;
import org.networkspc.words.Phrase;

/** One value held against the member's own values around it; the most specific question first. */
final class OddNumbers {
    /** Distance from the usual, in standard deviations, from which a value is asked about. */
    private static final double FAR = 5;
    /** Denominators follow staffing and holidays: less than half the usual is asked about from here. */
    private static final double FAR_DENOMINATOR = 4;

    private static final double HALF = 0.5;
    /** A factor counts as met within a quarter either way. */
    private static final double NEAR = Math.log(1.25);

    private static final double[] UNITS = {7, 12, 24, 60, 100, 1000};
    private static final double DIGIT = 10;
    /** A copy is asked about when chance makes one less often than this. */
    private static final double RARE = 0.01;

    private final OwnHistory history;
    private final int index;
    private final Subgroup here;

    private OddNumbers(OwnHistory history, int index) {
        this.history = history;
        this.index = index;
        this.here = history.reported().get(index);
    }

    /** Questions about the values that have none yet. */
    static List<Question> questions(OwnHistory history, List<Question> already) {
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < history.reported().size() && history.isLongEnough(); i++) {
            Subgroup here = history.reported().get(i);
            if (already.stream().noneMatch(q -> q.start().equals(here.start()))) {
                new OddNumbers(history, i).question().ifPresent(questions::add);
            }
        }
        return questions;
    }

    /** How often the numbers of a period would be met again by chance in a period like it. */
    static double chanceOfAgreement(OwnHistory history, int index) {
        double first = agreement(history.first(), index);
        return history.measure().kind().isRatio() ? first * agreement(history.denominator(), index) : first;
    }

    /** Two numbers with this standard deviation agree about once in 2√π of them. */
    private static double agreement(Usual number, int index) {
        double spread = number.spread()[index];
        return spread > 0 ? Math.min(1, 1 / (2 * Math.sqrt(Math.PI) * spread)) : 1;
    }

    private Optional<Question> question() {
        return copy().or(this::swapped)
                .or(this::slipped)
                .or(this::otherUnit)
                .or(this::collapse)
                .or(this::jump);
    }

    private Optional<Question> copy() {
        if (index == 0) {
            return Optional.empty();
        }
        Subgroup before = history.reported().get(index - 1);
        boolean same = history.first(here) == history.first(before) && here.denominator() == before.denominator();
        return same && chanceOfAgreement(history, index) < RARE
                ? ask(
                        OddValue.COPY_OF_PERIOD_BEFORE,
                        Phrase.of("{0}, the same as in {1}. Is that right?", numbers(), name(before)))
                : Optional.empty();
    }

    private Optional<Question> swapped() {
        double numerator = usual(history.first());
        double denominator = usual(history.denominator());
        boolean odd = isRatio()
                && denominator > 2 * numerator
                && isNear(here.numerator(), denominator, 1)
                && Math.abs(here.denominator() - numerator) <= FAR * Math.sqrt(Math.max(1, numerator));
        return odd
                ? ask(
                        OddValue.SWAPPED_OR_SLIPPED,
                        Phrase.of("{0}. Are the two numbers the other way round?", numbers()))
                : Optional.empty();
    }

    private Optional<Question> slipped() {
        boolean steady = isNear(here.denominator(), usual(history.denominator()), 1);
        if (isRatio() && steady && isFar() && isFactor(history.first(), here.numerator(), DIGIT)) {
            return askDigit(Phrase.of("usual is about {0}", Partners.count(usual(history.first()))));
        }
        return isRatio() && isFactor(history.denominator(), here.denominator(), DIGIT)
                ? askDigit(Phrase.of("usual is out of about {0}", Partners.count(usual(history.denominator()))))
                : Optional.empty();
    }

    private Optional<Question> askDigit(Phrase usual) {
        return ask(
                OddValue.SWAPPED_OR_SLIPPED,
                Phrase.of("{0}; {1}. Is there a digit too many or too few?", numbers(), usual));
    }

    private Optional<Question> otherUnit() {
        for (double unit : UNITS) {
            boolean first = isFar() && isFactor(history.first(), history.first(here), unit);
            if (first || isRatio() && isFactor(history.denominator(), here.denominator(), unit)) {
                return askUnit(unit);
            }
        }
        boolean tenfold = !isRatio() && isFar() && isFactor(history.first(), history.first(here), DIGIT);
        return tenfold ? askUnit(DIGIT) : Optional.empty();
    }

    private Optional<Question> askUnit(double unit) {
        return ask(
                OddValue.UNIT_OR_SCALE,
                Phrase.of(
                        "{0}, about {1} times more or less than usual. Was it counted in another unit?",
                        numbers(), Partners.count(unit)));
    }

    private Optional<Question> collapse() {
        double usual = usual(history.denominator());
        double missing = usual - here.denominator();
        boolean odd = isRatio()
                && here.denominator() < HALF * usual
                && missing
                        > FAR_DENOMINATOR
                                * Math.max(
                                        Math.sqrt(usual), history.denominator().spread()[index]);
        return odd
                ? ask(
                        OddValue.DENOMINATOR_COLLAPSE,
                        Phrase.of(
                                "{0}; usual is out of about {1}. Is part of it still to come?",
                                numbers(), Partners.count(usual)))
                : Optional.empty();
    }

    private Optional<Question> jump() {
        return isFar()
                ? ask(
                        OddValue.JUMP,
                        Phrase.of(
                                "{0}; around then it is about {1}. Is that right, and what happened?",
                                shown(here.value()), shown(usual(history.value()))))
                : Optional.empty();
    }

    /** Far from the neighbours, against their own spread and against what chance alone makes. */
    private boolean isFar() {
        double usual = usual(history.value());
        double spread = Math.max(history.value().spread()[index], chance(usual));
        return spread > 0 && Math.abs(here.value() - usual) > FAR * spread;
    }

    /** Standard deviation of the value when nothing but chance is at work; 0 where it is not known. */
    private double chance(double usual) {
        double n = here.denominator();
        return switch (history.measure().kind()) {
            case PROPORTION -> Math.sqrt(Math.max(usual * (1 - usual), 1 / n) / n);
            case RATE -> Math.sqrt(Math.max(usual, 1 / n) / n);
            case COUNT -> Math.sqrt(Math.max(1, usual));
            case MEASUREMENT, BETWEEN -> 0;
        };
    }

    /** Whether a number is so many times the usual, or that part of it. */
    private boolean isFactor(Usual number, double value, double factor) {
        double usual = usual(number);
        return isNear(value, usual, factor) || usual >= factor && isNear(value, usual, 1 / factor);
    }

    private static boolean isNear(double value, double usual, double factor) {
        return value > 0 && usual > 0 && Math.abs(Math.log(value / (usual * factor))) < NEAR;
    }

    private double usual(Usual number) {
        return number.size()[index];
    }

    private boolean isRatio() {
        return history.measure().kind().isRatio();
    }

    private Optional<Question> ask(OddValue about, Phrase what) {
        Phrase sentence = Phrase.of("{0}, {1}: {2}", history.measure().name(), name(here), what);
        return Optional.of(new Question(about, history.measure(), history.member(), here.start(), sentence));
    }

    private Phrase numbers() {
        return isRatio()
                ? Phrase.of("{0} of {1}", Partners.count(here.numerator()), Partners.count(here.denominator()))
                : Phrase.of(
                        "{0}",
                        history.measure().kind() == MeasureKind.COUNT
                                ? Partners.count(here.numerator())
                                : shown(here.value()));
    }

    private Digits shown(double value) {
        return new Digits(Quantity.of(value * history.measure().multiplier(), history.measure()));
    }

    private Phrase name(Subgroup subgroup) {
        return PeriodName.phrase(subgroup.start(), history.measure().cadence());
    }
}
