package org.networkspc.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.networkspc.chart.Chart;
import org.networkspc.interpret.Interpretation;
import org.networkspc.measure.Aim;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.measure.Stratum;
import org.networkspc.network.PooledReading;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.config.Sharing;
import org.networkspc.reports.sharing.Hidden;
import org.networkspc.reports.sharing.PartsShown;
import org.networkspc.reports.sharing.PooledShown;
import org.networkspc.reports.sharing.PublicShown;
import org.networkspc.reports.sharing.StillToReport;
import org.networkspc.reports.sharing.Why;
import org.networkspc.series.EventTime;
import org.networkspc.series.Linked;
import org.networkspc.series.Linking;
import org.networkspc.series.Pooling;
import org.networkspc.series.Series;

/** The lines of the network: pooled, protected, read. No page draws one that has not come through here. */
public final class PooledLines {
    private final Edition edition;

    PooledLines(Edition edition) {
        this.edition = edition;
    }

    /** The ways this measure can honestly be pooled, the usual one first; none when it is not pooled at all. */
    public List<Pooling> ways(MeasurePlan plan) {
        return edition.readings()
                .ways(
                        plan.measure().id(),
                        () -> told(Series.ways(edition.pool(), plan.measure(), edition.network(plan))));
    }

    /** Two averages of the same members are two equations: where nobody is shown by name, one of them is enough. */
    private List<Pooling> told(List<Pooling> ways) {
        return edition.isNamed() || !ways.contains(Pooling.AS_REPORTED)
                ? ways
                : ways.stream().filter(way -> way != Pooling.EQUAL_MEMBERS).toList();
    }

    /** The network's line pooled in the usual way, read with its rules and aim; empty when there is nothing to pool. */
    public Optional<Interpretation> pooled(MeasurePlan plan) {
        return ways(plan).stream()
                .findFirst()
                .or(() -> edition.isPooled(plan) ? Optional.empty() : Optional.of(Pooling.AS_REPORTED))
                .flatMap(way -> pooled(plan, way));
    }

    /** The network's line of rare events, where it is known what they were exposed to. */
    private Optional<Interpretation> rareEvents(MeasurePlan plan) {
        return RareEvents.line(
                        edition.pool(),
                        edition.network(plan),
                        plan,
                        edition.config().plan(plan.counting().exposureOf()))
                .map(series -> series.named(
                        edition.say("{0}, in events expected", plan.measure().name())))
                .map(series -> PooledShown.ofEvents(
                        series, edition.pool(), plan.measure(), edition.network(plan), edition.protection()))
                .flatMap(shown -> read(plan, shown, Optional.empty()));
    }

    /** The network's line pooled in this way; empty when it cannot be. */
    public Optional<Interpretation> pooled(MeasurePlan plan, Pooling pooling) {
        return edition.readings().pooled(plan.measure().id(), pooling, () -> readPooled(plan, pooling));
    }

    private Optional<Interpretation> readPooled(MeasurePlan plan, Pooling pooling) {
        if (!edition.isPooled(plan)) {
            return pooling == Pooling.AS_REPORTED ? rareEvents(plan) : Optional.empty();
        }
        return shown(plan, pooling)
                .flatMap(shown ->
                        read(plan, shown, edition.config().aim(plan.measure().id())))
                .map(reading -> doubted(plan, edition.network(plan), reading));
    }

    /** A pooled line's reading that claims no more than the line can carry. */
    private Interpretation doubted(MeasurePlan plan, Network members, Interpretation reading) {
        boolean all = members.equals(edition.network(plan))
                && reading.chart().series().stratum().isAll();
        Linking applied = reading.chart().series().linked().map(Linked::choices).orElseGet(() -> linking(plan));
        return new PooledReading(edition.pool(), members, plan.chart(), applied)
                .of(reading, all ? edition.readings().released(plan.measure().id()) : Optional.empty());
    }

    /** The line of those an aim is for, pooled in the usual way and read with that aim; empty without any number of theirs. */
    public Optional<Interpretation> pooled(MeasurePlan plan, Aim aim) {
        if (Optional.of(aim).equals(edition.config().aim(plan.measure().id()))) {
            return pooled(plan);
        }
        return shown(plan, aim.whom(), Optional.empty())
                .flatMap(shown -> read(plan, shown, Optional.of(aim)))
                .map(reading -> aim.whom().stratum().isAll()
                        ? doubted(plan, edition.waves().members(plan, aim.whom()), reading)
                        : reading);
    }

    /** The line of these people or members, in the usual way or in the one asked for; empty when it cannot be pooled so. */
    Optional<Series> line(MeasurePlan plan, Aim.Whom whom, Optional<Pooling> asked) {
        return shown(plan, whom, asked).map(PooledShown::series);
    }

    private Optional<PooledShown> shown(MeasurePlan plan, Aim.Whom whom, Optional<Pooling> asked) {
        List<Pooling> ways =
                told(Series.ways(edition.pool(), plan.measure(), edition.waves().members(plan, whom), whom.stratum()));
        return asked.map(Stream::of)
                .orElseGet(ways::stream)
                .filter(ways::contains)
                .findFirst()
                .map(way -> series(plan, edition.waves().members(plan, whom), way, whom.stratum()))
                .map(exact -> whom.stratum().isAll()
                        ? shown(plan, exact, edition.waves().members(plan, whom))
                        : PooledShown.without(told(exact), edition.groups(plan).hidden(whom.stratum())));
    }

    /** A line of these members as the network may see it. */
    PooledShown shown(MeasurePlan plan, Series exact, Network members) {
        PooledShown shown = PooledShown.of(told(exact), edition.pool(), members, edition.protection());
        List<Member> rest = edition.network(plan).members().stream()
                .filter(m -> !members.members().contains(m))
                .toList();
        PooledShown alone = rest.isEmpty() || edition.isNamed()
                ? shown
                : shown.beside(
                        edition.pool(),
                        new Network(edition.network().id(), edition.network().name(), rest),
                        edition.protection());
        return alone.withholding(besides(plan, exact.pooling(), members));
    }

    /** A line as those may read it who are not told of each other by name: without who is late. */
    Series told(Series line) {
        return edition.isNamed() ? line : StillToReport.silent(line);
    }

    /** What else of a total cannot be shown, because of what is shown beside it. */
    private List<Hidden> besides(MeasurePlan plan, Pooling way, Network members) {
        List<Hidden> hidden = new ArrayList<>();
        if (!edition.isNamed()) {
            hidden.addAll(parts(plan).hidden(members));
        }
        if (edition.config().sharing().others() != Sharing.Others.NOTHING) {
            hidden.addAll(edition.memberLines().others(plan).withheld(members));
        }
        if (members.equals(edition.network(plan))) {
            edition.groups(plan).withheld().forEach(start -> hidden.add(new Hidden(start, Why.BESIDE_ANOTHER)));
        }
        if (way == Pooling.EQUAL_MEMBERS) {
            hidden.addAll(edition.memberLines().others(plan).besideEqualMembers(members));
        }
        return hidden;
    }

    /** The waves of this measure, as the network may see them beside its total. */
    private PartsShown parts(MeasurePlan plan) {
        return edition.readings()
                .parts(
                        plan.measure().id(),
                        () -> PartsShown.of(
                                edition.pool(),
                                plan.measure(),
                                edition.network(plan),
                                edition.waves().of(plan).stream()
                                        .map(Cohort::members)
                                        .toList(),
                                edition.protection()));
    }

    /** What is hidden of the network's line; where it is all of it, there is no line. */
    List<Hidden> hidden(MeasurePlan plan) {
        return ways(plan).stream()
                .findFirst()
                .flatMap(way -> shown(plan, way))
                .map(PooledShown::hidden)
                .orElseGet(List::of);
    }

    /** The network's line as reported, as everybody may see it; empty where there is none. */
    public Optional<Interpretation> open(MeasurePlan plan) {
        return ways(plan).contains(Pooling.AS_REPORTED)
                ? Optional.of(series(plan, edition.network(plan), Pooling.AS_REPORTED, Stratum.ALL))
                        .map(exact -> PublicShown.of(
                                exact,
                                edition.pool(),
                                edition.network(plan),
                                edition.config().sharing()))
                        .flatMap(shown -> read(
                                plan, shown, edition.config().aim(plan.measure().id())))
                : Optional.empty();
    }

    /** A pooled line with the choices of the plan; where those cannot be fitted to these numbers, with the usual ones. */
    private Series series(MeasurePlan plan, Network members, Pooling way, Stratum stratum) {
        if (way == Pooling.LIKE_FOR_LIKE && !plan.linking().equals(Linking.AUTO)) {
            try {
                return Series.likeForLike(edition.pool(), plan.measure(), members, stratum, plan.linking());
            } catch (IllegalArgumentException refused) {
                return Series.of(edition.pool(), plan.measure(), members, way, stratum);
            }
        }
        return Series.of(edition.pool(), plan.measure(), members, way, stratum);
    }

    /** The choices behind this measure's like-for-like line, as they were applied; those of the plan where it has none. */
    public Linking linking(MeasurePlan plan) {
        return plan.linking().equals(Linking.AUTO)
                ? Linking.AUTO
                : line(plan, Pooling.LIKE_FOR_LIKE)
                        .flatMap(Series::linked)
                        .map(Linked::choices)
                        .orElse(plan.linking());
    }

    /** The line that is looked at, in the usual way of pooling or the one asked for; empty when there is none. */
    public Optional<Interpretation> pooled(MeasurePlan plan, Look look, Optional<Pooling> asked) {
        if (look.sinceJoining()) {
            return EventTime.line(edition.pool(), plan.measure(), edition.network(plan), plan.linking())
                    .map(series -> series.named(edition.say(
                            "{0}, by periods since joining", plan.measure().name())))
                    .map(series -> PooledShown.ofPeriods(series, edition.protection()))
                    .flatMap(shown -> read(plan, shown, Optional.empty()));
        }
        if (look.wave().isEmpty()) {
            return asked.isPresent() ? pooled(plan, asked.get()) : pooled(plan);
        }
        return edition.waves().of(plan).stream()
                .filter(wave -> wave.name().equals(look.wave()))
                .findFirst()
                .flatMap(wave -> told(Series.ways(edition.pool(), plan.measure(), wave.members())).stream()
                        .filter(way -> asked.isEmpty() || asked.get() == way)
                        .findFirst()
                        .map(way -> series(plan, wave.members(), way, Stratum.ALL))
                        .map(exact -> shown(plan, exact, wave.members()))
                        .flatMap(shown -> read(plan, shown, Optional.empty()))
                        .map(reading -> doubted(plan, wave.members(), reading)));
    }

    /** The pooled line before limits; empty when it cannot be pooled in this way. */
    public Optional<Series> line(MeasurePlan plan, Pooling pooling) {
        return shown(plan, pooling).map(PooledShown::series);
    }

    private Optional<PooledShown> shown(MeasurePlan plan, Pooling pooling) {
        return ways(plan).contains(pooling)
                ? Optional.of(
                        shown(plan, series(plan, edition.network(plan), pooling, Stratum.ALL), edition.network(plan)))
                : Optional.empty();
    }

    List<Hidden> hidden(MeasurePlan plan, Pooling way) {
        return shown(plan, way).map(PooledShown::hidden).orElseGet(List::of);
    }

    /** A line of this measure read as its others are, without an aim; empty without a value. */
    static Optional<Interpretation> read(MeasurePlan plan, Series series) {
        return read(plan, series, Optional.empty());
    }

    /** A line with what is hidden of it said beside it. */
    static Optional<Interpretation> read(MeasurePlan plan, PooledShown shown, Optional<Aim> aim) {
        return read(plan, shown.series(), aim)
                .map(reading -> reading.with(
                        Hidden.cautions(shown.hidden(), plan.measure().cadence())));
    }

    static Optional<Interpretation> read(MeasurePlan plan, Series series, Optional<Aim> aim) {
        if (!series.hasValues()) {
            return Optional.empty();
        }
        Chart chart = plan.chart().suiting(series).within(series).plot(series);
        return Optional.of(Interpretation.of(chart, Edition.rules(plan), aim));
    }
}
