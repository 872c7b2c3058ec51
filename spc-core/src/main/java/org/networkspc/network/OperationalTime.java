package org.networkspc.network;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.networkspc.measure.Cadence;
import org.networkspc.measure.Measure;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;

/**
 * Rare events of a whole network between which not days are counted but events expected: Λ = Σ λ̂_i × exposure_i of those
 * reporting. Unchanged, gaps are exponential with mean 1 whoever reports; pooled calendar days between events are never
 * drawn, because a joiner alone shortens them.
 *
 * <p>λ̂_i is the member's rate over its baseline: up to {@code baselineEnd}, or a joiner's first twelve months. With fewer
 * than five events it is shrunk to the network's rate λ̂: (n + 5)/(E + 5/λ̂). Events of one day are one event.
 */
public final class OperationalTime {
    private static final int ENOUGH_EVENTS = 5;
    private static final int JOINERS_MONTHS = 12;

    private OperationalTime() {}

    /** One event of one member. */
    public record Event(String memberId, LocalDate date) {}

    /**
     * What a member was exposed to over some days, evenly.
     *
     * @param from first day
     * @param to last day
     * @param amount bed days, attendances, hours
     */
    public record Exposure(String memberId, LocalDate from, LocalDate to, double amount) {
        public Exposure {
            if (to.isBefore(from) || !(amount >= 0) || Double.isInfinite(amount)) {
                throw new IllegalArgumentException("exposure must run forward and be finite and not negative, was "
                        + amount + " from " + from + " to " + to);
            }
        }

        double between(LocalDate first, LocalDate last) {
            LocalDate start = first.isAfter(from) ? first : from;
            LocalDate end = last.isBefore(to) ? last : to;
            double days = ChronoUnit.DAYS.between(from, to) + 1.0;
            return end.isBefore(start) ? 0 : amount * (ChronoUnit.DAYS.between(start, end) + 1) / days;
        }
    }

    /**
     * Expected events between successive events, for a t chart: one value for each day with an event, from the second on.
     *
     * @param measure what happened; the line is of times between
     * @throws IllegalArgumentException when there is no event or no exposure up to {@code baselineEnd}
     */
    public static Series of(Measure measure, List<Event> events, List<Exposure> exposures, LocalDate baselineEnd) {
        Map<String, Double> rates = rates(events, exposures, baselineEnd);
        SortedSet<LocalDate> days = new TreeSet<>();
        events.forEach(event -> days.add(event.date()));
        List<Subgroup> gaps = new ArrayList<>();
        LocalDate before = LocalDate.MIN;
        for (LocalDate day : days) {
            if (!before.equals(LocalDate.MIN)) {
                double expected = 0;
                for (Exposure exposure : exposures) {
                    expected +=
                            rates.getOrDefault(exposure.memberId(), 0.0) * exposure.between(before.plusDays(1), day);
                }
                gaps.add(Subgroup.of(day, expected));
            }
            before = day;
        }
        Measure between = Measure.between(measure.id() + "-gaps", measure.name() + ", in events expected")
                .reported(Cadence.DAY, 0);
        return Series.of(between, gaps);
    }

    private static Map<String, Double> rates(List<Event> events, List<Exposure> exposures, LocalDate baselineEnd) {
        Map<String, LocalDate> ends = baselines(exposures, baselineEnd);
        Map<String, Double> counts = new TreeMap<>();
        Map<String, Double> amounts = new TreeMap<>();
        double all = 0;
        double exposed = 0;
        for (Event event : events) {
            boolean in = !event.date().isAfter(ends.getOrDefault(event.memberId(), LocalDate.MIN));
            counts.merge(event.memberId(), in ? 1.0 : 0.0, Double::sum);
            all += event.date().isAfter(baselineEnd) ? 0 : 1;
        }
        for (Exposure exposure : exposures) {
            LocalDate end = ends.getOrDefault(exposure.memberId(), baselineEnd);
            amounts.merge(exposure.memberId(), exposure.between(exposure.from(), end), Double::sum);
            exposed += exposure.between(exposure.from(), baselineEnd);
        }
        if (!(all > 0 && exposed > 0)) {
            throw new IllegalArgumentException(
                    "baselineEnd must come after an event and an exposure, was " + baselineEnd);
        }
        double network = all / exposed;
        Map<String, Double> rates = new TreeMap<>();
        amounts.forEach((member, amount) -> {
            double n = counts.getOrDefault(member, 0.0);
            rates.put(
                    member, n >= ENOUGH_EVENTS ? n / amount : (n + ENOUGH_EVENTS) / (amount + ENOUGH_EVENTS / network));
        });
        return rates;
    }

    /** Last day of each member's baseline. */
    private static Map<String, LocalDate> baselines(List<Exposure> exposures, LocalDate baselineEnd) {
        Map<String, LocalDate> firsts = new TreeMap<>();
        for (Exposure exposure : exposures) {
            firsts.merge(exposure.memberId(), exposure.from(), (a, b) -> a.isBefore(b) ? a : b);
        }
        LocalDate start = firsts.values().stream().min(LocalDate::compareTo).orElse(baselineEnd);
        Map<String, LocalDate> ends = new TreeMap<>();
        firsts.forEach((member, first) -> ends.put(
                member,
                first.isAfter(start) && first.plusMonths(JOINERS_MONTHS).isAfter(baselineEnd)
                        ? first.plusMonths(JOINERS_MONTHS).minusDays(1)
                        : baselineEnd));
        return ends;
    }
}
