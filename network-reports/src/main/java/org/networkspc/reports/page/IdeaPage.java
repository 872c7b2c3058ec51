package org.networkspc.reports.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.networkspc.chart.PeriodName;
import org.networkspc.interpret.Interpretation;
import org.networkspc.measure.ChangeIdea;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.network.IdeaReading;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.figure.Axis;
import org.networkspc.reports.figure.PanelFigure;

/**
 * One idea wherever it was tried: what was expected, what each line shows around its own day, all together, and what was
 * learned. Entries with the same words are one idea.
 */
public final class IdeaPage {
    private static final int WIDTH = 340;
    private static final int HEIGHT = 150;
    private static final String MEANING =
            "“Give or take” is three standard errors, from how much each line moves from period to period. All this"
                    + " says what came after, beside whatever else happened in those months. It does not say why.";

    private final Edition edition;
    private final List<ChangeIdea> entries;

    private IdeaPage(Edition edition, List<ChangeIdea> entries) {
        this.edition = edition;
        this.entries = entries;
    }

    public static Page of(Edition edition, ChangeIdea idea) {
        IdeaPage page = new IdeaPage(edition, edition.config().logbook().entries(idea));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(page.quiet(), idea.text()));
        for (MeasurePlan plan : edition.config().measures()) {
            if (page.entries.stream().anyMatch(e -> e.concerns(plan.measure().id()))) {
                blocks.addAll(page.measure(plan));
            }
        }
        blocks.add(IdeasPage.entries(edition, edition.say("Where it was tried, and what was learned"), page.entries));
        blocks.add(new Block.Note(edition.say(MEANING)));
        return new Page(idea.text(), edition.frame("Tried and learned"), blocks);
    }

    /**
     * What the numbers that others see show around an idea; empty for times between events, and where so few tried it that
     * their own lines would be told to those who may not see them.
     */
    public static Optional<IdeaReading> reading(Edition edition, MeasurePlan plan, List<ChangeIdea> entries) {
        Optional<IdeaReading> exact = exact(edition, plan, entries);
        if (!edition.isNamed()) {
            return exact.flatMap(r -> r.toldOf(fewest(edition)));
        }
        return exact.filter(r -> r.readable() >= fewest(edition) || !r.stratum().isAll())
                .or(() -> asShown(edition, plan, entries));
    }

    /** The same from what members see of each other by name, where a window less its other months would be a hidden one. */
    public static Optional<IdeaReading> asShown(Edition edition, MeasurePlan plan, List<ChangeIdea> entries) {
        Optional<IdeaReading> exact = exact(edition, plan, entries);
        return edition.memberLines().others(plan).hidden().isEmpty()
                ? exact
                : exact.map(r -> r.stratum().isAll()
                        ? IdeaReading.of(
                                edition.memberLines().others(plan).pool(),
                                plan.measure(),
                                edition.network(plan),
                                entries)
                        : r);
    }

    /** The same from all numbers, for each member to read its own line. */
    static Optional<IdeaReading> exact(Edition edition, MeasurePlan plan, List<ChangeIdea> entries) {
        return edition.isPooled(plan)
                ? Optional.of(IdeaReading.of(edition.pool(), plan.measure(), edition.network(plan), entries))
                : Optional.empty();
    }

    private static int fewest(Edition edition) {
        return edition.config().sharing().forMembers().contributors();
    }

    /** What the numbers show, in contribution language. */
    public static List<String> sentences(Edition edition, MeasurePlan plan, Optional<IdeaReading> reading) {
        if (reading.isEmpty() && edition.isPooled(plan)) {
            return List.of(edition.say(
                    "Fewer than {0} {members} tried it, so that what came after stands on their own pages only.",
                    fewest(edition)));
        }
        return reading.map(r -> new IdeaSaid(r, edition.words()).sentences())
                .orElseGet(() ->
                        List.of(edition.say("Times between rare events are not put together. Each line shows its own,"
                                + " and the day from which it was tried.")));
    }

    private String quiet() {
        return edition.say(
                "Change idea, first tried in {0}",
                entries.stream()
                        .map(ChangeIdea::from)
                        .min(LocalDate::compareTo)
                        .map(edition::month)
                        .orElse(""));
    }

    private List<Block> measure(MeasurePlan plan) {
        List<ChangeIdea> meant =
                entries.stream().filter(e -> e.concerns(plan.measure().id())).toList();
        Optional<IdeaReading> reading = reading(edition, plan, meant);
        List<String> sentences = new ArrayList<>(sentences(edition, plan, reading));
        if (reading.isPresent() || !edition.isPooled(plan)) {
            predicted(plan, meant, reading).ifPresent(sentences::add);
        }
        also(plan.measure(), meant).ifPresent(sentences::add);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Words(plan.measure().name(), sentences));
        panels(plan, meant, asShown(edition, plan, meant)).ifPresent(blocks::add);
        return blocks;
    }

    /** Where all entries predicted the same; else each prediction stands beside its own entry only. */
    private Optional<String> predicted(MeasurePlan plan, List<ChangeIdea> meant, Optional<IdeaReading> reading) {
        List<String> predicted = meant.stream()
                .filter(entry -> entry.measureIds().indexOf(plan.measure().id()) == 0)
                .flatMap(
                        entry -> IdeaSaid.predicted(
                                entry, reading.flatMap(IdeaReading::together), plan.measure(), edition.words())
                                .stream())
                .distinct()
                .toList();
        return predicted.size() == 1 ? Optional.of(predicted.get(0)) : Optional.empty();
    }

    /** What else began at the same places in the months that are read as after. */
    private Optional<String> also(Measure measure, List<ChangeIdea> meant) {
        String others = edition.config().ideas().stream()
                .filter(other -> other.concerns(measure.id()) && !entries.contains(other))
                .filter(other -> meant.stream().anyMatch(one -> overlaps(measure, one, other)))
                .map(other -> edition.say("“{0}”", other.text()))
                .distinct()
                .collect(Collectors.joining(", "));
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(edition.say(
                        "At the same places and within the same months, this was tried as well: {0}.", others));
    }

    private static boolean overlaps(Measure measure, ChangeIdea one, ChangeIdea other) {
        int apart = measure.cadence().indexOf(other.from()) - measure.cadence().indexOf(one.from());
        boolean same = one.memberIds().isEmpty()
                || other.memberIds().isEmpty()
                || one.memberIds().stream().anyMatch(other.memberIds()::contains);
        return same && Math.abs(apart) <= IdeaReading.AFTER;
    }

    private Optional<Block> panels(MeasurePlan plan, List<ChangeIdea> meant, Optional<IdeaReading> reading) {
        List<MemberReading> tried = edition.memberLines().shown(plan).stream()
                .filter(m -> meant.stream()
                        .anyMatch(e -> e.where().includes(m.member().id())))
                .toList();
        if (tried.isEmpty()) {
            return Optional.empty();
        }
        List<Interpretation> lines = tried.stream().map(MemberReading::reading).toList();
        Optional<Axis> axis = Optional.of(Axis.shared(lines));
        return Optional.of(new Block.Panels(
                edition.say(tried.size() == 1 ? "Its own line" : "Each of {0} {members} on its own line", tried.size()),
                edition.say("Same size, same axes, in the order of their codes. The mark is the day from which it was"
                        + " tried there."),
                tried.stream().map(m -> panel(m, meant, reading, axis)).toList()));
    }

    private Block.Panel panel(
            MemberReading own, List<ChangeIdea> meant, Optional<IdeaReading> reading, Optional<Axis> axis) {
        Member member = own.member();
        List<LocalDate> days = meant.stream()
                .filter(e -> e.where().includes(member.id()))
                .map(ChangeIdea::from)
                .distinct()
                .toList();
        String kicker = member.id().equals(member.name()) ? "" : member.id();
        String saying = reading.map(r -> saying(r, member)).orElse("");
        return new Block.Panel(
                kicker,
                member.name(),
                Optional.empty(),
                saying,
                Optional.of(PanelFigure.since(own.reading(), edition.words(), axis, days, WIDTH, HEIGHT)),
                edition.routes().member(member.id()));
    }

    private String saying(IdeaReading reading, Member member) {
        IdeaSaid said = new IdeaSaid(reading, edition.words());
        return reading.own().stream()
                .filter(o -> o.member().equals(member))
                .findFirst()
                .flatMap(IdeaReading.Own::shift)
                .map(said::around)
                .map(Edition::sentenceCase)
                .orElseGet(() -> edition.say(
                        "Too few {0} on both sides to read",
                        PeriodName.units(reading.measure().cadence())));
    }
}
