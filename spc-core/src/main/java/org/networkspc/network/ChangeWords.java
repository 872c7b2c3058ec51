package org.networkspc.network;

import java.util.Locale;
import java.util.stream.DoubleStream;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.words.Digits;
import org.networkspc.words.Phrase;
import org.networkspc.words.Words;

/** The terms of a change in words, all with the same number of decimals. */
final class ChangeWords {
    private final ChangeExplained change;
    private final Measure measure;
    private final int decimals;

    private ChangeWords(ChangeExplained change, Measure measure, int decimals) {
        this.change = change;
        this.measure = measure;
        this.decimals = decimals;
    }

    /** With one decimal more, for the terms of one member. */
    ChangeWords finer() {
        return new ChangeWords(change, measure, decimals + 1);
    }

    ChangeWords(ChangeExplained change, Measure measure) {
        this.change = change;
        this.measure = measure;
        double largest = DoubleStream.of(
                        change.total(), change.rates(), change.mix(), change.joiners(), change.leavers())
                .map(term -> Math.abs(term * measure.multiplier()))
                .max()
                .orElse(0);
        decimals = largest >= 100 ? 0 : largest >= 1 ? 1 : largest >= 0.1 ? 2 : 3;
    }

    /** "+5.9", "−0.72", "0.00": on the scale of the measure, without a unit. */
    String signed(double term) {
        String digits = size(term);
        boolean zero = digits.chars().allMatch(c -> c == '0' || c == '.');
        return (zero ? "" : term > 0 ? "+" : "−") + digits;
    }

    private String size(double term) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", Math.abs(term * measure.multiplier()));
    }

    /** With "points" after a change of a per cent. */
    Phrase points(double term) {
        return withUnit(signed(term));
    }

    private Phrase withUnit(String number) {
        return Phrase.of(isPercent() ? "{0} points" : "{0}", new Digits(number));
    }

    /** A level with as many decimals as its changes: "83.2%", "6.50". */
    Digits level(double level) {
        return new Digits(isPercent() ? size(level) + "%" : size(level));
    }

    private boolean isPercent() {
        return measure.kind() == MeasureKind.PROPORTION && measure.multiplier() == 100;
    }

    /** The terms of the total, those who came and went only where some did. */
    String terms(Words words) {
        String sum = words.say(
                sum(),
                points(change.rates()),
                points(change.mix()),
                points(change.joiners()),
                points(change.leavers()));
        return addsUp() ? sum : words.say("{0} Each is rounded by itself.", sum);
    }

    /** What changed within members, and all else as one term. */
    String termsTogether(double counted, Words words) {
        String sum = words.say(
                "Of this, {0} is what changed within {members}, and {1} who was counted and how much of it: their"
                    + " shares, and those who joined or left. They are told together, because too few of them joined"
                    + " or left.",
                points(change.rates()), points(counted));
        boolean adds = Math.abs(rounded(change.rates()) + rounded(counted) - rounded(change.total()))
                < 0.5 * Math.pow(10, -decimals);
        return adds ? sum : words.say("{0} Each is rounded by itself.", sum);
    }

    private String sum() {
        if (change.came() > 0 && change.went() > 0) {
            return "Of this, {0} is what changed within {members}, {1} their shares of what is counted, {2} {members}"
                    + " who joined, and {3} {members} who left.";
        }
        if (change.came() > 0) {
            return "Of this, {0} is what changed within {members}, {1} their shares of what is counted, and {2}"
                    + " {members} who joined.";
        }
        return change.went() > 0
                ? "Of this, {0} is what changed within {members}, {1} their shares of what is counted, and {3}"
                        + " {members} who left."
                : "Of this, {0} is what changed within {members} and {1} their shares of what is counted; nobody"
                        + " joined or left.";
    }

    /** Whether the terms as written add up to the total as written. */
    private boolean addsUp() {
        double sum = DoubleStream.of(change.rates(), change.mix(), change.joiners(), change.leavers())
                .map(this::rounded)
                .sum();
        return Math.abs(sum - rounded(change.total())) < 0.5 * Math.pow(10, -decimals);
    }

    private double rounded(double term) {
        double power = Math.pow(10, decimals);
        return Math.rint(term * measure.multiplier() * power) / power;
    }

    /** One member's own terms, told to that member. */
    String own(Contribution part, Words words) {
        return switch (part.presence()) {
            case STAYED, STAYED_UNEVEN ->
                words.say(
                        "Your part in it: {0} by your own rate and {1} by your share of what is counted.",
                        points(part.rates()), points(part.mix()));
            case JOINED ->
                words.say(
                        "Your part in it: {0} by joining at another level than those who were there.",
                        points(part.joiner()));
            case LEFT ->
                words.say(
                        "Your part in it: {0} by leaving from another level than those who stayed.",
                        points(part.leaver()));
        };
    }

    /** Whether what changed within members can be told from chance. */
    String sureness(Words words) {
        return words.say(
                change.isRatesChangeTold()
                        ? "What changed within {members} is more than chance: twice its standard error is {0}."
                        : "What changed within {members} is too small to tell from chance: twice its standard error is"
                                + " {0}.",
                withUnit(size(2 * change.ratesError())));
    }
}
