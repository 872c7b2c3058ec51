package org.networkspc.pool;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.networkspc.measure.Stratum;

/** All lines of one member about one measure, by stratum, and its total over strata. */
final class MemberLines {
    /** Takes what one cell holds. */
    interface Receiver {
        void take(Stratum stratum, int period, Reported reported);
    }

    private final Map<Stratum, Line> lines = new TreeMap<>();

    Line line(Stratum stratum) {
        return lines.computeIfAbsent(stratum, s -> new Line());
    }

    void merge(MemberLines other) {
        other.lines.forEach((stratum, line) -> line(stratum).merge(line));
    }

    Collection<Stratum> strata() {
        return lines.keySet();
    }

    int first() {
        return lines.values().stream().mapToInt(Line::first).min().orElse(Integer.MAX_VALUE);
    }

    int last() {
        return lines.values().stream().mapToInt(Line::last).max().orElse(Integer.MIN_VALUE);
    }

    /** Hands over every cell that exists, by stratum and period. */
    void forEach(Receiver receiver) {
        lines.forEach((stratum, line) -> {
            for (int period = line.first(); period <= line.last(); period++) {
                int number = period;
                line.at(period).ifPresent(reported -> receiver.take(stratum, number, reported));
            }
        });
    }

    /** Cells of the periods from first to last, both included. */
    List<Optional<Reported>> row(Stratum stratum, int first, int last) {
        List<List<Line>> dimensions = stratum.isAll() ? dimensions(first, last) : List.of();
        return IntStream.rangeClosed(first, last)
                .mapToObj(period -> cell(stratum, period, dimensions))
                .toList();
    }

    /** The stratum's own row, else the total over the first dimension that has one: a value beats a missing. */
    private Optional<Reported> cell(Stratum stratum, int period, List<List<Line>> dimensions) {
        Line line = lines.get(stratum);
        Optional<Reported> best = line == null ? Optional.empty() : line.at(period);
        for (List<Line> dimension : dimensions) {
            if (isValue(best)) {
                return best;
            }
            Optional<Reported> total = total(dimension, period);
            best = best.isEmpty() || isValue(total) ? total : best;
        }
        return best;
    }

    /** Lines by dimension, in the order they may stand for the total: most periods with a total first, then by name. */
    private List<List<Line>> dimensions(int first, int last) {
        Map<String, List<Line>> byName = new TreeMap<>();
        lines.forEach((stratum, line) -> {
            if (!stratum.isAll()) {
                byName.computeIfAbsent(stratum.dimension(), d -> new ArrayList<>())
                        .add(line);
            }
        });
        Comparator<List<Line>> byTotals = Comparator.comparingLong(dimension -> IntStream.rangeClosed(first, last)
                .filter(period -> isValue(total(dimension, period)))
                .count());
        return byName.values().stream().sorted(byTotals.reversed()).toList();
    }

    /** The sum over one dimension, missing when one of its categories is; what does not apply is left out. */
    private static Optional<Reported> total(List<Line> dimension, int period) {
        Tally sum = Tally.EMPTY;
        Optional<Missing> unknown = Optional.empty();
        Optional<Reported> inapplicable = Optional.empty();
        for (Line line : dimension) {
            Optional<Reported> category = line.at(period);
            if (category.isPresent() && category.get() instanceof Tally tally) {
                sum = sum.plus(tally);
            } else if (category.isPresent() && category.get() instanceof Missing reason) {
                if (reason.kind() == Missing.Kind.NOT_APPLICABLE) {
                    inapplicable = category;
                } else {
                    unknown = Optional.of(unknown.map(reason::or).orElse(reason));
                }
            }
        }
        if (unknown.isPresent()) {
            return unknown.map(reason -> Missing.of(reason.kind()));
        }
        return sum.rows() > 0 ? Optional.of(sum) : inapplicable;
    }

    private static boolean isValue(Optional<Reported> reported) {
        return reported.isPresent() && reported.get() instanceof Tally;
    }
}
