package org.networkspc.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.networkspc.chart.ChartSpec;
import org.networkspc.chart.ChartType;
import org.networkspc.interpret.Interpretation;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.config.Sharing;
import org.networkspc.reports.sharing.Coded;
import org.networkspc.reports.sharing.OthersShown;
import org.networkspc.reports.sharing.PooledShown;
import org.networkspc.series.Series;

/** The lines of single members: their own, and as the others may see them. */
public final class MemberLines {
    private final Edition edition;

    MemberLines(Edition edition) {
        this.edition = edition;
    }

    /** The members' rows of this measure, as each may see those of the others. */
    OthersShown others(MeasurePlan plan) {
        return edition.readings()
                .others(
                        plan.measure().id(),
                        () -> OthersShown.of(
                                edition.pool(),
                                plan.measure(),
                                edition.network(),
                                totals(plan),
                                edition.config().sharing()));
    }

    /** Whose totals are on pages: all who are pooled, then each wave. */
    private List<Network> totals(MeasurePlan plan) {
        return Stream.concat(
                        Stream.of(edition.network(plan)),
                        edition.waves().of(plan).stream().map(Cohort::members))
                .toList();
    }

    /** Lines of all members as others may see them: by name, or under codes in the order of those; empty where nothing is. */
    public List<MemberReading> shown(MeasurePlan plan) {
        return edition.readings().shown(plan.measure().id(), () -> switch (edition.config()
                .sharing()
                .others()) {
            case NAMES ->
                edition.network().members().stream()
                        .flatMap(member -> shown(plan, member).stream())
                        .toList();
            case CODES -> coded(plan);
            case NOTHING -> List.of();
        });
    }

    /** One member's line as others may see it by name; empty where they may not. */
    Optional<MemberReading> shown(MeasurePlan plan, Member member) {
        if (edition.config().sharing().others() != Sharing.Others.NAMES) {
            return Optional.empty();
        }
        OthersShown others = others(plan);
        Series line = Series.of(others.pool(), plan.measure(), member);
        return PooledLines.read(plan, new PooledShown(line, others.hidden(member)), Optional.empty())
                .map(reading -> new MemberReading(member, reading));
    }

    private List<MemberReading> coded(MeasurePlan plan) {
        List<Series> lines = Series.ofMembers(others(plan).pool(), plan.measure(), edition.network()).stream()
                .filter(Series::hasValues)
                .toList();
        ChartSpec chart = plan.chart().method() == ChartType.RUN
                ? plan.chart()
                : plan.chart().with(ChartType.I);
        MeasurePlan alone = plan.drawn(chart);
        return Coded.of(edition.pool(), plan.measure(), lines, edition.say("{Member}")).stream()
                .flatMap(line -> PooledLines.read(alone, line, Optional.empty()).stream()
                        .map(reading -> new MemberReading((Member) line.scope(), reading)))
                .toList();
    }

    /** A member's own line; empty when it never reported this measure. */
    public Optional<Interpretation> of(MeasurePlan plan, Member member) {
        return PooledLines.read(plan, Series.of(edition.pool(), plan.measure(), member), Optional.empty());
    }

    /** Exact lines of all members that reported this measure, in id order: for counting them, not for others to see. */
    public List<MemberReading> all(MeasurePlan plan) {
        return edition.readings().members(plan.measure().id(), () -> readMembers(plan));
    }

    /** Those of them that the network's line is pooled from. */
    List<MemberReading> pooled(MeasurePlan plan) {
        Network comparable = edition.network(plan);
        return all(plan).stream()
                .filter(own -> comparable.member(own.member().id()).isPresent())
                .toList();
    }

    private List<MemberReading> readMembers(MeasurePlan plan) {
        List<MemberReading> own = new ArrayList<>();
        for (Member member : edition.network().members()) {
            of(plan, member).ifPresent(r -> own.add(new MemberReading(member, r)));
        }
        return List.copyOf(own);
    }
}
