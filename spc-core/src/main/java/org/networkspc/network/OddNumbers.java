package org.networkspc.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.networkspc.chart.PeriodName;
import org.networkspc.interpret.Quantity;
import org.networkspc.measure.MeasureKind;
import org.networkspc.network.OwnHistory.Usual;
import org.networkspc.series.Subgroup;

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
                        numbers() + ", the same as in " + name(before) + ". Is that right?")
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
                ? ask(OddValue.SWAPPED_OR_SLIPPED, numbers() + ". Are the two numbers the other way round?")
                : Optional.empty();
    }

    private Optional<Question> slipped() {
        boolean steady = isNear(here.denominator(), usual(history.denominator()), 1);
        if (isRatio() && steady && isFar() && isFactor(history.first(), here.numerator(), DIGIT)) {
            return askDigit("usual is about " + Partners.count(usual(history.first())));
        }
        return isRatio() && isFactor(history.denominator(), here.denominator(), DIGIT)
                ? askDigit("usual is out of about " + Partners.count(usual(history.denominator())))
                : Optional.empty();
    }

    private Optional<Question> askDigit(String usual) {
        return ask(OddValue.SWAPPED_OR_SLIPPED, numbers() + "; " + usual + ". Is there a digit too many or too few?");
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
                numbers() + ", about " + Partners.count(unit)
                        + " times more or less than usual. Was it counted in another unit?");
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
                        numbers() + "; usual is out of about " + Partners.count(usual)
                                + ". Is part of it still to come?")
                : Optional.empty();
    }

    private Optional<Question> jump() {
        return isFar()
                ? ask(
                        OddValue.JUMP,
                        shown(here.value()) + "; around then it is about " + shown(usual(history.value()))
                                + ". Is that right, and what happened?")
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

    private Optional<Question> ask(OddValue about, String what) {
        String sentence = history.measure().name() + ", " + name(here) + ": " + what;
        return Optional.of(new Question(about, history.measure(), history.member(), here.start(), sentence));
    }

    private String numbers() {
        return isRatio()
                ? Partners.count(here.numerator()) + " of " + Partners.count(here.denominator())
                : history.measure().kind() == MeasureKind.COUNT
                        ? Partners.count(here.numerator())
                        : shown(here.value());
    }

    private String shown(double value) {
        return Quantity.of(value * history.measure().multiplier(), history.measure());
    }

    private String name(Subgroup subgroup) {
        return PeriodName.of(subgroup.start(), history.measure().cadence());
    }
}
