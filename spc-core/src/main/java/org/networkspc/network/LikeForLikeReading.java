package org.networkspc.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.networkspc.chart.Chart;
import org.networkspc.chart.ChartPoint;
import org.networkspc.chart.PeriodName;
import org.networkspc.chart.Phase;
import org.networkspc.interpret.Caution;
import org.networkspc.interpret.Interpretation;
import org.networkspc.rule.Side;
import org.networkspc.rule.Signal;
import org.networkspc.series.Bridge;
import org.networkspc.series.LikeForLike;
import org.networkspc.series.LineVariance;
import org.networkspc.series.LinkedShift;
import org.networkspc.series.MovingDifferently;
import org.networkspc.series.SharedVariation;

/**
 * What a like-for-like line can carry, beside what its chart says: whether a run at its latest point exceeds the line's own
 * error, whether members move differently, and where too few members join its parts.
 *
 * @param shift the run at the latest counted point against its two errors; none where members are suspected of moving
 *     differently and somebody joined after the baseline, because the step there is partly an assumption
 * @param bridges one for each month of the fit
 * @param cautions in a fixed order
 */
public record LikeForLikeReading(
        Optional<LinkedShift> shift, MovingDifferently moving, List<Bridge> bridges, List<Caution> cautions) {

    public LikeForLikeReading {
        bridges = List.copyOf(bridges);
        cautions = List.copyOf(cautions);
    }

    /** The reading of a chart of a like-for-like line; empty for a line without a fit or without a baseline. */
    public static Optional<LikeForLikeReading> of(Interpretation reading) {
        Chart chart = reading.chart();
        if (chart.series().fit().isEmpty() || chart.phases().isEmpty()) {
            return Optional.empty();
        }
        Parts parts = new Parts(reading, chart.series().fit().get());
        return parts.baseline.length == 0 ? Optional.empty() : Optional.of(parts.reading());
    }

    /** The parts of one reading. */
    private static final class Parts {
        private final Interpretation interpretation;
        private final Chart chart;
        private final LikeForLike fit;
        private final List<LocalDate> months;
        private final int[] baseline;

        Parts(Interpretation interpretation, LikeForLike fit) {
            this.interpretation = interpretation;
            this.fit = fit;
            chart = interpretation.chart();
            months = fit.panel().months();
            Phase last = chart.phases().get(chart.phases().size() - 1);
            baseline = last.counted().stream()
                    .limit(last.baseline())
                    .mapToInt(p -> months.indexOf(p.start()))
                    .filter(t -> t >= 0)
                    .toArray();
        }

        LikeForLikeReading reading() {
            MovingDifferently moving = MovingDifferently.of(fit);
            List<Bridge> bridges = Bridge.of(fit, baseline);
            Optional<LocalDate> join = join();
            boolean assumed = moving.isSuspected() && join.isPresent();
            Optional<LinkedShift> shift = assumed ? Optional.empty() : shift();
            List<Caution> cautions = new ArrayList<>();
            shift.filter(s -> s.verdict() != LinkedShift.Verdict.CHANGE)
                    .ifPresent(s -> cautions.add(
                            new Caution("linking", capital(s.verdict().words()) + ".")));
            if (moving.isSuspected()) {
                cautions.add(new Caution(
                        "moving-differently",
                        "Members are moving differently here"
                                + join.map(j -> "; the line's step at " + name(j) + " is partly an assumption")
                                        .orElse("")
                                + ". Look at the small multiples and the founders' line."));
            }
            List<Bridge> broken = bridges.stream().filter(Bridge::broken).toList();
            if (!broken.isEmpty()) {
                cautions.add(new Caution(
                        "broken-bridge",
                        "Too few members in common to join "
                                + name(broken.get(0).month())
                                + (broken.size() == 1 ? "" : " and " + (broken.size() - 1) + " other periods")
                                + " to the baseline."));
            }
            return new LikeForLikeReading(shift, moving, bridges, cautions);
        }

        private static String capital(String words) {
            return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        }

        private String name(LocalDate month) {
            return PeriodName.of(month, chart.series().measure().cadence());
        }

        /** The first month after the baseline in which somebody joined. */
        private Optional<LocalDate> join() {
            int last = baseline[baseline.length - 1];
            return IntStream.range(0, fit.panel().members().size())
                    .map(i -> IntStream.range(0, months.size())
                            .filter(t -> fit.panel().has(i, t))
                            .findFirst()
                            .orElse(0))
                    .filter(first -> first > last)
                    .boxed()
                    .min(Comparator.naturalOrder())
                    .map(months::get);
        }

        private Optional<LinkedShift> shift() {
            List<ChartPoint> points = chart.points();
            int latest = points.size() - 1;
            while (latest >= 0 && !points.get(latest).counts()) {
                latest--;
            }
            if (latest < 0) {
                return Optional.empty();
            }
            return interpretation.signalsAt(latest).stream()
                    .filter(s -> s.side() != Side.BOTH && s.rule().startsWith("run-of-"))
                    .max(Comparator.comparingInt(s -> s.members().size()))
                    .map(run -> LinkedShift.of(fit, baseline, since(run), shared()));
        }

        /** The run's months that lie outside the baseline. */
        private int[] since(Signal run) {
            int last = baseline[baseline.length - 1];
            int[] months = run.members().stream()
                    .mapToInt(k -> this.months.indexOf(chart.points().get(k).start()))
                    .toArray();
            int[] after = IntStream.of(months).filter(t -> t > last).toArray();
            return after.length > 0 ? after : months;
        }

        private double shared() {
            LineVariance variance = fit.variance();
            boolean[] joined = new boolean[baseline.length];
            for (int k = 1; k < joined.length; k++) {
                joined[k] = baseline[k] - baseline[k - 1] == 1;
            }
            return SharedVariation.of(fit.line(), variance, baseline, joined);
        }
    }
}
