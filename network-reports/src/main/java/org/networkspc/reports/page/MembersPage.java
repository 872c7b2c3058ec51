package org.networkspc.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.networkspc.measure.Member;
import org.networkspc.reports.config.MeasurePlan;

/** All members beside each other for one measure, in the order of their ids. */
public final class MembersPage {
    private MembersPage() {}

    public static Page of(Edition edition, MeasurePlan plan) {
        List<Block> blocks = new ArrayList<>();
        int count = edition.network().members().size();
        blocks.add(
                new Block.Headline(plan.measure().name(), edition.say("{0} {members}, each on its own line", count)));
        if (edition.config().measures().size() > 1) {
            blocks.add(measures(edition, plan));
        }
        MeasurePage.members(edition, plan)
                .ifPresentOrElse(blocks::add, () -> blocks.add(new Block.Note(nothing(edition, plan))));
        silent(edition, plan, blocks);
        return new Page(edition.say("{Members}"), edition.frame("{Members}"), blocks);
    }

    private static String nothing(Edition edition, MeasurePlan plan) {
        String hidden = SharingWords.ofOthers(edition, plan);
        return hidden.isEmpty() ? edition.say("No {member} has reported this measure yet.") : hidden;
    }

    private static Block.Switch measures(Edition edition, MeasurePlan chosen) {
        return new Block.Switch(
                edition.say("Measure"),
                edition.config().measures().stream()
                        .map(p -> new Choice(
                                p.measure().name(),
                                "",
                                edition.routes().members() + "?measure="
                                        + Routes.encoded(p.measure().id()),
                                p.equals(chosen)))
                        .toList());
    }

    /** Members without a line here can still be reached: all where none is shown, else those who have none. */
    private static void silent(Edition edition, MeasurePlan plan, List<Block> blocks) {
        List<Member> own = edition.memberLines().all(plan).stream()
                .map(MemberReading::member)
                .toList();
        List<Member> shown = edition.memberLines().shown(plan).stream()
                .map(MemberReading::member)
                .toList();
        if (shown.isEmpty() && !own.isEmpty()) {
            links(edition, edition.say("Each on its own page"), m -> true).ifPresent(blocks::add);
            return;
        }
        if (!own.isEmpty() && edition.isNamed()) {
            links(edition, edition.say("Do not report this measure"), m -> !own.contains(m))
                    .ifPresent(blocks::add);
        }
    }

    private static Optional<Block.Links> links(Edition edition, String heading, Predicate<Member> which) {
        List<Link> links = edition.network().members().stream()
                .filter(which)
                .map(m -> new Link(m.name(), edition.routes().member(m.id())))
                .toList();
        return links.isEmpty() ? Optional.empty() : Optional.of(new Block.Links(heading, links));
    }
}
