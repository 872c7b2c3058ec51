package org.networkspc.reports.sharing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongPredicate;

/**
 * Reads everything that is shown of one count in one period and works out what is not: takes shown parts from totals, totals of
 * parts from the total of all, and each insider's own number from what is left. What is still possible is enumerated exactly.
 * It shares no code with what it attacks.
 *
 * @param truth of each part, to see whether it was found; each insider knows its own
 * @param labels of hidden parts, what is said of them: which numbers they may be; parts without a label are shown by nobody
 * @param sums totals that are shown, by whose parts they add up
 * @param shown parts that everybody sees
 */
public record Attacker(
        Map<String, Long> truth, Map<String, LongPredicate> labels, Map<Set<String>, Long> sums, Set<String> shown) {
    private static final int FEWEST = 3;
    private static final long SMALL = 8;

    /** Everything known from sums: each of them, and the largest less others that lie in it and apart from each other. */
    private Map<Set<String>, Long> known() {
        Map<Set<String>, Long> known = new LinkedHashMap<>(sums);
        boolean more = true;
        while (more) {
            more = false;
            for (Map.Entry<Set<String>, Long> all : List.copyOf(known.entrySet())) {
                for (Map.Entry<Set<String>, Long> part : sums.entrySet()) {
                    Set<String> rest = new LinkedHashSet<>(all.getKey());
                    if (rest.removeAll(part.getKey()) && all.getKey().containsAll(part.getKey()) && !rest.isEmpty()) {
                        more |= known.putIfAbsent(rest, all.getValue() - part.getValue()) == null;
                    }
                }
            }
        }
        return known;
    }

    /** Small counts that somebody is left with fewer than three values of. */
    public List<String> counts() {
        List<String> found = new ArrayList<>();
        known().forEach((of, total) -> {
            for (String insider : insiders(of)) {
                Set<String> unknown = unknown(of, insider);
                long left = total - sum(of) + sum(unknown);
                for (String part : unknown) {
                    if (isSmall(part) && values(part, unknown, left) < Math.min(FEWEST, width(part))) {
                        found.add(insider + " finds " + part + " = " + truth.get(part));
                    }
                }
            }
        });
        return found;
    }

    /** Parts that somebody can bound from above within so many per cent. */
    public List<String> organisations(double percent) {
        List<String> found = new ArrayList<>();
        known().forEach((of, total) -> {
            for (String insider : insiders(of)) {
                Set<String> unknown = unknown(of, insider);
                long left = total - sum(of) + sum(unknown);
                for (String part : unknown) {
                    if (at(part) > 0 && left - at(part) < percent / 100 * at(part)) {
                        found.add(insider + " bounds " + part + " = " + at(part) + " by " + left);
                    }
                }
            }
        });
        return found;
    }

    private Set<String> insiders(Set<String> of) {
        Set<String> insiders = new LinkedHashSet<>(List.of("nobody"));
        insiders.addAll(of);
        return insiders;
    }

    private Set<String> unknown(Set<String> of, String insider) {
        Set<String> unknown = new LinkedHashSet<>(of);
        unknown.removeAll(shown);
        unknown.remove(insider);
        return unknown;
    }

    private long sum(Collection<String> parts) {
        return parts.stream().mapToLong(this::at).sum();
    }

    private long at(String part) {
        return truth.getOrDefault(part, 0L);
    }

    private boolean isSmall(String part) {
        return at(part) > 0 && at(part) < SMALL;
    }

    private long width(String part) {
        LongPredicate label = labels.get(part);
        long width = 0;
        for (long value = 0; value < 100 && label != null; value++) {
            width += label.test(value) ? 1 : 0;
        }
        return label == null ? FEWEST : width;
    }

    private long values(String part, Set<String> unknown, long left) {
        if (unknown.stream().noneMatch(labels::containsKey)) {
            return unknown.size() == 1 ? 1 : left + 1;
        }
        BigInteger others = BigInteger.ONE;
        for (String other : unknown) {
            if (!other.equals(part)) {
                others = plus(others, other, left);
            }
        }
        long values = 0;
        for (long value = 0; value <= left; value++) {
            values += allows(part, value) && others.testBit((int) (left - value)) ? 1 : 0;
        }
        return values;
    }

    /** Every sum that is possible, as the bits of one number. */
    private BigInteger plus(BigInteger sums, String part, long most) {
        BigInteger mask = BigInteger.ONE.shiftLeft((int) most + 1).subtract(BigInteger.ONE);
        BigInteger more = BigInteger.ZERO;
        for (int value = 0; value <= most; value++) {
            if (allows(part, value)) {
                more = more.or(sums.shiftLeft(value).and(mask));
            }
        }
        return more;
    }

    private boolean allows(String part, long value) {
        LongPredicate label = labels.get(part);
        return label == null || label.test(value);
    }

    /** What "few people were counted", "a per cent of few people" and any other reason say of a count. */
    public static LongPredicate said(Why why, long truth) {
        return switch (why) {
            case SMALL_GROUP -> value -> value < 20;
            case SMALL_COUNT -> truth > 0 && truth < SMALL ? value -> value > 0 && value < SMALL : Attacker::isLarge;
            case FEW_CONTRIBUTORS, ONE_STANDS_OUT, SINGLE_PERSON, FEW_OR_BESIDE -> value -> true;
            case BESIDE_ANOTHER -> Attacker::isLarge;
        };
    }

    private static boolean isLarge(long value) {
        return value == 0 || value >= SMALL;
    }

    /** A sum of these parts. */
    public static Map<Set<String>, Long> sums(Map<String, Long> truth, List<Set<String>> of) {
        Map<Set<String>, Long> sums = new LinkedHashMap<>();
        of.forEach(parts -> sums.put(
                parts, parts.stream().mapToLong(p -> truth.getOrDefault(p, 0L)).sum()));
        return sums;
    }

    /** As read from a map in any order. */
    public static Map<String, LongPredicate> labels(Map<String, Why> why, Map<String, Long> truth) {
        Map<String, LongPredicate> labels = new TreeMap<>();
        why.forEach((part, reason) -> labels.put(part, said(reason, truth.getOrDefault(part, 0L))));
        return labels;
    }
}
