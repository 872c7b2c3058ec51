package org.networkspc.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.networkspc.measure.MeasureKind;
import org.networkspc.measure.Member;
import org.networkspc.measure.Network;
import org.networkspc.pool.Cells;
import org.networkspc.pool.Missing;
import org.networkspc.pool.Tally;

/**
 * A network's members against the periods of one measure: who was expected, who reported, how much stands behind it.
 *
 * <p>A row from before its member joined, or from after it left, is the member's own and no part of the network's line.
 */
final class MemberTable {
    /** How far back a member's usual size is taken from: its reported periods among these. */
    private static final int USUAL_SIZE_PERIODS = 12;

    private final Cells cells;
    private final List<Row> rows;

    private MemberTable(Cells cells, List<Row> rows) {
        this.cells = cells;
        this.rows = rows;
    }

    static MemberTable of(Cells cells, Network network) {
        Map<String, Integer> rowOf = new HashMap<>();
        for (int row = 0; row < cells.members().size(); row++) {
            rowOf.put(cells.members().get(row).id(), row);
        }
        List<Row> rows = new ArrayList<>();
        for (Member member : network.members()) {
            rows.add(new Row(cells, member, rowOf.getOrDefault(member.id(), -1)));
        }
        return new MemberTable(cells, rows);
    }

    /** The same without one member. */
    MemberTable without(int member) {
        List<Row> others = new ArrayList<>(rows);
        others.remove(member);
        return new MemberTable(cells, others);
    }

    /** One member's periods. */
    private static final class Row {
        private final Cells cells;
        private final Member member;
        /** In the cells; −1 for a member without any. */
        private final int row;

        private final boolean[] there;
        private final boolean[] expected;
        private final double[] size;
        private final double[] usual;

        Row(Cells cells, Member member, int row) {
            this.cells = cells;
            this.member = member;
            this.row = row;
            int periods = cells.periods().size();
            there = new boolean[periods];
            expected = new boolean[periods];
            size = new double[periods];
            usual = new double[periods];
            int firstReport = firstReport();
            for (int t = 0; t < periods; t++) {
                LocalDate start = cells.periods().get(t);
                there[t] = row >= 0 && member.isExpectedAt(start) && cells.hasValue(row, t);
                boolean hasBegun = member.joins().equals(LocalDate.MIN) ? firstReport <= t : true;
                expected[t] = hasBegun && member.isExpectedAt(start) && !isMissing(t, Missing.Kind.NOT_APPLICABLE);
                size[t] = there[t] ? sizeAt(t) : 0;
            }
            for (int t = 0; t < periods; t++) {
                usual[t] = usualSize(t);
            }
        }

        private int firstReport() {
            int period = 0;
            while (row >= 0
                    && period < cells.periods().size()
                    && cells.at(row, period).isEmpty()) {
                period++;
            }
            return row < 0 ? Integer.MAX_VALUE : period;
        }

        boolean isMissing(int period, Missing.Kind kind) {
            return row >= 0
                    && cells.at(row, period)
                            .filter(r -> r instanceof Missing m && m.kind() == kind)
                            .isPresent();
        }

        private double sizeAt(int period) {
            Tally tally = cells.tally(row, period);
            MeasureKind kind = cells.measure().kind();
            return kind == MeasureKind.COUNT ? tally.numerator() : tally.size(kind);
        }

        /** Mean size over the member's reported periods among its last twelve, else its first, else 0. */
        private double usualSize(int period) {
            double sum = 0;
            int n = 0;
            for (int t = Math.max(0, period - USUAL_SIZE_PERIODS); t < period; t++) {
                if (there[t]) {
                    sum += size[t];
                    n++;
                }
            }
            for (int t = period; n == 0 && t < there.length; t++) {
                if (there[t]) {
                    return size[t];
                }
            }
            return n == 0 ? lastSizeBefore(period) : sum / n;
        }

        private double lastSizeBefore(int period) {
            for (int t = period - 1; t >= 0; t--) {
                if (there[t]) {
                    return size[t];
                }
            }
            return 0;
        }
    }

    List<String> memberIds() {
        return rows.stream().map(row -> row.member.id()).toList();
    }

    int memberCount() {
        return rows.size();
    }

    int periodCount() {
        return cells.periods().size();
    }

    MeasureKind kind() {
        return cells.measure().kind();
    }

    LocalDate start(int period) {
        return cells.periods().get(period);
    }

    /** Whether the member belongs to the network then, and can have a number. */
    boolean isExpected(int member, int period) {
        return rows.get(member).expected[period];
    }

    boolean isMissing(int member, int period, Missing.Kind kind) {
        return rows.get(member).isMissing(period, kind);
    }

    /** Whether the member's number counts in the network's line. */
    boolean hasValue(int member, int period) {
        return rows.get(member).there[period];
    }

    Tally tally(int member, int period) {
        return cells.tally(rows.get(member).row, period);
    }

    double value(int member, int period) {
        return tally(member, period).value(kind());
    }

    /** How much the member reported, counts by their number; 0 without a value. */
    double size(int member, int period) {
        return rows.get(member).size[period];
    }

    /** How the network stands in this period. */
    Completeness completeness(int period) {
        int reported = 0;
        int expected = 0;
        double reportedSize = 0;
        double expectedSize = 0;
        List<Member> absent = new ArrayList<>();
        for (Row row : rows) {
            if (!row.there[period] && !row.expected[period]) {
                continue;
            }
            expected++;
            expectedSize += row.usual[period];
            if (row.there[period]) {
                reported++;
                reportedSize += row.usual[period];
            } else {
                absent.add(row.member);
            }
        }
        double share =
                expectedSize > 0 ? reportedSize / expectedSize : expected == 0 ? 1 : (double) reported / expected;
        return new Completeness(reported, expected, share, absent);
    }

    /** Why nobody has a number in this period. */
    Standing emptyStanding(int period) {
        boolean suppressed = false;
        boolean expected = false;
        boolean notApplicable = false;
        for (Row row : rows) {
            suppressed |= row.isMissing(period, Missing.Kind.SUPPRESSED) || row.isMissing(period, Missing.Kind.ROUNDED);
            notApplicable |= row.isMissing(period, Missing.Kind.NOT_APPLICABLE);
            expected |= row.expected[period];
        }
        if (suppressed) {
            return Standing.SUPPRESSED;
        }
        return notApplicable && !expected ? Standing.NOT_APPLICABLE : Standing.GAP;
    }

    Membership membership() {
        for (Row row : rows) {
            for (int t = 1; t < periodCount(); t++) {
                if (row.expected[t] != row.expected[0]
                        && !row.isMissing(t, Missing.Kind.NOT_APPLICABLE)
                        && !row.isMissing(0, Missing.Kind.NOT_APPLICABLE)) {
                    return Membership.CHANGING;
                }
            }
        }
        return Membership.STEADY;
    }
}
