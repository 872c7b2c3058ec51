package org.networkspc.reports.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.networkspc.chart.PeriodName;
import org.networkspc.interpret.Variation;
import org.networkspc.measure.Cadence;
import org.networkspc.measure.Level;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.measure.Role;
import org.networkspc.measure.Stratum;
import org.networkspc.network.Breadth;
import org.networkspc.network.Influence;
import org.networkspc.network.PooledChange;
import org.networkspc.network.Question;
import org.networkspc.network.SenseCheck;
import org.networkspc.pool.Pool;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.config.NetworkConfig;
import org.networkspc.reports.config.Sharing;
import org.networkspc.reports.sharing.GroupsShown;
import org.networkspc.rule.RuleSet;
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

    /** The lines of the network. */
    public PooledLines lines() {
        return new PooledLines(this);
    }

    /** The lines of single members. */
    public MemberLines memberLines() {
        return new MemberLines(this);
    }

    /** Members who began together. */
    public Waves waves() {
        return new Waves(this);
    }

    /** Ideas and events. */
    public Written written() {
        return new Written(this);
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

    Sharing.Protection protection() {
        return config.sharing().forMembers();
    }

    /** The groups of people of this measure, as the network may see them. */
    GroupsShown groups(MeasurePlan plan) {
        return readings.groups(
                plan.measure().id(), () -> GroupsShown.of(pool, plan.measure(), network(plan), config.sharing()));
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

    /**
     * Why the as-reported line moved between the two latest years; empty where it cannot be told, as where a period of
     * theirs is hidden: a year less the months that are shown would be that period.
     */
    public Optional<PooledChange> change(MeasurePlan plan) {
        return readings.change(
                plan.measure().id(),
                () -> lines().line(plan, Pooling.AS_REPORTED)
                        .filter(Series::hasValues)
                        .flatMap(shown -> PooledChange.of(pool, plan.measure(), network(plan), lines().linking(plan)))
                        .filter(change -> lines().hidden(plan, Pooling.AS_REPORTED).stream()
                                .noneMatch(h -> change.windows().before().holds(h.start())
                                        || change.windows().after().holds(h.start())))
                        .flatMap(change -> isNamed()
                                ? Optional.of(change)
                                : change.toldOf(protection().contributors())));
    }

    /** How many of the members that are pooled moved on their own lines of this measure. */
    public Breadth breadth(MeasurePlan plan) {
        return Breadth.of(
                memberLines().pooled(plan).stream().map(MemberReading::reading).toList());
    }

    /** Whether the verdict of the line pooled in the usual way rests on single members; empty where there is none. */
    public Optional<Influence<Variation>> influence(MeasurePlan plan) {
        return readings.influence(
                plan.measure().id(),
                () -> lines().pooled(plan)
                        .filter(reading -> isPooled(plan))
                        .map(reading -> Influence.onLine(
                                pool,
                                plan.measure(),
                                network(plan),
                                new Influence.PlannedChart(plan.chart(), rules(plan), lines().linking(plan)),
                                reading.chart().series().pooling())));
    }

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
