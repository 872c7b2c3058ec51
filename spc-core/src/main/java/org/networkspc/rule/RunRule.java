package org.networkspc.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * k of m points in a row in a zone: the form of rule whose run lengths are known exactly, written T(k, m, a, b) by
 * Champ and Woodall (1987). A rule for both sides is two of these.
 *
 * @param k how many points in the zone complete the pattern, 1 to m
 * @param m how many points in a row are looked at, 1 to 30
 * @param zone where k of them must lie
 * @param all where all m must lie; {@link Zone#EVERYWHERE} for most rules
 * @param fullWindow whether m points must have been seen first; otherwise k points are enough from the start
 * @param lastInZone whether the point that completes it must itself be one of the k
 */
public record RunRule(int k, int m, Zone zone, Zone all, boolean fullWindow, boolean lastInZone) {
    private static final int LONGEST_WINDOW = 30;

    public RunRule {
        if (m < 1 || m > LONGEST_WINDOW) {
            throw new IllegalArgumentException("m must be 1 to " + LONGEST_WINDOW + ", was " + m);
        }
        if (k < 1 || k > m) {
            throw new IllegalArgumentException("k must be 1 to m (" + m + "), was " + k);
        }
    }

    /** A rule that may be completed by a point outside the zone, once enough points have been seen. */
    public RunRule(int k, int m, Zone zone, Zone all, boolean fullWindow) {
        this(k, m, zone, all, fullWindow, false);
    }

    /** k of m points beyond so many sigmas on one side; may fire before m points have been seen. */
    public static RunRule of(int k, int m, double beyondSigmas, Side side) {
        return new RunRule(k, m, Zone.beyond(beyondSigmas, side), Zone.EVERYWHERE, false);
    }

    /** The rule above the centre and its mirror image below. */
    public static List<RunRule> onEachSide(int k, int m, double beyondSigmas) {
        return List.of(of(k, m, beyondSigmas, Side.HIGH), of(k, m, beyondSigmas, Side.LOW));
    }

    /**
     * A combination as Champ and Woodall (1987, doi:10.1080/00401706.1987.10488266) name it: "C" and the numbers of the
     * Western Electric rules in it. Rule 1 is a point beyond 3 sigmas, 2 is two of three beyond 2, 3 is four of five
     * beyond 1, 4 is eight in a row on one side.
     *
     * @param code such as {@code C1} or {@code C134}: each of 1 to 4 at most once, ascending
     */
    public static List<RunRule> champWoodall(String code) {
        if (!code.matches("C(?=.)1?2?3?4?")) {
            throw new IllegalArgumentException("code must be C and some of 1234, was " + code);
        }
        List<RunRule> rules = new ArrayList<>();
        code.chars().skip(1).forEach(number -> rules.addAll(westernElectric(number - '0')));
        return List.copyOf(rules);
    }

    /** What these rules are on a chart with limits; empty if one of them has no such form, as a trend has none. */
    public static Optional<List<RunRule>> of(RuleSet set) {
        List<RunRule> all = new ArrayList<>();
        for (SpecialCauseRule rule : set.rules()) {
            List<RunRule> forms = formsOf(rule);
            if (forms.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(forms);
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(all));
    }

    private static List<RunRule> formsOf(SpecialCauseRule rule) {
        if (rule instanceof BeyondLimits beyond) {
            return onEachSide(1, 1, beyond.sigmas());
        }
        if (rule instanceof RunOneSide run && run.length() <= LONGEST_WINDOW) {
            return onEachSide(run.length(), run.length(), 0);
        }
        if (rule instanceof TwoOfThree near && near.third() != TwoOfThree.Third.NOT_NEAR_THE_OTHER_LIMIT) {
            return List.of(twoOfThree(near, Side.HIGH), twoOfThree(near, Side.LOW));
        }
        if (rule instanceof ZoneTest test && test.m() <= LONGEST_WINDOW) {
            return List.of(zoneTest(test, Side.HIGH), zoneTest(test, Side.LOW));
        }
        if (rule instanceof Stratification close && close.length() <= LONGEST_WINDOW) {
            return List.of(row(close.length(), Zone.within(1)));
        }
        if (rule instanceof Mixture away && !away.bothSides() && away.length() <= LONGEST_WINDOW) {
            return List.of(row(away.length(), Zone.beyond(1, Side.BOTH)));
        }
        if (rule instanceof OneSideOnly half) {
            return formsOf(half.rule()).stream()
                    .filter(form -> form.zone().side() == half.side())
                    .toList();
        }
        return List.of();
    }

    private static RunRule row(int length, Zone zone) {
        return new RunRule(length, length, zone, Zone.EVERYWHERE, true);
    }

    private static RunRule twoOfThree(TwoOfThree rule, Side side) {
        Zone zone = new Zone(side, 2, rule.countsBeyondLimits() ? Double.POSITIVE_INFINITY : 3);
        Zone all = rule.third() == TwoOfThree.Third.SAME_SIDE ? Zone.beyond(0, side) : Zone.EVERYWHERE;
        return new RunRule(2, 3, zone, all, rule.fullWindow());
    }

    private static RunRule zoneTest(ZoneTest test, Side side) {
        Zone zone = Zone.beyond(test.sigmas(), side);
        return new RunRule(test.k(), test.m(), zone, Zone.EVERYWHERE, test.fullWindow(), true);
    }

    private static List<RunRule> westernElectric(int number) {
        return switch (number) {
            case 1 -> onEachSide(1, 1, 3);
            case 2 -> onEachSide(2, 3, 2);
            case 3 -> onEachSide(4, 5, 1);
            default -> onEachSide(8, 8, 0);
        };
    }

    /** Whether it is one unbroken run, which is one signal however long it lasts. */
    boolean isRun() {
        return k == m && m > 1;
    }
}
