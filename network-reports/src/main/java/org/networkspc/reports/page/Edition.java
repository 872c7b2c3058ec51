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
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.chart.PeriodName;
import org.networkspc.interpret.Interpretation;
import org.networkspc.interpret.Variation;
import org.networkspc.measure.Aim;
import org.networkspc.measure.Annotation;
import org.networkspc.measure.Cadence;
import org.networkspc.measure.ChangeIdea;
import org.networkspc.measure.Level;
import org.networkspc.measure.Logbook;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.measure.Role;
import org.networkspc.measure.Stratum;
import org.networkspc.network.Breadth;
import org.networkspc.network.Influence;
import org.networkspc.network.PooledChange;
import org.networkspc.network.PooledReading;
import org.networkspc.network.Question;
import org.networkspc.network.SenseCheck;
import org.networkspc.network.Wave;
import org.networkspc.pool.Pool;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.config.Sharing;
import org.networkspc.reports.sharing.Coded;
import org.networkspc.reports.sharing.GroupsShown;
import org.networkspc.reports.sharing.Hidden;
import org.networkspc.reports.sharing.OthersShown;
import org.networkspc.reports.sharing.PartsShown;
import org.networkspc.reports.sharing.PooledShown;
import org.networkspc.reports.sharing.PublicShown;
import org.networkspc.reports.sharing.StillToReport;
import org.networkspc.reports.sharing.Why;
import org.networkspc.rule.RuleSet;
import org.networkspc.series.EventTime;
import org.networkspc.series.Linked;
import org.networkspc.series.Linking;
import org.networkspc.series.Pooling;
import org.networkspc.series.Series;
import org.networkspc.words.Digits;
import org.networkspc.words.Phrase;
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

    /** A number written the English way, with the signs of the network's language. */
    String number(String english) {
        return say("{0}", new Digits(english));
    }

    /** A period as people read it: "July 2023". */
    String period(LocalDate start, Cadence cadence) {
        return words().say(PeriodName.phrase(start, cadence));
    }

    /** "July 2023 to September 2023". */
    String span(LocalDate first, LocalDate last, Cadence cadence) {
        return say("{0} to {1}", PeriodName.phrase(first, cadence), PeriodName.phrase(last, cadence));
    }

    /** "July 2023". */
    String month(LocalDate day) {
        return say("{0}", YearMonth.from(day));
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
        return new Frame(network().name(), navigation, asAt, config.wording().audience(), words());
    }

    /** The ways this measure can honestly be pooled, the usual one first; none when it is not pooled at all. */
    public List<Pooling> ways(MeasurePlan plan) {
        return readings.ways(plan.measure().id(), () -> told(Series.ways(pool, plan.measure(), network(plan))));
    }

    /** Two averages of the same members are two equations: where nobody is shown by name, one of them is enough. */
    private List<Pooling> told(List<Pooling> ways) {
        return isNamed() || !ways.contains(Pooling.AS_REPORTED)
                ? ways
                : ways.stream().filter(way -> way != Pooling.EQUAL_MEMBERS).toList();
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
                .map(series -> series.named(
                        say("{0}, in events expected", plan.measure().name())))
                .map(series -> PooledShown.ofEvents(series, pool, plan.measure(), network(plan), protection()))
                .flatMap(shown -> read(plan, shown, Optional.empty()));
    }

    /** The network's line pooled in this way; empty when it cannot be. */
    public Optional<Interpretation> pooled(MeasurePlan plan, Pooling pooling) {
        return readings.pooled(plan.measure().id(), pooling, () -> readPooled(plan, pooling));
    }

    private Optional<Interpretation> readPooled(MeasurePlan plan, Pooling pooling) {
        if (!isPooled(plan)) {
            return pooling == Pooling.AS_REPORTED ? rareEvents(plan) : Optional.empty();
        }
        return shown(plan, pooling)
                .flatMap(shown -> read(plan, shown, config.aim(plan.measure().id())))
                .map(reading -> doubted(plan, network(plan), reading));
    }

    /** A pooled line's reading that claims no more than the line can carry. */
    private Interpretation doubted(MeasurePlan plan, Network members, Interpretation reading) {
        boolean all = members.equals(network(plan))
                && reading.chart().series().stratum().isAll();
        Linking applied = reading.chart().series().linked().map(Linked::choices).orElseGet(() -> linking(plan));
        return new PooledReading(pool, members, plan.chart(), applied)
                .of(reading, all ? readings.released(plan.measure().id()) : Optional.empty());
    }

    /** The line of those an aim is for, pooled in the usual way and read with that aim; empty without any number of theirs. */
    public Optional<Interpretation> pooled(MeasurePlan plan, Aim aim) {
        if (Optional.of(aim).equals(config.aim(plan.measure().id()))) {
            return pooled(plan);
        }
        return shown(plan, aim.whom(), Optional.empty())
                .flatMap(shown -> read(plan, shown, Optional.of(aim)))
                .map(reading ->
                        aim.whom().stratum().isAll() ? doubted(plan, network(plan, aim.whom()), reading) : reading);
    }

    /** The line of these people or members, in the usual way or in the one asked for; empty when it cannot be pooled so. */
    Optional<Series> line(MeasurePlan plan, Aim.Whom whom, Optional<Pooling> asked) {
        return shown(plan, whom, asked).map(PooledShown::series);
    }

    private Optional<PooledShown> shown(MeasurePlan plan, Aim.Whom whom, Optional<Pooling> asked) {
        List<Pooling> ways = told(Series.ways(pool, plan.measure(), network(plan, whom), whom.stratum()));
        return asked.map(Stream::of)
                .orElseGet(ways::stream)
                .filter(ways::contains)
                .findFirst()
                .map(way -> series(plan, network(plan, whom), way, whom.stratum()))
                .map(exact -> whom.stratum().isAll()
                        ? shown(plan, exact, network(plan, whom))
                        : PooledShown.without(told(exact), groups(plan).hidden(whom.stratum())));
    }

    /** A line of these members as the network may see it. */
    PooledShown shown(MeasurePlan plan, Series exact, Network members) {
        PooledShown shown = PooledShown.of(told(exact), pool, members, protection());
        List<Member> rest = network(plan).members().stream()
                .filter(m -> !members.members().contains(m))
                .toList();
        PooledShown alone = rest.isEmpty()
                ? shown
                : shown.beside(pool, new Network(network().id(), network().name(), rest), protection());
        return alone.withholding(besides(plan, exact.pooling(), members));
    }

    /** A line as those may read it who are not told of each other by name: without who is late. */
    Series told(Series line) {
        return isNamed() ? line : StillToReport.silent(line);
    }

    /** What else of a total cannot be shown, because of what is shown beside it. */
    private List<Hidden> besides(MeasurePlan plan, Pooling way, Network members) {
        List<Hidden> hidden = new ArrayList<>(parts(plan).hidden(members));
        if (config.sharing().others() != Sharing.Others.NOTHING) {
            hidden.addAll(others(plan).withheld(members));
        }
        if (members.equals(network(plan))) {
            groups(plan).withheld().forEach(start -> hidden.add(new Hidden(start, Why.BESIDE_ANOTHER)));
        }
        if (way == Pooling.EQUAL_MEMBERS) {
            hidden.addAll(others(plan).besideEqualMembers(members));
        }
        return hidden;
    }

    /** The waves of this measure, as the network may see them beside its total. */
    private PartsShown parts(MeasurePlan plan) {
        return readings.parts(
                plan.measure().id(),
                () -> PartsShown.of(
                        pool,
                        plan.measure(),
                        network(plan),
                        waves(plan).stream().map(Cohort::members).toList(),
                        protection()));
    }

    private Sharing.Protection protection() {
        return config.sharing().forMembers();
    }

    /** The groups of people of this measure, as the network may see them. */
    GroupsShown groups(MeasurePlan plan) {
        return readings.groups(
                plan.measure().id(), () -> GroupsShown.of(pool, plan.measure(), network(plan), config.sharing()));
    }

    /** The members' rows of this measure, as each may see those of the others. */
    OthersShown others(MeasurePlan plan) {
        return readings.others(
                plan.measure().id(),
                () -> OthersShown.of(pool, plan.measure(), network(), totals(plan), config.sharing()));
    }

    /** Whose totals are on pages: all who are pooled, then each wave. */
    private List<Network> totals(MeasurePlan plan) {
        return Stream.concat(Stream.of(network(plan)), waves(plan).stream().map(Cohort::members))
                .toList();
    }

    /** Lines of all members as others may see them: by name, or under codes in the order of those; empty where nothing is. */
    public List<MemberReading> shown(MeasurePlan plan) {
        return readings.shown(plan.measure().id(), () -> switch (config.sharing()
                .others()) {
            case NAMES ->
                network().members().stream()
                        .flatMap(member -> shown(plan, member).stream())
                        .toList();
            case CODES -> coded(plan);
            case NOTHING -> List.of();
        });
    }

    /** One member's line as others may see it by name; empty where they may not. */
    Optional<MemberReading> shown(MeasurePlan plan, Member member) {
        if (config.sharing().others() != Sharing.Others.NAMES) {
            return Optional.empty();
        }
        OthersShown others = others(plan);
        Series line = Series.of(others.pool(), plan.measure(), member);
        return read(plan, new PooledShown(line, others.hidden(member)), Optional.empty())
                .map(reading -> new MemberReading(member, reading));
    }

    /** What is worth asking about the numbers of all members. */
    List<Question> questions() {
        List<Measure> measures =
                config.measures().stream().map(MeasurePlan::measure).toList();
        return readings.questions(() -> SenseCheck.of(
                pool,
                network(),
                measures,
                config.handOvers(),
                measure -> config.plan(measure.id()).map(this::network).orElse(network())));
    }

    /** Whether members agreed to be named to each other. */
    public boolean isNamed() {
        return config.sharing().others() == Sharing.Others.NAMES;
    }

    /** A member as the others are told of it: by name where that is agreed, else "one hospital". */
    String called(Member member) {
        return isNamed() ? member.name() : say("{0} {member}", Phrase.of("one"));
    }

    private List<MemberReading> coded(MeasurePlan plan) {
        List<Series> lines = Series.ofMembers(others(plan).pool(), plan.measure(), network()).stream()
                .filter(Series::hasValues)
                .toList();
        ChartSpec chart = plan.chart().method() == ChartType.RUN
                ? plan.chart()
                : plan.chart().with(ChartType.I);
        MeasurePlan alone = plan.drawn(chart);
        return Coded.of(pool, plan.measure(), lines, say("{Member}")).stream()
                .flatMap(line -> read(alone, line, Optional.empty()).stream()
                        .map(reading -> new MemberReading((Member) line.scope(), reading)))
                .toList();
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
                ? Optional.of(series(plan, network(plan), Pooling.AS_REPORTED, Stratum.ALL))
                        .map(exact -> PublicShown.of(exact, pool, network(plan), config.sharing()))
                        .flatMap(shown ->
                                read(plan, shown, config.aim(plan.measure().id())))
                : Optional.empty();
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

    /** The choices behind this measure's like-for-like line, as they were applied; those of the plan where it has none. */
    public Linking linking(MeasurePlan plan) {
        return plan.linking().equals(Linking.AUTO)
                ? Linking.AUTO
                : line(plan, Pooling.LIKE_FOR_LIKE)
                        .flatMap(Series::linked)
                        .map(Linked::choices)
                        .orElse(plan.linking());
    }

    /** The waves of this measure's members: those the network names, else by date of joining; none where all are one. */
    public List<Cohort> waves(MeasurePlan plan) {
        List<Cohort> waves = config.groups().waves().isEmpty()
                ? Wave.of(pool, plan.measure(), network(plan)).stream()
                        .map(wave -> new Cohort(say("Joined {0}", YearMonth.from(wave.joined())), wave.members()))
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
                    .map(series -> series.named(
                            say("{0}, by periods since joining", plan.measure().name())))
                    .map(series -> PooledShown.ofPeriods(series, protection()))
                    .flatMap(shown -> read(plan, shown, Optional.empty()));
        }
        if (look.wave().isEmpty()) {
            return asked.isPresent() ? pooled(plan, asked.get()) : pooled(plan);
        }
        return waves(plan).stream()
                .filter(wave -> wave.name().equals(look.wave()))
                .findFirst()
                .flatMap(wave -> told(Series.ways(pool, plan.measure(), wave.members())).stream()
                        .filter(way -> asked.isEmpty() || asked.get() == way)
                        .findFirst()
                        .map(way -> series(plan, wave.members(), way, Stratum.ALL))
                        .map(exact -> shown(plan, exact, wave.members()))
                        .flatMap(shown -> read(plan, shown, Optional.empty()))
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
        return shown(plan, pooling).map(PooledShown::series);
    }

    private Optional<PooledShown> shown(MeasurePlan plan, Pooling pooling) {
        return ways(plan).contains(pooling)
                ? Optional.of(shown(plan, series(plan, network(plan), pooling, Stratum.ALL), network(plan)))
                : Optional.empty();
    }

    /** A member's own line; empty when it never reported this measure. */
    public Optional<Interpretation> of(MeasurePlan plan, Member member) {
        return read(plan, Series.of(pool, plan.measure(), member), Optional.empty());
    }

    /** Exact lines of all members that reported this measure, in id order: for counting them, not for others to see. */
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

    /**
     * Why the as-reported line moved between the two latest years; empty where it cannot be told, as where a period of
     * theirs is hidden: a year less the months that are shown would be that period.
     */
    public Optional<PooledChange> change(MeasurePlan plan) {
        return readings.change(
                plan.measure().id(),
                () -> line(plan, Pooling.AS_REPORTED)
                        .filter(Series::hasValues)
                        .flatMap(shown -> PooledChange.of(pool, plan.measure(), network(plan), linking(plan)))
                        .filter(change -> hidden(plan, Pooling.AS_REPORTED).stream()
                                .noneMatch(h -> change.windows().before().holds(h.start())
                                        || change.windows().after().holds(h.start())))
                        .flatMap(change -> isNamed()
                                ? Optional.of(change)
                                : change.toldOf(protection().contributors())));
    }

    private List<Hidden> hidden(MeasurePlan plan, Pooling way) {
        return shown(plan, way).map(PooledShown::hidden).orElseGet(List::of);
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
                                new Influence.PlannedChart(plan.chart(), rules(plan), linking(plan)),
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
        return new Logbook(told(ideas(plan), List.of()), happened(plan, ""), List.of());
    }

    /** What stands on the time axis of a member's line: ideas and events of its own and of the whole network. */
    public Logbook written(MeasurePlan plan, Member member) {
        return new Logbook(told(ideas(plan, member), List.of(member.id())), happened(plan, member.id()), List.of());
    }

    /** An idea as the network reads it: without who tried it, where members are not named to each other. */
    public ChangeIdea told(ChangeIdea idea) {
        return isNamed() ? idea : idea.toldTo(List.of());
    }

    /** Ideas without who tried them, but for those who read; as they are where members are named to each other. */
    private List<ChangeIdea> told(List<ChangeIdea> ideas, List<String> readers) {
        return isNamed()
                ? ideas
                : ideas.stream().map(idea -> idea.toldTo(readers)).toList();
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

    /** A line with what is hidden of it said beside it. */
    private static Optional<Interpretation> read(MeasurePlan plan, PooledShown shown, Optional<Aim> aim) {
        return read(plan, shown.series(), aim)
                .map(reading -> reading.with(
                        Hidden.cautions(shown.hidden(), plan.measure().cadence())));
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
