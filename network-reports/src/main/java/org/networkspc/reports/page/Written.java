package org.networkspc.reports.page;

import java.util.Comparator;
import java.util.List;
import org.networkspc.measure.Annotation;
import org.networkspc.measure.ChangeIdea;
import org.networkspc.measure.Logbook;
import org.networkspc.measure.Member;
import org.networkspc.reports.config.MeasurePlan;

/** What stands on time axes: ideas and events, as those may read them who look. */
public final class Written {
    private final Edition edition;

    Written(Edition edition) {
        this.edition = edition;
    }

    /** Ideas meant to move this measure, in order of their dates. */
    public List<ChangeIdea> ideas(MeasurePlan plan) {
        return edition.config().ideas().stream()
                .filter(idea -> idea.concerns(plan.measure().id()))
                .sorted(Comparator.comparing(ChangeIdea::from).thenComparing(ChangeIdea::id))
                .toList();
    }

    /** Ideas of one member, and of the whole network, meant to move this measure. */
    public List<ChangeIdea> ideas(MeasurePlan plan, Member member) {
        return ideas(plan).stream().filter(i -> i.where().includes(member.id())).toList();
    }

    /** What stands on the time axis of the network's line: its ideas, and what happened to everybody. */
    public Logbook of(MeasurePlan plan) {
        return new Logbook(told(ideas(plan), List.of()), happened(plan, ""), List.of());
    }

    /** What stands on the time axis of a member's line: ideas and events of its own and of the whole network. */
    public Logbook of(MeasurePlan plan, Member member) {
        return new Logbook(told(ideas(plan, member), List.of(member.id())), happened(plan, member.id()), List.of());
    }

    /** An idea as the network reads it: without who tried it, where members are not named to each other. */
    public ChangeIdea told(ChangeIdea idea) {
        return edition.isNamed() ? idea : idea.toldTo(List.of());
    }

    /** Ideas without who tried them, but for those who read; as they are where members are named to each other. */
    private List<ChangeIdea> told(List<ChangeIdea> ideas, List<String> readers) {
        return edition.isNamed()
                ? ideas
                : ideas.stream().map(idea -> idea.toldTo(readers)).toList();
    }

    private List<Annotation> happened(MeasurePlan plan, String memberId) {
        return edition.config().logbook().annotations().stream()
                .filter(a -> a.concerns(plan.measure().id()))
                .filter(a -> a.memberId().isEmpty() || a.memberId().equals(memberId))
                .toList();
    }
}
