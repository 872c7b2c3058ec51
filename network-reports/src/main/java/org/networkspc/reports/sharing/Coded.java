package org.networkspc.reports.sharing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.math.MathContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Pool;
import org.networkspc.pool.Tally;
import org.networkspc.series.Completeness;
import org.networkspc.series.Series;
import org.networkspc.series.Subgroup;

/**
 * Lines under codes: values alone, to three digits, without the numbers they come from. A denominator, or limits that follow
 * it, would say whose line it is. Codes are drawn anew for each measure and each set of numbers, from all of its numbers, which
 * nobody outside knows.
 */
public final class Coded {
    private static final MathContext DIGITS = new MathContext(3);

    private Coded() {}

    /**
     * @param exact the numbers codes are drawn from
     * @param lines one of each member, with small numbers hidden already
     * @param kind what a member is called, "Hospital"
     */
    public static List<Series> of(Pool exact, Measure measure, List<Series> lines, String kind) {
        String salt = sha256(exact.cells(measure, Stratum.ALL).rows().toString());
        TreeMap<String, Series> drawn = new TreeMap<>();
        lines.forEach(line -> drawn.put(sha256(salt + line.scope().id()), line));
        List<Series> coded = new ArrayList<>();
        for (Series line : drawn.values()) {
            int number = coded.size() + 1;
            coded.add(coded(line, Member.of(kind.charAt(0) + "-" + number, kind + " " + number)));
        }
        return coded;
    }

    private static Series coded(Series line, Member code) {
        List<Subgroup> values = line.subgroups().stream()
                .map(s -> s.hasValue()
                        ? new Subgroup(s.start(), rounded(s.value()), Tally.EMPTY, s.standing(), Completeness.WHOLE)
                        : s)
                .toList();
        return new Series(line.measure(), code, line.stratum(), line.pooling(), line.membership(), values);
    }

    private static double rounded(double value) {
        return BigDecimal.valueOf(value).round(DIGITS).doubleValue();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
