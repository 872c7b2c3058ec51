package org.networkspc.reports.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.measure.Stratum;
import org.networkspc.network.OperationalTime;
import org.networkspc.network.OperationalTime.Event;
import org.networkspc.network.OperationalTime.Exposure;
import org.networkspc.pool.Cells;
import org.networkspc.pool.Pool;
import org.networkspc.pool.Tally;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.series.Membership;
import org.networkspc.series.Pooling;
import org.networkspc.series.Series;

/**
 * The whole network's line of a measure of times between rare events: how many were expected between one event and the
 * next, given what each member was exposed to. An event counts where its member's exposure of that period was reported.
 */
final class RareEvents {
    /** Fewer gaps make no line. */
    private static final int FEWEST = 2;
    /** With more events a day of the whole network, several fall on one day and days no longer tell them apart. */
    private static final double MOST_A_DAY = 0.2;

    private RareEvents() {}

    /** Empty where no exposure is named or reported, or there are too few events with one. */
    static Optional<Series> line(Pool pool, Network network, MeasurePlan plan, Optional<MeasurePlan> exposure) {
        if (plan.measure().kind() != MeasureKind.BETWEEN || exposure.isEmpty()) {
            return Optional.empty();
        }
        List<Exposure> exposures = exposures(pool, network, exposure.get().measure());
        List<Event> events = events(pool, network, plan.measure(), exposures);
        if (events.size() <= FEWEST || !isRare(events)) {
            return Optional.empty();
        }
        LocalDate last =
                events.stream().map(Event::date).max(LocalDate::compareTo).orElseThrow();
        LocalDate end = plan.chart().isFrozen() && plan.chart().baselineEnd().isBefore(last)
                ? plan.chart().baselineEnd()
                : last;
        try {
            return Optional.of(
                    ofNetwork(network, plan.measure(), OperationalTime.of(plan.measure(), events, exposures, end)));
        } catch (IllegalArgumentException nothingInTheBaseline) {
            return Optional.empty();
        }
    }

    private static boolean isRare(List<Event> events) {
        LongSummaryStatistics days =
                events.stream().mapToLong(e -> e.date().toEpochDay()).summaryStatistics();
        return events.size() <= MOST_A_DAY * (days.getMax() - days.getMin() + 1);
    }

    private static Series ofNetwork(Network network, Measure planned, Series line) {
        Measure gaps = line.measure()
                .improvement(planned.direction())
                .placed(planned.place().role(), planned.place().level());
        return new Series(gaps, network, Stratum.ALL, Pooling.AS_REPORTED, Membership.STEADY, line.subgroups());
    }

    private static List<Exposure> exposures(Pool pool, Network network, Measure measure) {
        Cells cells = pool.cells(measure, Stratum.ALL);
        List<Exposure> exposures = new ArrayList<>();
        for (int i = 0; i < cells.members().size(); i++) {
            Optional<Member> member = network.member(cells.members().get(i).id());
            for (int t = 0; t < cells.periods().size(); t++) {
                LocalDate start = cells.periods().get(t);
                if (member.filter(m -> m.isExpectedAt(start)).isPresent() && cells.hasValue(i, t)) {
                    Tally tally = cells.tally(i, t);
                    exposures.add(new Exposure(
                            member.get().id(),
                            start,
                            measure.cadence().plus(start, 1).minusDays(1),
                            measure.kind() == MeasureKind.COUNT ? tally.numerator() : tally.denominator()));
                }
            }
        }
        return exposures;
    }

    private static List<Event> events(Pool pool, Network network, Measure measure, List<Exposure> exposures) {
        Cells cells = pool.cells(measure, Stratum.ALL);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < cells.members().size(); i++) {
            String id = cells.members().get(i).id();
            for (int t = 0; t < cells.periods().size(); t++) {
                LocalDate day = cells.periods().get(t);
                if (network.member(id).isPresent() && cells.hasValue(i, t) && isExposed(exposures, id, day)) {
                    events.add(new Event(id, day));
                }
            }
        }
        return events;
    }

    private static boolean isExposed(List<Exposure> exposures, String id, LocalDate day) {
        return exposures.stream()
                .anyMatch(e -> e.memberId().equals(id) && !day.isBefore(e.from()) && !day.isAfter(e.to()));
    }

    /** What the line counts, or why there is none. */
    static Block.Words words(Edition edition, MeasurePlan plan) {
        return new Block.Words(
                edition.say("The {network} as one"),
                List.of(edition.say(
                        edition.lines().pooled(plan).isPresent()
                                ? "Between one event anywhere and the next, so many would be expected if each"
                                        + " {member} went on as in its baseline, given what it was exposed to."
                                        + " Around 1 means no change, whoever reports. Calendar days between"
                                        + " events are never pooled: a new {member} alone would shorten them."
                                : "Times between rare events are pooled only where it is known what they were"
                                        + " exposed to: exposure in network.yaml names the measure whose"
                                        + " denominators say so, and where the whole {network} has at most one"
                                        + " event in five days: more often, days no longer tell them apart, and"
                                        + " a count a month says more.")));
    }
}
