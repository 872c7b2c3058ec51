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
import org.networkspc.words.Digits;
import org.networkspc.words.Phrase;

/** What an aim would be worth, in words: a round number first, then the numbers it comes from. */
final class BenefitWords {
    private BenefitWords() {}

    static List<Phrase> of(MeasurePlan plan, Aim aim, Benefit benefit) {
        Phrase basis = basis(plan, benefit);
        Phrase span = span(plan.measure().cadence(), benefit);
        Digits target = new Digits(Quantity.of(aim.target(), plan.measure()));
        Digits atAim = whole(benefit.atAim());
        if (benefit.isMetAlready()) {
            return List.of(Phrase.of(
                    "Over these periods it was met: {0}, {1}, as reported; at {2} there would have been {3}.",
                    basis, span, target, atAim));
        }
        Phrase counted = Phrase.of(
                "Counted from {0}, {1}, as reported; at {2} there would have been {3}.", basis, span, target, atAim);
        return List.of(
                exposure(plan).isEmpty()
                        ? Phrase.of("About {0} if the aim were met at today's numbers.", worthAlone(plan, benefit))
                        : Phrase.of(
                                "About {0} if the aim were met at today's number of {1}.",
                                worthAlone(plan, benefit), exposure(plan)),
                counted);
    }

    /** "about 140 fewer falls a year". */
    static Phrase worth(MeasurePlan plan, Benefit benefit) {
        return Phrase.of("about {0}", worthAlone(plan, benefit));
    }

    /** "140 fewer falls a year". */
    private static Phrase worthAlone(MeasurePlan plan, Benefit benefit) {
        boolean fewer = benefit.improvement() == Direction.DECREASE;
        Digits gained =
                benefit.gained() < 100 ? whole(benefit.gained()) : new Digits(Numbers.count(rounded(benefit.gained())));
        if (benefit.wholeYear()) {
            return Phrase.of(fewer ? "{0} fewer {1} a year" : "{0} more {1} a year", gained, events(plan));
        }
        return Phrase.of(
                fewer ? "{0} fewer {1} from {2}" : "{0} more {1} from {2}",
                gained,
                events(plan),
                span(plan.measure().cadence(), benefit));
    }

    private static Phrase basis(MeasurePlan plan, Benefit benefit) {
        Digits events = whole(benefit.events());
        Digits exposed = whole(benefit.exposure());
        boolean named = !exposure(plan).isEmpty();
        return switch (plan.measure().kind()) {
            case PROPORTION ->
                named
                        ? Phrase.of("{0} {1}, of {2} {3}", events, events(plan), exposed, exposure(plan))
                        : Phrase.of("{0} {1}, of {2}", events, events(plan), exposed);
            case RATE ->
                named
                        ? Phrase.of("{0} {1} in {2} {3}", events, events(plan), exposed, exposure(plan))
                        : Phrase.of("{0} {1} in {2} units of exposure", events, events(plan), exposed);
            default -> Phrase.of("{0} {1}", events, events(plan));
        };
    }

    private static Phrase span(Cadence cadence, Benefit benefit) {
        return Phrase.of(
                "{0} to {1}", PeriodName.phrase(benefit.first(), cadence), PeriodName.phrase(benefit.last(), cadence));
    }

    /** What is counted, as the network names it. */
    private static Phrase events(MeasurePlan plan) {
        String named = plan.counting().events();
        return !named.isEmpty()
                ? Phrase.asWritten(named)
                : Phrase.of(plan.measure().kind() == MeasureKind.PROPORTION ? "people" : "events");
    }

    private static String exposure(MeasurePlan plan) {
        return plan.counting().exposure();
    }

    private static Digits whole(double number) {
        return new Digits(Numbers.count(Math.rint(number)));
    }

    /** Two digits that matter. */
    private static double rounded(double number) {
        return new BigDecimal(number)
                .round(new MathContext(2, RoundingMode.HALF_EVEN))
                .doubleValue();
    }
}
