package org.networkspc.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.networkspc.measure.Aim;
import org.networkspc.measure.Direction;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.series.Pooling;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;

/**
 * How many would have gained in the latest year of complete periods, had the aim held for everybody counted in it: events
 * − target × exposure, exactly. It foretells nothing; it says what the aim is worth at the size the network has.
 *
 * @param events Σ numerators of these periods, as reported
 * @param exposure Σ denominators; for counts, the number of periods
 * @param atAim events there would have been at the target
 * @param improvement whether more or fewer events are better
 * @param first first day of the first of these periods
 * @param last first day of the last
 * @param wholeYear whether they are every period of a year
 */
public record Benefit(
        double events,
        double exposure,
        double atAim,
        Direction improvement,
        LocalDate first,
        LocalDate last,
        boolean wholeYear) {

    /**
     * @param asReported the line of those the aim is for, pooled as reported
     * @return empty without complete periods, without counts (measurements, times between events), and where neither
     *     direction is better
     */
    public static Optional<Benefit> of(Series asReported, Aim aim) {
        Measure measure = asReported.measure();
        boolean counted = measure.kind().isRatio() || measure.kind() == MeasureKind.COUNT;
        List<Subgroup> all =
                asReported.subgroups().stream().filter(Subgroup::counts).toList();
        if (!counted
                || asReported.pooling() != Pooling.AS_REPORTED
                || measure.direction() == Direction.NEUTRAL
                || all.isEmpty()) {
            return Optional.empty();
        }
        LocalDate last = all.get(all.size() - 1).start();
        LocalDate yearBegins = measure.cadence().plus(last, 1).minusYears(1);
        List<Subgroup> year =
                all.stream().filter(s -> !s.start().isBefore(yearBegins)).toList();
        double events = 0;
        double exposure = 0;
        for (Subgroup subgroup : year) {
            events += subgroup.tally().numerator();
            exposure += measure.kind() == MeasureKind.COUNT ? 1 : subgroup.denominator();
        }
        return Optional.of(new Benefit(
                events,
                exposure,
                aim.target() / measure.multiplier() * exposure,
                measure.direction(),
                year.get(0).start(),
                last,
                year.size()
                        == measure.cadence().indexOf(last) - measure.cadence().indexOf(yearBegins) + 1));
    }

    /** How many would have gained; negative where the aim was already met by as many. */
    public double gained() {
        return improvement == Direction.DECREASE ? events - atAim : atAim - events;
    }

    public boolean isMetAlready() {
        return gained() <= 0;
    }
}
