package org.networkspc.compare;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.networkspc.chart.Band;

/** Whatever numbers members have, a funnel holds no NaN and every member is in it once. */
class FunnelRobustnessTest {
    static final List<FunnelMethod> METHODS = methods();

    private static List<FunnelMethod> methods() {
        List<FunnelMethod> methods = new ArrayList<>(List.of(
                FunnelMethod.STANDARD,
                FunnelMethod.FUNNELPLOTR,
                FunnelMethod.FUNNELPLOTR_SHMI,
                FunnelMethod.FUNNELPLOTR_CQC,
                FunnelMethod.PHE));
        for (RatioScale scale : RatioScale.values()) {
            for (Adjustment adjustment : Adjustment.values()) {
                for (Trimming trimming : List.of(Trimming.WINSORISED, Trimming.TRUNCATED, Trimming.TRUNCATED.by(0))) {
                    for (FunnelLimitForm form : FunnelLimitForm.values()) {
                        methods.add(FunnelMethod.STANDARD
                                .on(scale)
                                .adjusted(adjustment)
                                .trimming(trimming.fromAnyNumber())
                                .limits(form));
                    }
                }
            }
        }
        return List.copyOf(methods);
    }

    private static double junk(Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> 0;
            case 1 -> 1;
            case 2 -> random.nextInt(30);
            case 3 -> random.nextInt(5_000);
            case 4 -> random.nextDouble() * 4 + 1e-9;
            case 5 -> Math.scalb(1 + random.nextDouble(), random.nextInt(80) - 29);
            default -> random.nextBoolean() ? 0x1p53 : 1e-9;
        };
    }

    @Test
    void junkNeverMakesNaN() {
        Random random = new Random(20);
        for (int round = 0; round < 60; round++) {
            List<FunnelMember> members = new ArrayList<>();
            for (int i = random.nextInt(14); i > 0; i--) {
                members.add(FunnelMember.of("M" + i, junk(random), junk(random)));
            }
            FunnelMethod method = METHODS.get(random.nextInt(METHODS.size()));
            for (FunnelKind kind : FunnelKind.values()) {
                check(FunnelPlot.of(kind, possible(kind, members), method), members.size());
            }
        }
    }

    @Test
    void everyMethodTakesTheEdges() {
        List<FunnelMember> members = List.of(
                FunnelMember.of("A", 0, 1e-9),
                FunnelMember.of("B", 0, 0x1p53),
                FunnelMember.of("C", 0x1p53, 0x1p53),
                FunnelMember.of("D", 1e-9, 1),
                FunnelMember.of("E", 1, 1),
                FunnelMember.of("F", 0, 0));
        for (FunnelMethod method : METHODS) {
            for (FunnelKind kind : FunnelKind.values()) {
                for (int size : new int[] {0, 1, members.size()}) {
                    check(FunnelPlot.of(kind, members.subList(0, size), method), size);
                }
            }
        }
    }

    private static List<FunnelMember> possible(FunnelKind kind, List<FunnelMember> members) {
        return kind != FunnelKind.PROPORTION
                ? members
                : members.stream()
                        .map(m ->
                                FunnelMember.of(m.member(), Math.min(m.numerator(), m.denominator()), m.denominator()))
                        .toList();
    }

    private static void check(FunnelPlot plot, int members) {
        assertTrue(plot.points().size() + plot.leftOut().size() == members, plot.toString());
        DoubleStream.of(
                        plot.target().orElse(0),
                        plot.overdispersion().phi().orElse(0),
                        plot.overdispersion().tau2().orElse(0))
                .forEach(v -> assertTrue(Double.isFinite(v), plot.toString()));
        for (FunnelPoint p : plot.points()) {
            assertTrue(Double.isFinite(p.value()) && Double.isFinite(p.score().raw()), p.toString());
            for (FunnelLimits l :
                    List.of(p.limits(), p.unadjusted(), p.adjusted().orElse(p.limits()))) {
                for (Band b : List.of(l.p95(), l.p998())) {
                    assertFalse(Double.isNaN(b.lower()) || Double.isNaN(b.upper()), p.toString());
                    assertTrue(Double.isFinite(b.lower()), p.toString());
                }
            }
        }
    }
}
