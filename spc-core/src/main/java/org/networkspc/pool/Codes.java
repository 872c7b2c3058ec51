package org.networkspc.pool;

import java.time.LocalDate;
import java.util.List;
import org.networkspc.measure.Measure;
import org.networkspc.measure.MeasureKind;
import org.networkspc.measure.Member;

/**
 * What the codes of {@link CodedRows} stand for.
 *
 * @param measures code 0, 1, 2…; of counts only: proportions, rates, counts
 * @param members code 0, 1, 2…
 * @param from a day of the period with code 0; code 1 is the next period of the measure's cadence, and so on
 * @param periods number of period codes
 */
public record Codes(List<Measure> measures, List<Member> members, LocalDate from, int periods) {

    public Codes {
        measures = List.copyOf(measures);
        members = List.copyOf(members);
        if (measures.isEmpty() || members.isEmpty() || periods < 1) {
            throw new IllegalArgumentException("measures, members and periods must be at least one each, was "
                    + measures.size() + ", " + members.size() + " and " + periods);
        }
        for (Measure measure : measures) {
            if (!measure.kind().isRatio() && measure.kind() != MeasureKind.COUNT) {
                throw new IllegalArgumentException("measures must count, was " + measure);
            }
        }
    }

    /** The same measures and periods of other members. */
    Codes of(List<Member> others) {
        return new Codes(measures, others, from, periods);
    }
}
