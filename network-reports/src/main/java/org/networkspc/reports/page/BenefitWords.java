package org.networkspc.reports.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.networkspc.chart.PeriodName;
import org.networkspc.interpret.Quantity;
import org.networkspc.measure.Aim;
import org.networkspc.measure.Cadence;
import org.networkspc.measure.Direction;
import org.networkspc.measure.MeasureKind;
import org.networkspc.network.Benefit;
import org.networkspc.reports.config.MeasurePlan;

/** What an aim would be worth, in words: a round number first, then the numbers it comes from. */
final class BenefitWords {
    private BenefitWords() {}

    static List<String> of(MeasurePlan plan, Aim aim, Benefit benefit) {
        String basis = basis(plan, benefit) + ", " + span(plan.measure().cadence(), benefit) + ", as reported; at "
                + Quantity.of(aim.target(), plan.measure()) + " there would have been " + whole(benefit.atAim()) + ".";
        if (benefit.isMetAlready()) {
            return List.of("Over these periods it was met: " + basis);
        }
        return List.of(
                about(benefit.gained()) + " " + gain(plan, benefit) + " if the aim were met at today's "
                        + (exposure(plan).isEmpty() ? "numbers" : "number of " + exposure(plan)) + ".",
                "Counted from " + basis);
    }

    /** "About 140". */
    static String about(double number) {
        return "About " + (number < 100 ? whole(number) : Numbers.count(rounded(number)));
    }

    /** "fewer falls a year". */
    static String gain(MeasurePlan plan, Benefit benefit) {
        return (benefit.improvement() == Direction.DECREASE ? "fewer " : "more ")
                + events(plan)
                + (benefit.wholeYear()
                        ? " a year"
                        : " from " + span(plan.measure().cadence(), benefit));
    }

    private static String basis(MeasurePlan plan, Benefit benefit) {
        String counted = whole(benefit.events()) + " " + events(plan);
        return switch (plan.measure().kind()) {
            case PROPORTION -> counted + ", of " + whole(benefit.exposure()) + tail(exposure(plan));
            case RATE ->
                counted + " in " + whole(benefit.exposure())
                        + (exposure(plan).isEmpty() ? " units of exposure" : tail(exposure(plan)));
            default -> counted;
        };
    }

    private static String tail(String words) {
        return words.isEmpty() ? "" : " " + words;
    }

    private static String span(Cadence cadence, Benefit benefit) {
        return PeriodName.of(benefit.first(), cadence) + " to " + PeriodName.of(benefit.last(), cadence);
    }

    private static String events(MeasurePlan plan) {
        String named = plan.counting().events();
        return !named.isEmpty() ? named : plan.measure().kind() == MeasureKind.PROPORTION ? "people" : "events";
    }

    private static String exposure(MeasurePlan plan) {
        return plan.counting().exposure();
    }

    private static String whole(double number) {
        return Numbers.count(Math.rint(number));
    }

    /** Two digits that matter. */
    private static double rounded(double number) {
        return new BigDecimal(number)
                .round(new MathContext(2, RoundingMode.HALF_EVEN))
                .doubleValue();
    }
}
