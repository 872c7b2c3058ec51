package org.networkspc.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
    private final List<Member> members;
    private final int[] rowOf;
    private final int[] firstReport;
    private final boolean[][] there;
    private final boolean[][] expected;
    private final double[][] size;

    private MemberTable(Cells cells, List<Member> members, int[] rowOf, int[] firstReport) {
        this.cells = cells;
        this.members = members;
        this.rowOf = rowOf;
        this.firstReport = firstReport;
        int periods = cells.periods().size();
        there = new boolean[rowOf.length][periods];
        expected = new boolean[rowOf.length][periods];
        size = new double[rowOf.length][periods];
        for (int i = 0; i < rowOf.length; i++) {
            for (int t = 0; t < periods; t++) {
                there[i][t] = rowOf[i] >= 0 && members.get(i).isExpectedAt(start(t)) && cells.hasValue(rowOf[i], t);
                expected[i][t] = expects(i, t);
                size[i][t] = there[i][t] ? sizeOf(i, t) : 0;
            }
        }
    }

    static MemberTable of(Cells cells, Network network) {
        List<Member> members = network.members();
        int[] rowOf = new int[members.size()];
        int[] firstReport = new int[members.size()];
        List<String> ids = cells.members().stream().map(Member::id).toList();
        for (int i = 0; i < rowOf.length; i++) {
            rowOf[i] = ids.indexOf(members.get(i).id());
            firstReport[i] = firstReport(cells, rowOf[i]);
        }
        return new MemberTable(cells, members, rowOf, firstReport);
    }

    private static int firstReport(Cells cells, int row) {
        int period = 0;
        while (row >= 0
                && period < cells.periods().size()
                && cells.at(row, period).isEmpty()) {
            period++;
        }
        return row < 0 ? Integer.MAX_VALUE : period;
    }

    List<String> memberIds() {
        return members.stream().map(Member::id).toList();
    }

    int memberCount() {
        return members.size();
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
        return expected[member][period];
    }

    private boolean expects(int member, int period) {
        Member m = members.get(member);
        boolean hasBegun = m.joins().equals(LocalDate.MIN) ? firstReport[member] <= period : true;
        return hasBegun && m.isExpectedAt(start(period)) && !isMissing(member, period, Missing.Kind.NOT_APPLICABLE);
    }

    boolean isMissing(int member, int period, Missing.Kind kind) {
        return rowOf[member] >= 0
                && cells.at(rowOf[member], period)
                        .filter(r -> r instanceof Missing m && m.kind() == kind)
                        .isPresent();
    }

    /** Whether the member's number counts in the network's line. */
    boolean hasValue(int member, int period) {
        return there[member][period];
    }

    Tally tally(int member, int period) {
        return cells.tally(rowOf[member], period);
    }

    double value(int member, int period) {
        return tally(member, period).value(kind());
    }

    /** How much the member reported, counts by their number; 0 without a value. */
    double size(int member, int period) {
        return size[member][period];
    }

    private double sizeOf(int member, int period) {
        Tally tally = tally(member, period);
        return kind() == MeasureKind.COUNT ? tally.numerator() : tally.size(kind());
    }

    /** How the network stands in this period. */
    Completeness completeness(int period) {
        int reported = 0;
        int expected = 0;
        double reportedSize = 0;
        double expectedSize = 0;
        List<Member> absent = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            boolean there = hasValue(i, period);
            if (!there && !isExpected(i, period)) {
                continue;
            }
            double usual = usualSize(i, period);
            expected++;
            expectedSize += usual;
            if (there) {
                reported++;
                reportedSize += usual;
            } else {
                absent.add(members.get(i));
            }
        }
        double share =
                expectedSize > 0 ? reportedSize / expectedSize : expected == 0 ? 1 : (double) reported / expected;
        return new Completeness(reported, expected, share, absent);
    }

    /** Mean size over the member's reported periods among its last twelve, else its first, else 0. */
    private double usualSize(int member, int period) {
        double sum = 0;
        int n = 0;
        for (int t = Math.max(0, period - USUAL_SIZE_PERIODS); t < period; t++) {
            if (hasValue(member, t)) {
                sum += size(member, t);
                n++;
            }
        }
        for (int t = period; n == 0 && t < periodCount(); t++) {
            if (hasValue(member, t)) {
                return size(member, t);
            }
        }
        return n == 0 ? lastSizeBefore(member, period) : sum / n;
    }

    private double lastSizeBefore(int member, int period) {
        for (int t = Math.min(period, periodCount()) - 1; t >= 0; t--) {
            if (hasValue(member, t)) {
                return size(member, t);
            }
        }
        return 0;
    }

    /** Why nobody has a number in this period. */
    Standing emptyStanding(int period) {
        boolean suppressed = false;
        boolean expected = false;
        boolean notApplicable = false;
        for (int i = 0; i < members.size(); i++) {
            suppressed |= isMissing(i, period, Missing.Kind.SUPPRESSED) || isMissing(i, period, Missing.Kind.ROUNDED);
            notApplicable |= isMissing(i, period, Missing.Kind.NOT_APPLICABLE);
            expected |= isExpected(i, period);
        }
        if (suppressed) {
            return Standing.SUPPRESSED;
        }
        return notApplicable && !expected ? Standing.NOT_APPLICABLE : Standing.GAP;
    }

    Membership membership() {
        for (int i = 0; i < members.size(); i++) {
            for (int t = 1; t < periodCount(); t++) {
                if (isExpected(i, t) != isExpected(i, 0)
                        && !isMissing(i, t, Missing.Kind.NOT_APPLICABLE)
                        && !isMissing(i, 0, Missing.Kind.NOT_APPLICABLE)) {
                    return Membership.CHANGING;
                }
            }
        }
        return Membership.STEADY;
    }
}
