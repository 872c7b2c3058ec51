package org.networkspc.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.measure.Member;
import org.networkspc.pool.Cells;
import org.networkspc.pool.Missing;
import org.networkspc.pool.Reported;
import org.networkspc.pool.Tally;

/** One member's own subgroups: every calendar period from its first row to the measure's latest period or its leaving. */
final class MemberLine {
    private MemberLine() {}

    static List<Subgroup> subgroups(Cells cells, Member member) {
        int row = cells.members().stream().map(Member::id).toList().indexOf(member.id());
        if (row < 0) {
            return List.of();
        }
        List<Subgroup> subgroups = new ArrayList<>();
        for (int t = 0; t < cells.periods().size(); t++) {
            boolean begun = !subgroups.isEmpty() || cells.at(row, t).isPresent();
            boolean left = !cells.periods().get(t).isBefore(member.leaves())
                    && cells.at(row, t).isEmpty();
            if (begun && !left) {
                subgroups.add(subgroup(cells.measure(), cells.periods().get(t), cells, row, t));
            }
        }
        // Times between events belong to events, not to the calendar: days without an event are no gaps.
        return cells.measure().kind() == MeasureKind.BETWEEN
                ? subgroups.stream().filter(Subgroup::hasValue).toList()
                : subgroups;
    }

    private static Subgroup subgroup(Measure measure, LocalDate start, Cells cells, int row, int period) {
        Reported reported = cells.at(row, period).orElse(Tally.EMPTY);
        return reported instanceof Missing missing
                ? Subgroup.without(start, standing(missing.kind()), Completeness.NONE)
                : Subgroup.of(start, (Tally) reported, measure.kind());
    }

    private static Standing standing(Missing.Kind kind) {
        return switch (kind) {
            case SUPPRESSED, ROUNDED -> Standing.SUPPRESSED;
            case NOT_APPLICABLE -> Standing.NOT_APPLICABLE;
            case NOT_YET_REPORTED, NOT_AVAILABLE -> Standing.GAP;
        };
    }
}
