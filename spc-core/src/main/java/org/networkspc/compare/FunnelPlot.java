package org.networkspc.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/**
 * Members beside each other in one window: each value against a target, with limits that narrow as its denominator grows
 * (Spiegelhalter 2005, doi:10.1002/sim.1970). It answers who differs by more than chance, not who comes first.
 *
 * <p>Rows of one member are summed. Nothing here is ever not a number; upper limits on a log scale may be infinite.
 *
 * @param target what members are compared with, after the multiplier; empty when nobody has a denominator
 * @param overdispersion how much more members vary than chance, and the adjustment in use
 * @param points members with a denominator, in id order
 * @param leftOut members without, in id order
 * @param notes what to mind when reading it
 */
public record FunnelPlot(
        FunnelKind kind,
        FunnelMethod method,
        OptionalDouble target,
        Overdispersion overdispersion,
        List<FunnelPoint> points,
        List<FunnelMember> leftOut,
        List<FunnelNote> notes) {

    public FunnelPlot {
        points = List.copyOf(points);
        leftOut = List.copyOf(leftOut);
        notes = List.copyOf(notes);
    }

    /**
     * Against the members' own total, or 1 for standardised ratios.
     *
     * @throws IllegalArgumentException when a proportion's numerator exceeds its denominator
     */
    public static FunnelPlot of(FunnelKind kind, Collection<FunnelMember> members, FunnelMethod method) {
        return of(kind, members, method, OptionalDouble.empty());
    }

    /**
     * Against a given target, before the multiplier: a national figure, say.
     *
     * @throws IllegalArgumentException unless the target is 1e-9 to 2^53, for a proportion below 1
     */
    public static FunnelPlot against(
            double target, FunnelKind kind, Collection<FunnelMember> members, FunnelMethod method) {
        FunnelMember.requireSize("target", target);
        if (kind == FunnelKind.PROPORTION && target >= 1) {
            throw new IllegalArgumentException("target must be below 1 for a proportion, was " + target);
        }
        return of(kind, members, method, OptionalDouble.of(target));
    }

    private static FunnelPlot of(
            FunnelKind kind, Collection<FunnelMember> members, FunnelMethod method, OptionalDouble given) {
        List<FunnelMember> compared = new ArrayList<>();
        List<FunnelMember> leftOut = new ArrayList<>();
        for (FunnelMember member : merged(kind, members, method)) {
            (member.denominator() > 0 ? compared : leftOut).add(member);
        }
        if (compared.isEmpty()) {
            return new FunnelPlot(
                    kind,
                    method,
                    scaled(given, method),
                    Overdispersion.NOT_ESTIMATED,
                    List.of(),
                    leftOut,
                    List.of(FunnelNote.NO_MEMBERS));
        }
        double target = given.orElseGet(() -> learned(kind, compared));
        FunnelCurve curve = new FunnelCurve(kind, method, target);
        List<ZScore> scores = method.trimming().apply(scores(curve, compared));
        Overdispersion spread = Overdispersion.of(scores, errors(curve, compared), method);
        List<FunnelPoint> points = new ArrayList<>();
        for (int i = 0; i < compared.size(); i++) {
            points.add(point(curve, compared.get(i), scores.get(i), spread).times(method.multiplier()));
        }
        return new FunnelPlot(
                kind,
                method,
                scaled(OptionalDouble.of(target), method),
                spread,
                points,
                leftOut,
                notes(kind, target, method, spread, points.size(), !leftOut.isEmpty()));
    }

    private static OptionalDouble scaled(OptionalDouble target, FunnelMethod method) {
        return target.isPresent() ? OptionalDouble.of(target.getAsDouble() * method.multiplier()) : target;
    }

    /** One row per member in id order, with what the method does to denominators. */
    private static List<FunnelMember> merged(FunnelKind kind, Collection<FunnelMember> members, FunnelMethod method) {
        Map<String, FunnelMember> byId = new TreeMap<>();
        members.forEach(m -> byId.merge(m.member().id(), m, FunnelMember::plus));
        boolean rounded = kind == FunnelKind.STANDARDISED_RATIO
                && method.form() == FunnelLimitForm.FUNNELPLOTR
                && method.scale() == RatioScale.LOG;
        for (FunnelMember m : byId.values()) {
            if (kind == FunnelKind.PROPORTION && m.numerator() > m.denominator()) {
                throw new IllegalArgumentException(
                        "numerator must not exceed the denominator " + m.denominator() + " of a proportion, was "
                                + m.numerator() + " for " + m.member().id());
            }
        }
        return byId.values().stream()
                .map(m -> rounded ? m.over(Math.rint(m.denominator() * 100) / 100) : m)
                .toList();
    }

    private static double learned(FunnelKind kind, List<FunnelMember> members) {
        return kind == FunnelKind.STANDARDISED_RATIO
                ? 1
                : members.stream().mapToDouble(FunnelMember::numerator).sum()
                        / members.stream()
                                .mapToDouble(FunnelMember::denominator)
                                .sum();
    }

    private static double[] scores(FunnelCurve curve, List<FunnelMember> members) {
        return members.stream()
                .mapToDouble(m -> curve.transformation().score(m.numerator(), m.denominator(), curve.target()))
                .toArray();
    }

    private static double[] errors(FunnelCurve curve, List<FunnelMember> members) {
        return members.stream()
                .mapToDouble(m -> curve.transformation().error(m.numerator(), m.denominator(), curve.target()))
                .toArray();
    }

    private static FunnelPoint point(FunnelCurve curve, FunnelMember member, ZScore score, Overdispersion spread) {
        double x = member.numerator();
        double d = member.denominator();
        FunnelLimits unadjusted = curve.unadjusted(x, d);
        Optional<FunnelLimits> adjusted = curve.method().adjustment() == Adjustment.NONE || !spread.isEstimated()
                ? Optional.empty()
                : Optional.of(curve.adjusted(x, d, spread));
        boolean widened = spread.applied() != Adjustment.NONE;
        FunnelLimits used = widened ? adjusted.orElse(unadjusted) : unadjusted;
        FunnelZone zone = member.moving()
                ? FunnelZone.MOVING
                : FunnelZone.of(x / d, widened ? used : curve.verdict(d, unadjusted));
        return new FunnelPoint(member, x / d, score, unadjusted, adjusted, used, zone);
    }

    private static List<FunnelNote> notes(
            FunnelKind kind, double target, FunnelMethod method, Overdispersion spread, int members, boolean leftOut) {
        Set<FunnelNote> notes = EnumSet.noneOf(FunnelNote.class);
        addIf(notes, members == 1, FunnelNote.ONE_MEMBER);
        addIf(notes, members > 1 && !spread.isEstimated(), FunnelNote.FEW_MEMBERS);
        addIf(notes, leftOut, FunnelNote.LEFT_OUT);
        addIf(notes, target == 0, FunnelNote.NO_EVENTS);
        addIf(notes, kind == FunnelKind.PROPORTION && target == 1, FunnelNote.EVERY_CASE);
        addIf(notes, spread.isPresent() && method.adjustment() == Adjustment.NONE, FunnelNote.WIDER_THAN_CHANCE);
        addIf(notes, spread.applied() != Adjustment.NONE, FunnelNote.WIDENED);
        return List.copyOf(notes);
    }

    private static void addIf(Set<FunnelNote> notes, boolean holds, FunnelNote note) {
        if (holds) {
            notes.add(note);
        }
    }

    /** Members beyond the 99.8 % limits, in id order. */
    public List<FunnelPoint> signals() {
        return points.stream().filter(FunnelPoint::isSignal).toList();
    }

    /**
     * The limits in use at any denominator, for drawing the funnel itself. For a ratio of counts, whose standard error
     * depends on both counts, the numerator is taken as expected.
     *
     * @throws IllegalArgumentException unless the denominator is 1e-9 to 2^53, and when the funnel has no target and so
     *     no limits
     */
    public FunnelLimits limitsAt(double denominator) {
        FunnelMember.requireSize("denominator", denominator);
        if (target.isEmpty()) {
            throw new IllegalArgumentException("target must be known when limits are asked for, was " + target);
        }
        FunnelCurve curve = new FunnelCurve(kind, method, target.getAsDouble() / method.multiplier());
        double expected = curve.target() * denominator;
        FunnelLimits limits = overdispersion.applied() == Adjustment.NONE
                ? curve.unadjusted(expected, denominator)
                : curve.adjusted(expected, denominator, overdispersion);
        return limits.times(method.multiplier());
    }
}
