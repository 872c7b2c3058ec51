package org.networkspc.reports.ingest;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.measure.Member;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Missing;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Tally;

/**
 * Which line of a large file speaks about which cell, in four bytes a period: enough to refuse a second line about the same,
 * and to tell at the end which blanks stand after the last number.
 */
final class SeriesLines {
    /** Periods remembered in all, 32 MiB of them. */
    private static final int MOST_PERIODS = 8_000_000;
    /** Different measures, members and groups together. */
    private static final int MOST_SERIES = 200_000;

    private record Key(String measure, String member, Stratum stratum) {
        static Key of(Observation o) {
            return new Key(o.measure().id(), o.member().id(), o.stratum());
        }
    }

    /** Lines by period from the first seen; a blank's is negative. */
    private static final class Line {
        private final Measure measure;
        private final Member member;
        private int first;
        private int[] lines = {};
        private int lastNumber = Integer.MIN_VALUE;

        Line(Observation o) {
            this.measure = o.measure();
            this.member = o.member();
        }

        int at(int period) {
            int place = period - first;
            return place >= 0 && place < lines.length ? lines[place] : 0;
        }

        /** Room for a period, and for half as many again where a series grows forwards. */
        int grownTo(int period) {
            if (lines.length == 0) {
                first = period;
            }
            int low = Math.min(first, period);
            int room = Math.max(first + lines.length, period + 1) - low;
            if (room > lines.length) {
                int[] grown = new int[low == first ? Math.max(room, lines.length * 3 / 2) : room];
                System.arraycopy(lines, 0, grown, first - low, lines.length);
                lines = grown;
                first = low;
            }
            return lines.length;
        }
    }

    private final Map<Key, Line> series = new LinkedHashMap<>();
    private long periods;

    /** The line that spoke about the cell before; 0 when none did. */
    int before(Observation o) {
        Line line = series.get(Key.of(o));
        return line == null ? 0 : Math.abs(line.at(period(o)));
    }

    /**
     * Remembers a line.
     *
     * @param blank whether it holds nothing, so that what it means is known at the end
     * @return whether there was room
     */
    boolean keep(int number, Observation o, boolean blank) {
        Line line = series.computeIfAbsent(Key.of(o), k -> new Line(o));
        if (series.size() > MOST_SERIES) {
            return false;
        }
        int period = period(o);
        periods -= line.lines.length;
        periods += line.grownTo(period);
        if (periods > MOST_PERIODS) {
            return false;
        }
        line.lines[period - line.first] = blank ? -number : number;
        if (o.reported() instanceof Tally) {
            line.lastNumber = Math.max(line.lastNumber, period);
        }
        return true;
    }

    /** Every blank with its line: not yet reported after the last number of its series, else not available. */
    void blanks(BiConsumer<Integer, Observation> each) {
        series.forEach((key, line) -> {
            for (int i = 0; i < line.lines.length; i++) {
                if (line.lines[i] < 0) {
                    int period = line.first + i;
                    Missing.Kind kind =
                            period > line.lastNumber ? Missing.Kind.NOT_YET_REPORTED : Missing.Kind.NOT_AVAILABLE;
                    each.accept(
                            -line.lines[i],
                            Observation.missing(line.measure, line.member, date(line.measure, period), kind)
                                    .in(key.stratum()));
                }
            }
        });
    }

    private static int period(Observation o) {
        return o.measure().kind() == MeasureKind.BETWEEN
                ? (int) o.date().toEpochDay()
                : o.measure().cadence().indexOf(o.date());
    }

    private static LocalDate date(Measure measure, int period) {
        return measure.kind() == MeasureKind.BETWEEN
                ? LocalDate.ofEpochDay(period)
                : measure.cadence().start(period);
    }
}
