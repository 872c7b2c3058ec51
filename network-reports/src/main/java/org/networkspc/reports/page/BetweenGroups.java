package org.networkspc.reports.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.networkspc.interpret.Interpretation;
import org.networkspc.interpret.Quantity;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Stratum;
import org.networkspc.network.CaseMix;
import org.networkspc.network.Compared;
import org.networkspc.network.StrataSum;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.config.People;
import org.networkspc.reports.figure.Axis;
import org.networkspc.reports.figure.Verdict;
import org.networkspc.reports.sharing.Hidden;
import org.networkspc.series.Pooling;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;
import org.networkspc.words.Digits;
import org.networkspc.words.Phrase;

/** Groups of people beside each other: their lines as equal panels, and each gap of the settings as a measure of its own. */
public final class BetweenGroups {
    static final String PLACE = "groups";

    private final Edition edition;
    private final MeasurePlan plan;
    private final Measure measure;
    private final String heading;

    private BetweenGroups(Edition edition, MeasurePlan plan, String heading) {
        this.edition = edition;
        this.plan = plan;
        this.heading = heading;
        measure = plan.measure();
    }

    /** Nothing for a measure that tells no groups apart. */
    static List<Block> of(Edition edition, MeasurePlan plan) {
        BetweenGroups groups = new BetweenGroups(edition, plan, edition.say("Between groups"));
        List<Block> blocks = new ArrayList<>();
        Set<String> dimensions = new LinkedHashSet<>(Groups.dimensions(edition, plan.measure()));
        plan.gaps().forEach(gap -> dimensions.add(gap.compared().dimension()));
        dimensions.forEach(dimension -> blocks.addAll(groups.dimension(dimension)));
        return blocks;
    }

    /** The measures of a network that follow a gap, for a pack; empty when none does. */
    public static Optional<Page> of(Edition edition) {
        List<Block> blocks = new ArrayList<>();
        for (MeasurePlan plan : edition.config().measures()) {
            if (!plan.gaps().isEmpty()) {
                BetweenGroups groups =
                        new BetweenGroups(edition, plan, plan.measure().name());
                Set<String> dimensions = new LinkedHashSet<>();
                plan.gaps().forEach(gap -> dimensions.add(gap.compared().dimension()));
                dimensions.forEach(dimension -> blocks.addAll(groups.dimension(dimension)));
            }
        }
        if (blocks.isEmpty()) {
            return Optional.empty();
        }
        blocks.add(0, new Block.Headline(edition.say("Between groups"), edition.say("Level and gap, side by side")));
        return Optional.of(new Page(edition.say("Between groups"), edition.frame("Measures"), blocks));
    }

    /** Each gap as a small chart that leads to its measure; empty when none is followed. */
    static Optional<Block.Panels> small(Edition edition) {
        List<Block.Panel> panels = GapReading.of(edition).stream()
                .map(reading -> small(edition, reading))
                .toList();
        return panels.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Panels(
                        edition.say("Between groups"),
                        edition.say("The gap as a measure of its own, with its own limits."),
                        panels));
    }

    private static Block.Panel small(Edition edition, GapReading reading) {
        String name = reading.plan().measure().name();
        String kicker = reading.equity().dimension() + ", " + reading.names(edition.words());
        String place = edition.routes().measure(reading.plan().measure().id());
        return new Block.Panel(
                kicker,
                name,
                Optional.empty(),
                reading.said(edition.words()),
                Optional.of(Charts.panel(edition, reading.line(), Optional.empty())),
                place.isEmpty() ? "" : place + "#" + PLACE);
    }

    private List<Block> dimension(String dimension) {
        List<Block> blocks = new ArrayList<>();
        panels(dimension).ifPresent(blocks::add);
        List<String> odd = measure.kind().isRatio() ? addsUp(dimension).sentences(edition.words()) : List.of();
        if (plan.gaps().stream().noneMatch(gap -> gap.compared().dimension().equals(dimension))) {
            mix(dimension).ifPresent(blocks::add);
            if (!odd.isEmpty()) {
                blocks.add(new Block.Care(odd));
            }
        }
        for (People.Gap gap : plan.gaps()) {
            if (gap.compared().dimension().equals(dimension)) {
                blocks.addAll(GapReading.of(edition, plan, gap)
                        .map(reading -> gap(reading, odd))
                        .orElseGet(() -> List.of(new Block.Note(whyNot(gap)))));
            }
        }
        return blocks;
    }

    /** With an example only where members see each other's numbers by name, and that one is not hidden. */
    private StrataSum addsUp(String dimension) {
        StrataSum sum = StrataSum.of(edition.pool(), measure, dimension);
        boolean told = edition.isNamed()
                && sum.example()
                        .filter(e -> edition.memberLines().others(plan).hidden(e.member()).stream()
                                .noneMatch(h -> h.start().equals(e.start())))
                        .isPresent();
        return told ? sum : sum.withoutExample();
    }

    /** How far the like-for-like line depends on who is seen inside each member. */
    private Optional<Block.Words> mix(String dimension) {
        return measure.kind().isRatio()
                ? CaseMix.of(
                                edition.pool(),
                                measure,
                                edition.network(plan),
                                dimension,
                                edition.lines().linking(plan))
                        .map(mix -> new Block.Words(
                                edition.say("The mix of people"), List.of(mix.sentence(edition.words()))))
                : Optional.empty();
    }

    private Optional<Block.Panels> panels(String dimension) {
        List<Interpretation> readings = new ArrayList<>();
        for (Stratum stratum : Groups.strata(edition, measure, dimension)) {
            if (!edition.lines().ways(plan).isEmpty()) {
                Pooling way = measure.kind().isRatio()
                        ? Pooling.AS_REPORTED
                        : edition.lines().ways(plan).get(0);
                PooledLines.read(
                                plan,
                                edition.lines()
                                        .told(Series.of(
                                                edition.groups(plan).pool(),
                                                measure,
                                                edition.network(plan),
                                                way,
                                                stratum)))
                        .map(reading -> reading.with(
                                Hidden.cautions(edition.groups(plan).hidden(stratum), measure.cadence())))
                        .ifPresent(readings::add);
            }
        }
        if (readings.isEmpty()) {
            return Optional.empty();
        }
        List<Interpretation> known = readings.stream()
                .filter(r -> !Compared.isNotKnown(r.chart().series().stratum().category()))
                .toList();
        Axis axis = Axis.shared(known.isEmpty() ? readings : known);
        String way = readings.get(0).chart().series().pooling().words(edition.words());
        return Optional.of(new Block.Panels(
                heading + ": " + dimension,
                edition.say(
                        "{0}. Same size, same axes, in the order of the settings; groups not known have an axis of"
                                + " their own.",
                        Edition.sentenceCase(way)),
                readings.stream().map(r -> panel(r, axis)).toList()));
    }

    private Block.Panel panel(Interpretation reading, Axis shared) {
        Series series = reading.chart().series();
        boolean known = !Compared.isNotKnown(series.stratum().category());
        Optional<Axis> axis = known ? Optional.of(shared) : Optional.empty();
        String kicker = counted(series);
        String name = series.stratum().category();
        return new Block.Panel(
                kicker,
                name,
                Optional.of(Verdict.of(reading, edition.words())),
                SharingWords.of(edition, reading),
                Optional.of(Charts.panel(edition, reading, axis)),
                "");
    }

    /** How much was counted in the group in all. */
    private String counted(Series series) {
        double all =
                series.subgroups().stream().mapToDouble(Subgroup::denominator).sum();
        return measure.kind().isRatio()
                ? edition.say("{0} counted in all", new Digits(Numbers.count(Math.rint(all))))
                : "";
    }

    private List<Block> gap(GapReading reading, List<String> odd) {
        List<Block> side = new ArrayList<>();
        side.add(new Block.Words(edition.say("In people"), edition.words().say(GapWords.people(reading))));
        if (reading.gap().scale().isOrdered()) {
            side.add(new Block.Words(
                    edition.say("Over all groups in order"), edition.words().say(GapWords.inequality(reading))));
        }
        if (!odd.isEmpty()) {
            side.add(new Block.Care(odd));
        }
        mix(reading.equity().dimension()).ifPresent(side::add);
        return List.of(
                new Block.Words(
                        edition.say(
                                        "Level and gap: {0}, {1}",
                                        reading.equity().dimension(), reading.names(edition.words()))
                                + inside(reading.gap()),
                        List.of(reading.sentence(edition.words()))),
                new Block.Beside(
                        List.of(Charts.gapPicture(edition, reading), PlottedNumbers.table(edition, reading.line())),
                        side),
                people(reading));
    }

    /** Said where both groups stand on one mix of members. */
    private String inside(People.Gap gap) {
        return gap.compared().mix() == Compared.Mix.WITHIN_MEMBERS ? edition.say(", on one mix of {members}") : "";
    }

    private Block.Table people(GapReading reading) {
        List<Block.Column> columns = List.of(
                Block.Column.text(Edition.sentenceCase(reading.equity().dimension())),
                Block.Column.number(span(reading.equity().then())),
                Block.Column.number(edition.say("Then")),
                Block.Column.number(span(reading.equity().now())),
                Block.Column.number(edition.say("Now")));
        List<List<String>> rows = new ArrayList<>();
        for (Series stratum : reading.strata()) {
            List<String> row = new ArrayList<>();
            row.add(stratum.stratum().category());
            row.addAll(counts(stratum, reading.equity().then()));
            row.addAll(counts(stratum, reading.equity().now()));
            rows.add(row);
        }
        return new Block.Table(edition.say("Counted in each group"), columns, rows, false);
    }

    private String span(List<LocalDate> periods) {
        return edition.span(periods.get(0), periods.get(periods.size() - 1), measure.cadence());
    }

    private List<String> counts(Series stratum, List<LocalDate> periods) {
        double above = 0;
        double below = 0;
        for (Subgroup s : stratum.subgroups()) {
            if (periods.contains(s.start())) {
                above += s.numerator();
                below += s.denominator();
            }
        }
        return below > 0
                ? List.of(
                        edition.say("{0} of {1}", new Digits(Numbers.count(above)), new Digits(Numbers.count(below))),
                        edition.number(Quantity.of(above / below * measure.multiplier(), measure)))
                : List.of(edition.say("nobody"), "");
    }

    /** Why a gap of the settings is not drawn. */
    private String whyNot(People.Gap gap) {
        Compared compared = gap.compared();
        List<String> there = Groups.strata(edition, measure, compared.dimension()).stream()
                .map(Stratum::category)
                .toList();
        Object reference = compared.reference().isEmpty() ? Phrase.of("the rest") : compared.reference();
        Phrase asked = Phrase.of("{0} against {1}", compared.group(), reference);
        Phrase why = Phrase.of("there is no period in which both can be compared on one mix of {members}");
        if (!there.contains(compared.group())) {
            why = Phrase.of("nobody has reported {0}", compared.group());
        } else if (!compared.reference().isEmpty() && !there.contains(compared.reference())) {
            why = Phrase.of("nobody has reported {0}", compared.reference());
        }
        return edition.say("The gap by {0}, {1}, cannot be drawn yet: {2}.", compared.dimension(), asked, why);
    }
}
