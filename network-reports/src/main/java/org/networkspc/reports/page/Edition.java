package org.networkspc.reports.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.networkspc.chart.Chart;
import org.networkspc.chart.PeriodName;
import org.networkspc.interpret.Interpretation;
import org.networkspc.interpret.Variation;
import org.networkspc.measure.Aim;
import org.networkspc.measure.Annotation;
import org.networkspc.measure.ChangeIdea;
import org.networkspc.measure.Level;
import org.networkspc.measure.Logbook;
import org.networkspc.measure.MeasureKind;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.measure.Role;
import org.networkspc.measure.Stratum;
import org.networkspc.network.Breadth;
import org.networkspc.network.Influence;
import org.networkspc.network.PooledChange;
import org.networkspc.network.PooledReading;
import org.networkspc.network.Wave;
import org.networkspc.pool.Pool;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.rule.RuleSet;
import org.networkspc.series.EventTime;
import org.networkspc.series.Linking;
import org.networkspc.series.Pooling;
import org.networkspc.series.Series;
import org.networkspc.words.Words;

/**
 * A network's configuration and numbers as at a time: what every page is made from.
 *
 * @param asAt "12 November 2024"; empty before the first upload
 * @param routes where pages link to
 * @param readings of this configuration and pool, each made when it is first asked for
 */
public record Edition(NetworkConfig config, Pool pool, String asAt, Routes routes, Readings readings) {

    /** Nothing worked out yet. */
    public Edition(NetworkConfig config, Pool pool, String asAt, Routes routes) {
        this(config, pool, asAt, routes, new Readings());
    }

    public Network network() {
        return config.network();
    }

    /** The members whose numbers of this measure are pooled: all but those left out as not comparable. */
    public Network network(MeasurePlan plan) {
        return plan.counting().comparable(network());
    }

    /** How this network's sentences are worded. */
    public Words words() {
        return config.wording().words();
    }

    /** A sentence in the network's own words, see {@link org.networkspc.words.Phrase}. */
    public String say(String pattern, Object... parts) {
        return words().say(pattern, parts);
    }

    /**
     * What stands around a page of this network.
     *
     * @param current the entry of the navigation it belongs to, as a pattern: "{Members}"
     */
    public Frame frame(String current) {
        List<Choice> navigation = new ArrayList<>();
        if (!routes.isEmpty()) {
            navigation.add(choice("The {network}", routes.home(), current));
            navigation.add(choice("Measures", routes.measures(), current));
            navigation.add(choice("{Members}", routes.members(), current));
            if (PathwayPage.isConfigured(config)) {
                navigation.add(choice("Pathway", routes.pathway(), current));
            }
            navigation.add(choice("Tried and learned", routes.ideas(), current));
            navigation.add(choice("Packs", routes.packs(), current));
            navigation.add(choice("Method", routes.method(), current));
            navigation.add(choice("Upload", routes.upload(), current));
        }
        return new Frame(network().name(), navigation, asAt, config.wording().audience());
    }

    /** The ways this measure can honestly be pooled, the usual one first; none when it is not pooled at all. */
    public List<Pooling> ways(MeasurePlan plan) {
        return readings.ways(plan.measure().id(), () -> Series.ways(pool, plan.measure(), network(plan)));
    }

    /** The network's line pooled in the usual way, read with its rules and aim; empty when there is nothing to pool. */
    public Optional<Interpretation> pooled(MeasurePlan plan) {
        return ways(plan).stream()
                .findFirst()
                .or(() -> isPooled(plan) ? Optional.empty() : Optional.of(Pooling.AS_REPORTED))
                .flatMap(way -> pooled(plan, way));
    }

    /** The network's line of rare events, where it is known what they were exposed to. */
    private Optional<Interpretation> rareEvents(MeasurePlan plan) {
        return RareEvents.line(
                        pool, network(plan), plan, config.plan(plan.counting().exposureOf()))
                .flatMap(series -> read(plan, series, Optional.empty()));
    }

    /** The network's line pooled in this way; empty when it cannot be. */
    public Optional<Interpretation> pooled(MeasurePlan plan, Pooling pooling) {
        return readings.pooled(plan.measure().id(), pooling, () -> readPooled(plan, pooling));
    }

    private Optional<Interpretation> readPooled(MeasurePlan plan, Pooling pooling) {
        if (!isPooled(plan)) {
            return pooling == Pooling.AS_REPORTED ? rareEvents(plan) : Optional.empty();
        }
        return line(plan, pooling)
                .flatMap(series -> read(plan, series, config.aim(plan.measure().id())))
                .map(reading -> doubted(plan, network(plan), reading));
    }

    /** A pooled line's reading that claims no more than the line can carry. */
    private Interpretation doubted(MeasurePlan plan, Network members, Interpretation reading) {
        return new PooledReading(pool, members, plan.chart()).of(reading);
    }

    /** The line of those an aim is for, pooled in the usual way and read with that aim; empty without any number of theirs. */
    public Optional<Interpretation> pooled(MeasurePlan plan, Aim aim) {
        if (Optional.of(aim).equals(config.aim(plan.measure().id()))) {
            return pooled(plan);
        }
        return line(plan, aim.whom(), Optional.empty())
                .flatMap(series -> read(plan, series, Optional.of(aim)))
                .map(reading ->
                        aim.whom().stratum().isAll() ? doubted(plan, network(plan, aim.whom()), reading) : reading);
    }

    /** The line of these people or members, in the usual way or in the one asked for; empty when it cannot be pooled so. */
    Optional<Series> line(MeasurePlan plan, Aim.Whom whom, Optional<Pooling> asked) {
        List<Pooling> ways = Series.ways(pool, plan.measure(), network(plan, whom), whom.stratum());
        return asked.map(Stream::of)
                .orElseGet(ways::stream)
                .filter(ways::contains)
                .findFirst()
                .map(way -> series(plan, network(plan, whom), way, whom.stratum()));
    }

    /** A pooled line with the choices of the plan; where those cannot be fitted to these numbers, with the usual ones. */
    private Series series(MeasurePlan plan, Network members, Pooling way, Stratum stratum) {
        if (way == Pooling.LIKE_FOR_LIKE && !plan.linking().equals(Linking.AUTO)) {
            try {
                return Series.likeForLike(pool, plan.measure(), members, stratum, plan.linking());
            } catch (IllegalArgumentException refused) {
                return Series.of(pool, plan.measure(), members, way, stratum);
            }
        }
        return Series.of(pool, plan.measure(), members, way, stratum);
    }

    /** The waves of this measure's members: those the network names, else by date of joining; none where all are one. */
    public List<Cohort> waves(MeasurePlan plan) {
        List<Cohort> waves = config.groups().waves().isEmpty()
                ? Wave.of(pool, plan.measure(), network(plan)).stream()
                        .map(wave -> new Cohort("Joined " + PeriodName.month(wave.joined()), wave.members()))
                        .toList()
                : config.groups().waves().stream()
                        .map(wave -> new Cohort(wave.name(), network(plan, Aim.Whom.of(wave.name()))))
                        .toList();
        return waves.size() < 2 || !isPooled(plan) ? List.of() : waves;
    }

    /** Members who began together. */
    public record Cohort(String name, Network members) {}

    /** The line that is looked at, in the usual way of pooling or the one asked for; empty when there is none. */
    public Optional<Interpretation> pooled(MeasurePlan plan, Look look, Optional<Pooling> asked) {
        if (look.sinceJoining()) {
            return EventTime.line(pool, plan.measure(), network(plan), plan.linking())
                    .flatMap(series -> read(plan, series, Optional.empty()));
        }
        if (look.wave().isEmpty()) {
            return asked.isPresent() ? pooled(plan, asked.get()) : pooled(plan);
        }
        return waves(plan).stream()
                .filter(wave -> wave.name().equals(look.wave()))
                .findFirst()
                .flatMap(wave -> Series.ways(pool, plan.measure(), wave.members()).stream()
                        .filter(way -> asked.isEmpty() || asked.get() == way)
                        .findFirst()
                        .map(way -> series(plan, wave.members(), way, Stratum.ALL))
                        .flatMap(series -> read(plan, series, Optional.empty()))
                        .map(reading -> doubted(plan, wave.members(), reading)));
    }

    /** The members an aim is for. */
    private Network network(MeasurePlan plan, Aim.Whom whom) {
        Network all = network(plan);
        return config.groups()
                .wave(whom.wave())
                .map(wave -> new Network(
                        all.id() + "-" + wave.name(),
                        all.name() + ", " + wave.name(),
                        all.members().stream()
                                .filter(m -> wave.members().contains(m.id()))
                                .toList()))
                .orElse(all);
    }

    /** The pooled line before limits; empty when it cannot be pooled in this way. */
    public Optional<Series> line(MeasurePlan plan, Pooling pooling) {
        return ways(plan).contains(pooling)
                ? Optional.of(series(plan, network(plan), pooling, Stratum.ALL))
                : Optional.empty();
    }

    /** A member's own line; empty when it never reported this measure. */
    public Optional<Interpretation> of(MeasurePlan plan, Member member) {
        return read(plan, Series.of(pool, plan.measure(), member), Optional.empty());
    }

    /** Lines of all members that reported this measure, in id order. */
    public List<MemberReading> members(MeasurePlan plan) {
        return readings.members(plan.measure().id(), () -> readMembers(plan));
    }

    private List<MemberReading> readMembers(MeasurePlan plan) {
        List<MemberReading> own = new ArrayList<>();
        for (Member member : network().members()) {
            of(plan, member).ifPresent(r -> own.add(new MemberReading(member, r)));
        }
        return List.copyOf(own);
    }

    /** Why the as-reported line moved between the two latest years; empty where it cannot be told. */
    public Optional<PooledChange> change(MeasurePlan plan) {
        return readings.change(plan.measure().id(), () -> PooledChange.of(pool, plan.measure(), network(plan)));
    }

    /** How many members moved on their own lines of this measure. */
    public Breadth breadth(MeasurePlan plan) {
        return Breadth.of(members(plan).stream().map(MemberReading::reading).toList());
    }

    /** Whether the verdict of the line pooled in the usual way rests on single members; empty where there is none. */
    public Optional<Influence<Variation>> influence(MeasurePlan plan) {
        return readings.influence(
                plan.measure().id(),
                () -> pooled(plan)
                        .filter(reading -> isPooled(plan))
                        .map(reading -> Influence.onLine(
                                pool,
                                plan.measure(),
                                network(plan),
                                new Influence.PlannedChart(plan.chart(), rules(plan)),
                                reading.chart().series().pooling())));
    }

    /** One member's line, read. */
    public record MemberReading(Member member, Interpretation reading) {}

    /** Whether a line of the whole network by the calendar means anything for this measure. */
    public boolean isPooled(MeasurePlan plan) {
        return plan.measure().kind() != MeasureKind.BETWEEN;
    }

    /**
     * The measure the first page is about: of those that tell of the whole population the first with an aim, else the first
     * outcome, else the first; empty when there is none.
     */
    public Optional<MeasurePlan> lead() {
        List<MeasurePlan> population = config.measures().stream()
                .filter(plan -> plan.measure().place().level() == Level.WHOLE_POPULATION)
                .toList();
        return config.aims().stream()
                .filter(aim -> aim.whom().isEverybody())
                .flatMap(aim -> population.stream().filter(p -> p.measure().id().equals(aim.measureId())))
                .findFirst()
                .or(() -> population.stream()
                        .filter(p -> p.measure().place().role() == Role.OUTCOME)
                        .findFirst())
                .or(() -> population.stream().findFirst());
    }

    /** Ideas meant to move this measure, in order of their dates. */
    public List<ChangeIdea> ideas(MeasurePlan plan) {
        return config.ideas().stream()
                .filter(idea -> idea.concerns(plan.measure().id()))
                .sorted(Comparator.comparing(ChangeIdea::from).thenComparing(ChangeIdea::id))
                .toList();
    }

    /** Ideas of one member, and of the whole network, meant to move this measure. */
    public List<ChangeIdea> ideas(MeasurePlan plan, Member member) {
        return ideas(plan).stream().filter(i -> i.where().includes(member.id())).toList();
    }

    /** What stands on the time axis of the network's line: its ideas, and what happened to everybody. */
    public Logbook written(MeasurePlan plan) {
        return new Logbook(ideas(plan), happened(plan, ""), List.of());
    }

    /** What stands on the time axis of a member's line: ideas and events of its own and of the whole network. */
    public Logbook written(MeasurePlan plan, Member member) {
        return new Logbook(ideas(plan, member), happened(plan, member.id()), List.of());
    }

    private List<Annotation> happened(MeasurePlan plan, String memberId) {
        return config.logbook().annotations().stream()
                .filter(a -> a.concerns(plan.measure().id()))
                .filter(a -> a.memberId().isEmpty() || a.memberId().equals(memberId))
                .toList();
    }

    /** First day of the first period anybody reported; empty when nothing was reported. */
    public Optional<LocalDate> firstPeriod(MeasurePlan plan) {
        return pool.cells(plan.measure(), Stratum.ALL).periods().stream().min(Comparator.naturalOrder());
    }

    /** Month of the latest period anybody reported; empty when nothing was reported. */
    public Optional<YearMonth> latestMonth() {
        return config.measures().stream()
                .flatMap(plan -> pool.cells(plan.measure(), Stratum.ALL).periods().stream())
                .max(Comparator.naturalOrder())
                .map(YearMonth::from);
    }

    /** A line of this measure read as its others are, without an aim; empty without a value. */
    static Optional<Interpretation> read(MeasurePlan plan, Series series) {
        return read(plan, series, Optional.empty());
    }

    private static Optional<Interpretation> read(MeasurePlan plan, Series series, Optional<Aim> aim) {
        if (!series.hasValues()) {
            return Optional.empty();
        }
        Chart chart = plan.chart().suiting(series).within(series).plot(series);
        return Optional.of(Interpretation.of(chart, rules(plan), aim));
    }

    static RuleSet rules(MeasurePlan plan) {
        return plan.rules();
    }

    static String sentenceCase(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private Choice choice(String pattern, String href, String current) {
        return new Choice(say(pattern), "", href, pattern.equals(current));
    }
}
