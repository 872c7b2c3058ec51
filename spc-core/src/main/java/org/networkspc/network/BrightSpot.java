package org.networkspc.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Pool;
import org.networkspc.series.Linking;
import org.networkspc.series.Panel;
import org.networkspc.series.Series;

/**
 * Whether a member is a bright spot: (a) its own line shows a run of 8 the right way after its frozen baseline, holding at
 * the latest period, (b) it is ahead of the network's own movement, z above 3, and (c) an idea was recorded before the
 * last point of the run arrived and first tested within some periods before its first point.
 *
 * <p>(c) is a condition for telling, not evidence. Simulated false cards: 1.3 % of networks looked at monthly; a gain of 8
 * points is found in about 79 %, of 5 in 47 %, so people can also nominate.
 *
 * @param shift (a), when it holds
 * @param gapZ (b)'s z, where it can be computed
 * @param idea (c)'s idea; the earliest, one recorded in time before one recalled
 */
public record BrightSpot(
        Measure measure, Member member, Optional<OwnShift> shift, OptionalDouble gapZ, Optional<Tried> idea) {
    private static final double AHEAD = 3;

    /**
     * The lengths the rule uses, in periods.
     *
     * @param baseline the member's first so many
     * @param recent the latest so many
     * @param idea an idea was first tested at most so many before the run
     */
    public record Periods(int baseline, int recent, int idea) {
        public static final Periods STANDARD = new Periods(12, 6, 6);

        public Periods {
            if (baseline < 4 || recent < 2 || idea < 0) {
                throw new IllegalArgumentException("baseline must be at least 4, recent at least 2 and idea not"
                        + " negative, was " + baseline + ", " + recent + ", " + idea);
            }
        }
    }

    /** What a card may say. */
    public enum Story {
        /** All three parts hold. */
        BRIGHT_SPOT,
        /** Like it, but the idea was written down after the result was seen. */
        RECALLED,
        /** (a) and (b) without an idea: somebody should ask. */
        STORY_WANTED,
        NONE
    }

    /** With the usual choices behind like-for-like lines. */
    public static List<BrightSpot> of(Pool pool, Measure measure, Network network, List<Tried> ideas, Periods periods) {
        return of(pool, measure, network, Linking.AUTO, ideas, periods);
    }

    /**
     * Every member of a network, in id order; order never depends on performance.
     *
     * @param linking the choices behind the network's line; with free levels also behind the line
     *     of the others
     */
    public static List<BrightSpot> of(
            Pool pool, Measure measure, Network network, Linking linking, List<Tried> ideas, Periods periods) {
        Panel panel = Panel.of(pool, measure, network, Stratum.ALL);
        List<Series> lines = Series.ofMembers(pool, measure, network);
        Others others = new Others(measure, panel, linking);
        List<BrightSpot> spots = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Member member = network.members().get(i);
            Optional<OwnShift> shift = OwnShift.of(lines.get(i), periods.baseline());
            OptionalDouble z = OwnGap.z(others, i, periods.baseline(), periods.recent());
            Optional<Tried> idea = shift.flatMap(s -> idea(measure, member, s, ideas, periods.idea()));
            spots.add(new BrightSpot(measure, member, shift, z, idea));
        }
        return spots;
    }

    private static Optional<Tried> idea(Measure measure, Member member, OwnShift shift, List<Tried> ideas, int window) {
        int first = measure.cadence().indexOf(shift.first());
        return ideas.stream()
                .filter(tried -> tried.memberId().equals(member.id()))
                .filter(tried -> {
                    int from = measure.cadence().indexOf(tried.from());
                    return from <= first && from >= first - window;
                })
                .min(Comparator.comparing((Tried tried) -> !inTime(measure, shift, tried))
                        .thenComparing(Tried::from)
                        .thenComparing(Tried::text));
    }

    private static boolean inTime(Measure measure, OwnShift shift, Tried tried) {
        return measure.cadence().indexOf(tried.recorded()) <= measure.cadence().indexOf(shift.last());
    }

    /** Whether (b) holds. */
    public boolean isAhead() {
        return gapZ.orElse(0) > AHEAD;
    }

    public Story story() {
        if (shift.isEmpty() || !isAhead()) {
            return Story.NONE;
        }
        if (idea.isEmpty()) {
            return Story.STORY_WANTED;
        }
        return inTime(measure, shift.get(), idea.get()) ? Story.BRIGHT_SPOT : Story.RECALLED;
    }

    /** Plain words; empty without a story. */
    public Optional<String> sentence() {
        String seen = shift.map(s -> member.name() + ": eight or more in a row the right way since " + s.first()
                        + String.format(
                                Locale.ROOT, ", and ahead of the others' own movement (z = %.1f). ", gapZ.orElse(0)))
                .orElse("");
        return switch (story()) {
            case BRIGHT_SPOT -> idea.map(tried -> seen + "In the months before: " + tried.text() + ".");
            case RECALLED -> idea.map(tried -> seen + "Recalled afterwards: " + tried.text() + ".");
            case STORY_WANTED -> Optional.of(seen + "What was tried? A story is wanted.");
            case NONE -> Optional.empty();
        };
    }
}
