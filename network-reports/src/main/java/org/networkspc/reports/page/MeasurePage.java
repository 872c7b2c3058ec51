package org.networkspc.reports.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.networkspc.interpret.Interpretation;
import org.networkspc.interpret.Readership;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.measure.Member;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.config.Sharing;
import org.networkspc.reports.figure.Axis;
import org.networkspc.reports.figure.Verdict;
import org.networkspc.series.Pooling;

/** One measure: its pooled line in each way of pooling, its members as equal panels, its numbers and its method. */
public final class MeasurePage {
    private MeasurePage() {}

    /** The measure with its line pooled in the usual way. */
    public static Page of(Edition edition, MeasurePlan plan) {
        return of(edition, plan, Look.AT_EVERYBODY, Optional.empty());
    }

    /** The measure with its line pooled in this way. */
    public static Page of(Edition edition, MeasurePlan plan, Pooling pooling) {
        return of(edition, plan, Look.AT_EVERYBODY, Optional.of(pooling));
    }

    /** The measure looked at in this way, its line pooled in the usual way or in the one asked for. */
    public static Page of(Edition edition, MeasurePlan plan, Look look, Optional<Pooling> asked) {
        return page(edition, plan, look, edition.lines().pooled(plan, look, asked));
    }

    /** Why a line moved and how widely is told of everybody's line only. */
    private static Page page(Edition edition, MeasurePlan plan, Look look, Optional<Interpretation> reading) {
        Measure measure = plan.measure();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(
                edition.say(Said.role(measure.place().role())) + " · " + measure.name(),
                reading.map(r -> Said.headline(r, edition.words())).orElseGet(() -> nothingPooled(edition, plan))));
        List<Block> parts = DrillDown.of(edition, plan);
        DrillDown.trail(edition, parts).ifPresent(blocks::add);
        reading.ifPresent(r -> blocks.addAll(pooled(edition, plan, look, r)));
        if (look.equals(Look.AT_EVERYBODY)) {
            blocks.addAll(WhyItMoved.of(edition, plan));
            blocks.addAll(HowWidely.of(edition, plan));
            blocks.addAll(WhatPoolingAdds.of(edition, plan));
        }
        if (measure.kind() == MeasureKind.BETWEEN) {
            blocks.add(RareEvents.words(edition, plan));
        }
        blocks.addAll(TheAim.forSome(edition, plan));
        blocks.addAll(Denominators.of(edition, plan));
        blocks.addAll(parts);
        if (!edition.written().ideas(plan).isEmpty()) {
            blocks.add(IdeasPage.ideas(
                    edition,
                    edition.say("Tried to move this measure"),
                    edition.written().ideas(plan)));
        }
        blocks.add(MethodPage.facts(edition, plan));
        return new Page(measure.name(), edition.frame("Measures"), blocks);
    }

    /** The members' own lines as equal panels on the same axes, in the order of their ids. */
    public static Optional<Block.Panels> members(Edition edition, MeasurePlan plan) {
        List<MemberReading> members = edition.memberLines().shown(plan);
        if (members.isEmpty()) {
            return Optional.empty();
        }
        Axis axis = Axis.shared(members.stream().map(MemberReading::reading).toList());
        String hidden = SharingWords.ofOthers(edition, plan);
        return Optional.of(new Block.Panels(
                edition.say("Each {member} on its own line"),
                edition.say("Same size, same axes, in the order of their codes. Compare each line with its own"
                                + " past, not with its neighbours.")
                        + (hidden.isEmpty() ? "" : " " + hidden),
                panels(edition, plan, members, axis)));
    }

    /** One for each member with a line, also where all of it is hidden, so that who stands where says nothing. */
    private static List<Block.Panel> panels(Edition edition, MeasurePlan plan, List<MemberReading> shown, Axis axis) {
        if (!edition.isNamed()) {
            return shown.stream().map(m -> panel(edition, m, axis)).toList();
        }
        return edition.memberLines().all(plan).stream()
                .map(own -> shown.stream()
                        .filter(other -> other.member().equals(own.member()))
                        .findFirst()
                        .map(other -> panel(edition, other, axis))
                        .orElseGet(() -> hidden(edition, own.member())))
                .toList();
    }

    private static Block.Panel hidden(Edition edition, Member member) {
        return new Block.Panel(
                member.id().equals(member.name()) ? "" : member.id(),
                member.name(),
                Optional.empty(),
                edition.say("Hidden in full: too few people are counted to show to others."),
                Optional.empty(),
                edition.routes().member(member.id()));
    }

    private static Block.Panel panel(Edition edition, MemberReading own, Axis axis) {
        String id = own.member().id();
        boolean named = edition.config().sharing().others() == Sharing.Others.NAMES;
        return new Block.Panel(
                id.equals(own.member().name()) || !named ? "" : id,
                own.member().name(),
                Optional.of(Verdict.of(own.reading(), edition.words())),
                "",
                Optional.of(Charts.panel(edition, own.reading(), Optional.of(axis))),
                named ? edition.routes().member(id) : "");
    }

    private static List<Block> pooled(Edition edition, MeasurePlan plan, Look look, Interpretation reading) {
        Pooling pooling = reading.chart().series().pooling();
        List<Block> blocks = new ArrayList<>();
        if (!look.sinceJoining() && !edition.lines().ways(plan).isEmpty()) {
            blocks.add(ways(edition, plan, look, pooling));
        }
        Looks.of(edition, plan, look).ifPresent(blocks::add);
        List<Block> main = new ArrayList<>();
        main.add(Charts.lookedAt(edition, plan, look, reading, downloads(edition, plan, look, pooling)));
        List<Block> below = below(edition, plan, look, reading);
        if (!below.isEmpty()) {
            main.add(new Block.Row(below));
        }
        main.add(PlottedNumbers.table(edition, reading));
        blocks.add(new Block.Beside(main, side(edition, plan, reading)));
        return blocks;
    }

    private static List<Block> side(Edition edition, MeasurePlan plan, Interpretation reading) {
        List<Block> side = new ArrayList<>();
        if (!plan.description().isEmpty()) {
            side.add(new Block.Words(edition.say("What is counted"), List.of(plan.description())));
        }
        if (!Said.afterHeadline(reading, edition.words()).isEmpty()) {
            side.add(readings(edition, reading));
        }
        List<String> cautions = Said.cautions(reading, edition.words());
        if (!cautions.isEmpty()) {
            side.add(new Block.Care(cautions));
        }
        Phases.kept(edition, reading).ifPresent(side::add);
        return side;
    }

    /** What else there is to say of the line. */
    private static List<Block> below(Edition edition, MeasurePlan plan, Look look, Interpretation reading) {
        List<Block> below = new ArrayList<>();
        if (look.equals(Look.AT_EVERYBODY)) {
            TheAim.beside(edition, plan).ifPresent(below::add);
            PoolingChoices.of(edition, plan, reading).ifPresent(below::add);
        }
        below.addAll(CountedAlike.of(edition, plan));
        Denominators.beside(edition, Denominators.pooled(edition, plan), reading)
                .ifPresent(words -> below.add(new Block.Words(edition.say("The number counted"), List.of(words))));
        reading.suggestion()
                .ifPresent(s -> below.add(new Block.Words(
                        edition.say("Another chart"), List.of(edition.words().say(s.phrase())))));
        reading.proposal().ifPresent(p -> below.add(Phases.proposed(edition, plan, reading, p)));
        return below;
    }

    /** The finding for each readership; the headline stands above already. */
    private static Block.Readings readings(Edition edition, Interpretation reading) {
        return new Block.Readings(
                edition.say("What the line says"),
                Arrays.stream(Readership.values())
                        .map(readership -> new Block.Reading(
                                Edition.sentenceCase(edition.say(readership.words())),
                                reading.reading(readership, edition.words()).stream()
                                        .skip(1)
                                        .toList(),
                                readership == Readership.BOARD))
                        .toList());
    }

    private static Block.Switch ways(Edition edition, MeasurePlan plan, Look look, Pooling chosen) {
        String also = Looks.query(look).isEmpty() ? "" : "&" + Looks.query(look);
        String here = edition.routes().measure(plan.measure().id());
        return new Block.Switch(
                edition.say("Way of pooling"),
                edition.lines().ways(plan).stream()
                        .map(way -> new Choice(
                                Said.name(way, edition.words()),
                                Said.meaning(way, edition.words()),
                                here.isEmpty() ? "" : here + "?pooling=" + Said.code(way) + also,
                                way == chosen))
                        .toList());
    }

    private static List<Link> downloads(Edition edition, MeasurePlan plan, Look look, Pooling pooling) {
        if (edition.routes().isEmpty()) {
            return List.of();
        }
        String chart = edition.routes().measure(plan.measure().id()) + "/chart.";
        String also = Looks.query(look).isEmpty() ? "" : "&" + Looks.query(look);
        String query = edition.lines().ways(plan).isEmpty() ? "" : "?pooling=" + Said.code(pooling) + also;
        return List.of(
                new Link("SVG", chart + "svg" + query),
                new Link("PNG", chart + "png" + query),
                new Link(edition.say("CSV of these numbers"), chart + "csv" + query));
    }

    private static String nothingPooled(Edition edition, MeasurePlan plan) {
        if (plan.measure().kind() == MeasureKind.BETWEEN) {
            return edition.say("Each {member} follows its own line: times between rare events are not pooled");
        }
        String hidden = SharingWords.nothingShown(edition, plan);
        return hidden.isEmpty() ? edition.say("Nothing has been reported for this measure yet") : hidden;
    }
}
