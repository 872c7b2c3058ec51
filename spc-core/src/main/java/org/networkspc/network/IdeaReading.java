package org.networkspc.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.networkspc.measure.ChangeIdea;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Pool;
import org.networkspc.series.Panel;

/**
 * What the numbers show around the day from which members tried an idea: each against its own past, all of them together,
 * and beside them those who did not try it. It says what came after, never what came of it.
 *
 * <p>Before are the 12 periods that end before the day, after the 6 that begin on it or later; at least 6 and 4 must be
 * there. Members are put together by the periods since their own day, each measured from its own past and counting by its
 * mean size before. Those who did not try it are read in the same periods as each who did.
 *
 * @param stratum the group that was read: the one all entries are for where it is reported, else everybody
 * @param own those who tried it and ever reported the measure, in id order
 * @param together all of them as one line; empty when none has both sides
 * @param beside how many did not try it and have both sides around at least one of the days
 * @param others those who did not try it; empty when nobody has both sides
 * @param apart how far those who tried it moved beyond the others
 */
public record IdeaReading(
        Measure measure,
        Stratum stratum,
        List<Own> own,
        Optional<Shift> together,
        int beside,
        Optional<Shift> others,
        Optional<Shift> apart) {
    /** Periods before and after that are looked at. */
    public static final int BEFORE = 12;

    public static final int AFTER = 6;
    /** Of these so many must be there. */
    public static final int LEAST_BEFORE = 6;

    public static final int LEAST_AFTER = 4;

    /**
     * One member that tried it.
     *
     * @param from first day of its first test
     * @param shift against its own past; empty when too few periods are there on one side
     */
    public record Own(Member member, LocalDate from, Optional<Shift> shift) {}

    public IdeaReading {
        own = List.copyOf(own);
    }

    /**
     * Reads an idea on one measure.
     *
     * @param tried entries of the same idea, each with its members and its day; one without members is everybody's. A
     *     member in several entries counts from its first day.
     * @throws IllegalArgumentException when the measure is times between events, which are not put together
     */
    public static IdeaReading of(Pool pool, Measure measure, Network network, List<ChangeIdea> tried) {
        if (measure.kind() == MeasureKind.BETWEEN) {
            throw new IllegalArgumentException("measure must have regular periods, was " + measure.kind());
        }
        Stratum meant = meant(tried);
        Panel group = Panel.of(pool, measure, network, meant);
        Stratum stratum = group.months().isEmpty() ? Stratum.ALL : meant;
        Panel panel = group.months().isEmpty() ? Panel.of(pool, measure, network, Stratum.ALL) : group;
        List<Optional<LocalDate>> days = new ArrayList<>();
        List<Own> own = new ArrayList<>();
        EventLine together = EventLine.EMPTY;
        for (int i = 0; i < panel.members().size(); i++) {
            Member member = network.members().get(i);
            int row = i;
            boolean counted = IntStream.range(0, panel.months().size()).anyMatch(t -> panel.has(row, t));
            Optional<LocalDate> day = counted ? firstDay(member, tried) : Optional.empty();
            days.add(day);
            if (day.isPresent()) {
                EventLine line = EventLine.of(measure, panel, i, day.get());
                own.add(new Own(member, day.get(), line.shift(measure)));
                together = together.and(line);
            }
        }
        EventLine others = others(measure, panel, days);
        return new IdeaReading(
                measure,
                stratum,
                own,
                together.shift(measure),
                beside(measure, panel, days),
                others.shift(measure),
                together.less(others).shift(measure));
    }

    /** The one group that all entries are for, else everybody. */
    private static Stratum meant(List<ChangeIdea> tried) {
        List<List<Stratum>> meant =
                tried.stream().map(idea -> idea.where().strata()).distinct().toList();
        boolean one = meant.size() == 1 && meant.get(0).size() == 1;
        return one ? meant.get(0).get(0) : Stratum.ALL;
    }

    private static Optional<LocalDate> firstDay(Member member, List<ChangeIdea> tried) {
        return tried.stream()
                .filter(idea -> idea.where().includes(member.id()))
                .map(ChangeIdea::from)
                .min(Comparator.naturalOrder());
    }

    /** The others around each day, counting as much as the member whose day it is. */
    private static EventLine others(Measure measure, Panel panel, List<Optional<LocalDate>> days) {
        EventLine all = EventLine.EMPTY;
        for (int i = 0; i < days.size(); i++) {
            if (days.get(i).isEmpty()) {
                continue;
            }
            EventLine around = EventLine.EMPTY;
            for (int j = 0; j < days.size(); j++) {
                if (days.get(j).isEmpty()) {
                    around = around.and(
                            EventLine.of(measure, panel, j, days.get(i).get()));
                }
            }
            double weight = EventLine.of(measure, panel, i, days.get(i).get()).weight();
            all = all.beside(around.weighing(weight));
        }
        return all;
    }

    private static int beside(Measure measure, Panel panel, List<Optional<LocalDate>> days) {
        return (int) IntStream.range(0, days.size())
                .filter(j -> days.get(j).isEmpty())
                .filter(j -> days.stream()
                        .flatMap(Optional::stream)
                        .distinct()
                        .anyMatch(day -> EventLine.of(measure, panel, j, day).weight() > 0))
                .count();
    }

    /** How many of those who tried it have enough periods on both sides. */
    public long readable() {
        return own.stream().filter(o -> o.shift().isPresent()).count();
    }

    /**
     * The same for readers who are not to learn of single members: without the others where they are fewer, and empty where
     * those who tried it are.
     *
     * @param fewest members behind a number
     */
    public Optional<IdeaReading> toldOf(int fewest) {
        if (readable() > 0 && readable() < fewest) {
            return Optional.empty();
        }
        return Optional.of(
                beside < fewest
                        ? new IdeaReading(measure, stratum, own, together, beside, Optional.empty(), Optional.empty())
                        : this);
    }
}
