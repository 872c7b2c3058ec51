package org.networkspc.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.PeriodName;
import org.networkspc.chart.Phase;
import org.networkspc.interpret.Caution;
import org.networkspc.interpret.Doubt;
import org.networkspc.interpret.Interpretation;
import org.networkspc.interpret.Quantity;
import org.networkspc.interpret.Variation;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.measure.Network;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Pool;
import org.networkspc.series.LikeForLike;
import org.networkspc.series.Link;
import org.networkspc.series.Linking;
import org.networkspc.series.Pooling;
import org.networkspc.series.Series;
import org.networkspc.series.StoredLine;
import org.networkspc.words.Digits;
import org.networkspc.words.Phrase;

/**
 * A pooled line read beside what only the numbers behind it can tell: an as-reported line that went one way while members
 * went the other; a like-for-like line whose founders say more, or that says something else on another scale.
 */
public final class PooledReading {
    private final Pool pool;
    private final Network network;
    private final ChartSpec planned;
    private final Linking linking;

    /** With the usual choices behind like-for-like lines. */
    public PooledReading(Pool pool, Network network, ChartSpec planned) {
        this(pool, network, planned, Linking.AUTO);
    }

    /**
     * @param planned the chart that was agreed for the measure, before it was suited to a way of pooling
     * @param linking the choices behind like-for-like lines of the measure
     */
    public PooledReading(Pool pool, Network network, ChartSpec planned, Linking linking) {
        this.pool = pool;
        this.network = network;
        this.planned = planned;
        this.linking = linking;
    }

    /** The same reading with the cautions that belong to its way of pooling, and with its founders where it is in doubt. */
    public Interpretation of(Interpretation reading) {
        return of(reading, Optional.empty());
    }

    /** @param released the line as it was released last, against which past points are held; empty where none was */
    public Interpretation of(Interpretation reading, Optional<StoredLine> released) {
        return switch (reading.chart().series().pooling()) {
            case AS_REPORTED -> reading.with(reversal(reading));
            case LIKE_FOR_LIKE ->
                besideFounders(reading).with(otherLink(reading)).with(history(reading, released));
            case EQUAL_MEMBERS, ONE_MEMBER -> reading;
        };
    }

    private List<Caution> reversal(Interpretation reading) {
        return PooledChange.of(pool, reading.chart().series().measure(), network, linking)
                .flatMap(change -> change.explained().caution())
                .stream()
                .toList();
    }

    private Interpretation besideFounders(Interpretation reading) {
        boolean asked = reading.doubt()
                .filter(doubt -> doubt.reason() == Doubt.Reason.MOVING_DIFFERENTLY)
                .isPresent();
        return asked
                ? founders(pool, reading.chart().series().measure(), network, linking)
                        .map(line -> reading.besideFounders(read(reading, line)))
                        .orElse(reading)
                : reading;
    }

    /**
     * The like-for-like line of those who were there before anybody joined; empty where nobody joined later. Where these
     * choices cannot be fitted to their numbers, with the usual ones.
     */
    public static Optional<Series> founders(Pool pool, Measure measure, Network network, Linking linking) {
        List<Wave> waves = Wave.of(pool, measure, network);
        if (waves.size() < 2) {
            return Optional.empty();
        }
        Network first = waves.get(0).members();
        if (!Series.ways(pool, measure, first).contains(Pooling.LIKE_FOR_LIKE)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Series.likeForLike(pool, measure, first, Stratum.ALL, linking));
        } catch (IllegalArgumentException refused) {
            return Optional.of(Series.of(pool, measure, first, Pooling.LIKE_FOR_LIKE));
        }
    }

    /**
     * A caution where the latest month has moved a past point, relative to the baseline, by more than the point's own error:
     * every month is fitted together with all others. None for a line that came without its fit.
     */
    private static List<Caution> history(Interpretation reading, Optional<StoredLine> released) {
        Optional<LikeForLike> fit = reading.chart().series().fit();
        if (fit.isPresent() && released.isPresent()) {
            return released.get().largestMovement(fit.get(), baseline(reading)).stream()
                    .filter(StoredLine.Movement::isNotable)
                    .map(moved -> sinceRelease(reading.chart().series().measure(), moved))
                    .toList();
        }
        return fit.map(f -> history(reading, f)).orElse(List.of());
    }

    private static Caution sinceRelease(Measure measure, StoredLine.Movement moved) {
        return new Caution(
                "history-moved",
                Phrase.of(
                        "Since it was released, the line's point of {0} has moved by {1}, more than its own error: past"
                                + " points are fitted together with new ones.",
                        PeriodName.phrase(moved.month(), measure.cadence()), distance(moved.by(), measure)));
    }

    private static List<Caution> history(Interpretation reading, LikeForLike fit) {
        int latest = fit.panel().months().size() - 1;
        List<LocalDate> baseline = baseline(reading);
        try {
            LikeForLike before = LikeForLike.of(fit.panel().only(i -> true, t -> t < latest), fit.link(), fit.anchor());
            return StoredLine.of(before).largestMovement(fit, baseline).stream()
                    .filter(StoredLine.Movement::isNotable)
                    .map(moved -> moved(reading.chart().series().measure(), fit, moved))
                    .toList();
        } catch (IllegalArgumentException tooShort) {
            return List.of();
        }
    }

    private static List<LocalDate> baseline(Interpretation reading) {
        List<Phase> phases = reading.chart().phases();
        return phases.isEmpty()
                ? List.of()
                : phases.get(phases.size() - 1).counted().stream()
                        .limit(phases.get(phases.size() - 1).baseline())
                        .map(ChartPoint::start)
                        .toList();
    }

    private static Caution moved(Measure measure, LikeForLike fit, StoredLine.Movement moved) {
        LocalDate latest = fit.panel().months().get(fit.panel().months().size() - 1);
        return new Caution(
                "history-moved",
                Phrase.of(
                        "The numbers of {0} moved the line's point of {1} by {2}, more than its own error: past points"
                                + " are fitted together with new ones.",
                        PeriodName.phrase(latest, measure.cadence()),
                        PeriodName.phrase(moved.month(), measure.cadence()),
                        distance(moved.by(), measure)));
    }

    /** A caution where the same line says something else when members keep their distances on another scale. */
    private List<Caution> otherLink(Interpretation reading) {
        Series line = reading.chart().series();
        Optional<Link> other = line.fit().map(LikeForLike::link).flatMap(link -> other(link, line.measure()));
        return other.flatMap(link -> otherwise(reading, link)).stream().toList();
    }

    private Optional<Caution> otherwise(Interpretation reading, Link link) {
        Measure measure = reading.chart().series().measure();
        Variation said;
        try {
            Series line = Series.likeForLike(
                    pool, measure, network, Stratum.ALL, Linking.of(link).anchored(linking.anchor()));
            said = Interpretation.variation(plotted(line), reading.rules());
        } catch (IllegalArgumentException tooFewEvents) {
            return Optional.empty();
        }
        return said == reading.variation()
                ? Optional.empty()
                : Optional.of(new Caution("other-link", Phrase.of(otherwise(link), Phrase.of(said.words()))));
    }

    private static Optional<Link> other(Link link, Measure measure) {
        if (!measure.kind().isRatio()) {
            return Optional.empty();
        }
        Link ratios = measure.kind() == MeasureKind.PROPORTION ? Link.LOGIT : Link.LOG;
        return Optional.of(link == Link.IDENTITY ? ratios : Link.IDENTITY);
    }

    private static String otherwise(Link link) {
        return switch (link) {
            case IDENTITY -> "With distances between {members} in points held steady instead, the line says: {0}.";
            case LOG -> "With ratios of {members'} rates held steady instead, the line says: {0}.";
            case LOGIT -> "With ratios of {members'} odds held steady instead, the line says: {0}.";
        };
    }

    private Interpretation read(Interpretation reading, Series line) {
        return Interpretation.of(plotted(line), reading.rules());
    }

    private Chart plotted(Series line) {
        return planned.suiting(line).within(line).plot(line);
    }

    private static Phrase distance(double moved, Measure measure) {
        String by = Quantity.of(Math.abs(moved) * measure.multiplier(), measure);
        return Phrase.of(by.endsWith("%") ? "{0} points" : "{0}", new Digits(by.replace("%", "")));
    }
}
