package org.networkspc.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One rule as a configuration writes it. What is not given is as published: 8 in a row on one side, a trend of 6, 14 by
 * turns, 15 close to the centre, a mixture of 8, 3 zeros, beyond 3 sigmas, for k of m beyond 2, and both sides. Ties break
 * and missing periods are skipped where nothing else is said.
 *
 * @param rule one of {@link #NAMES}, or a rule with its numbers as signals name it: {@code run-of-7}, {@code trend-of-5},
 *     {@code 4-of-5-beyond-1}
 * @param length points that complete it
 * @param beyond how many sigmas from the centre
 * @param side the only side of interest; {@link Side#BOTH} where both are
 * @param ties what a point on the centre, or equal to the one before, does
 * @param missing what a period without a value does
 */
public record RuleChoice(
        String rule,
        OptionalInt length,
        OptionalDouble beyond,
        Side side,
        Optional<Ties> ties,
        Optional<Gaps> missing) {

    /** The rules that can be chosen, beside those with numbers in their names. */
    public static final List<String> NAMES = List.of(
            "beyond-limits",
            "run-one-side",
            "trend",
            "two-of-three",
            "k-of-m",
            "alternation",
            "stratification",
            "mixture",
            "run-of-zeros",
            "anhoej-longest-run",
            "anhoej-crossings",
            "best-box",
            "cut-box",
            "too-few-runs",
            "too-many-runs");

    private static final Pattern NUMBERED =
            Pattern.compile("(run|trend|alternation|stratification|mixture)-of-(\\d{1,6})");
    private static final Pattern WINDOW = Pattern.compile("(\\d{1,3})-of-(\\d{1,3})(?:-beyond-(\\d(?:\\.\\d{1,6})?))?");

    /** A rule as published. */
    public static RuleChoice of(String rule) {
        return new RuleChoice(
                rule, OptionalInt.empty(), OptionalDouble.empty(), Side.BOTH, Optional.empty(), Optional.empty());
    }

    /**
     * The rule itself.
     *
     * @throws IllegalArgumentException if there is no such rule, a number is outside its range, or something is given that
     *     the rule has no use for
     */
    public SpecialCauseRule toRule() {
        SpecialCauseRule chosen = chosen();
        return side == Side.BOTH ? chosen : new OneSideOnly(chosen, side);
    }

    private SpecialCauseRule chosen() {
        Matcher numbered = NUMBERED.matcher(rule);
        if (numbered.matches()) {
            return numbered(numbered.group(1), Integer.parseInt(numbered.group(2)));
        }
        Matcher window = WINDOW.matcher(rule);
        return window.matches() ? window(window) : named();
    }

    private SpecialCauseRule named() {
        return switch (rule) {
            case "beyond-limits" -> {
                only("beyond", "side");
                yield new BeyondLimits(whole(beyond.orElse(3)));
            }
            case "run-one-side" -> pattern("run", length.orElse(8));
            case "trend" -> pattern(rule, length.orElse(6));
            case "alternation" -> pattern(rule, length.orElse(14));
            case "stratification" -> pattern(rule, length.orElse(15));
            case "mixture" -> pattern(rule, length.orElse(8));
            case "two-of-three" -> {
                only("side", "missing");
                yield new TwoOfThree(true, TwoOfThree.Third.ANYWHERE, reach());
            }
            case "run-of-zeros" -> {
                only("length", "missing");
                yield new RunOfZeros(length.orElse(3), 1, reach());
            }
            case "anhoej-longest-run" -> {
                only("side", "missing");
                yield new UnusuallyLongRun(1, reach());
            }
            default -> {
                only("missing");
                yield ofWholeStretch();
            }
        };
    }

    private SpecialCauseRule ofWholeStretch() {
        return switch (rule) {
            case "anhoej-crossings" -> new UnusuallyFewCrossings(1, reach());
            case "best-box" -> new OutsideRunsBox(false, reach());
            case "cut-box" -> new OutsideRunsBox(true, reach());
            case "too-few-runs" -> new NumberOfRuns(true, reach());
            case "too-many-runs" -> new NumberOfRuns(false, reach());
            default ->
                throw new IllegalArgumentException("rule must be one of " + String.join(", ", NAMES) + ", was " + rule);
        };
    }

    private SpecialCauseRule numbered(String pattern, int points) {
        if (length.isPresent() && length.getAsInt() != points) {
            throw new IllegalArgumentException(
                    "length must be that of " + rule + " or left out, was " + length.getAsInt());
        }
        return pattern(pattern, points);
    }

    private SpecialCauseRule pattern(String pattern, int points) {
        Ties tied = ties.orElse(Ties.BREAK);
        return switch (pattern) {
            case "run" -> {
                only("length", "side", "ties", "missing");
                yield new RunOneSide(points, tied, reach());
            }
            case "trend" -> {
                only("length", "side", "ties", "missing");
                yield new Trend(points, tied, reach());
            }
            case "alternation" -> {
                only("length", "ties", "missing");
                yield new Alternation(points, tied, reach());
            }
            case "stratification" -> {
                only("length", "missing");
                yield new Stratification(points, reach());
            }
            default -> {
                only("length", "missing");
                yield new Mixture(points, true, reach());
            }
        };
    }

    private SpecialCauseRule window(Matcher name) {
        only("beyond", "side", "missing");
        double named = name.group(3) == null ? beyond.orElse(2) : Double.parseDouble(name.group(3));
        if (beyond.orElse(named) != named) {
            throw new IllegalArgumentException(
                    "beyond must be that of " + rule + " or left out, was " + beyond.getAsDouble());
        }
        return new ZoneTest(Integer.parseInt(name.group(1)), Integer.parseInt(name.group(2)), named, true, reach());
    }

    private Reach reach() {
        return new Reach(missing.orElse(Gaps.SKIP), false);
    }

    private static int whole(double sigmas) {
        if (sigmas != Math.rint(sigmas)) {
            throw new IllegalArgumentException("beyond must be 1, 2 or 3, was " + sigmas);
        }
        return (int) sigmas;
    }

    private void only(String... used) {
        List<String> known = Arrays.asList(used);
        refuse("length", !known.contains("length") && length.isPresent(), length.orElse(0));
        refuse("beyond", !known.contains("beyond") && beyond.isPresent(), beyond.orElse(0));
        refuse("side", !known.contains("side") && side != Side.BOTH, side);
        refuse(
                "ties",
                !known.contains("ties") && ties.isPresent(),
                ties.map(Ties::name).orElse(""));
        refuse(
                "missing",
                !known.contains("missing") && missing.isPresent(),
                missing.map(Gaps::name).orElse(""));
    }

    private void refuse(String name, boolean given, Object was) {
        if (given) {
            throw new IllegalArgumentException(name + " must not be given for " + rule + ", was " + was);
        }
    }
}
