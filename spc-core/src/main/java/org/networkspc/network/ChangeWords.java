package org.networkspc.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;

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
    String points(double term) {
        return withUnit(signed(term));
    }

    private String withUnit(String number) {
        return isPercent() ? number + " points" : number;
    }

    /** A level with as many decimals as its changes: "83.2%", "6.50". */
    String level(double level) {
        return isPercent() ? size(level) + "%" : size(level);
    }

    private boolean isPercent() {
        return measure.kind() == MeasureKind.PROPORTION && measure.multiplier() == 100;
    }

    /** The terms of the total, those who came and went only where some did. */
    String terms(String members) {
        List<String> terms = new ArrayList<>();
        terms.add(points(change.rates()) + " is what changed within " + members);
        terms.add(points(change.mix()) + " their shares of what is counted");
        if (change.came() > 0) {
            terms.add(points(change.joiners()) + " " + members + " who joined");
        }
        if (change.went() > 0) {
            terms.add(points(change.leavers()) + " " + members + " who left");
        }
        String last = terms.remove(terms.size() - 1);
        String sum = "Of this, " + String.join(", ", terms) + (terms.size() > 1 ? ", and " : " and ") + last;
        return sum
                + (change.came() + change.went() == 0 ? "; nobody joined or left." : ".")
                + (addsUp() ? "" : " Each is rounded by itself.");
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
    String own(Contribution part) {
        return switch (part.presence()) {
            case STAYED, STAYED_UNEVEN ->
                "Your part in it: " + points(part.rates()) + " by your own rate and " + points(part.mix())
                        + " by your share of what is counted.";
            case JOINED ->
                "Your part in it: " + points(part.joiner()) + " by joining at another level than those who were there.";
            case LEFT ->
                "Your part in it: " + points(part.leaver()) + " by leaving from another level than those who stayed.";
        };
    }

    /** Whether what changed within members can be told from chance. */
    String sureness(String members) {
        return "What changed within " + members + " is "
                + (change.isRatesChangeTold() ? "more than" : "too small to tell from")
                + " chance: twice its standard error is " + withUnit(size(2 * change.ratesError())) + ".";
    }
}
