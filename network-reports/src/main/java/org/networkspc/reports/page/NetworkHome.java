package org.networkspc.reports.page;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.networkspc.chart.PeriodName;
import org.networkspc.chart.Phase;
import org.networkspc.interpret.Interpretation;
import org.networkspc.interpret.Movement;
import org.networkspc.interpret.Quantity;
import org.networkspc.measure.Aim;
import org.networkspc.measure.Level;
import org.networkspc.measure.Measure;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.figure.Verdict;
import org.networkspc.series.Pooling;
import org.networkspc.series.Subgroup;

/** The first page: aim, finding, the few figures that matter, the pooled line, the family of measures. */
public final class NetworkHome {
    private NetworkHome() {}

    public static Page of(Edition edition) {
        List<Block> blocks = new ArrayList<>(finding(edition));
        blocks.addAll(families(edition));
        BetweenGroups.small(edition).ifPresent(blocks::add);
        PathwayPage.small(edition).ifPresent(blocks::add);
        blocks.addAll(BrightSpots.shortly(edition));
        return new Page(edition.network().name(), edition.frame("The {network}"), blocks);
    }

    /** Aim, finding, key figures and pooled line: the part a reader with two minutes needs. */
    public static List<Block> finding(Edition edition) {
        Optional<MeasurePlan> lead = edition.lead();
        Optional<Interpretation> reading = lead.flatMap(edition.lines()::pooled);
        String aim = lead.flatMap(plan -> edition.config().aim(plan.measure().id()))
                .map(a -> edition.say("Our aim: {0}", a.sentence()))
                .orElse("");
        if (lead.isEmpty()) {
            return PopulationFirst.invitation(edition);
        }
        if (reading.isEmpty()) {
            return List.of(new Block.Headline(aim, quiet(edition, lead.get())));
        }
        return List.of(
                new Block.Headline(aim, Said.headline(reading.get(), edition.words())),
                figures(edition, lead.get(), reading.get()),
                new Block.Beside(main(edition, lead.get(), reading.get()), side(edition, lead.get(), reading.get())));
    }

    private static List<Block> main(Edition edition, MeasurePlan plan, Interpretation reading) {
        List<Block> below = new ArrayList<>();
        TheAim.beside(edition, plan).ifPresent(below::add);
        below.addAll(WhyItMoved.shortly(edition, plan));
        List<Block> main = new ArrayList<>(List.of(Charts.pooledPicture(edition, plan, reading, List.of())));
        if (!below.isEmpty()) {
            main.add(new Block.Row(below));
        }
        return main;
    }

    /** The family of measures as equal panels: the whole population first, each level in the order the network gave. */
    public static List<Block> families(Edition edition) {
        List<Block> families = new ArrayList<>();
        for (Level level : Level.values()) {
            List<Block.Panel> panels = edition.config().measures().stream()
                    .filter(plan -> plan.measure().place().level() == level)
                    .map(plan -> panel(edition, plan))
                    .toList();
            if (!panels.isEmpty()) {
                families.add(new Block.Panels(
                        edition.say(PopulationFirst.heading(level)),
                        edition.say("Each with its own limits, in the {network’s} own order."),
                        panels));
            }
        }
        return families;
    }

    private static String quiet(Edition edition, MeasurePlan lead) {
        if (!edition.isPooled(lead)) {
            return edition.say(
                    "{0} is followed by each {member} on its own line",
                    lead.measure().name());
        }
        String hidden = SharingWords.nothingShown(edition, lead);
        return hidden.isEmpty() ? edition.say("Nothing has been reported yet") : hidden;
    }

    private static Block.KeyFigures figures(Edition edition, MeasurePlan plan, Interpretation reading) {
        List<Block.KeyFigure> figures = new ArrayList<>();
        figures.add(level(edition, plan.measure(), reading));
        edition.config().aim(plan.measure().id()).ifPresent(aim -> figures.add(target(edition, plan, aim)));
        HowWidely.figure(edition, plan).ifPresent(figures::add);
        figures.add(completeness(edition, reading));
        return new Block.KeyFigures(figures);
    }

    private static Block.KeyFigure level(Edition edition, Measure measure, Interpretation reading) {
        Optional<Movement> movement = reading.movement();
        if (movement.isPresent()) {
            return new Block.KeyFigure(
                    edition.number(Quantity.of(movement.get().before(), measure)) + " → "
                            + edition.number(Quantity.of(movement.get().since(), measure)),
                    edition.say("{0}, before and since", measure.name()));
        }
        List<Phase> phases = reading.chart().phases();
        Phase last = phases.get(phases.size() - 1);
        return new Block.KeyFigure(
                edition.number(Quantity.of(last.centre(), measure)),
                edition.say(last.frozen() ? "{0}, level of the baseline" : "{0}, on average", measure.name()));
    }

    private static Block.KeyFigure target(Edition edition, MeasurePlan plan, Aim aim) {
        return new Block.KeyFigure(
                edition.number(Quantity.of(aim.target(), plan.measure())),
                edition.say("the aim by {0}", YearMonth.from(aim.by())) + TheAim.worth(edition, plan));
    }

    private static Block.KeyFigure completeness(Edition edition, Interpretation reading) {
        Subgroup latest = latest(reading);
        return new Block.KeyFigure(
                edition.say("{0}", latest.completeness().words()),
                edition.say(
                        "{members} have reported {0}",
                        PeriodName.phrase(
                                latest.start(),
                                reading.chart().series().measure().cadence())));
    }

    private static Subgroup latest(Interpretation reading) {
        List<Subgroup> subgroups = reading.chart().series().subgroups();
        return subgroups.get(subgroups.size() - 1);
    }

    private static List<Block> side(Edition edition, MeasurePlan plan, Interpretation reading) {
        List<Block> side = new ArrayList<>();
        List<String> more = Said.afterHeadline(reading, edition.words());
        if (!more.isEmpty()) {
            side.add(new Block.Words(edition.say("What the line says"), more));
        }
        Pooling way = reading.chart().series().pooling();
        side.add(new Block.Words(
                edition.say("Pooled {0}", way.words(edition.words())),
                List.of(Said.meaning(way, edition.words())
                        + (way == Pooling.LIKE_FOR_LIKE ? " " + pale(edition, plan, reading) : ""))));
        if (!edition.routes().isEmpty()) {
            side.add(new Block.Links(
                    "",
                    List.of(
                            new Link(
                                    edition.say("The measure in full"),
                                    edition.routes().measure(plan.measure().id())),
                            new Link(
                                    edition.say("Each {member’s} own line"),
                                    edition.routes().members()))));
        }
        List<String> cautions = Said.cautions(reading, edition.words());
        if (!cautions.isEmpty()) {
            side.add(new Block.Care(cautions));
        }
        return side;
    }

    private static String pale(Edition edition, MeasurePlan plan, Interpretation reading) {
        return edition.say(
                Charts.founders(edition, plan, reading).isPresent()
                        ? "The pale line is that of the founders."
                        : "The pale line is as reported.");
    }

    private static Block.Panel panel(Edition edition, MeasurePlan plan) {
        Measure measure = plan.measure();
        Optional<Interpretation> reading = edition.lines().pooled(plan);
        String saying =
                reading.isPresent() ? "" : edition.isPooled(plan) ? nothing(edition, plan) : ownLines(edition, plan);
        String kicker = edition.say(Said.role(measure.place().role()))
                + reading.map(r -> " · " + r.chart().series().way(edition.words()))
                        .orElse("");
        return new Block.Panel(
                kicker,
                measure.name(),
                reading.map(r -> Verdict.of(r, edition.words())),
                saying,
                reading.map(r -> Charts.panel(edition, r, Optional.empty())),
                edition.routes().measure(measure.id()));
    }

    private static String nothing(Edition edition, MeasurePlan plan) {
        String hidden = SharingWords.nothingShown(edition, plan);
        return hidden.isEmpty() ? edition.say("Nothing has been reported yet.") : hidden + ".";
    }

    private static String ownLines(Edition edition, MeasurePlan plan) {
        int members = edition.memberLines().all(plan).size();
        return edition.say(
                "Followed by {0} {members}, each on its own line: times between rare events are not pooled.", members);
    }
}
