package org.networkspc.network;

import java.util.List;
import java.util.Optional;
import org.networkspc.chart.PeriodName;
import org.networkspc.interpret.Caution;
import org.networkspc.measure.Cadence;
import org.networkspc.series.Series;
import org.networkspc.series.Standing;
import org.networkspc.series.Subgroup;
import org.networkspc.words.Phrase;

/**
 * Two windows of a line, of equally many periods, to be compared.
 *
 * @param yearApart whether they hold the same parts of two years in a row, so that a season cannot pass for a change
 */
public record WindowPair(Window before, Window after, Cadence cadence, boolean yearApart) {
    /** A window of less than this part of a year says little, even beside the same months of the year before. */
    private static final int FEWEST_PARTS = 4;

    /**
     * The year that ends with the line's latest complete or closed period, and the year before it. Where less has been
     * reported, as many periods as both years have in common; where these are less than a quarter of a year, the later half of all
     * periods and the earlier.
     *
     * @return empty for a line of fewer than two periods
     */
    public static Optional<WindowPair> of(Series line) {
        Cadence cadence = line.measure().cadence();
        List<Subgroup> values =
                line.subgroups().stream().filter(Subgroup::hasValue).toList();
        if (values.isEmpty()) {
            return Optional.empty();
        }
        int first = cadence.indexOf(values.get(0).start());
        int last =
                cadence.indexOf(latest(values, line.measure().reporting().lag()).start());
        int year = periodsInAYear(cadence);
        int both = Math.min(year, last - first + 1 - year);
        if (year > 0 && both >= Math.max(1, year / FEWEST_PARTS)) {
            return Optional.of(
                    new WindowPair(window(cadence, last - year, both), window(cadence, last, both), cadence, true));
        }
        int half = (last - first + 1) / 2;
        return half < 1
                ? Optional.empty()
                : Optional.of(new WindowPair(
                        window(cadence, last - half, half), window(cadence, last, half), cadence, false));
    }

    /** The latest complete period; where none is among those still open, the latest that is closed. */
    private static Subgroup latest(List<Subgroup> values, int lag) {
        int closed = Math.max(0, values.size() - 1 - lag);
        for (int t = values.size() - 1; t > closed; t--) {
            if (values.get(t).standing() == Standing.COMPLETE) {
                return values.get(t);
            }
        }
        return values.get(closed);
    }

    private static int periodsInAYear(Cadence cadence) {
        return switch (cadence.unit()) {
            case DAY -> 365;
            case WEEK -> 52;
            case YEAR_PART -> cadence.yearStarts().size();
            case POINT -> 0;
        };
    }

    /** So many periods, of which the last has this number. */
    private static Window window(Cadence cadence, int last, int periods) {
        return new Window(
                cadence.start(last - periods + 1), cadence.start(last + 1).minusDays(1));
    }

    /** "February 2023 to January 2024"; one period by its own name. */
    public Phrase words(Window window) {
        Phrase first = PeriodName.phrase(window.from(), cadence);
        Phrase last = PeriodName.phrase(cadence.startOf(window.to()), cadence);
        return first.equals(last) ? first : Phrase.of("{0} to {1}", first, last);
    }

    /** A caution where a season may pass for a change. */
    public Optional<Caution> caution() {
        return yearApart || cadence.unit() == Cadence.Unit.POINT
                ? Optional.empty()
                : Optional.of(new Caution(
                        "seasons",
                        Phrase.of("The two windows are not the same part of two years, so a season may pass for a"
                                + " change.")));
    }
}
