package org.networkspc.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.networkspc.chart.PeriodName;
import org.networkspc.interpret.Quantity;
import org.networkspc.measure.ChangeIdea;
import org.networkspc.measure.Direction;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.measure.Prediction;
import org.networkspc.network.IdeaReading;
import org.networkspc.network.Shift;
import org.networkspc.rule.Side;
import org.networkspc.words.Digits;
import org.networkspc.words.Phrase;
import org.networkspc.words.Words;

/** What came after an idea, in words: what lies where beside its own past, never what came of what. */
final class IdeaSaid {
    private final IdeaReading reading;
    private final Measure measure;
    private final Words words;

    IdeaSaid(IdeaReading reading, Words words) {
        this.reading = reading;
        this.measure = reading.measure();
        this.words = words;
    }

    /** Who, each line, all together, the others, and both beside each other. */
    List<String> sentences() {
        List<Phrase> said = new ArrayList<>();
        if (!reading.stratum().isAll()) {
            said.add(Phrase.of(
                    "Read for {0} only; the charts show everybody.",
                    reading.stratum().category()));
        }
        said.add(Phrase.of("{0} {1}", who(), lines()));
        if (reading.readable() > 1) {
            reading.together().ifPresent(t -> said.add(Phrase.of("Together: {0}.", beforeAndAfter(t))));
        }
        reading.others().ifPresent(others -> said.add(beside(beforeAndAfter(others))));
        reading.apart().ifPresent(a -> said.add(apart(a)));
        return words.say(said);
    }

    /** As {@link #sentences}, in one sentence for a list; empty when there is nothing to read. */
    Optional<String> shortly() {
        if (reading.readable() == 0) {
            return Optional.empty();
        }
        Optional<Phrase> others = reading.others().map(o -> beside(difference(o, measure)));
        return reading.together()
                .map(t -> Phrase.of("In the {0} {1} after: {2}.", IdeaReading.AFTER, units(), beforeAndAfter(t)))
                .map(seen -> others.map(o -> Phrase.of("{0} {1}", seen, o)).orElse(seen))
                .map(words::say);
    }

    /** What was expected beside what was seen; empty without a prediction. */
    static Optional<String> predicted(ChangeIdea idea, Optional<Shift> seen, Measure measure, Words words) {
        return idea.prediction()
                .map(p -> seen.map(s -> Phrase.of(
                                "Predicted: {0}. Seen: {1}.", expected(p, measure), fits(p, s, difference(s, measure))))
                        .orElseGet(() -> Phrase.of(
                                "Predicted: {0}. There is not yet enough to set beside it.", expected(p, measure))))
                .map(words::say);
    }

    private static Phrase expected(Prediction prediction, Measure measure) {
        if (prediction.direction() == Direction.NEUTRAL) {
            return Phrase.of("no change");
        }
        boolean rise = prediction.direction() == Direction.INCREASE;
        return prediction.effect().isEmpty()
                ? Phrase.of(rise ? "a rise" : "a fall")
                : Phrase.of(
                        rise ? "a rise of {0}" : "a fall of {0}",
                        withUnit(Quantity.plain(prediction.effect().getAsDouble()), measure));
    }

    private static Phrase fits(Prediction prediction, Shift seen, Phrase difference) {
        if (prediction.change().isPresent()) {
            double off = seen.change() - prediction.change().getAsDouble();
            return Phrase.of(
                    Math.abs(off) <= seen.giveOrTake()
                            ? "{0}; the prediction lies within that"
                            : "{0}; the prediction lies outside that",
                    difference);
        }
        Optional<Side> side = seen.side();
        boolean as = side.isEmpty()
                ? prediction.direction() == Direction.NEUTRAL
                : side.get() == (prediction.direction() == Direction.INCREASE ? Side.HIGH : Side.LOW)
                        && prediction.direction() != Direction.NEUTRAL;
        return Phrase.of(as ? "{0}; as predicted" : "{0}; not as predicted", difference);
    }

    /** One line beside its own past: "6.9 before, 4.6 after: 2.3 lower, give or take 0.7". */
    String around(Shift shift) {
        return words.say(beforeAndAfter(shift));
    }

    private Phrase beforeAndAfter(Shift shift) {
        return Phrase.of(
                "{0} before, {1} after: {2}",
                new Digits(Quantity.of(shift.before(), measure)),
                new Digits(Quantity.of(shift.after(), measure)),
                difference(shift, measure));
    }

    private static Phrase difference(Shift shift, Measure measure) {
        String size = plain(Math.abs(shift.change()), shift.giveOrTake());
        Digits giveOrTake = new Digits(plain(shift.giveOrTake(), shift.giveOrTake()));
        boolean same = size.chars().allMatch(c -> c == '0' || c == '.');
        Phrase change = same
                ? Phrase.of("the same, give or take {0}", giveOrTake)
                : Phrase.of(
                        shift.change() < 0 ? "{0} lower, give or take {1}" : "{0} higher, give or take {1}",
                        withUnit(size, measure),
                        giveOrTake);
        return shift.side().isPresent() ? change : Phrase.of("no difference that chance would not show ({0})", change);
    }

    /** Differences of percentages are points. */
    private static Phrase withUnit(String number, Measure measure) {
        boolean points = measure.kind() == MeasureKind.PROPORTION && measure.multiplier() == 100;
        return Phrase.of(points ? "{0} points" : "{0}", new Digits(number));
    }

    /** No more places than the error can carry. */
    private static String plain(double size, double error) {
        int places = error >= 0.4 || error == 0 ? 1 : error >= 0.04 ? 2 : 3;
        return Numbers.decimal(size, places);
    }

    private Phrase who() {
        int tried = reading.own().size();
        boolean everybody =
                tried > 1 && reading.beside() == 0 && reading.others().isEmpty();
        if (tried == 1) {
            return Phrase.of("Tried by one {member}.");
        }
        return Phrase.of(
                everybody
                        ? "Tried by {0} {members}, so that nobody is left to look at beside them."
                        : "Tried by {0} {members}.",
                tried);
    }

    private Phrase lines() {
        long read = reading.readable();
        if (read == 0) {
            return Phrase.of(
                    "There are not yet enough {0} on both sides to read: {1} of the {2} before and {3} of the {4}"
                            + " after.",
                    units(), IdeaReading.LEAST_BEFORE, IdeaReading.BEFORE, IdeaReading.LEAST_AFTER, IdeaReading.AFTER);
        }
        Phrase said = Phrase.of("In the {0} {1} after, {2}.", IdeaReading.AFTER, units(), where(read));
        long unread = reading.own().size() - read;
        return unread > 0 ? Phrase.of("{0} {1} cannot be read yet.", said, unread) : said;
    }

    private Phrase where(long read) {
        long low = lying(Side.LOW);
        long high = lying(Side.HIGH);
        if (low + high == 0) {
            return read == 1
                    ? Phrase.of("its line shows no difference that chance would not show")
                    : Phrase.of("each of {0} lines shows no difference that chance would not show", read);
        }
        List<Phrase> sides = new ArrayList<>();
        if (low > 0) {
            sides.add(IdeaLines.below(low, read));
        }
        if (high > 0) {
            sides.add(IdeaLines.above(high, read));
        }
        Phrase lie = Phrase.joined("{0}, and {1}", sides);
        long rest = read - low - high;
        if (rest == 0) {
            return lie;
        }
        return Phrase.of(
                rest == 1
                        ? "{0}; the other shows no difference that chance would not show"
                        : "{0}; the others show no difference that chance would not show",
                lie);
    }

    private long lying(Side side) {
        return reading.own().stream()
                .filter(o -> o.shift().flatMap(Shift::side).equals(Optional.of(side)))
                .count();
    }

    private Phrase beside(Phrase seen) {
        return reading.beside() == 1
                ? Phrase.of("The {member} that did not try it, in the same {0}: {1}.", units(), seen)
                : Phrase.of(
                        "The {0} {members} that did not try it, in the same {1}: {2}.",
                        reading.beside(), units(), seen);
    }

    private Phrase apart(Shift apart) {
        if (apart.side().isEmpty()) {
            return Phrase.of("The two have not moved apart by more than chance shows.");
        }
        boolean one = reading.readable() == 1;
        String pattern = apart.change() < 0
                ? one
                        ? "Beside them, it moved {0} further down, give or take {1}."
                        : "Beside them, those who tried it moved {0} further down, give or take {1}."
                : one
                        ? "Beside them, it moved {0} further up, give or take {1}."
                        : "Beside them, those who tried it moved {0} further up, give or take {1}.";
        return Phrase.of(
                pattern,
                withUnit(plain(Math.abs(apart.change()), apart.giveOrTake()), measure),
                new Digits(plain(apart.giveOrTake(), apart.giveOrTake())));
    }

    private Phrase units() {
        return PeriodName.units(measure.cadence());
    }
}
