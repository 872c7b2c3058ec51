package org.networkspc.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.networkspc.compare.DecileRibbon;
import org.networkspc.compare.MembersBeside;
import org.networkspc.measure.Network;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.config.Sharing;
import org.networkspc.reports.figure.Figure;
import org.networkspc.reports.figure.FunnelFigure;
import org.networkspc.reports.figure.RibbonFigure;
import org.networkspc.words.Words;

/** Members beside each other: a funnel over recent months, after each was tested over time, and their spread over time. */
final class BesideEachOther {
    private static final int WIDE = 900;
    private static final int HEIGHT = 380;
    private static final int RIBBON_HEIGHT = 280;
    private static final int NARROW = 360;
    private static final int NARROW_HEIGHT = 320;

    private BesideEachOther() {}

    /** Nothing for a measure without denominators and a network of one. */
    static List<Block> of(Edition edition, MeasurePlan plan) {
        List<Block> blocks = new ArrayList<>();
        if (edition.network(plan).members().size() < 2) {
            return blocks;
        }
        if (edition.config().sharing().others() == Sharing.Others.NAMES) {
            beside(edition, plan, edition.network(plan))
                    .map(all -> whole(edition, plan, all))
                    .filter(whole -> whole.members().size() > 1)
                    .flatMap(whole -> beside(edition, plan, whole))
                    .ifPresent(beside -> blocks.add(funnel(edition, plan, beside)));
        }
        DecileRibbon.of(edition.pool(), plan.measure(), edition.network(plan))
                .ifPresent(ribbon -> blocks.add(ribbon(edition, ribbon)));
        return blocks;
    }

    private static Optional<MembersBeside> beside(Edition edition, MeasurePlan plan, Network members) {
        return MembersBeside.of(
                edition.memberLines().others(plan).pool(), plan.measure(), members, plan.chart(), Edition.rules(plan));
    }

    /** Those of whom nothing is hidden in the window: a total would be wrong, or give the hidden months away. */
    private static Network whole(Edition edition, MeasurePlan plan, MembersBeside beside) {
        Network all = edition.network(plan);
        return new Network(
                all.id(),
                all.name(),
                all.members().stream()
                        .filter(member -> edition.memberLines().others(plan).hidden(member).stream()
                                .noneMatch(h -> !h.start().isBefore(beside.first())
                                        && !h.start().isAfter(beside.last())))
                        .toList());
    }

    /** Who is left out of the funnel; empty where nobody is. */
    private static String leftOut(Edition edition, MeasurePlan plan, MembersBeside beside) {
        int out = edition.network(plan).members().size()
                - whole(edition, plan, beside).members().size();
        return out == 0
                ? ""
                : " "
                        + edition.say(
                                out == 1
                                        ? "1 {member} is left out, because small numbers are hidden."
                                        : "{0} {members} are left out, because small numbers are hidden.",
                                out);
    }

    private static Block funnel(Edition edition, MeasurePlan plan, MembersBeside beside) {
        Words words = edition.words();
        String span = edition.span(beside.first(), beside.last(), plan.measure().cadence());
        return new Block.Beside(
                List.of(picture(
                        FunnelFigure.of(beside, plan.measure(), words, edition.asAt(), WIDE, HEIGHT),
                        FunnelFigure.of(beside, plan.measure(), words, edition.asAt(), NARROW, NARROW_HEIGHT))),
                List.of(new Block.Words(
                        edition.say("Beside each other, {0}", span),
                        List.of(
                                FunnelFigure.said(beside, words),
                                edition.say("Each was tested against its own past first. Larger ones stand to the"
                                                + " right: the less is counted, the more chance moves a value.")
                                        + leftOut(edition, plan, beside)))));
    }

    private static Block ribbon(Edition edition, DecileRibbon ribbon) {
        Words words = edition.words();
        return new Block.Beside(
                List.of(picture(
                        RibbonFigure.of(ribbon, words, edition.asAt(), WIDE, RIBBON_HEIGHT),
                        RibbonFigure.of(ribbon, words, edition.asAt(), NARROW, NARROW_HEIGHT))),
                List.of(new Block.Words(
                        edition.say("How {members} are spread"),
                        List.of(edition.say("Nobody is named here. When the whole band moves, all do; when it narrows,"
                                + " they grow alike.")))));
    }

    private static Block.Picture picture(Figure wide, Figure narrow) {
        return new Block.Picture(wide, Optional.of(Charts.narrow(narrow)), List.of());
    }
}
