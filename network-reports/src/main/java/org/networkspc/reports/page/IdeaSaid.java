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
import org.networkspc.reports.config.Wording;
import org.networkspc.rule.Side;

/** What came after an idea, in words: what lies where beside its own past, never what came of what. */
final class IdeaSaid {
    static final String NO_DIFFERENCE = "no difference that chance would not show";
    private final IdeaReading reading;
    private final Measure measure;
    private final Wording wording;

    IdeaSaid(IdeaReading reading, Wording wording) {
        this.reading = reading;
        this.measure = reading.measure();
        this.wording = wording;
    }

    /** Who, each line, all together, the others, and both beside each other. */
    List<String> sentences() {
        List<String> said = new ArrayList<>();
        if (!reading.stratum().isAll()) {
            said.add("Read for " + reading.stratum().category() + " only; the charts show everybody.");
        }
        said.add(who() + lines());
        if (reading.readable() > 1) {
            reading.together().ifPresent(t -> said.add("Together: " + around(t) + "."));
        }
        reading.others().ifPresent(others -> said.add(beside() + around(others) + "."));
        reading.apart().ifPresent(a -> said.add(apart(a)));
        return said;
    }

    /** As {@link #sentences}, in one sentence for a list; empty when there is nothing to read. */
    Optional<String> shortly() {
        if (reading.readable() == 0) {
            return Optional.empty();
        }
        String others =
                reading.others().map(o -> " " + beside() + difference(o) + ".").orElse("");
        return reading.together()
                .map(t -> "In the " + IdeaReading.AFTER + " " + unit() + "s after: " + around(t) + "." + others);
    }

    /** What was expected beside what was seen; empty without a prediction. */
    static Optional<String> predicted(ChangeIdea idea, Optional<Shift> seen, Measure measure) {
        return idea.prediction()
                .map(p -> "Predicted: " + expected(p, measure) + ". "
                        + seen.map(s -> "Seen: " + difference(s, measure) + fits(p, s) + ".")
                                .orElse("There is not yet enough to set beside it."));
    }

    private static String expected(Prediction prediction, Measure measure) {
        if (prediction.direction() == Direction.NEUTRAL) {
            return "no change";
        }
        String word = prediction.direction() == Direction.INCREASE ? "a rise" : "a fall";
        return prediction.effect().isEmpty()
                ? word
                : word + " of " + Quantity.plain(prediction.effect().getAsDouble()) + unit(measure);
    }

    private static String fits(Prediction prediction, Shift seen) {
        if (prediction.change().isPresent()) {
            double off = seen.change() - prediction.change().getAsDouble();
            boolean within = Math.abs(off) <= seen.giveOrTake();
            return within ? "; the prediction lies within that" : "; the prediction lies outside that";
        }
        Optional<Side> side = seen.side();
        boolean as = side.isEmpty()
                ? prediction.direction() == Direction.NEUTRAL
                : side.get() == (prediction.direction() == Direction.INCREASE ? Side.HIGH : Side.LOW)
                        && prediction.direction() != Direction.NEUTRAL;
        return as ? "; as predicted" : "; not as predicted";
    }

    /** One line beside its own past: "6.9 before, 4.6 after: 2.3 lower, give or take 0.7". */
    String around(Shift shift) {
        return Quantity.of(shift.before(), measure) + " before, " + Quantity.of(shift.after(), measure) + " after: "
                + difference(shift);
    }

    private String difference(Shift shift) {
        return difference(shift, measure);
    }

    private static String difference(Shift shift, Measure measure) {
        String size = plain(Math.abs(shift.change()), shift.giveOrTake());
        boolean same = size.chars().allMatch(c -> c == '0' || c == '.');
        String moved = same ? "the same" : size + unit(measure) + (shift.change() < 0 ? " lower" : " higher");
        String change = moved + ", give or take " + plain(shift.giveOrTake(), shift.giveOrTake());
        return shift.side().isPresent() ? change : NO_DIFFERENCE + " (" + change + ")";
    }

    /** Differences of percentages are points; no more places than the error can carry. */
    private static String amount(double size, double error, Measure measure) {
        return plain(size, error) + unit(measure);
    }

    private static String unit(Measure measure) {
        boolean points = measure.kind() == MeasureKind.PROPORTION && measure.multiplier() == 100;
        return points ? " points" : "";
    }

    private static String plain(double size, double error) {
        int places = error >= 0.4 || error == 0 ? 1 : error >= 0.04 ? 2 : 3;
        return Numbers.decimal(size, places);
    }

    private String who() {
        int tried = reading.own().size();
        boolean everybody = reading.own().size() > 1
                && reading.beside() == 0
                && reading.others().isEmpty();
        return "Tried by " + (tried == 1 ? "one " + wording.member() : tried + " " + wording.members())
                + (everybody ? ", so that nobody is left to look at beside them. " : ". ");
    }

    private String lines() {
        long read = reading.readable();
        if (read == 0) {
            return "There are not yet enough " + unit() + "s on both sides to read: " + IdeaReading.LEAST_BEFORE
                    + " of the "
                    + IdeaReading.BEFORE + " before and " + IdeaReading.LEAST_AFTER + " of the " + IdeaReading.AFTER
                    + " after.";
        }
        long low = lying(Side.LOW);
        long high = lying(Side.HIGH);
        StringBuilder said = new StringBuilder("In the " + IdeaReading.AFTER + " " + unit() + "s after, ");
        if (low + high == 0) {
            said.append(read == 1 ? "its line shows " : "each of " + read + " lines shows ")
                    .append(NO_DIFFERENCE);
        } else {
            said.append(low > 0 ? lie(low, read, "below") : "");
            said.append(low > 0 && high > 0 ? ", and " : "");
            said.append(high > 0 ? lie(high, read, "above") : "");
            long rest = read - low - high;
            said.append(rest > 0 ? "; the " + (rest == 1 ? "other shows " : "others show ") + NO_DIFFERENCE : "");
        }
        long unread = reading.own().size() - read;
        return said + (unread > 0 ? ". " + unread + " cannot be read yet." : ".");
    }

    private static String lie(long lines, long all, String where) {
        String which = all == 1
                ? "its line lies "
                : (lines < all ? lines + " of " + all : all == 2 ? "both" : "all " + all) + " lines "
                        + (lines == 1 ? "lies " : "lie ");
        return which + where + (lines == 1 ? " its" : " their") + " own past by more than chance shows";
    }

    private long lying(Side side) {
        return reading.own().stream()
                .filter(o -> o.shift().flatMap(Shift::side).equals(Optional.of(side)))
                .count();
    }

    private String beside() {
        return Edition.sentenceCase(others()) + " that did not try it, in the same " + unit() + "s: ";
    }

    private String others() {
        return reading.beside() == 1 ? "the " + wording.member() : "the " + reading.beside() + " " + wording.members();
    }

    private String apart(Shift apart) {
        return apart.side().isPresent()
                ? "Beside them, " + (reading.readable() == 1 ? "it" : "those who tried it") + " moved "
                        + amount(Math.abs(apart.change()), apart.giveOrTake(), measure)
                        + (apart.change() < 0 ? " further down" : " further up") + ", give or take "
                        + plain(apart.giveOrTake(), apart.giveOrTake()) + "."
                : "The two have not moved apart by more than chance shows.";
    }

    private String unit() {
        return PeriodName.unit(measure.cadence());
    }
}
