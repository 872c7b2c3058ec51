package org.networkspc.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.networkspc.interpret.Quantity;
import org.networkspc.measure.Measure;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.series.Subgroup;

/** From a pooled line to its parts: groups, members, members beside each other, rows. */
final class DrillDown {
    private static final int LATEST = 6;

    private DrillDown() {}

    /** Every part there is, each with a place to go to before it. */
    static List<Block> of(Edition edition, MeasurePlan plan) {
        List<Block> blocks = new ArrayList<>();
        add(blocks, BetweenGroups.PLACE, BetweenGroups.of(edition, plan));
        add(blocks, "members", members(edition, plan));
        add(blocks, "beside", BesideEachOther.of(edition, plan));
        add(blocks, "rows", rows(edition, plan).stream().toList());
        return blocks;
    }

    /** Own lines, or what is hidden of all of them. */
    private static List<? extends Block> members(Edition edition, MeasurePlan plan) {
        Optional<Block.Panels> panels = MeasurePage.members(edition, plan);
        String hidden = SharingWords.ofOthers(edition, plan);
        return panels.isPresent()
                        || hidden.isEmpty()
                        || edition.memberLines().all(plan).isEmpty()
                ? panels.stream().toList()
                : List.of(new Block.Words(edition.say("Each {member} on its own line"), List.of(hidden)));
    }

    private static void add(List<Block> blocks, String place, List<? extends Block> part) {
        if (!part.isEmpty()) {
            blocks.add(new Block.Anchor(place));
            blocks.addAll(part);
        }
    }

    /** Links to the parts, in order; empty where there is only one. */
    static Optional<Block.Trail> trail(Edition edition, List<Block> parts) {
        List<Link> links = new ArrayList<>();
        links.add(new Link(edition.say("The {network}"), "#content"));
        for (Block block : parts) {
            if (block instanceof Block.Anchor anchor) {
                links.add(new Link(edition.say(name(anchor.id())), "#" + anchor.id()));
            }
        }
        return links.size() < 3
                ? Optional.empty()
                : Optional.of(new Block.Trail(edition.say("From the whole to its rows"), links));
    }

    private static String name(String place) {
        return switch (place) {
            case BetweenGroups.PLACE -> "Between groups";
            case "members" -> "Own lines";
            case "beside" -> "Beside each other";
            default -> "Rows";
        };
    }

    /** What each member reported for the latest periods, in the order of their ids. */
    private static Optional<Block> rows(Edition edition, MeasurePlan plan) {
        Measure measure = plan.measure();
        List<List<String>> rows = new ArrayList<>();
        for (MemberReading own : edition.memberLines().shown(plan)) {
            List<Subgroup> all = own.reading().chart().series().subgroups();
            all.subList(Math.max(0, all.size() - LATEST), all.size())
                    .forEach(s -> rows.add(row(edition, own, s, measure)));
        }
        List<Block.Column> columns = List.of(
                Block.Column.text(
                        Edition.sentenceCase(edition.config().wording().member())),
                Block.Column.text(edition.say("Period")),
                Block.Column.number(edition.say(measure.kind().isRatio() ? "Numerator" : "Total")),
                Block.Column.number(edition.say(measure.kind().isRatio() ? "Denominator" : "Values")),
                Block.Column.number(edition.say("Value")),
                Block.Column.text(edition.say("Standing")));
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Table(
                        edition.say("Rows of the latest {0} periods, as reported", LATEST), columns, rows, true));
    }

    private static List<String> row(Edition edition, MemberReading own, Subgroup s, Measure measure) {
        List<String> row = new ArrayList<>();
        row.add(own.member().name());
        row.add(edition.period(s.start(), measure.cadence()));
        PlottedNumbers.parts(own.reading().chart().series(), s).forEach(part -> row.add(edition.number(part)));
        row.add(s.hasValue() ? edition.number(Quantity.of(s.value() * measure.multiplier(), measure)) : "");
        row.add(edition.say(Said.standing(s.standing())));
        return row;
    }
}
