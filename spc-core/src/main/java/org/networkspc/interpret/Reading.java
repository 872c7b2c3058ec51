package org.networkspc.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.PeriodName;
import org.networkspc.chart.Phase;
import org.networkspc.rule.Side;
import org.networkspc.rule.Signal;

/**
 * The finding in plain words, put together from parts: a headline, the numbers behind it, the kind of evidence.
 *
 * <p>The measure's name stands before a colon, so that no verb has to agree with it. Words of contribution only: what
 * was seen since when, never what it was caused by.
 */
final class Reading {
    private static final int FEWEST_TO_TELL = 10;

    private final Evidence evidence;
    private final List<ChartPoint> points;
    private final int latest;

    private Reading(Evidence evidence) {
        this.evidence = evidence;
        this.points = evidence.chart().points();
        this.latest = evidence.latestCounted();
    }

    static List<String> of(Evidence evidence) {
        return new Reading(evidence).sentences();
    }

    private List<String> sentences() {
        if (points.isEmpty()) {
            return List.of(headline("nothing reported yet"));
        }
        if (latest < 0) {
            return List.of(headline("no complete report yet in this phase"));
        }
        Optional<Signal> signal = evidence.told(latest);
        if (signal.isPresent()) {
            return signalled(signal.get());
        }
        if (evidence.latest() == Variation.NEUTRAL) {
            return List.of(
                    headline("the level changed between " + name(evidence.firstOfLastPhase()) + " and " + name(latest)),
                    level(),
                    "Evidence: unusually few crossings of the centre.");
        }
        return phases().size() > 1 ? stepped() : usual();
    }

    private List<String> signalled(Signal signal) {
        List<String> sentences = new ArrayList<>();
        int first = signal.members().get(0);
        boolean high = signal.side() == Side.HIGH;
        boolean single = signal.members().size() == 1;
        if (single) {
            sentences.add(headline(name(latest) + " stands out, " + (high ? "higher" : "lower") + " than usual"));
            sentences.add(Quantity.of(points.get(latest).value(), evidence.measure()) + " in " + name(latest) + "; "
                    + lowerFirst(level()));
        } else if (signal.rule().startsWith("trend")) {
            sentences.add(headline((high ? "rising" : "falling") + " since " + name(first)));
            sentences.add("From " + Quantity.of(points.get(first).value(), evidence.measure()) + " in " + name(first)
                    + " to " + Quantity.of(points.get(latest).value(), evidence.measure()) + " in " + name(latest)
                    + ".");
        } else {
            String side = high ? "higher" : "lower";
            sentences.add(headline(side + " since " + name(first) + ", and the " + side + " level is holding"));
            sentences.add(size(signal));
        }
        sentences.add(evidence(signal));
        return sentences;
    }

    private String evidence(Signal signal) {
        String seen = "Evidence: " + evidence.words(signal);
        return switch (evidence.at(latest)) {
            case IMPROVING -> seen + ", the direction of improvement. Worth asking what helped.";
            case CONCERNING -> seen + ", against the direction of improvement: worth a look.";
            default -> seen + ".";
        };
    }

    /** How far, told from the points that came after the run was complete. */
    private String size(Signal run) {
        Phase phase = lastPhase();
        String when = phase.frozen() || phase.baseline() == 0 ? "before" : "for the whole time";
        String centre = "Centre " + Quantity.of(phase.centre(), evidence.measure()) + " " + when;
        return Movement.of(evidence)
                .map(moved -> centre + ", " + Quantity.of(moved.since(), evidence.measure()) + " on average since "
                        + PeriodName.of(moved.from(), evidence.measure().cadence()) + ".")
                .orElseGet(() -> centre + "; how far it moved is not yet known, " + missing(run) + " will tell.");
    }

    private String missing(Signal run) {
        int missing = Movement.FEWEST_TO_TELL - Movement.after(evidence, run).size();
        return missing + " more " + (missing == 1 ? "point" : "points");
    }

    /** The last phase beside the one before it. */
    private List<String> stepped() {
        Phase before = phases().get(phases().size() - 2);
        Phase now = lastPhase();
        String then = Quantity.of(before.centre(), evidence.measure());
        String since = Quantity.of(now.centre(), evidence.measure());
        String begin =
                PeriodName.of(now.points().get(0).start(), evidence.measure().cadence());
        List<String> sentences = new ArrayList<>();
        if (then.equals(since)) {
            sentences.add(headline("at the same level since " + begin));
        } else {
            Side side = now.centre() > before.centre() ? Side.HIGH : Side.LOW;
            String word = side == Side.HIGH ? "higher" : "lower";
            String held = isShort(now) ? "" : ", and the " + word + " level is holding";
            sentences.add(headline(word + " since " + begin + held));
        }
        sentences.add("Centre " + then + " from " + span(before) + ", " + since + " since " + begin + " ("
                + counted(now) + ").");
        sentences.add(
                isShort(now) ? tooFew(now) : "Evidence: a new phase was declared, and nothing unusual in it since.");
        return sentences;
    }

    private List<String> usual() {
        Phase phase = lastPhase();
        if (isShort(phase)) {
            return List.of(headline(counted(phase) + " so far"), tooFew(phase));
        }
        return List.of(headline("nothing unusual in the latest points"), level());
    }

    private static boolean isShort(Phase phase) {
        return phase.baseline() > 0 && phase.baseline() < FEWEST_TO_TELL;
    }

    private String tooFew(Phase phase) {
        return evidence.rules().fewest() > phase.baseline()
                ? "That is too few to tell change from usual variation; " + FEWEST_TO_TELL + " are needed."
                : "That is few to tell change from usual variation.";
    }

    /** "Around 5.2, usually between 3.1 and 7.2." */
    private String level() {
        ChartPoint point = points.get(latest);
        String around = "Around " + Quantity.of(point.limits().centre(), evidence.measure());
        if (!point.limits().isBounded()) {
            return around + ".";
        }
        return around + ", usually between "
                + Quantity.of(point.limits().shown(3).lower(), evidence.measure()) + " and "
                + Quantity.of(point.limits().shown(3).upper(), evidence.measure()) + ".";
    }

    private String headline(String finding) {
        return evidence.measure().name() + ": " + finding + ".";
    }

    private String name(int point) {
        return PeriodName.of(points.get(point).start(), evidence.measure().cadence());
    }

    private String span(Phase phase) {
        List<ChartPoint> of = phase.points();
        return PeriodName.of(of.get(0).start(), evidence.measure().cadence()) + " to "
                + PeriodName.of(
                        of.get(of.size() - 1).start(), evidence.measure().cadence());
    }

    private static String counted(Phase phase) {
        int n = phase.counted().size();
        return n + (n == 1 ? " point" : " points");
    }

    private List<Phase> phases() {
        return evidence.chart().phases();
    }

    private Phase lastPhase() {
        return phases().get(phases().size() - 1);
    }

    private static String lowerFirst(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
