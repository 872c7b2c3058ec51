package org.networkspc.reports.ingest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.networkspc.measure.MeasureKind;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Missing;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Tally;
import org.networkspc.reports.config.Reason;
import org.networkspc.reports.config.RowProblem;

/**
 * The totals a file carries, never counted and always checked: each should be the sum of all rows it stands for, or of
 * those since the total before it.
 */
final class Totals {
    /** What a total is over: an empty member is all members, an empty period all periods. */
    record Over(String measure, Optional<String> member, Optional<LocalDate> period, Stratum stratum) {}

    private record Claim(RowProblem where, Over over, double total, boolean numerator, Optional<Double> since) {}

    private final Map<Over, double[]> all = new HashMap<>();
    private final Map<Over, double[]> since = new HashMap<>();
    private final Set<Over> unknown = new HashSet<>();
    private final List<Claim> claims = new ArrayList<>();

    /** A row that counts. */
    void add(Observation o) {
        if (o.measure().kind() == MeasureKind.MEASUREMENT || o.measure().kind() == MeasureKind.BETWEEN) {
            return;
        }
        for (Over over : overs(o)) {
            if (o.reported() instanceof Missing) {
                unknown.add(over);
            } else if (o.reported() instanceof Tally tally) {
                for (Map<Over, double[]> sums : List.of(all, since)) {
                    double[] sum = sums.computeIfAbsent(over, k -> new double[3]);
                    sum[2]++;
                    sum[0] += tally.numerator();
                    sum[1] += tally.denominator();
                }
            }
        }
    }

    private static List<Over> overs(Observation o) {
        Optional<String> member = Optional.of(o.member().id());
        Optional<LocalDate> period = Optional.of(o.measure().cadence().startOf(o.date()));
        String id = o.measure().id();
        return List.of(
                new Over(id, Optional.empty(), period, o.stratum()),
                new Over(id, member, Optional.empty(), o.stratum()),
                new Over(id, Optional.empty(), Optional.empty(), o.stratum()));
    }

    /** What a total says, to be checked when every row is known. */
    void claim(RowProblem where, Over over, double total, boolean numerator) {
        claims.add(new Claim(where, over, total, numerator, sum(since, over, numerator)));
    }

    /** Whether a number is the sum of the rows, several of them, since the last total. */
    boolean isSumSince(Over over, double total, boolean numerator) {
        double[] rows = since.getOrDefault(over, new double[3]);
        return rows[2] > 1
                && sum(since, over, numerator).filter(s -> s == total).isPresent();
    }

    /** A total was passed: subtotals begin anew. */
    void passed() {
        since.clear();
    }

    private static Optional<Double> sum(Map<Over, double[]> sums, Over over, boolean numerator) {
        return Optional.ofNullable(sums.get(over)).map(s -> s[numerator ? 0 : 1]);
    }

    /** A note for each total that is not the sum of its rows. */
    List<RowProblem> problems() {
        List<RowProblem> notes = new ArrayList<>();
        for (Claim claim : checkable()) {
            if (!agrees(claim)) {
                double sum = sum(all, claim.over(), claim.numerator()).orElse(0.0);
                RowProblem at = claim.where();
                notes.add(new RowProblem(at.line(), at.column(), at.text(), Reason.TOTAL_DIFFERS, plain(sum)));
            }
        }
        return notes;
    }

    /** Totals that are the sum of their rows. */
    int agreeing() {
        return (int) checkable().stream().filter(this::agrees).count();
    }

    private List<Claim> checkable() {
        return claims.stream()
                .filter(c -> !unknown.contains(c.over()) && all.containsKey(c.over()))
                .toList();
    }

    private boolean agrees(Claim claim) {
        return sum(all, claim.over(), claim.numerator())
                        .filter(s -> s == claim.total())
                        .isPresent()
                || claim.since().filter(s -> s == claim.total()).isPresent();
    }

    static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
