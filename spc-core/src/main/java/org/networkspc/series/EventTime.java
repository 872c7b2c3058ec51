package org.networkspc.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.networkspc.measure.Cadence;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.measure.Reporting;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Pool;
import org.networkspc.pool.Tally;

/**
 * Months since joining instead of months of the calendar: what members go through after they join. Fitted like for like
 * too, since later event months hold only early joiners.
 */
public final class EventTime {
    private EventTime() {}

    /**
     * The same cells with each member's first month as the first; months are counted from {@link LocalDate#EPOCH} in the
     * measure's cadence.
     */
    public static Panel of(Panel panel, Measure measure) {
        int members = panel.members().size();
        List<Integer> index = panel.months().stream()
                .map(month -> measure.cadence().indexOf(month))
                .toList();
        int[] first = new int[members];
        int longest = 0;
        for (int i = 0; i < members; i++) {
            int month = panel.firstMonth(i);
            first[i] = month < index.size() ? index.get(month) : 0;
            longest = Math.max(longest, month < index.size() ? index.get(index.size() - 1) - first[i] + 1 : 0);
        }
        double[][] size = new double[members][longest];
        double[][] value = new double[members][longest];
        for (int i = 0; i < members; i++) {
            for (int t = 0; t < index.size(); t++) {
                if (panel.has(i, t)) {
                    size[i][index.get(t) - first[i]] = panel.size(i, t);
                    value[i][index.get(t) - first[i]] = panel.value(i, t);
                }
            }
        }
        int epoch = measure.cadence().indexOf(LocalDate.EPOCH);
        List<LocalDate> months = IntStream.range(0, longest)
                .mapToObj(k -> measure.cadence().start(epoch + k))
                .toList();
        return Panel.of(panel.members(), months, size, value).only(i -> true);
    }

    /**
     * The like-for-like line of periods since joining: period 1 is each member's first with a value. Its points are
     * {@link Cadence#NUMBERED}; expected are the members that joined long enough ago.
     *
     * @return empty where the measure is not fitted like for like: counts, times between events, unconnected periods
     */
    public static Optional<Series> line(Pool pool, Measure measure, Network network, Linking linking) {
        boolean fitted = measure.kind() != MeasureKind.COUNT
                && Series.ways(pool, measure, network).contains(Pooling.LIKE_FOR_LIKE);
        if (!fitted) {
            return Optional.empty();
        }
        Panel calendar = Panel.of(pool, measure, network, Stratum.ALL);
        Panel panel = of(calendar, measure);
        Panel numbered = panel.startingOn(IntStream.range(0, panel.months().size())
                .map(k -> measure.cadence().indexOf(panel.months().get(k))
                        - measure.cadence().indexOf(LocalDate.EPOCH))
                .mapToObj(k -> Cadence.NUMBERED.start(k + 1))
                .toList());
        Link link = linking.link().orElseGet(() -> Link.auto(measure.kind(), panel.pooledValue()));
        if (panel.months().isEmpty() || numbered.blocks().size() > 1) {
            return Optional.empty();
        }
        try {
            LikeForLike fit = LikeForLike.of(numbered, link);
            Measure since = measure.reported(Cadence.NUMBERED, 0);
            return Optional.of(new Series(
                    new Measure(
                            since.id() + "-since-joining",
                            since.name() + ", by periods since joining",
                            since.kind(),
                            since.multiplier(),
                            since.direction(),
                            new Reporting(Cadence.NUMBERED, 0),
                            since.place()),
                    network,
                    Stratum.ALL,
                    Pooling.LIKE_FOR_LIKE,
                    Membership.CHANGING,
                    points(fit, network, reach(calendar, measure)),
                    Optional.of(new Linked(Linking.of(link), link, Optional.of(fit)))));
        } catch (IllegalArgumentException tooFewEvents) {
            return Optional.empty();
        }
    }

    /** How many periods lie between each member's first with a value and the last of all. */
    private static int[] reach(Panel calendar, Measure measure) {
        int last = measure.cadence()
                .indexOf(calendar.months().get(calendar.months().size() - 1));
        return IntStream.range(0, calendar.members().size())
                .map(i -> calendar.firstMonth(i) < calendar.months().size()
                        ? last - measure.cadence().indexOf(calendar.months().get(calendar.firstMonth(i))) + 1
                        : 0)
                .toArray();
    }

    private static List<Subgroup> points(LikeForLike fit, Network network, int[] reach) {
        Panel panel = fit.panel();
        double[] line = fit.line();
        List<Subgroup> points = new ArrayList<>();
        for (int t = 0; t < line.length; t++) {
            int period = Cadence.NUMBERED.indexOf(panel.months().get(t));
            double size = 0;
            double usual = 0;
            int reported = 0;
            List<Member> absent = new ArrayList<>();
            for (int i = 0; i < reach.length; i++) {
                boolean there = panel.has(i, t);
                size += panel.size(i, t);
                usual += reach[i] >= period ? fit.share(i) : 0;
                reported += there ? 1 : 0;
                if (!there && reach[i] >= period) {
                    absent.add(network.members().get(i));
                }
            }
            double share = usual;
            for (Member member : absent) {
                share -= fit.share(network.members().indexOf(member));
            }
            Completeness completeness = new Completeness(
                    reported, reported + absent.size(), usual > 0 ? Math.max(0, share / usual) : 1, absent);
            points.add(new Subgroup(
                    panel.months().get(t),
                    line[t],
                    Tally.ratio(line[t] * size, size),
                    completeness.smallerShare() < PooledLine.JUDGED_FROM
                            ? Standing.PROVISIONAL
                            : completeness.smallerShare() < PooledLine.COMPLETE_FROM
                                    ? Standing.INCOMPLETE
                                    : Standing.COMPLETE,
                    completeness));
        }
        return points;
    }
}
